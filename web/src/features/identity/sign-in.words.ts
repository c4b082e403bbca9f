import { defineWords } from '../../ui/index.ts';

export const signInWords = defineWords({
  product: { zh: '参保', en: 'Canbao' },
  subtitle: {
    zh: '城乡居民基本医疗保险 参保登记',
    en: 'Urban-rural residents’ medical insurance: enrollment',
  },
  title: { zh: '登录', en: 'Sign in' },
  lead: { zh: '用单位发给您的账号。', en: 'Use the account your office gave you.' },
  username: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  show: { zh: '显示', en: 'Show' },
  hide: { zh: '隐藏', en: 'Hide' },
  submit: { zh: '登录', en: 'Sign in' },
  usernameMissing: { zh: '请填写账号', en: 'Enter your account' },
  passwordMissing: { zh: '请填写密码', en: 'Enter your password' },
  forgotten: {
    zh: '忘了密码，请本单位管理员重设。',
    en: 'Forgotten your password? Your office’s administrator resets it.',
  },
  noAccount: { zh: '没有账号，请县（市、区）医保局开通。', en: 'No account? The county bureau opens one.' },
  calculator: { zh: '居民：不登录，试算要缴多少', en: 'Residents: see what you pay, without signing in' },
  recorded: {
    zh: '查看完整证件号会记录查看人、时间和事由。',
    en: 'Looking at a whole ID number is recorded: who, when and why.',
  },
  demonstration: { zh: '演示账号', en: 'Demonstration accounts' },
  demonstrationLead: {
    zh: '不用密码，选一个身份看看。',
    en: 'No password needed: look around as one of them.',
  },
  who: { zh: '身份', en: 'Who' },
  does: { zh: '能做什么', en: 'What they do' },
  enter: { zh: '进入', en: 'Enter' },
  enterAs: {
    zh: (g: { office: string }) => `以${g.office}进入`,
    en: (g: { office: string }) => `Enter as ${g.office}`,
  },
  version: { zh: '版本 0.1', en: 'Version 0.1' },
  COUNTY_ADMIN: { zh: '政策包、导入、名册、进度', en: 'Policy pack, import, roster, progress' },
  TOWNSHIP_STAFF: { zh: '登记、收款、导入', en: 'Enrolls, takes payments, imports' },
  VILLAGE_AGENT: { zh: '手机：登记、收款', en: 'On a phone: enrolls, takes payments' },
  CERTIFYING_AGENCY: { zh: '资格名单', en: 'Lists of entitled people' },
  TAX_BANK: { zh: '到账核对', en: 'Money received' },
  FINANCE: { zh: '资助资金', en: 'Subsidy money' },
  SUPERVISOR: { zh: '任务进度', en: 'Progress' },
  PROVINCIAL_VIEWER: { zh: '概览，只看不改', en: 'Overview, to look at only' },
});
