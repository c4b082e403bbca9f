import { counted, defineWords } from '../../../ui/index.ts';

export const changeWords = defineWords({
  title: { zh: '变化', en: 'What changes' },
  none: { zh: '意思相同', en: 'They mean the same' },
  noneDo: {
    zh: '每条规则都没有变，逐人核定的结果也相同。',
    en: 'No rule has changed, and every person tried comes out the same.',
  },
  first: { zh: '这是第一稿', en: 'This is the first' },
  firstDo: {
    zh: '还没有在用的政策包，没有可比的。',
    en: 'No pack is active yet, so there is nothing to compare.',
  },
  self: { zh: '这就是在用的一稿', en: 'This is the active revision' },
  selfDo: {
    zh: '选另一稿来比，或看一份草稿会改变什么。',
    en: 'Choose another to compare with, or look at a draft.',
  },
  unread: { zh: '还读不出意思', en: 'Its meaning can’t be read yet' },
  unreadDo: { zh: '先改好“问题”里的各处，再看变化。', en: 'Mend what stands under Faults first.' },
  failed: { zh: '没有比成', en: 'They could not be compared' },
  with: { zh: '与哪一稿相比', en: 'Compare with' },
  active: { zh: '在用的一稿', en: 'The active revision' },
  one: {
    zh: (g: { year: number; n: number }) => `${g.year} 年度 修订 ${g.n}`,
    en: (g: { year: number; n: number }) => `${g.year}, revision ${g.n}`,
  },
  against: {
    zh: (g: { n: number; revision: number; year: number }) =>
      `与 ${g.year} 年度修订 ${g.revision} 相比，规则有 ${g.n} 处不同`,
    en: (g: { n: number; revision: number; year: number }) =>
      `${counted(g.n, 'rule differs', 'rules differ')} from revision ${g.revision} of ${g.year}`,
  },
  forWhom: { zh: '对谁不同', en: 'For whom the outcome differs' },
  looked: {
    zh: (g: { people: string; n: number }) => `造了 ${g.people} 个人，两稿各核定一遍：${g.n} 种结果不同`,
    en: (g: { people: string; n: number }) =>
      `${g.people} made-up persons assessed by both: ${counted(g.n, 'outcome differs', 'outcomes differ')}`,
  },
  such: { zh: (g: { who: string }) => `例如：${g.who}`, en: (g: { who: string }) => `Such as: ${g.who}` },
  pays: {
    zh: (g: { self: string; subsidy: string }) => `个人缴 ${g.self}，资助 ${g.subsidy}`,
    en: (g: { self: string; subsidy: string }) => `pays ${g.self}, subsidy ${g.subsidy}`,
  },
  ADDED: { zh: '增加', en: 'Added' },
  REMOVED: { zh: '取消', en: 'Removed' },
  CHANGED: { zh: '改变', en: 'Changed' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'Now' },
  whole: { zh: '整体', en: 'As a whole' },
});
