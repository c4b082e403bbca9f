import { counted, defineWords } from '../../../ui/index.ts';

export const changeWords = defineWords({
  none: { zh: '与在用的一稿意思相同', en: 'Means the same as the active revision' },
  noneDo: {
    zh: '档次、类别、时段、规则和任务数都没有变。',
    en: 'Tiers, categories, windows, rules and targets are unchanged.',
  },
  first: { zh: '这是第一稿', en: 'This is the first' },
  firstDo: {
    zh: '还没有在用的政策包，没有可比的。',
    en: 'No pack is active yet, so there is nothing to compare.',
  },
  self: { zh: '这就是在用的一稿', en: 'This is the active revision' },
  selfDo: { zh: '选一份草稿，看它会改变什么。', en: 'Choose a draft to see what it would change.' },
  unread: { zh: '还读不出意思', en: 'Its meaning can’t be read yet' },
  unreadDo: { zh: '先改好“问题”里的各处，再看变化。', en: 'Mend what stands under Faults first.' },
  against: {
    zh: (g: { n: number; revision: number }) => `与在用的修订 ${g.revision} 相比，有 ${g.n} 处不同`,
    en: (g: { n: number; revision: number }) =>
      `${counted(g.n, 'difference', 'differences')} from active revision ${g.revision}`,
  },
  added: { zh: '增加', en: 'Added' },
  removed: { zh: '取消', en: 'Removed' },
  changed: { zh: '改变', en: 'Changed' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'Now' },
  tiers: { zh: '档次', en: 'Tiers' },
  categories: { zh: '资助类别', en: 'Subsidy categories' },
  windows: { zh: '时段', en: 'Windows' },
  rules: { zh: '规则', en: 'Rules' },
  targets: { zh: '任务数', en: 'Targets' },
  assumptions: { zh: '假定', en: 'Assumptions' },
  questions: { zh: '未定事项', en: 'Open questions' },
  notice: { zh: '通知', en: 'Notice' },
  whole: { zh: '全县（市、区）', en: 'Whole county' },
  everybody: { zh: '所有人', en: 'Everybody' },
});

export const detailWords = defineWords({
  name: { zh: '名称', en: 'Name' },
  premium: { zh: '每人每年', en: 'A person a year' },
  component: { zh: '其中', en: 'Of it' },
  tiers: { zh: '档次', en: 'Tiers' },
  pays: { zh: '资助', en: 'Pays' },
  subsidy: { zh: '政府资助', en: 'Subsidy' },
  selfPay: { zh: '个人缴', en: 'Pays oneself' },
  funders: { zh: '谁出钱', en: 'Paid by' },
  certifiedBy: { zh: '谁认定', en: 'Certified by' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  who: { zh: '谁', en: 'Who' },
  words: { zh: '写法', en: 'Words' },
  people: { zh: '人数', en: 'People' },
  rate: { zh: '参保率', en: 'Coverage' },
  because: { zh: '因为', en: 'Because' },
  groups: { zh: '特殊群体', en: 'special groups' },
});
