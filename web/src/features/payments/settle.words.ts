import { defineWords } from '../../ui/index.ts';

export const settleWords = defineWords({
  APPLIED: { zh: '已入账', en: 'Applied' },
  REFUND: { zh: '待退', en: 'To be refunded' },
  movedTo: {
    zh: (g: { name: string }) => `已转给${g.name}`,
    en: (g: { name: string }) => `Moved to ${g.name}`,
  },
  movedFrom: {
    zh: (g: { name: string }) => `由${g.name}转来`,
    en: (g: { name: string }) => `Moved from ${g.name}`,
  },
  title: {
    zh: (g: { name: string; sum: string }) => `处理未入账的 ${g.sum} · ${g.name}`,
    en: (g: { name: string; sum: string }) => `Settle ${g.sum} of ${g.name}`,
  },
  came: {
    zh: (g: { day: string; channel: string; due: string }) =>
      `${g.day} ${g.channel}收到。现在登记的个人应缴：${g.due}。`,
    en: (g: { day: string; channel: string; due: string }) =>
      `Received on ${g.day} (${g.channel}). Due by the enrollment as it is now: ${g.due}.`,
  },
  nothing: { zh: '无', en: 'nothing' },
  how: { zh: '怎么处理', en: 'What becomes of it' },
  apply: { zh: '入账到本人', en: 'Apply to this person' },
  applySay: {
    zh: '登记已更正、应缴正好是这个数时。按这笔钱的那一天核定。',
    en: 'The enrollment was corrected and this very sum is due, assessed for the day of the money.',
  },
  move: { zh: '转给同村的人', en: 'Move to somebody of the village' },
  moveSay: {
    zh: '写错了人，而那个人应缴正好是这个数。',
    en: 'It came for the wrong person, and the right one owes this very sum.',
  },
  refund: { zh: '列为待退', en: 'Mark to be refunded' },
  refundSay: {
    zh: '多缴、重复缴或不该缴。列为待退；退了以后在“待退”里登记。',
    en: 'Paid too much, twice or needlessly. It is marked; record it under “To be refunded” once it was given back.',
  },
  find: { zh: '转给谁：姓名、拼音、证件末四位', en: 'To whom: name, pinyin or last four' },
  findHint: {
    zh: (g: { village: string }) => `只列${g.village}待缴费的人`,
    en: (g: { village: string }) => `Those of ${g.village} who owe money`,
  },
  nobody: { zh: '本村没有查到待缴费的人', en: 'Nobody of the village who owes money was found' },
  owes: { zh: (g: { sum: string }) => `应缴 ${g.sum}`, en: (g: { sum: string }) => `owes ${g.sum}` },
  change: { zh: '换人', en: 'Change' },
  reason: { zh: '原因', en: 'Reason' },
  reasonHint: { zh: '记入经过，别人看得到', en: 'Kept in the history for others to read' },
  reasonShort: { zh: '写明原因，至少两个字。', en: 'Give the reason in at least two characters.' },
  chooseHow: { zh: '选一种处理办法。', en: 'Choose what becomes of it.' },
  chooseWho: { zh: '选这笔钱转给谁。', en: 'Choose to whom it is moved.' },
  back: { zh: '返回', en: 'Back' },
  act: { zh: '处理', en: 'Settle' },
  doneApplied: {
    zh: (g: { name: string }) => `已给${g.name}入账`,
    en: (g: { name: string }) => `Applied to ${g.name}`,
  },
  doneRefund: { zh: '已列为待退', en: 'Marked to be refunded' },
});
