import { counted, defineWords } from '../../../ui/index.ts';

export const proofWords = defineWords({
  title: { zh: '例子证明了什么', en: 'What the examples prove' },
  failed: { zh: '没有查成', en: 'It could not be found out' },
  origins: { zh: '例子的来源', en: 'Where the outcomes come from' },
  NOTICE: { zh: '通知的算例', en: 'the notice’s own' },
  OTHER_COUNTY: { zh: '别的县', en: 'another county' },
  HAND: { zh: '手算', en: 'reckoned by hand' },
  STAFF: { zh: '经办人员', en: 'staff' },
  clauses: { zh: '条款', en: 'Clauses' },
  clausesAll: {
    zh: (g: { n: number }) => `决定人的 ${g.n} 条条款，每一条都有例子证明。`,
    en: (g: { n: number }) => `Each of the ${counted(g.n, 'clause', 'clauses')} that decide has an example.`,
  },
  clausesMissing: {
    zh: (g: { n: number; m: number }) => `${g.m} 条条款里有 ${g.n} 条没有例子证明，不能启用：`,
    en: (g: { n: number; m: number }) =>
      `${g.n} of ${counted(g.m, 'clause', 'clauses')} have no example; it can’t be activated:`,
  },
  bounds: { zh: '界限和日期', en: 'Bounds and days' },
  boundsShown: {
    zh: (g: { n: number; m: number }) =>
      `每条界限、日期的差一点、正好、过一点，和每种选择，共 ${g.m} 处，${g.n} 处已有例子。`,
    en: (g: { n: number; m: number }) =>
      `Just below, at and just above each bound and day, and each choice: ${g.n} of ${g.m} have an example.`,
  },
  proposed: {
    zh: (g: { n: number }) => `建议再补 ${g.n} 个例子`,
    en: (g: { n: number }) => `${counted(g.n, 'more example is', 'more examples are')} proposed`,
  },
  proposedDo: {
    zh: '右边是规则现在算出的结果。照通知核对，认为对的勾上，再写入草稿；不对的，说明规则写错了。',
    en: 'The outcome is what the rules give now. Compare it with the notice: tick what is right and write it into the draft; what is not shows a wrong rule.',
  },
  startFirst: {
    zh: '以这一稿另起草稿，就可以在这里勾选写入。',
    en: 'Start a draft from this revision to add them here.',
  },
  confirm: { zh: '照通知核对过', en: 'Compared with the notice' },
  about: { zh: '关于', en: 'About' },
  person: { zh: '什么人', en: 'Who' },
  outcome: { zh: '算出的结果', en: 'What comes out' },
  write: {
    zh: (g: { n: number }) => `把勾选的 ${g.n} 个写入草稿`,
    en: (g: { n: number }) => `Write ${counted(g.n, 'ticked example', 'ticked examples')} into the draft`,
  },
  tickFirst: { zh: '先勾上核对过的', en: 'Tick what you have compared' },
  all: { zh: '全选', en: 'Tick all' },
  written: {
    zh: (g: { n: number }) => `已写入 ${g.n} 个例子`,
    en: (g: { n: number }) => `${counted(g.n, 'example', 'examples')} written`,
  },
  noList: {
    zh: '政策包里没有 examples 列表，先写一行 examples:',
    en: 'The pack has no examples list; write examples: first',
  },
  more: {
    zh: (g: { n: number }) => `再看 ${g.n} 个`,
    en: (g: { n: number }) => `Show ${g.n} more`,
  },
});
