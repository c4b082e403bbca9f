import { counted, defineWords } from '../../ui/index.ts';

export const namesWords = defineWords({
  names: { zh: '按哪一天的镇街', en: 'Townships of which day' },
  NOTICE: { zh: '按通知所列的镇街', en: 'As the notice lists them' },
  TODAY: { zh: '按现在的镇街', en: 'As they are today' },
  LATER: { zh: '按调整后的镇街', en: 'As they will be' },
  onDay: { zh: (g: { day: string }) => g.day, en: (g: { day: string }) => g.day },
  changes: { zh: '镇街变动', en: 'What became of townships' },
  contains: {
    zh: (g: { names: string }) => `含通知里的${g.names}`,
    en: (g: { names: string }) => `with ${g.names} of the notice`,
  },
  once: {
    zh: (g: { names: string }) => `通知里叫${g.names}`,
    en: (g: { names: string }) => `${g.names} in the notice`,
  },
  undivided: {
    zh: (g: { name: string; n: number }) => `${g.name}已拆分，它的任务 ${g.n} 人还没有分开。`,
    en: (g: { name: string; n: number }) =>
      `${g.name} was split; its target of ${g.n} people is not divided yet.`,
  },
  divide: { zh: '分到村', en: 'Divide it by village' },
});

export const changeWords = defineWords({
  title: { zh: '镇街变动', en: 'What became of townships' },
  back: { zh: '目标任务', en: 'Targets' },
  say: {
    zh: '镇街改名、合并、拆分记在这里。人员、账号和参保登记不搬动；任务和进度按通知里的和现在的镇街各算一遍，两边合计相等。',
    en: 'Townships renamed, merged or split. Nobody is moved; targets and progress are reckoned under the names of the notice and of today, and both add up to the same.',
  },
  record: { zh: '登记一次变动', en: 'Record a change' },
  none: { zh: '还没有登记过变动', en: 'No change is recorded' },
  noneSay: {
    zh: '镇街改名、合并或拆分后登记在这里，进度和任务就能按新旧两种名称看。',
    en: 'Once one is recorded, progress and targets are shown under both names.',
  },
  kind: { zh: '怎么变', en: 'What became of it' },
  RENAMED: { zh: '改名', en: 'Renamed' },
  MERGED: { zh: '合并', en: 'Merged' },
  SPLIT: { zh: '拆分', en: 'Split' },
  renamedSay: { zh: '还是这个镇街，换了名称', en: 'The same township under another name' },
  mergedSay: { zh: '并入另一个镇街', en: 'It became part of another' },
  splitSay: { zh: '分出一部分村（社区）', en: 'Some of its villages left it' },
  before: { zh: '原镇街', en: 'Before' },
  after: { zh: '变成', en: 'After' },
  from: { zh: '从哪天起', en: 'From' },
  fromSay: { zh: '批复文件写的生效日期', en: 'The day that the document names' },
  badDay: { zh: '没有这一天，写成 2020-06-30 这样', en: 'No such day: write 2020-06-30' },
  source: { zh: '依据', en: 'Document' },
  sourceSay: { zh: '批复文件的名称和文号', en: 'Its name and number' },
  sourceShort: { zh: '写明依据，至少两个字', en: 'Name the document in at least two characters' },
  into: { zh: '并入', en: 'Into' },
  newName: { zh: '新名称', en: 'New name' },
  partName: { zh: '分出的镇街', en: 'The township that left it' },
  partSay: {
    zh: '现有的镇街写它的名称，新设的写新名称；没有选的村留在原镇街。',
    en: 'One that is there, or the name of a new one; villages not chosen stay.',
  },
  villages: { zh: '划过去的村（社区）', en: 'Villages that went with it' },
  noVillages: { zh: '这个镇街还没有村（社区）', en: 'This township has no villages yet' },
  choose: { zh: '请选择', en: 'Choose' },
  missing: { zh: '选好原镇街和变成的镇街', en: 'Choose the townships before and after' },
  act: { zh: '登记变动', en: 'Record' },
  done: { zh: '已登记；任务和进度现在可按新旧名称看', en: 'Recorded: figures now stand under both names' },
  hints: { zh: '公开名录显示的合并', en: 'Mergers that public lists show' },
  fill: { zh: '填入登记', en: 'Fill in' },
  by: { zh: '登记', en: 'Recorded' },
  withdraw: { zh: '撤销', en: 'Withdraw' },
  withdrawTitle: { zh: '撤销这次变动', en: 'Withdraw this change' },
  withdrawSay: {
    zh: '登记有误时撤销；记录仍留在这里。',
    en: 'For what was recorded in error; the record stays in the list.',
  },
  withdrawn: {
    zh: (g: { who: string; why: string }) => `已由${g.who}撤销：${g.why}`,
    en: (g: { who: string; why: string }) => `Withdrawn by ${g.who}: ${g.why}`,
  },
  gone: { zh: '已撤销', en: 'Withdrawn' },
  holds: { zh: '有效', en: 'Holds' },
  state: { zh: '状态', en: 'State' },
  reason: { zh: '为什么撤销', en: 'Why' },
  ofVillages: {
    zh: (g: { n: number }) => `（${g.n} 个村）`,
    en: (g: { n: number }) => ` (${counted(g.n, 'village', 'villages')})`,
  },
});
