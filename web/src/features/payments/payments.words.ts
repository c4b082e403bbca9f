import { counted, defineWords } from '../../ui/index.ts';

export const channelWords = defineWords({
  WINDOW_CASH: { zh: '窗口现金', en: 'Cash at the window' },
  WINDOW_CARD: { zh: '窗口刷卡', en: 'Card at the window' },
  BANK_CODE: { zh: '银行缴费码', en: 'Bank payment code' },
  BANK_COUNTER: { zh: '银行柜台', en: 'Bank counter' },
  ONLINE: { zh: '本人线上缴', en: 'Online, by the person' },
  SCHOOL: { zh: '学校代收', en: 'Collected by the school' },
  VILLAGE_CASH: { zh: '村（社区）现金', en: 'Cash in the village' },
});

export const paymentWords = defineWords({
  title: { zh: '收缴', en: 'Money' },
  denied: {
    zh: '收款由镇便民服务中心和村（社区）代收员办理。需要时请县管理员开通。',
    en: 'Township windows and village agents take money. Ask the county administrator if you need it.',
  },
  list: { zh: '缴费名单', en: 'People and payments' },
  search: { zh: '姓名、拼音、证件末四位', en: 'Name, pinyin or last four' },
  due: {
    zh: (g: { n: number }) => `待缴 ${g.n} 人`,
    en: (g: { n: number }) => `${counted(g.n, 'person owes', 'people owe')} money`,
  },
  lists: { zh: '待缴、未入账和待退', en: 'Owing, not applied, to be refunded' },
  tabDue: { zh: '待缴费', en: 'Owing' },
  tabUnapplied: { zh: '未入账', en: 'Not applied' },
  tabRefund: { zh: '待退', en: 'To be refunded' },
  noneRefund: { zh: '没有待退的钱', en: 'Nothing is to be refunded' },
  noneRefundDo: {
    zh: '在“未入账”里列为待退的钱，和同意差额后多缴的钱，会出现在这里。',
    en: 'Money marked under “Not applied”, and what was paid too much since a difference was confirmed, is listed here.',
  },
  noneKept: { zh: '没有未入账的钱', en: 'All money is applied' },
  noneKeptDo: {
    zh: '收到的数与应缴不同时，整笔列在这里，等人处理。',
    en: 'A sum that is not the one due is kept whole and listed here.',
  },
  found: { zh: '全部状态中查到的人', en: 'Found in every state' },
  unapplied: {
    zh: (g: { n: number }) => `${g.n} 笔钱没有对上应缴`,
    en: (g: { n: number }) => `${counted(g.n, 'payment does', 'payments do')} not fit what was due`,
  },
  unappliedDo: {
    zh: (g: { day: string }) =>
      `最早一笔 ${g.day}。点开本人，按“处理”：档次或身份有误的先更正登记再入账，写错人的转给同村的人，多缴的列为待退。`,
    en: (g: { day: string }) =>
      `The oldest is of ${g.day}. Open the person and settle it: correct a wrong tier or identity and apply it, move what came for the wrong person, or mark it to be refunded.`,
  },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号', en: 'ID number' },
  village: { zh: '村（社区）', en: 'Village' },
  tier: { zh: '档次', en: 'Tier' },
  state: { zh: '状态', en: 'State' },
  selfPay: { zh: '个人缴', en: 'Self-pay' },
  none: { zh: '没有人待缴费', en: 'Nobody owes money' },
  noneDo: {
    zh: '登记时选“稍后自缴”的人、导入后待缴的人、同意差额后要补缴的人会列在这里。',
    en: 'People who were enrolled to pay later, or imported, or who owe a confirmed difference, are listed here.',
  },
  noneFound: { zh: '没有查到', en: 'Nobody found' },
  noneFoundDo: {
    zh: '换个写法，或用证件末四位。还没登记的人，先到“登记”。',
    en: 'Try another spelling or the last four of the ID. Whoever is not enrolled yet: go to Enroll.',
  },
  toEnroll: { zh: '去登记', en: 'Go to Enroll' },
  record: { zh: '记一笔缴费', en: 'Record a payment' },
  recordSum: { zh: (g: { sum: string }) => `收款 ${g.sum}`, en: (g: { sum: string }) => `Take ${g.sum}` },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  amountWrong: {
    zh: '金额写成 335 或 335.00 这样，要大于零。',
    en: 'Write the amount like 335 or 335.00, more than zero.',
  },
  amountOther: {
    zh: (g: { due: string }) => `应缴是 ${g.due}。收的不是这个数，会记为没有对上的钱，等待处理。`,
    en: (g: { due: string }) => `${g.due} is due. Any other sum is kept as money that does not fit.`,
  },
  channel: { zh: '收款方式', en: 'Channel' },
  receivedOn: { zh: '收款日', en: 'Received on' },
  creditedOn: { zh: '到账日', en: 'Credited on' },
  creditedHint: { zh: '到账日决定按哪个时段核定', en: 'Decides which period applies' },
  receipt: {
    zh: (g: { number: string }) => `收款编号 ${g.number}`,
    en: (g: { number: string }) => `Receipt ${g.number}`,
  },
  voucher: {
    zh: (g: { number: string }) => `凭证号 ${g.number}`,
    en: (g: { number: string }) => `voucher ${g.number}`,
  },
  reference: { zh: '凭证号（可不填）', en: 'Voucher number (optional)' },
  dayWrong: { zh: '没有这一天。写成 2020-09-21 这样。', en: 'No such day. Write it like 2020-09-21.' },
  dayFuture: {
    zh: '这一天还没到。改为今天或以前。',
    en: 'That day is yet to come. Make it today or earlier.',
  },
  done: {
    zh: (g: { sum: string; name: string }) => `已收 ${g.name} ${g.sum}`,
    en: (g: { sum: string; name: string }) => `${g.sum} taken from ${g.name}`,
  },
  doneUnapplied: {
    zh: (g: { sum: string; name: string }) => `${g.name} 有 ${g.sum} 没有对上应缴，已记为待处理。`,
    en: (g: { sum: string; name: string }) =>
      `${g.sum} of ${g.name} did not fit what was due and is kept as work.`,
  },
  back: { zh: '返回', en: 'Back' },
  detail: { zh: '看登记详情', en: 'See the enrollment' },
  payments: { zh: '缴费', en: 'Payments' },
  noPayments: { zh: '还没有缴费', en: 'No payment yet' },
  settle: { zh: '处理', en: 'Settle' },
  movedHere: { zh: '由同村其他人转来', en: 'Moved here from others of the village' },
  unfit: {
    zh: (g: { sum: string }) => `${g.sum} 没有对上`,
    en: (g: { sum: string }) => `${g.sum} does not fit`,
  },
});
