import { RosterRefusal } from '../fault.ts';
import { defaultLimits } from '../limits.ts';
import { openRows, type ReadOptions } from '../open-rows.ts';
import type { RosterRow } from '../row.ts';
import type { RosterSource } from '../source.ts';
import { type TargetFault, targetFault } from './fault.ts';
import { readPeople } from './number-cell.ts';

/** A row of a target table: whose, and how many; with the places of both, from 1. */
export interface TargetLine {
  row: number;
  nameColumn: number;
  column: number;
  name: string;
  people: number;
}

/** A table as it was read: its rows, the total that it states, and what is wrong with it. */
export interface TargetTable {
  lines: TargetLine[];
  total: { row: number; column: number; people: number } | null;
  faults: TargetFault[];
}

const limits = { ...defaultLimits, fileBytes: 5 * 1024 * 1024, rows: 20_000 };
const headerWithin = 10;
const names =
  /^(乡镇|镇街|镇乡|街道|乡镇街道|镇街道|镇办|单位|名称|乡镇名称|单位名称|所属乡镇|村|村社区|村居|村名|行政村|社区|township|village|name|unit)$/;
const counts = /任务|人数|人口|people|target/;
const totals = /^(合计|总计|共计|全县|全市|全区|全镇|total|sum)(人|people)?$/;
const remarks = /^(说明|备注|注|填表|制表|审核|单位：|单位:)/;

const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()*_/、]/g, '');

/** Columns of a name, each with that of its people: a notice prints two such pairs side by side. From 0. */
type Pair = { name: number; people: number };

/**
 * Reads a table of targets as offices print them: names and people, in one pair of columns or several, titles above,
 * a total and remarks below. Nothing is guessed: what is wrong is told with its place.
 *
 * @throws RosterRefusal for a file that can't be read as a table, or has no header that names both
 */
export async function readTargetTable(source: RosterSource, options: ReadOptions = {}): Promise<TargetTable> {
  const opened = await openRows(source, { ...limits, ...options.limits }, options);
  const rows: RosterRow[] = [];
  for await (const batch of opened.rows) rows.push(...batch);
  if (rows.length === 0) throw new RosterRefusal('empty-sheet');
  const head = rows.slice(0, headerWithin).findIndex((row) => pairsOf(row).length > 0);
  if (head < 0) throw new RosterRefusal('no-header', { line: rows[0]!.row });
  const table: TargetTable = { lines: [], total: null, faults: [] };
  for (const row of rows.slice(head + 1)) for (const pair of pairsOf(rows[head]!)) readLine(row, pair, table);
  if (table.lines.length === 0 && table.faults.length === 0) throw new RosterRefusal('no-rows');
  return table;
}

function pairsOf({ cells }: RosterRow): Pair[] {
  const pairs: Pair[] = [];
  let name: number | null = null;
  for (const [column, cell] of cells.entries()) {
    const header = plain(cell);
    if (names.test(header)) name = column;
    else if (name !== null && counts.test(header)) {
      pairs.push({ name, people: column });
      name = null;
    }
  }
  return pairs;
}

function readLine({ row, cells }: RosterRow, pair: Pair, table: TargetTable): void {
  const name = (cells[pair.name] ?? '').trim();
  const value = cells[pair.people] ?? null;
  const written = (value ?? '').trim();
  if (written === '' && (name === '' || remarks.test(name))) return;
  const nameAt = { row, column: pair.name + 1, value: name === '' ? null : name };
  const at = { row, column: pair.people + 1, value };
  if (name === '') {
    table.faults.push(targetFault('name-missing', nameAt));
    return;
  }
  const people = written === '' ? 'people-missing' : readPeople(written);
  if (typeof people === 'string') {
    table.faults.push(targetFault(people, at));
    return;
  }
  if (totals.test(plain(name))) table.total = { row, column: pair.people + 1, people };
  else table.lines.push({ row, nameColumn: pair.name + 1, column: pair.people + 1, name, people });
}
