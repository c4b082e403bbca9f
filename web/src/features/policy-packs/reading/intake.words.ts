import { defineWords } from '../../../ui/index.ts';

export const intakeWords = defineWords({
  drop: {
    zh: '把政策包（.yaml）和通知原文（.txt）一起拖到这里，或',
    en: 'Drop the pack (.yaml) and the notice (.txt) here, or',
  },
  choose: { zh: '选择文件', en: 'Choose files' },
  chooseOne: { zh: '附通知原文…', en: 'Add the notice…' },
  files: { zh: '政策包和通知原文', en: 'Policy pack and notice' },
  hint: {
    zh: '几个文件可以一次放进来，也可以先后放；在市或省的政策包之上写的（extends），把下层的政策包和通知一起放。每个不超过 1 MB，读后立即检查，不会直接启用。',
    en: 'All at once or one after the other, at most 1 MB each; for a pack over a city’s or province’s (extends), the pack and notice below too. They are checked at once; nothing is activated.',
  },
  paste: { zh: '或者粘贴文字', en: 'Or paste the text' },
  packText: { zh: '政策包', en: 'Policy pack' },
  noticeText: { zh: '通知原文', en: 'The notice' },
  check: { zh: '检查', en: 'Check' },
  packFirst: { zh: '先粘贴政策包', en: 'Paste the pack first' },
  cancel: { zh: '不换了', en: 'Keep what is here' },
  has: { zh: (g: { name: string }) => `已读 ${g.name}`, en: (g: { name: string }) => `Read ${g.name}` },
  hasBelow: {
    zh: (g: { name: string }) => `已读下层 ${g.name}`,
    en: (g: { name: string }) => `Read the pack below, ${g.name}`,
  },
  packMissing: { zh: '还差政策包（.yaml）', en: 'The pack (.yaml) is still missing' },
  noticeMissing: {
    zh: '还差通知原文（.txt）；没有也能先检查，启用前要附上',
    en: 'The notice (.txt) is missing: checking works without it, activation does not',
  },
  pasted: { zh: '粘贴的文字', en: 'Pasted text' },
  notTaken: {
    zh: (g: { name: string }) => `没有读 ${g.name}`,
    en: (g: { name: string }) => `${g.name} was not read`,
  },
  'file-empty': { zh: '文件是空的。另选一个。', en: 'The file is empty. Choose another.' },
  'file-too-large': {
    zh: '超过 1 MB。政策包和通知都是文字，用不了这么大；看看是不是选错了文件。',
    en: 'Over 1 MB. A pack or a notice is text and never that large; see whether it is the right file.',
  },
  'file-is-a-picture': {
    zh: '这是图片，不是文字。通知的扫描件请先转成文字，存为 .txt。',
    en: 'This is a picture, not text. Turn a scanned notice into text and save it as .txt.',
  },
  'file-is-a-pdf': {
    zh: '这是 PDF。打开后全选、复制，粘贴在下面，或另存为 .txt。',
    en: 'This is a PDF. Open it, copy everything and paste it below, or save it as .txt.',
  },
  'file-is-a-document': {
    zh: '这是 Word、WPS 或压缩文件。打开后另存为“纯文本 .txt”再放进来。',
    en: 'This is a Word, WPS or packed file. Save it as plain text (.txt) and drop that.',
  },
  'file-is-no-text': {
    zh: '读不出文字。另存为 UTF-8 编码的文本文件再放进来。',
    en: 'No text can be read from it. Save it as a UTF-8 text file and drop that.',
  },
});
