import { counted, defineWords } from '../../ui/index.ts';

export const enrollWords = defineWords({
  title: { zh: '登记', en: 'Enroll' },
  search: {
    zh: '姓名、拼音、证件末四位、电话、村',
    en: 'Name, pinyin, last four of the ID, telephone, village',
  },
  searchHint: { zh: '也可刷身份证', en: 'A card reader may type here' },
  results: { zh: '查到的户', en: 'Households found' },
  found: {
    zh: (g: { n: number }) => `找到 ${g.n} 户`,
    en: (g: { n: number }) => counted(g.n, 'household', 'households'),
  },
  villageAll: { zh: '看本村各户', en: 'All households of the village' },
  inVillage: { zh: (g: { name: string }) => `只看 ${g.name}`, en: (g: { name: string }) => `Only ${g.name}` },
  everywhere: { zh: '不限村', en: 'Any village' },
  ofHousehold: {
    zh: (g: { name: string }) => `${g.name} 户`,
    en: (g: { name: string }) => `Household of ${g.name}`,
  },
  people: {
    zh: (g: { n: number }) => `${g.n} 人`,
    en: (g: { n: number }) => counted(g.n, 'person', 'people'),
  },
  number: {
    zh: (g: { number: string }) => `户号 ${g.number}`,
    en: (g: { number: string }) => `No. ${g.number}`,
  },
  start: { zh: '先找到这一户', en: 'Find the household first' },
  startDo: {
    zh: '输入姓名、拼音首字母、证件末四位、整个电话号码或村名，或把身份证放上读卡器；↑↓ 选择，Enter 打开。',
    en: 'Type a name, pinyin initials, the last four of an ID, a whole telephone number or a village, or use the card reader; ↑↓ choose, Enter opens.',
  },
  none: { zh: '没有查到', en: 'Nobody found' },
  noneDo: {
    zh: '换个写法，或用证件末四位。确实没有登记过的人，按 + 登记新的一户。',
    en: 'Try another spelling or the last four of the ID. Somebody new: press + to start a household.',
  },
  newHousehold: { zh: '登记新的一户', en: 'Start a new household' },
  newMember: { zh: '加一名成员', en: 'Add a member' },
  household: { zh: '这一户', en: 'the household' },
  gone: { zh: '没有这一户', en: 'There is no such household' },
  goneDo: {
    zh: '它不存在，或不在您的辖区内。重新查找。',
    en: 'It does not exist or lies outside your division. Search again.',
  },
  denied: {
    zh: '登记由镇便民服务中心和村（社区）代收员办理。需要时请县管理员开通。',
    en: 'Township windows and village agents enroll people. Ask the county administrator if you need it.',
  },
  back: { zh: '返回查找', en: 'Back to the search' },
  tier: { zh: '全户档次', en: 'Tier of the household' },
  each: { zh: (g: { sum: string }) => `每人 ${g.sum}`, en: (g: { sum: string }) => `${g.sum} each` },
  familyPays: { zh: '全户缴', en: 'Family pays' },
  subsidised: { zh: '资助', en: 'subsidy' },
  matesTier: { zh: '同户已有人参加另一档次', en: 'Others of the household have another tier' },
  members: { zh: '成员', en: 'Members' },
  member: { zh: '成员', en: 'Member' },
  age: { zh: '周岁', en: 'Age' },
  identity: { zh: '身份', en: 'Entitled as' },
  lastYear: { zh: '去年', en: 'Last year' },
  insured: { zh: '已参保', en: 'Insured' },
  notInsured: { zh: '未参保', en: 'Not insured' },
  premium: { zh: '应缴', en: 'Premium' },
  subsidy: { zh: '政府资助', en: 'Subsidy' },
  selfPay: { zh: '个人缴', en: 'Self-pay' },
  cover: { zh: '享受待遇自', en: 'Covered from' },
  include: { zh: (g: { name: string }) => `${g.name} 参保`, en: (g: { name: string }) => `Enroll ${g.name}` },
  pending: { zh: '待定', en: 'Open' },
  cannot: { zh: '不能参保', en: 'Refused' },
  better: {
    zh: (g: { tier: string; subsidy: string; self: string }) =>
      `选${g.tier}：政府资助 ${g.subsidy}，本人缴 ${g.self}。`,
    en: (g: { tier: string; subsidy: string; self: string }) =>
      `With ${g.tier}: subsidy ${g.subsidy}, own share ${g.self}.`,
  },
  see: { zh: (g: { tier: string }) => `看${g.tier}`, en: (g: { tier: string }) => `See ${g.tier}` },
  facts: { zh: '情况', en: 'Facts' },
  factsOf: {
    zh: (g: { name: string }) => `${g.name} 的情况`,
    en: (g: { name: string }) => `Facts of ${g.name}`,
  },
  allFacts: { zh: '其他情况', en: 'Other facts' },
  ownTier: {
    zh: (g: { name: string }) => `${g.name} 的档次`,
    en: (g: { name: string }) => `Tier of ${g.name}`,
  },
  enrolled: { zh: '本年度已登记', en: 'Enrolled this year' },
  quoting: { zh: '正在核定', en: 'being assessed' },
  channel: { zh: '收款方式', en: 'Channel' },
  LATER: { zh: '稍后自缴', en: 'Pays later' },
  reference: { zh: '凭证号（可不填）', en: 'Voucher number (optional)' },
  withoutOthers: { zh: '同户其他人不参保的原因', en: 'Why the others of the household do not join' },
  sum: {
    zh: (g: { n: number; premium: string; subsidy: string }) =>
      `${g.n} 人　应缴 ${g.premium} − 政府资助 ${g.subsidy}`,
    en: (g: { n: number; premium: string; subsidy: string }) =>
      `${counted(g.n, 'person', 'people')}: premium ${g.premium} − subsidy ${g.subsidy}`,
  },
  open: {
    zh: (g: { n: number }) => `其中 ${g.n} 人待定，先登记、不收款`,
    en: (g: { n: number }) => `${g.n} of them undetermined: enrolled now, no money yet`,
  },
  takeMoney: {
    zh: (g: { sum: string }) => `登记并收款 ${g.sum}`,
    en: (g: { sum: string }) => `Enroll and take ${g.sum}`,
  },
  payLater: {
    zh: (g: { n: number; sum: string }) => `登记 ${g.n} 人，待缴 ${g.sum}`,
    en: (g: { n: number; sum: string }) => `Enroll ${g.n}, ${g.sum} due`,
  },
  noMoney: {
    zh: (g: { n: number }) => `登记 ${g.n} 人，不收款`,
    en: (g: { n: number }) => `Enroll ${g.n}, no money due`,
  },
  nobody: { zh: '先选要参保的人（空格）', en: 'Choose who is to be enrolled (Space)' },
  allDone: { zh: '这一户都已登记', en: 'Everybody of the household is enrolled' },
  noPack: {
    zh: '政策包还没有启用，不能核定。请县管理员先启用。',
    en: 'No policy pack is active, so nothing can be assessed. Ask the county administrator.',
  },
  keyMember: { zh: '换成员', en: 'member' },
  keyInclude: { zh: '参保或不参保', en: 'in or out' },
  keyFacts: { zh: '情况', en: 'facts' },
  keyNext: { zh: '下一项', en: 'next' },
  keyBack: { zh: '返回，已填的保留', en: 'back, nothing lost' },
  space: { zh: '空格', en: 'Space' },
  kept: { zh: '已填的都在。', en: 'What you typed is kept.' },
});

