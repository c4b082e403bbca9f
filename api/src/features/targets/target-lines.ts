import type { TargetTable } from '@canbao/rosters';
import { nearestName } from '../policy-packs/index.ts';
import { type PlacedFault, targetFaults } from './target-faults.ts';

/** A township or a village that targets may be set for. former: names of what was merged into it; gone: it is another's part. */
export type TargetPlace = {
  id: string;
  name: string;
  code: string | null;
  aliases: string[];
  former: string[];
  gone: boolean;
  townshipId: string;
};

/** A table understood: whose each row is, its sum, places without a row, and what is wrong. */
export type CheckedTable = {
  rows: { row: number; written: string; place: TargetPlace; people: number }[];
  sum: number;
  statedTotal: number | null;
  without: string[];
  faults: PlacedFault[];
};

export type Finder = (name: string, places: TargetPlace[]) => TargetPlace | undefined;
const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '');
const ending = /(村民委员会|社区居民委员会|居民委员会|社区居委会|村委会|居委会|社区|村)$/;

/** The village that a table means: by name, by alias, or by its name without its kind where only one fits. */
export const findVillage: Finder = (name, villages) => {
  const wanted = plain(name);
  const named = villages.find((each) =>
    [each.name, ...each.aliases].some((known) => plain(known) === wanted),
  );
  if (named) return named;
  const stem = wanted.replace(ending, '');
  const alike = villages.filter((each) => plain(each.name).replace(ending, '') === stem);
  return alike.length === 1 ? alike[0] : undefined;
};

/**
 * Finds whose each row of a table is. A place named twice is a fault, unless one of the names is that of a former
 * place which was merged into it: then they add up.
 *
 * @param target what the rows of a split must add up to; null for the county's own table
 */
export function checkLines(
  table: TargetTable,
  level: 'township' | 'village',
  places: TargetPlace[],
  find: Finder,
  target: number | null,
): CheckedTable {
  const faults: PlacedFault[] = table.faults.map((fault) => ({ ...fault }));
  const rows: CheckedTable['rows'] = [];
  const first = new Map<string, { row: number; column: number; former: boolean }>();
  for (const { row, nameColumn, name, people } of table.lines) {
    const at = { row, column: nameColumn, value: name };
    const place = find(name, places);
    if (!place) {
      faults.push(targetFaults.unknown(at, level, nearestName(name, places)));
      continue;
    }
    const former = place.former.some((known) => plain(known) === plain(name));
    const before = first.get(place.id);
    if (before && !former && !before.former) faults.push(targetFaults.twice(at, before, place.name));
    if (!before || before.former) first.set(place.id, { row, column: nameColumn, former });
    rows.push({ row, written: name, place, people });
  }
  const sum = rows.reduce((total, { people }) => total + people, 0);
  const readable = faults.length === 0;
  const last = table.lines.at(-1);
  if (readable && table.total && table.total.people !== sum) {
    const { row, column, people } = table.total;
    faults.push(targetFaults.total({ row, column, value: String(people) }, sum, people));
  } else if (readable && target !== null && sum !== target && last) {
    const at = table.total ?? last;
    faults.push(
      targetFaults.split({ row: at.row, column: at.column, value: String(at.people) }, sum, target),
    );
  }
  if (table.lines.length === 0 && faults.length === 0) faults.push(targetFaults.empty());
  return {
    rows,
    sum,
    statedTotal: table.total?.people ?? null,
    without: places.filter(({ id, gone }) => !gone && !first.has(id)).map(({ name }) => name),
    faults: faults.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** The people of each place: rows of one place added up. */
export function peopleByPlace(
  checked: CheckedTable,
): { divisionId: string; townshipId: string; people: number }[] {
  const people = new Map<string, { townshipId: string; people: number }>();
  for (const { place, people: count } of checked.rows) {
    const before = people.get(place.id)?.people ?? 0;
    people.set(place.id, { townshipId: place.townshipId, people: before + count });
  }
  return [...people].map(([divisionId, row]) => ({ divisionId, ...row }));
}
