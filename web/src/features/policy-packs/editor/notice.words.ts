import { counted, defineWords } from '../../../ui/index.ts';

export const noticeWords = defineWords({
  none: { zh: '还没有通知原文', en: 'No notice yet' },
  noneDo: {
    zh: '把通知的 .txt 放进来，或把全文粘贴在下面。引文逐字与它核对；选中一段就能写成条款。',
    en: 'Add the notice as .txt or paste its text below. Quotations are compared with it word for word; select a passage to make it a clause.',
  },
  choose: { zh: '选择通知文件（.txt）', en: 'Choose the notice (.txt)' },
  paste: { zh: '粘贴通知全文', en: 'Paste the whole notice' },
  use: { zh: '用这份原文', en: 'Use this text' },
  pasteFirst: { zh: '先粘贴全文', en: 'Paste the text first' },
  pasted: { zh: '粘贴的通知', en: 'Pasted notice' },
  label: { zh: '通知原文，可选取', en: 'The notice, to select from' },
  quoted: {
    zh: (g: { n: number; all: number }) => `${g.all} 条引文，${g.n} 条在原文里找到`,
    en: (g: { n: number; all: number }) =>
      `${g.n} of ${counted(g.all, 'quotation', 'quotations')} found in it`,
  },
  other: { zh: '换一份…', en: 'Another…' },
  pick: {
    zh: '选中一段话（鼠标，或 Shift 加方向键），按 Enter 或下面的按钮写成条款。',
    en: 'Select a passage (mouse, or Shift with arrows); Enter or the button below makes it a clause.',
  },
  id: { zh: '条款代号', en: 'Id of the clause' },
  idHint: { zh: '小写字母、数字和连字符', en: 'small letters, digits and hyphens' },
  badId: {
    zh: '代号只用小写字母、数字和连字符，如 urban-dibao',
    en: 'An id has small letters, digits and hyphens, such as urban-dibao',
  },
  takenId: { zh: '这个代号已经是别的条款了，换一个', en: 'Another clause has this id: choose another' },
  add: { zh: '写成条款', en: 'Make it a clause' },
  added: {
    zh: (g: { id: string }) => `已写成条款 ${g.id}`,
    en: (g: { id: string }) => `Written as clause ${g.id}`,
  },
  there: {
    zh: (g: { id: string }) => `这段话已经是条款 ${g.id}`,
    en: (g: { id: string }) => `Those words are clause ${g.id} already`,
  },
  unreadable: {
    zh: '正文现在读不成一组键，条款没有写进去。先改好“问题”里 YAML 的写法。',
    en: 'The text can’t be read as keys now, so no clause was written. Mend its YAML under Faults first.',
  },
  cites: {
    zh: '正文的光标在 cites 里时，代号同时写到那里。',
    en: 'With the cursor inside a cites of the text, the id is written there too.',
  },
  isClause: { zh: (g: { id: string }) => `条款 ${g.id}`, en: (g: { id: string }) => `Clause ${g.id}` },
  toClause: { zh: '到正文里的这一条', en: 'To it in the text' },
});
