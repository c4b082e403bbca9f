import { counted, defineWords } from '../../../ui/index.ts';

export const activateWords = defineWords({
  title: {
    zh: (g: { n: number; year: number }) => `启用修订 ${g.n}（${g.year} 年度）`,
    en: (g: { n: number; year: number }) => `Activate revision ${g.n} (${g.year})`,
  },
  will: { zh: '启用后', en: 'What will happen' },
  becomes: {
    zh: (g: { county: string; year: number; n: number }) =>
      `修订 ${g.n} 成为${g.county} ${g.year} 年度在用的政策包，立即生效。`,
    en: (g: { county: string; year: number; n: number }) =>
      `Revision ${g.n} becomes the active pack of ${g.county} for ${g.year}, at once.`,
  },
  retires: {
    zh: (g: { n: number }) => `在用的修订 ${g.n} 退下，仍可查看；按它核定的登记不改动。`,
    en: (g: { n: number }) =>
      `Revision ${g.n} retires and stays readable; what was assessed by it is not changed.`,
  },
  newPeople: {
    zh: '此后的登记、导入和收款都按这一稿核定。',
    en: 'From then on people are enrolled, imported and charged by this revision.',
  },
  fixed: {
    zh: '启用后不能再改。要改就另传一稿。',
    en: 'It can’t be changed afterwards; a correction is a new revision.',
  },
  targets: {
    zh: (g: { n: number; people: string }) => `${g.n} 个镇街的任务数（合计 ${g.people} 人）写入任务进度。`,
    en: (g: { n: number; people: string }) =>
      `The targets of ${counted(g.n, 'township', 'townships')} (${g.people} people) go into Progress.`,
  },
  noTargets: { zh: '没有任务数，任务进度不算参保率。', en: 'Without targets, Progress shows no rates.' },
  differences: {
    zh: (g: { n: number }) => `与在用的一稿有 ${g.n} 处不同。`,
    en: (g: { n: number }) => `It differs from the active revision in ${counted(g.n, 'place', 'places')}.`,
  },
  same: { zh: '与在用的一稿意思相同。', en: 'It means the same as the active revision.' },
  proved: {
    zh: (g: { n: number; shown: number; all: number }) =>
      `${g.n} 个例子全部相符，决定人的条款都有例子；界限、日期和选择 ${g.all} 处，${g.shown} 处有例子。`,
    en: (g: { n: number; shown: number; all: number }) =>
      `All ${counted(g.n, 'example', 'examples')} come out, and each clause that decides has one; ${g.shown} of ${g.all} bounds, days and choices have one.`,
  },
  seeProof: { zh: '看缺哪些例子', en: 'See which lack one' },
  seeChanges: { zh: '看变化', en: 'See what changes' },
  open: {
    zh: (g: { n: number; m: number }) => `带着 ${g.n} 项假定和 ${g.m} 项未定事项启用。`,
    en: (g: { n: number; m: number }) =>
      `It rests on ${counted(g.n, 'assumption', 'assumptions')} and leaves ${counted(g.m, 'question', 'questions')} open.`,
  },
  type: {
    zh: (g: { county: string }) => `照抄县（市、区）名：${g.county}`,
    en: (g: { county: string }) => `Type the county’s name: ${g.county}`,
  },
  reason: { zh: '没有试算就启用的理由', en: 'Why it is activated without a simulation' },
  reasonHint: {
    zh: '2 到 200 字，记入审计。试算过的不用写。',
    en: '2 to 200 characters, kept in the audit. Not asked for once it was simulated.',
  },
  act: { zh: (g: { n: number }) => `启用修订 ${g.n}`, en: (g: { n: number }) => `Activate revision ${g.n}` },
  back: { zh: '不启用，返回', en: 'Back without activating' },
  typeFirst: { zh: '先照抄县（市、区）名', en: 'Type the county’s name first' },
  done: {
    zh: (g: { n: number }) => `修订 ${g.n} 已启用`,
    en: (g: { n: number }) => `Revision ${g.n} is active`,
  },
  stale: { zh: '没有启用：这一页已经过时', en: 'Not activated: this page is out of date' },
  failed: { zh: '没有启用', en: 'It was not activated' },
  reload: { zh: '重新读取', en: 'Read again' },
  goOn: { zh: '看清了，继续', en: 'I have read it, go on' },
  now: {
    zh: (g: { n: number }) => `现在在用的是修订 ${g.n}。看清下面的变化，再决定。`,
    en: (g: { n: number }) => `Revision ${g.n} is active now. Read the changes below, then decide.`,
  },
  already: { zh: '这一稿已经在用', en: 'This revision is already active' },
  alreadyDo: { zh: '不用再启用。', en: 'There is nothing to do.' },
  cannot: { zh: '现在不能启用', en: 'It can’t be activated now' },
  toPack: { zh: '回到这一稿', en: 'Back to the revision' },
});
