import { defineWords } from '../../ui/index.ts';

export const stateWords = defineWords({
  REGISTERED: { zh: '待核定', en: 'Undetermined' },
  ASSESSED: { zh: '待缴费', en: 'Unpaid' },
  PAID: { zh: '已缴费', en: 'Paid' },
  TOWNSHIP_CHECKED: { zh: '镇已核', en: 'Township checked' },
  COUNTY_CONFIRMED: { zh: '县已确认', en: 'County confirmed' },
  WITHDRAWN: { zh: '已退出', en: 'Withdrawn' },
  owes: { zh: (g: { sum: string }) => `待补缴 ${g.sum}`, en: (g: { sum: string }) => `${g.sum} still due` },
  back: { zh: (g: { sum: string }) => `待退 ${g.sum}`, en: (g: { sum: string }) => `${g.sum} to give back` },
});

export const enrollmentsWords = defineWords({
  title: { zh: '参保名册', en: 'Enrollments' },
  people: {
    zh: (g: { n: string }) => `${g.n} 人`,
    en: (g: { n: string }) => `${g.n} people`,
  },
  states: { zh: '按状态看', en: 'By state' },
  all: { zh: '全部', en: 'All' },
  enrollOne: { zh: '登记一户', en: 'Enroll a family' },
  search: { zh: '姓名、拼音、证件末四位', en: 'Name, pinyin or last four' },
  township: { zh: '乡镇（街道）', en: 'Township' },
  anyTownship: { zh: '乡镇：全部', en: 'Township: all' },
  village: { zh: '村（社区）', en: 'Village' },
  anyVillage: { zh: '村（社区）：全部', en: 'Village: all' },
  tier: { zh: '档次', en: 'Tier' },
  anyTier: { zh: '档次：全部', en: 'Tier: all' },
  category: { zh: '资助类别', en: 'Subsidy category' },
  anyCategory: { zh: '身份：全部', en: 'Category: all' },
  atSchool: {
    zh: (g: { name: string }) => `学校：${g.name} ✕`,
    en: (g: { name: string }) => `School: ${g.name} ✕`,
  },
  notNamed: { zh: '没有填校名', en: 'not named' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  list: { zh: '参保名册', en: 'Enrollments' },
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号', en: 'ID number' },
  subsidy: { zh: '政府资助', en: 'Subsidy' },
  selfPay: { zh: '个人缴', en: 'Self-pay' },
  state: { zh: '状态', en: 'State' },
  registered: { zh: '登记', en: 'Registered' },
  none: { zh: '这里还没有人', en: 'Nobody here yet' },
  noneDo: {
    zh: '登记一户，或导入花名册后，人会出现在这里。',
    en: 'People appear here once a family is enrolled or a roster imported.',
  },
  noneFit: { zh: '没有符合筛选的人', en: 'Nobody fits these filters' },
  noneFitDo: {
    zh: '换一个状态，或清除筛选。姓名可用拼音首字母。',
    en: 'Choose another state or clear the filters. Names may be typed as pinyin initials.',
  },
  denied: {
    zh: '名册含个人信息，只对县、镇、村经办人开放。督查请看“任务进度”。',
    en: 'The list holds personal data and is open to county, township and village staff. Supervisors: see Progress.',
  },
  detail: { zh: '参保详情', en: 'Enrollment' },
  gone: { zh: '没有这条登记', en: 'There is no such enrollment' },
  goneDo: {
    zh: '它不存在，或不在您的辖区内。从左边另选一人。',
    en: 'It does not exist or lies outside your division. Choose another from the list.',
  },
});

export const detailWords = defineWords({
  reasons: { zh: '核定依据', en: 'Why' },
  payments: { zh: '缴费', en: 'Payments' },
  history: { zh: '经过', en: 'History' },
  certifications: { zh: '资格', en: 'Certifications' },
  noCertifications: { zh: '没有资格认定', en: 'No certification' },
  until: { zh: (g: { day: string }) => `至 ${g.day}`, en: (g: { day: string }) => `until ${g.day}` },
  open: { zh: '长期', en: 'no end date' },
  assumed: { zh: '假定', en: 'Assumed' },
  assessedFor: {
    zh: (g: { day: string; revision: number }) => `按 ${g.day}、政策包修订 ${g.revision} 核定`,
    en: (g: { day: string; revision: number }) =>
      `Assessed for ${g.day} by revision ${g.revision} of the pack`,
  },
  withdrawnFor: {
    zh: (g: { reason: string }) => `已退出：${g.reason}`,
    en: (g: { reason: string }) => `Withdrawn: ${g.reason}`,
  },
  person: { zh: '这个人的全部信息', en: 'All about this person' },
  correct: { zh: '更正信息', en: 'Correct' },
  correctTitle: { zh: '更正参保登记', en: 'Correct the enrollment' },
  correctDo: { zh: '更正并重新核定', en: 'Correct and assess again' },
  corrected: { zh: '已更正，并重新核定', en: 'Corrected and assessed again' },
  reason: { zh: '原因', en: 'Reason' },
  reasonHint: { zh: '会记入经过，本人可以问到', en: 'Kept in the history; the person may ask for it' },
  reread: { zh: '重新读取，已填的保留', en: 'Read again, keep what is typed' },
  withdraw: { zh: '退出参保', en: 'Withdraw' },
  withdrawTitle: {
    zh: (g: { name: string }) => `${g.name} 退出参保`,
    en: (g: { name: string }) => `Withdraw ${g.name}`,
  },
  withoutOthers: {
    zh: '为什么不随全家参保',
    en: 'Why this person does not join with the household',
  },
  withoutOthersHint: {
    zh: '按本县通知应全家参保。写明原因后再撤销；记入经过。',
    en: 'By the notice a household joins whole. Say why this one does not; it is kept in the history.',
  },
  withdrawHint: {
    zh: '退出后本年度不再计入参保人数；可以重新登记。',
    en: 'No longer counted as enrolled for this plan year; may be enrolled again.',
  },
  withdrawn: { zh: '已退出参保', en: 'Withdrawn' },
  undone: {
    zh: '还没有核定。下面写着缺什么；补齐后会重新核定。',
    en: 'Not decided yet. What is missing is said below; once it is there, it is assessed again.',
  },
  choose: { zh: '不变', en: 'As it is' },
});
