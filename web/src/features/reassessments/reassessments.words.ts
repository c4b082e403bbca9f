import { counted, defineWords } from '../../ui/index.ts';

export const reassessmentWords = defineWords({
  title: { zh: '重新核定', en: 'Reassessment' },
  back: { zh: '政策包', en: 'Policy packs' },
  start: {
    zh: (g: { n: number }) => `按修订 ${g.n} 重新核定`,
    en: (g: { n: number }) => `Reassess by revision ${g.n}`,
  },
  startSay: {
    zh: '没缴费的登记按在用的政策包重新核定；缴过费的不改，只列出差额，由您逐条或成批决定补缴、退还或维持原样。',
    en: 'Enrollments not paid yet are assessed again by the active pack. What was paid is not changed: differences are listed, for you to confirm or dismiss one by one or together.',
  },
  never: { zh: '本年度还没有重新核定过', en: 'Nothing was reassessed this year' },
  noPack: { zh: '还没有在用的政策包。', en: 'No policy pack is active yet.' },
  running: { zh: '正在重新核定', en: 'Reassessing' },
  ofPeople: {
    zh: (g: { done: string; total: string }) => `${g.done} / ${g.total} 人`,
    en: (g: { done: string; total: string }) => `${g.done} of ${g.total} people`,
  },
  stop: { zh: '停止', en: 'Stop' },
  stopped: { zh: '已停止；已核定的保留', en: 'Stopped; what was done stays' },
  failed: { zh: '重新核定没有完成', en: 'The reassessment did not finish' },
  done: {
    zh: (g: { at: string; who: string; n: number; looked: string; again: string; proposed: string }) =>
      `${g.at} 由${g.who}按修订 ${g.n} 重新核定：看了 ${g.looked} 人，改核定 ${g.again} 人，列出差额 ${g.proposed} 条`,
    en: (g: { at: string; who: string; n: number; looked: string; again: string; proposed: string }) =>
      `Reassessed ${g.at} by ${g.who} with revision ${g.n}: ${g.looked} looked at, ${g.again} assessed anew, ${g.proposed} differences listed`,
  },
  differences: { zh: '差额', en: 'Differences' },
  PROPOSED: { zh: '待决定', en: 'To decide' },
  CONFIRMED: { zh: '已同意', en: 'Confirmed' },
  DISMISSED: { zh: '维持原样', en: 'Dismissed' },
  SUPERSEDED: { zh: '已重算', en: 'Reckoned anew' },
  VOID: { zh: '已作废', en: 'Void' },
  kind: { zh: '哪一种', en: 'Kind' },
  any: { zh: '不限', en: 'Any' },
  SUPPLEMENT: { zh: '应补缴', en: 'To pay more' },
  REFUND: { zh: '应退还', en: 'To give back' },
  FUNDING: { zh: '个人不变，资助或起始日变', en: 'Subsidy or cover only' },
  UNDECIDED: { zh: '新政策没有结果', en: 'No sum by the new revision' },
  sums: {
    zh: (g: { n: string; more: string; less: string }) => `${g.n} 人，补缴合计 ${g.more}，退还合计 ${g.less}`,
    en: (g: { n: string; more: string; less: string }) =>
      `${g.n} people, ${g.more} to pay, ${g.less} to give back`,
  },
  choose: { zh: (g: { name: string }) => `选中${g.name}`, en: (g: { name: string }) => `Choose ${g.name}` },
  chooseAll: { zh: '选中列出的全部', en: 'Choose all that are listed' },
  name: { zh: '姓名', en: 'Name' },
  township: { zh: '乡镇（街道）', en: 'Township' },
  before: { zh: '缴费时', en: 'As paid' },
  after: { zh: '按新政策', en: 'By the new revision' },
  by: { zh: '差额', en: 'Difference' },
  decided: { zh: '决定', en: 'Decision' },
  pays: { zh: (g: { fen: string }) => `个人 ${g.fen}`, en: (g: { fen: string }) => `Self-pay ${g.fen}` },
  subsidised: { zh: (g: { fen: string }) => `资助 ${g.fen}`, en: (g: { fen: string }) => `subsidy ${g.fen}` },
  none: { zh: '没有这样的差额', en: 'There is no such difference' },
  noneSay: {
    zh: '启用新政策包并重新核定后，缴过费的人的差额列在这里。',
    en: 'Differences of people who have paid are listed here after a new revision was activated and people were reassessed.',
  },
  reason: { zh: '理由（2 到 200 字，记入审计）', en: 'Reason (2 to 200 characters, kept in the audit)' },
  chosen: {
    zh: (g: { n: number }) => `选中 ${g.n} 条`,
    en: (g: { n: number }) => `${counted(g.n, 'difference', 'differences')} chosen`,
  },
  confirm: { zh: '同意差额', en: 'Confirm' },
  dismiss: { zh: '维持原样', en: 'Dismiss' },
  whyChoose: { zh: '先选中要办的差额', en: 'Choose differences first' },
  whyReason: { zh: '先写理由', en: 'Write a reason first' },
  whyUndecided: {
    zh: '选中的里有新政策没有结果的，只能维持原样',
    en: 'One of them has no sum by the new revision and can only be dismissed',
  },
  whyMany: { zh: '一次最多 200 条', en: '200 at once at most' },
  confirmSay: {
    zh: '同意后，核定改按新政策：要补的列入“收缴 · 待缴费”，要退的列入“收缴 · 待退”；钱不会自动动。',
    en: 'Once confirmed the enrollment rests on the new assessment: what is due is listed under Money, Owing, and what is to be given back under To be refunded. No money moves by itself.',
  },
  settled: { zh: (g: { n: number }) => `已办 ${g.n} 条`, en: (g: { n: number }) => `${g.n} settled` },
  denied: {
    zh: '重新核定由县（市、区）医保局管理员办理。',
    en: 'The county’s administrator has enrollments reassessed.',
  },
});
