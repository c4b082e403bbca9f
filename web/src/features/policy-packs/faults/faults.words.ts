import { counted, defineWords } from '../../../ui/index.ts';

export const faultWords = defineWords({
  count: {
    zh: (g: { n: number }) => `${g.n} 处问题`,
    en: (g: { n: number }) => counted(g.n, 'fault', 'faults'),
  },
  byLine: { zh: '按行排列', en: 'in order of lines' },
  list: { zh: '问题清单', en: 'List of faults' },
  source: { zh: '政策包正文', en: 'Text of the pack' },
  lines: { zh: (g: { n: number }) => `${g.n} 行`, en: (g: { n: number }) => counted(g.n, 'line', 'lines') },
  next: { zh: '下一处', en: 'Next' },
  previous: { zh: '上一处', en: 'Previous' },
  goTo: {
    zh: (g: { line: number; column: number }) => `${g.line}:${g.column} 处的问题`,
    en: (g: { line: number; column: number }) => `${g.line}:${g.column}, to this fault`,
  },
  write: { zh: '改写为', en: 'Write instead' },
  fix: { zh: '照此修改', en: 'Write it so' },
  fixed: { zh: '已改，正在重新检查', en: 'Written; checking again' },
  moved: {
    zh: '这一行已经变了，没有改。重新检查后再试。',
    en: 'That line has changed, so nothing was written. Try again after the next check.',
  },
  edit: { zh: '改这一行', en: 'Edit this line' },
  editLine: { zh: (g: { line: number }) => `第 ${g.line} 行`, en: (g: { line: number }) => `Line ${g.line}` },
  more: {
    zh: (g: { n: number }) => `另有 ${g.n} 处，先改上面的`,
    en: (g: { n: number }) => `${g.n} more: mend those above first`,
  },
  checking: { zh: '正在检查', en: 'Checking' },
  none: { zh: '没有问题', en: 'No faults' },
  noneDo: {
    zh: '格式读得通，规则齐全。先看文字版，再试算一人。',
    en: 'The text reads well and its rules are complete. Read it in words, then try a person.',
  },
  examples: {
    zh: (g: { n: number }) => `${g.n} 个例子试算相符`,
    en: (g: { n: number }) => `${counted(g.n, 'example', 'examples')} come out as expected`,
  },
  examplesWait: {
    zh: '例子在改好上面的问题后自动试算',
    en: 'The examples are tried once the faults above are mended',
  },
  quotes: {
    zh: (g: { n: number }) => `${g.n} 条引文与通知原文逐字一致`,
    en: (g: { n: number }) =>
      `${counted(g.n, 'quotation', 'quotations')} agree word for word with the notice`,
  },
  noNotice: {
    zh: '没有附通知原文，引文没有核对；启用前要附上',
    en: 'Without the notice its quotations were not compared; it is needed before activation',
  },
  toWords: { zh: '看文字版', en: 'Read it in words' },
  readOnly: {
    zh: '存下的一稿不改动。改正会另成一稿。',
    en: 'A saved revision is never changed. Correcting makes a new one.',
  },
  correct: { zh: '改正这一稿', en: 'Correct this draft' },
});
