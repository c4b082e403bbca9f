import { defineWords } from '../../ui/index.ts';

export const compareWords = defineWords({
  title: { zh: '比较政策', en: 'Compare policies' },
  says: {
    zh: '同样的人在各县缴多少：按各县生效的政策包核定，取本人缴得最少的档次',
    en: 'What the same person pays: by each active pack, in the tier in which they pay least',
  },
  overview: { zh: '概览', en: 'Overview' },
  add: { zh: '加一个县', en: 'Add a county' },
  choose: { zh: '选一个县（市、区）', en: 'Choose a county' },
  full: { zh: '最多 6 个县，请先移除一个', en: 'Six at most: remove one first' },
  none: { zh: '还没有选县', en: 'No county chosen yet' },
  noneSay: {
    zh: '选两个以上的县，价格、资助和缴费期并排显示。',
    en: 'Choose two or more: prices, subsidies and windows stand side by side.',
  },
  what: { zh: '比什么', en: 'What' },
  remove: { zh: (g: { name: string }) => `移除${g.name}`, en: (g: { name: string }) => `Remove ${g.name}` },
  year: { zh: '参保年度', en: 'Plan year' },
  enrolled: { zh: '已参保', en: 'Enrolled' },
  rate: { zh: '参保率', en: 'Coverage' },
  tiers: { zh: '档次和价格', en: 'Tiers and prices' },
  windows: { zh: '缴费期', en: 'Windows' },
  open: { zh: '未定事项', en: 'Open questions' },
  noPack: { zh: '政策包未启用', en: 'No active pack' },
});
