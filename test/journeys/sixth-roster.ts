import { readRoster } from '@canbao/rosters';
import { residentIdFrom } from '@canbao/values';
import { textRow, workbookOf } from '../../packages/rosters/src/xlsx/workbook.fixture.ts';
import { madeUpId, type Row, type SixthPerson, type Title, thePeople, titles } from './sixth-people.ts';

/** A cell that is no plain text: what a spreadsheet keeps for a number, a formula or an error. */
type Cell = string | { xml: string };
/** How one row is spoilt, and the faults that must be told of it: column title and code. */
export type Spoilt = { cells: Partial<Record<Title, Cell>>; faults: [Title, string][] };

const formula = { xml: '<c t="str"><f>cmd|\' /C calc\'!A0</f><v>示例</v></c>' };
const one = (title: Title, cell: Cell, code: string): Spoilt => ({
  cells: { [title]: cell },
  faults: [[title, code]],
});
/** Another number, with nothing beside it that it could contradict. */
const id = (cell: Cell, code: string): Spoilt => ({
  cells: { 公民身份号码: cell, 性别: '', 出生日期: '' },
  faults: [['公民身份号码', code]],
});

/** Who was registered at the window before the roster came. */
export const registeredBefore = { name: '示先·示例', idNumber: madeUpId(777, '1979-05-06') };

/** The 37 ways in which rows are spoilt, by the person's number: every kind of fault at least once. */
export const spoilt = new Map<number, Spoilt>(
  (
    [
      id(
        `${thePeople[10]!.row.公民身份号码.slice(0, 17)}${wrongCheck(thePeople[10]!)}`,
        'id-number-check-digit',
      ),
      id('99010119850303101', 'id-number-length'),
      id('99010119850303O012', 'id-number-characters'),
      id('990101198513031018', 'id-number-birth-date'),
      id('990101850303101', 'id-number-15-digits'),
      id('', 'id-number-missing'),
      id({ xml: '<c><v>990101198503031000</v></c>' }, 'id-number-is-number'),
      id('9.90101E+17', 'id-number-scientific'),
      id(residentIdFrom('99010120251201100'), 'day-in-future'),
      id(thePeople[0]!.row.公民身份号码, 'duplicate-in-file'),
      id(registeredBefore.idNumber, 'already-here'),
      {
        cells: { 证件类型: '台胞证', 公民身份号码: 'T1234567', 出生日期: '1899-01-01' },
        faults: [['出生日期', 'birth-date-too-old']],
      },
      {
        cells: { 证件类型: '台胞证', 公民身份号码: 'T1234568', 出生日期: '' },
        faults: [['出生日期', 'birth-date-missing']],
      },
      one('证件类型', '驾驶证', 'unknown-document'),
      one('村（社区）', '北一村', 'unknown-village'),
      one('乡镇', '示例北镇', 'unknown-township'),
      one('村（社区）', '', 'village-missing'),
      one('资助身份', '低保户甲类', 'unknown-category'),
      one('参保档次', '五档', 'unknown-tier'),
      one('参保档次', '', 'refused:tier-required'),
      {
        cells: { 户籍: '外地', 居住证: '', 在校: '小学', 参保档次: '二档' },
        faults: [['参保档次', 'refused:tier-not-allowed']],
      },
      { cells: { 户籍: '外地', 居住证: '', 在校: '' }, faults: [['姓名', 'refused:out-of-scope']] },
      { cells: { 职工医保: '是' }, faults: [['姓名', 'refused:employee-insured']] },
      { cells: { 外地参保: '是' }, faults: [['姓名', 'refused:insured-elsewhere']] },
      one('姓名', '', 'name-missing'),
      one('姓名', "=cmd|' /C calc'!A0", 'name-characters'),
      one('姓名', formula, 'formula-cell'),
      one('户籍', { xml: '<c t="e"><v>#REF!</v></c>' }, 'error-cell'),
      one('户籍', '城镇', 'unknown-hukou'),
      one('户籍', '', 'hukou-missing'),
      one('性别', '未知', 'unknown-sex'),
      one('出生日期', '1899-12-31', 'birth-date-differs'),
      one('出生日期', '去年', 'day-shape'),
      one('出生日期', '1990-02-30', 'day-impossible'),
      one('在校', '夜校', 'unknown-school'),
      one('居住证', '也许', 'unknown-boolean'),
      {
        cells: { 组: '一'.repeat(40), 联系电话: '12345', 补缴原因: '忘了', 性别: '' },
        faults: [
          ['组', 'text-too-long'],
          ['联系电话', 'phone-shape'],
          ['补缴原因', 'unknown-late-reason'],
        ],
      },
    ] satisfies Spoilt[]
  ).map((each, i) => [11 + 27 * i, each]),
);

/** Rows whose faults put themselves right, by the person's number: a blank inside a name, another way to number a tier. */
export const repairable = new Set([7, 8, 33, 34, 60, 61, 87, 88, 900, 999]);

/** The roster as its township would keep it, an .xlsx with a serial number in front; row n + 1 is person n. */
export function theRoster(): Buffer {
  return rosterOf(
    thePeople.map(({ number, row }) => {
      const bad = spoilt.get(number)?.cells ?? {};
      const tidied: Partial<Record<Title, Cell>> = repairable.has(number)
        ? { 姓名: row.姓名.replace('示', '示 '), 参保档次: row.参保档次 === '一档' ? '1档' : '2档' }
        : {};
      return { ...row, ...tidied, ...bad };
    }),
  );
}

/** An .xlsx of these rows under the usual header. */
export function rosterOf(rows: readonly (Row | Record<Title, Cell>)[]): Buffer {
  const lines = rows.map(
    (row, i) => `<row r="${i + 2}">${titles.map((title) => cellOf(row[title])).join('')}</row>`,
  );
  return workbookOf({ rows: textRow(1, [...titles]) + lines.join('') });
}

/** A file's header and rows, as a spreadsheet would show them. */
export async function readRows(file: Buffer): Promise<{ header: string[]; rows: Record<string, string>[] }> {
  const roster = await readRoster(
    (async function* () {
      yield file;
    })(),
  );
  const header = roster.header.cells.map((cell) => cell ?? '');
  const rows: Record<string, string>[] = [];
  for await (const batch of roster.batches)
    for (const { cells } of batch)
      rows.push(Object.fromEntries(header.map((title, i) => [title, cells[i] ?? ''])));
  return { header, rows };
}

/** The file of wrong rows with every spoilt cell put right, as its clerk would do it. */
export async function mendedRoster(file: Buffer): Promise<Buffer> {
  const { rows } = await readRows(file);
  return rosterOf(
    rows.map((row) => {
      const number = Number(row.序号);
      const right = thePeople[number - 1]!.row;
      const cells = Object.keys(spoilt.get(number)!.cells) as Title[];
      return { ...row, ...Object.fromEntries(cells.map((title) => [title, right[title]])) } as Row;
    }),
  );
}

function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return cell.xml;
  if (cell === '') return '<c/>';
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A check character that does not fit. */
function wrongCheck({ row }: SixthPerson): string {
  return row.公民身份号码.endsWith('1') ? '2' : '1';
}
