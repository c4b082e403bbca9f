import { counted, defineWords } from '../../../ui/index.ts';

export const editorWords = defineWords({
  title: { zh: '起草政策包', en: 'Write a policy pack' },
  draftIt: { zh: '起草…', en: 'Write…' },
  editIt: { zh: '编辑全文', en: 'Edit the text' },
  source: { zh: '政策包正文', en: 'Text of the pack' },
  leave: { zh: '按 Esc 再按 Tab 离开编辑区', en: 'Escape, then Tab leaves the text' },
  keys: {
    zh: 'Ctrl 空格 可写什么 · F8 下一处问题 · Ctrl F 查找 · Esc 再 Tab 离开编辑区',
    en: 'Ctrl Space what to write · F8 next fault · Ctrl F find · Esc, then Tab leaves the text',
  },
  writeInstead: {
    zh: (g: { after: string }) => `改为 ${g.after}`,
    en: (g: { after: string }) => `Write ${g.after}`,
  },
  required: { zh: '必写', en: 'required' },
  beside: { zh: '正文旁边', en: 'Beside the text' },
  notice: { zh: '通知原文', en: 'The notice' },
  values: { zh: '常用值', en: 'Common values' },
  examples: { zh: '例子', en: 'Examples' },
  faults: { zh: '问题', en: 'Faults' },
  savedAs: {
    zh: (g: { n: number }) => `修订 ${g.n} · 已存`,
    en: (g: { n: number }) => `Revision ${g.n} · saved`,
  },
  from: {
    zh: (g: { n: number }) => `据修订 ${g.n} · 未存`,
    en: (g: { n: number }) => `From revision ${g.n} · not saved`,
  },
  open: { zh: (g: { n: number }) => `打开修订 ${g.n}`, en: (g: { n: number }) => `Open revision ${g.n}` },
  meaning: { zh: '看文字版', en: 'Read it in words' },
  another: { zh: '另起一稿…', en: 'Begin another…' },
  stale: { zh: '没有存下：别人存了更新的一稿', en: 'Not saved: somebody kept a newer draft' },
  readTheirs: {
    zh: (g: { n: number }) => `看修订 ${g.n}（新窗口）`,
    en: (g: { n: number }) => `Read revision ${g.n} (new window)`,
  },
  saveAnyway: { zh: '看清了，存为新修订', en: 'I have read it: save mine' },
  engineFailed: {
    zh: '检查没有启动——浏览器没能载入它。刷新本页再试；稿子留在这个浏览器里。',
    en: 'The check did not start: your browser could not load it. Reload this page; your text is kept in this browser.',
  },
  engineBroken: {
    zh: '这份正文检查不了——检查出了错，下面是改动前的结果。撤消上一处改动再试；照样能存，存下时服务器会再检查。',
    en: 'This text can’t be checked: the check itself failed, and what stands here is of before. Undo the last change and try again; it can be saved, and the server checks it then.',
  },
  phone: { zh: '手机上只能看', en: 'Read only on a phone' },
  phoneDo: {
    zh: '正文要宽一些的屏幕才好写。用电脑打开这一页，可以编辑、补全、引条款、试例子。',
    en: 'The text needs a wider screen. Open this page on a computer to write, complete, cite and try examples.',
  },
  // Examples
  passed: { zh: '相符', en: 'As expected' },
  failed: { zh: '不符', en: 'Not as expected' },
  unnamed: { zh: (g: { n: number }) => `例子 ${g.n}`, en: (g: { n: number }) => `Example ${g.n}` },
  examplesCount: {
    zh: (g: { passed: number; all: number }) => `${g.all} 个例子，${g.passed} 个相符`,
    en: (g: { passed: number; all: number }) =>
      `${g.passed} of ${counted(g.all, 'example', 'examples')} as expected`,
  },
  examplesOld: {
    zh: '正文还读不通，下面是改动前的结果',
    en: 'The text can’t be read yet: these are the results of before',
  },
  noExamples: { zh: '还没有能试算的例子', en: 'No example can be tried yet' },
  noExamplesDo: {
    zh: '写到 examples，且规则读得通之后，这里逐个试算。',
    en: 'Once the rules can be read and there are examples, they are tried here one by one.',
  },
  wrote: { zh: '写的', en: 'it says' },
  got: { zh: '算出', en: 'the rules give' },
  toLine: {
    zh: (g: { line: number }) => `到第 ${g.line} 行`,
    en: (g: { line: number }) => `To line ${g.line}`,
  },
});
