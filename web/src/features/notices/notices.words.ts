import { counted, defineWords } from '../../ui/index.ts';

type N = { n: number };

export const noticesWords = defineWords({
  title: { zh: '从通知起草', en: 'Start from a notice' },
  back: { zh: '政策包', en: 'Policy packs' },
  what: { zh: '通知', en: 'Notices' },
  drop: { zh: '选择通知文件', en: 'Choose the notice' },
  dropHint: {
    zh: '.docx、.pdf 或 .txt，最多 50 MB。读出里面的标准、时间、资助对象、任务数，逐条由您确认；没有确认的不会写进政策包，也不会自动启用。',
    en: '.docx, .pdf or .txt, up to 50 MB. Its prices, days, subsidised people and targets are found, and you confirm each; nothing else gets into the pack, and nothing becomes active by itself.',
  },
  reading: {
    zh: (g: { name: string }) => `正在读 ${g.name}`,
    en: (g: { name: string }) => `Reading ${g.name}`,
  },
  uploadNetwork: {
    zh: '上传中断了，文件没有传完。检查网络后再选一次这个文件。',
    en: 'The upload broke off. Check the network and choose the file again.',
  },
  uploadFailed: {
    zh: '服务器没有收下这个文件。请再选一次；仍不行，告诉管理员。',
    en: 'The server did not take the file. Choose it again; if it persists, tell your administrator.',
  },
  earlier: { zh: '读过的通知', en: 'Notices read so far' },
  empty: { zh: '还没有读过通知', en: 'No notice was read yet' },
  emptySay: {
    zh: '传一份通知，读出的内容和您的确认都留在这里，离开后也能接着做。',
    en: 'Upload one: what was found and what you confirmed stay here, and you can go on later.',
  },
  file: { zh: '文件', en: 'File' },
  state: { zh: '确认', en: 'Confirmed' },
  who: { zh: '谁', en: 'By' },
  when: { zh: '时间', en: 'When' },
  allDecided: { zh: '都处理了', en: 'All decided' },
  openCount: { zh: (g: N) => `${g.n} 条待确认`, en: (g: N) => `${g.n} to confirm` },
  confirmedCount: { zh: (g: N) => `${g.n} 条已确认`, en: (g: N) => `${g.n} confirmed` },
  rejectedCount: { zh: (g: N) => `${g.n} 条不是`, en: (g: N) => `${g.n} rejected` },
  denied: {
    zh: '读通知、起草政策包由县（市、区）医保局管理员办理。',
    en: 'The county’s administrator reads notices and drafts packs.',
  },
  gone: { zh: '没有这份通知', en: 'There is no such notice' },
  goneDo: {
    zh: '地址可能写错了，或它属于别的县（市、区）。',
    en: 'The address may be wrong, or it belongs to another county.',
  },
  toList: { zh: '看读过的通知', en: 'See the notices' },
  text: { zh: '通知原文', en: 'The notice' },
  found: { zh: '读出的内容', en: 'What was found' },
  show: { zh: '看哪些', en: 'Which ones' },
  showOpen: { zh: '待确认', en: 'To confirm' },
  showAll: { zh: '全部', en: 'All' },
  nothingOpen: { zh: '都处理了', en: 'All of it is decided' },
  nothingOpenDo: {
    zh: '可以生成草稿了。要改主意，在“全部”里撤回。',
    en: 'Make the draft now. To change your mind, take a decision back under All.',
  },
  nothingFound: { zh: '没有读出什么', en: 'Nothing was found' },
  nothingFoundDo: {
    zh: '这份通知的写法没有认出来。可以上传一份写好的政策包。',
    en: 'Its wording was not recognised. You can upload a pack that was written by hand.',
  },
  draft: { zh: '生成草稿', en: 'Make a draft' },
  draftWhy: { zh: '先确认至少一条', en: 'Confirm one at least' },
  drafted: {
    zh: '草稿只有已确认的内容，接着改好再存',
    en: 'The draft holds what was confirmed; go on from it, then save it',
  },
  draftOver: { zh: '有一份没存的政策包稿子', en: 'An unsaved draft of a pack is at hand' },
  draftOverSay: {
    zh: (g: { name: string }) => `${g.name} 会被这份草稿换掉。`,
    en: (g: { name: string }) => `${g.name} will be replaced by this one.`,
  },
  replace: { zh: '换掉它', en: 'Replace it' },
  keep: { zh: '留着', en: 'Keep it' },
  blankPages: {
    zh: (g: { pages: string }) => `第 ${g.pages} 页没有文字，多半是图片，没有读`,
    en: (g: { pages: string }) => `Pages without text, most likely pictures, were not read: ${g.pages}`,
  },
  confirm: { zh: '确认', en: 'Confirm' },
  change: { zh: '改…', en: 'Change…' },
  reject: { zh: '不是', en: 'Not so' },
  reopen: { zh: '撤回', en: 'Take back' },
  save: { zh: '改好并确认', en: 'Confirm as changed' },
  cancel: { zh: '不改了', en: 'Leave it' },
  CONFIRMED: { zh: '已确认', en: 'Confirmed' },
  REJECTED: { zh: '不是', en: 'Not so' },
  changed: { zh: '改过', en: 'changed' },
  PLAIN: { zh: '写得明白', en: 'Written plainly' },
  LIKELY: { zh: '多半是', en: 'Likely' },
  GUESS: { zh: '要细看', en: 'Look closely' },
  line: { zh: (g: N) => `第 ${g.n} 行`, en: (g: N) => `line ${g.n}` },
  confirmRows: {
    zh: (g: N) => `确认这 ${g.n} 行`,
    en: (g: N) => `Confirm ${counted(g.n, 'row', 'rows')}`,
  },
  rowsMake: {
    zh: (g: { rows: number; sum: string }) => `${g.rows} 行合计 ${g.sum} 人`,
    en: (g: { rows: number; sum: string }) => `${counted(g.rows, 'row', 'rows')}, ${g.sum} people together`,
  },
  totalAgrees: { zh: '与通知的合计相符', en: 'as the notice’s total says' },
  totalDiffers: {
    zh: (g: { total: string }) => `通知的合计是 ${g.total} 人，对不上`,
    en: (g: { total: string }) => `the notice’s total says ${g.total}`,
  },
  totalMissing: { zh: '通知没有印合计', en: 'the notice prints no total' },
  keys: {
    zh: '键盘：↑↓ 换条，Y 确认，N 不是，E 改',
    en: 'Keys: ↑↓ to move, Y to confirm, N for not so, E to change',
  },
});
