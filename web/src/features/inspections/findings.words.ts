import { defineWords } from '../../ui/index.ts';

/** A filled-in form of results. */
export const findingsWords = defineWords({
  open: { zh: '上传结果', en: 'Upload results' },
  title: { zh: '上传抽查结果表', en: 'Upload the results of an inspection' },
  say: {
    zh: '在结果表里按编号填结果、差错种类和说明，再传上来：先检查，改好全部差错后一次记入。',
    en: 'Fill in result, kind and note by number, and upload the form: it is checked first, and recorded at once when it has no fault.',
  },
  form: { zh: '下载结果表', en: 'Download the form' },
  broken: { zh: '文件没有传上来。请再试一次。', en: 'The file did not arrive. Try again.' },
  found: {
    zh: (g: { records: string; replaces: string; same: string; blank: string; faults: string }) =>
      `新记 ${g.records}，改记 ${g.replaces}，已记相同 ${g.same}，空着 ${g.blank}，要改 ${g.faults} 处`,
    en: (g: { records: string; replaces: string; same: string; blank: string; faults: string }) =>
      `${g.records} new, ${g.replaces} changed, ${g.same} recorded alike, ${g.blank} left blank, ${g.faults} faults`,
  },
  faults: { zh: '要改的地方', en: 'Faults' },
  at: { zh: '位置', en: 'Place' },
  place: {
    zh: (g: { row: number; column: number }) => `第 ${g.row} 行 ${String.fromCharCode(64 + g.column)} 列`,
    en: (g: { row: number; column: number }) => `row ${g.row}, column ${String.fromCharCode(64 + g.column)}`,
  },
  value: { zh: '写的是', en: 'Written' },
  todo: { zh: '怎么改', en: 'What to do' },
  act: { zh: (g: { n: string }) => `记入 ${g.n} 条`, en: (g: { n: string }) => `Record ${g.n}` },
  done: { zh: (g: { n: string }) => `已记入 ${g.n} 条`, en: (g: { n: string }) => `${g.n} recorded` },
  whyFaults: { zh: '先改好差错，再传一次', en: 'Mend the faults and upload it again' },
  whyNothing: { zh: '没有新的结果', en: 'There is nothing new' },
  back: { zh: '返回', en: 'Back' },
});