export const confirmationWords = defineWords({
  title: { zh: '已登记', en: 'Enrolled' },
  took: {
    zh: (g: { n: number; sum: string }) => `已登记 ${g.n} 人，收款 ${g.sum}`,
    en: (g: { n: number; sum: string }) => `${counted(g.n, 'person', 'people')} enrolled, ${g.sum} taken`,
  },
  registered: {
    zh: (g: { n: number }) => `已登记 ${g.n} 人，没有收款`,
    en: (g: { n: number }) => `${counted(g.n, 'person', 'people')} enrolled, no money taken`,
  },
  slip: { zh: '参保登记缴费确认单', en: 'Confirmation of enrollment and payment' },
  demonstration: { zh: '演示，不是真实凭证', en: 'Demonstration, not a real slip' },
  slipNote: {
    zh: '本单供参保人核对，不代替社会保险费代收凭证。',
    en: 'For the insured to check; it does not replace the official receipt.',
  },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号', en: 'ID number' },
  tier: { zh: '档次', en: 'Tier' },
  selfPay: { zh: '个人缴', en: 'Self-pay' },
  cover: { zh: '享受待遇自', en: 'Covered from' },
  state: { zh: '状态', en: 'State' },
  place: { zh: '所在村组', en: 'Village and group' },
  day: { zh: '日期', en: 'Date' },
  by: { zh: '经办', en: 'Handled by' },
  channel: { zh: '收款方式', en: 'Channel' },
  receipt: { zh: '收款编号', en: 'Receipt number' },
  voucher: {
    zh: (g: { number: string }) => `凭证号 ${g.number}`,
    en: (g: { number: string }) => `Voucher ${g.number}`,
  },
  total: { zh: '合计实收', en: 'Total taken' },
  print: { zh: '打印', en: 'Print' },
  next: { zh: '下一户', en: 'Next family' },
});
