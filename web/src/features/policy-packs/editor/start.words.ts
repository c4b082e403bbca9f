import { defineWords } from '../../../ui/index.ts';

export const startWords = defineWords({
  from: { zh: '从哪里开始', en: 'Where to begin' },
  blank: { zh: '空白', en: 'From blank' },
  blankDo: {
    zh: '只写好本县（市、区）和年度，其余照通知一条条写。',
    en: 'With this county and year written; the rest follows the notice, clause by clause.',
  },
  active: {
    zh: (g: { n: number; year: number }) => `在用的 ${g.year} 年度修订 ${g.n}`,
    en: (g: { n: number; year: number }) => `The active revision ${g.n} of ${g.year}`,
  },
  activeDo: {
    zh: '在它上面改；存下是新的一稿，在用的不动。',
    en: 'Change it; what is saved is a new revision, and the active one stays as it is.',
  },
  lastYear: {
    zh: (g: { n: number; year: number }) => `${g.year} 年度的修订 ${g.n}，改作下一年度`,
    en: (g: { n: number; year: number }) => `Revision ${g.n} of ${g.year}, for the year after`,
  },
  lastYearDo: {
    zh: '年度先改好；换上新的通知原文，引文和日期对不上的会逐处指出。',
    en: 'The year is changed already; put the new notice beside it, and every quotation that no longer holds is shown.',
  },
  shipped: { zh: '自带的政策包', en: 'A pack that comes with the product' },
  shippedDo: {
    zh: '照别处的写法改成自己的；县名、代码和年度先换成本县的。',
    en: 'Turn another county’s pack into yours; name, code and year are already your own.',
  },
  which: { zh: '哪一个', en: 'Which one' },
  whichOne: {
    zh: (g: { county: string; year: number }) => `${g.county} ${g.year} 年度`,
    en: (g: { county: string; year: number }) => `${g.county} ${g.year}`,
  },
  begin: { zh: '开始', en: 'Begin' },
  files: { zh: '已经有文件了：上传政策包', en: 'There are files already: upload them' },
  replaces: { zh: '手上有一份没存的稿子', en: 'An unsaved draft is at hand' },
  replacesDo: {
    zh: (g: { name: string }) => `开始新的一稿，“${g.name}”就没有了。要留着它，先回去存为草稿。`,
    en: (g: { name: string }) =>
      `Beginning another discards “${g.name}”. To keep it, go back and save it first.`,
  },
  back: { zh: '回到手上这一稿', en: 'Back to the draft at hand' },
  notLoaded: {
    zh: '没有读到这个政策包——可能断网了。联网后再按一次“开始”。',
    en: 'The pack could not be read; the network may be away. Press Begin again once connected.',
  },
  blankName: { zh: '新的政策包', en: 'New policy pack' },
});
