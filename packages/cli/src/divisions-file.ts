import { columnsOf, readCsv, recordsOf } from './csv-file.ts';
import type { Text } from './say.ts';

/** A township with its villages, as a county's file of divisions tells them. */
export type TownshipLine = { name: string; code: string | null; villages: VillageLine[] };
type VillageLine = { name: string; code: string | null };

/** What is wrong with a line of the file, and what to write instead. */
export type DivisionFault = { line: number; code: string; text: Text };

const titles: Record<keyof Line, readonly string[]> = {
  township: ['township', '乡镇', '乡镇（街道）', '乡镇街道', '镇街'],
  village: ['village', '村', '村（社区）', '村社区', '村居'],
  townshipCode: ['township code', '乡镇代码', '乡镇（街道）代码'],
  villageCode: ['village code', '村代码', '村（社区）代码'],
};
const order = [titles.township, titles.village, titles.townshipCode, titles.villageCode];
type Line = { township: string; village: string; townshipCode: string; villageCode: string };

/**
 * Reads a file of divisions: CSV (UTF-8 or GB18030) with the columns township, village, township code, village code;
 * the codes may be left out, the village where a township has none.
 *
 * @param county the county's six digits: its townships' codes begin with them
 * @returns the townships in the file's order, or every fault at its line
 * @throws FileFault where the file can't be read
 */
export async function readDivisions(
  path: string,
  county: string,
): Promise<{ townships: TownshipLine[]; faults: DivisionFault[] }> {
  return divisionsOf(await readCsv(path), county);
}

/** As readDivisions, of the file's text. */
export function divisionsOf(
  text: string,
  county: string,
): { townships: TownshipLine[]; faults: DivisionFault[] } {
  const faults: DivisionFault[] = [];
  const fault = (line: number, code: string, zh: string, en: string) =>
    faults.push({ line, code, text: { zh, en } });
  const [head, ...rows] = recordsOf(text);
  const columns = head && columnsOf(head.cells, order, 1);
  if (!columns) {
    fault(
      1,
      'no-township-column',
      '第一行应是列名：乡镇,村（社区）,乡镇代码,村代码',
      'the first line names the columns: township,village,township code,village code',
    );
    return { townships: [], faults };
  }
  const townships = new Map<string, TownshipLine>();
  for (const { line, cells } of rows) {
    const [township = '', village = '', townshipCode = '', villageCode = ''] = columns.map((at) =>
      at === null ? '' : (cells[at] ?? '').trim(),
    );
    if (!township) {
      fault(line, 'township-missing', '没有写乡镇，请补上', 'the township is missing: fill it in');
      continue;
    }
    if (townshipCode && !new RegExp(`^${county}[0-9]{3}$`).test(townshipCode))
      fault(
        line,
        'bad-township-code',
        `乡镇代码 ${townshipCode} 应是 ${county} 开头的 9 位数字`,
        `${townshipCode} must be 9 digits that begin with ${county}`,
      );
    const known = townships.get(township) ?? { name: township, code: townshipCode || null, villages: [] };
    if (townshipCode && known.code !== townshipCode)
      fault(
        line,
        'township-code-differs',
        `${township}的代码前面写的是 ${known.code ?? '空'}，请写成一样`,
        `${township} had the code ${known.code ?? '(none)'} before: write one and the same`,
      );
    townships.set(township, known);
    if (!village) continue;
    if (known.villages.some(({ name }) => name === village))
      fault(
        line,
        'village-twice',
        `${township}的${village}出现了两次，请删去一行`,
        `${village} of ${township} stands there twice: delete one line`,
      );
    if (villageCode && !/^[0-9]{12}$/.test(villageCode))
      fault(
        line,
        'bad-village-code',
        `村代码 ${villageCode} 应是 12 位数字`,
        `${villageCode} must be 12 digits`,
      );
    known.villages.push({ name: village, code: villageCode || null });
  }
  if (townships.size === 0 && faults.length === 0)
    fault(
      2,
      'no-divisions',
      '文件里没有乡镇，请至少写一行',
      'the file holds no township: write one at least',
    );
  return { townships: [...townships.values()], faults };
}
