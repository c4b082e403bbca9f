import { counted, defineWords } from '../../ui/index.ts';

export const keysWords = defineWords({
  title: { zh: '接口密钥', en: 'API keys' },
  says: {
    zh: '只能读取汇总数据，看不到任何个人，不能修改',
    en: 'They read aggregates alone: no person, no change',
  },
  overview: { zh: '概览', en: 'Overview' },
  name: { zh: '用途', en: 'What it is for' },
  nameHint: { zh: '例如：月报系统', en: 'For example: monthly report' },
  days: { zh: '有效期', en: 'Good for' },
  forDays: { zh: (g: { n: number }) => `${g.n} 天`, en: (g: { n: number }) => counted(g.n, 'day', 'days') },
  make: { zh: '生成密钥', en: 'Make a key' },
  once: {
    zh: '密钥只显示这一次，请现在保存。请求时写 Authorization: Bearer 加密钥。',
    en: 'The key is shown this once: keep it now. Send it as Authorization: Bearer and the key.',
  },
  copy: { zh: '复制密钥', en: 'Copy the key' },
  copied: { zh: '密钥已复制', en: 'Copied' },
  copyFailed: { zh: '浏览器不许复制，请手工选取。', en: 'The browser refused: select it by hand.' },
  none: { zh: '还没有密钥', en: 'No key yet' },
  noneSay: {
    zh: '生成后，别的系统可以用它读取概览。',
    en: 'Once made, another system can read the overview with it.',
  },
  state: { zh: '状态', en: 'State' },
  open: { zh: '有效', en: 'Open' },
  revoked: { zh: '已停用', en: 'Revoked' },
  expired: { zh: '已到期', en: 'Expired' },
  created: { zh: '生成时间', en: 'Made' },
  expires: { zh: '到期时间', en: 'Ends' },
  used: { zh: '最近使用', en: 'Last used' },
  never: { zh: '没有用过', en: 'Never' },
  end: { zh: '停用', en: 'Revoke' },
  sure: { zh: '确定停用', en: 'Revoke now' },
});
