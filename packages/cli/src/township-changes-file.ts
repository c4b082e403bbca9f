import type { NewTownshipChange } from '@canbao/api/operator';
import { isDay } from '@canbao/values';
import { columnsOf, readCsv, recordsOf } from './csv-file.ts';
import type { DivisionFault } from './divisions-file.ts';

const titles = [
  ['kind', '变动', '类型'],
  ['from', '生效日期', '日期'],
  ['before', '变动前', '原乡镇'],
  ['after', '变动后', '现乡镇'],
  ['source', '依据', '文件'],
  ['villages', '村', '村（社区）'],
];
const kinds: Record<string, NewTownshipChange['kind']> = {
  renamed: 'renamed',
  改名: 'renamed',
  更名: 'renamed',
  merged: 'merged',
  合并: 'merged',
  撤并: 'merged',
  split: 'split',
  拆分: 'split',
};

type Changes = { changes: NewTownshipChange[]; faults: DivisionFault[] };

/**
 * Reads a file of what became of townships: CSV (UTF-8 or GB18030) with the columns kind, from, before, after, source,
 * villages. One line says that one township became another; lines of one day and source that merge into one township, or
 * divide one, are one change.
 *
 * @returns the changes in the file's order, or every fault at its line
 * @throws FileFault where the file can't be read
 */
export async function readTownshipChanges(path: string): Promise<Changes> {
  return townshipChangesOf(await readCsv(path));
}

/** As readTownshipChanges, of the file's text. */
export function townshipChangesOf(text: string): Changes {
  const faults: DivisionFault[] = [];
  const [head, ...rows] = recordsOf(text);
  const columns = head && columnsOf(head.cells, titles, 5);
  if (!columns) {
    const zh = '第一行应是列名：变动,生效日期,变动前,变动后,依据,村（社区）';
    const en = 'the first line names the columns: kind,from,before,after,source,villages';
    return { changes: [], faults: [{ line: 1, code: 'columns-missing', text: { zh, en } }] };
  }
  const changes = new Map<string, NewTownshipChange>();
  for (const { line, cells } of rows) {
    const values = columns.map((at) => (at === null ? '' : (cells[at] ?? '').trim()));
    const [word = '', from = '', before = '', after = '', source = '', villages = ''] = values;
    const fault = (code: string, zh: string, en: string) => faults.push({ line, code, text: { zh, en } });
    const kind = kinds[word.toLowerCase()];
    if (!kind)
      fault(
        'bad-kind',
        `“${word}”不是变动类型，请写 改名、合并 或 拆分`,
        `“${word}” is no kind of change: write renamed, merged or split`,
      );
    if (!isDay(from))
      fault(
        'no-such-day',
        `“${from}”不是日期，请写成 2029-10-12`,
        `“${from}” is no day: write it like 2029-10-12`,
      );
    if (!before || !after)
      fault(
        'township-missing',
        '变动前、变动后的乡镇都要写',
        'write both the township before and the one after',
      );
    if (!kind || !isDay(from) || !before || !after) continue;
    const part = { name: after, villages: villages.split(/[、;；,，\s]+/).filter(Boolean) };
    const one = { renamed: line, merged: after, split: before }[kind];
    const key = JSON.stringify([kind, from, source, one]);
    const known = changes.get(key) ?? { line, kind, from, source, before: [], into: [] };
    changes.set(key, {
      ...known,
      before: [...new Set([...known.before, before])],
      into: kind === 'merged' && known.into.length > 0 ? known.into : [...known.into, part],
    });
  }
  return { changes: [...changes.values()], faults };
}
