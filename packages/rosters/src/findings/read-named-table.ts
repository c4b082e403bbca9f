import { RosterRefusal } from '../fault.ts';
import { defaultLimits } from '../limits.ts';
import { openRows, type ReadOptions } from '../open-rows.ts';
import type { RosterSource } from '../source.ts';

/** A cell with its place, from 1; value null where it is blank. */
export interface PlacedCell {
  row: number;
  column: number;
  value: string | null;
}

const limits = { ...defaultLimits, fileBytes: 5 * 1024 * 1024, rows: 20_000 };
const headerWithin = 10;
const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()*_]/g, '');

/**
 * Reads a small table by the names of its columns, in any order, with titles above its header and blank rows between.
 *
 * @param columns what each column may be called, without blanks and brackets; all of them must be there
 * @returns its rows, blank ones left out; each cell with its place
 * @throws RosterRefusal for a file that can't be read as a table, that has no such header, or no row below it
 */
export async function readNamedTable<Key extends string>(
  source: RosterSource,
  columns: Readonly<Record<Key, readonly string[]>>,
  options: ReadOptions = {},
): Promise<Record<Key, PlacedCell>[]> {
  const opened = await openRows(source, { ...limits, ...options.limits }, options);
  const keys = Object.keys(columns) as Key[];
  const rows: Record<Key, PlacedCell>[] = [];
  let places: Map<Key, number> | null = null;
  let first: number | null = null;
  let seen = 0;
  for await (const batch of opened.rows)
    for (const { row, cells } of batch) {
      first ??= row;
      if (places === null) {
        seen += 1;
        if (seen > headerWithin) throw new RosterRefusal('no-header', { line: first });
        const heads = cells.map(plain);
        const found = keys.map((key) => heads.findIndex((head) => columns[key].includes(head)));
        if (found.every((at) => at >= 0)) places = new Map(keys.map((key, i) => [key, found[i]!]));
        continue;
      }
      const at = places;
      const cell = (key: Key): PlacedCell => {
        const column = at.get(key)!;
        const value = cells[column]?.trim() ?? '';
        return { row, column: column + 1, value: value === '' ? null : value };
      };
      const line = Object.fromEntries(keys.map((key) => [key, cell(key)])) as Record<Key, PlacedCell>;
      if (keys.some((key) => line[key].value !== null)) rows.push(line);
    }
  if (first === null) throw new RosterRefusal('empty-sheet');
  if (places === null) throw new RosterRefusal('no-header', { line: first });
  if (rows.length === 0) throw new RosterRefusal('no-rows');
  return rows;
}
