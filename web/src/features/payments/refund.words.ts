import { defineWords } from '../../ui/index.ts';

export const refundWords = defineWords({
  CASH: { zh: '现金', en: 'in cash' },
  TRANSFER: { zh: '转账', en: 'by transfer' },
  ORIGINAL: { zh: '原路退回', en: 'by the way it came' },
  done: { zh: (g: { sum: string }) => `已退 ${g.sum}`, en: (g: { sum: string }) => `${g.sum} given back` },
  over: {
    zh: (g: { sum: string }) => `多缴 ${g.sum}，待退`,
    en: (g: { sum: string }) => `${g.sum} to be given back`,
  },
  overSay: {
    zh: '同意差额后，应缴少于已缴。退了以后在这里登记。',
    en: 'Since a difference was confirmed, less is due than was paid. Record it here once it was given back.',
  },
  more: {
    zh: (g: { sum: string }) => `待补缴 ${g.sum}`,
    en: (g: { sum: string }) => `${g.sum} still to be paid`,
  },
  moreSay: {
    zh: '同意差额后，应缴多于已缴。补缴这个数，单独一笔。',
    en: 'Since a difference was confirmed, more is due than was paid. This sum is paid as a payment of its own.',
  },
  record: { zh: '登记退款', en: 'Record a refund' },
  title: {
    zh: (g: { name: string; sum: string }) => `退还${g.name} ${g.sum}`,
    en: (g: { name: string; sum: string }) => `Give ${g.sum} back to ${g.name}`,
  },
  say: {
    zh: '一次退清。先退钱，再登记；登记后不能改。',
    en: 'Whole, at once. Give the money back first, then record it; the record never changes.',
  },
  how: { zh: '怎么退的', en: 'How it was given back' },
  paidOutOn: { zh: '退款日', en: 'Given back on' },
  dayWrong: { zh: '没有这一天。写成 2020-09-21 这样。', en: 'No such day. Write it like 2020-09-21.' },
  reference: { zh: '凭证号（可不填）', en: 'Voucher number (optional)' },
  back: { zh: '返回', en: 'Back' },
  act: { zh: (g: { sum: string }) => `已退 ${g.sum}`, en: (g: { sum: string }) => `${g.sum} was given back` },
  recorded: {
    zh: (g: { name: string; sum: string }) => `已登记退还${g.name} ${g.sum}`,
    en: (g: { name: string; sum: string }) => `Recorded: ${g.sum} given back to ${g.name}`,
  },
});
