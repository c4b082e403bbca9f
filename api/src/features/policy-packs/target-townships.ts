import { matchTownship } from '@canbao/divisions';

/** A township as the county keeps it. */
export type KnownTownship = { id: string; name: string; code: string | null; aliases: string[] };
/** A row of a target table. */
export type TargetRow = { name: string; divisionCode: string | null; people: number };
/** Rows with the township that each means, names that no township bears, and townships that no row names. */
export type Matched = {
  rows: { townshipId: string; people: number }[];
  unknown: { name: string; meant: string | null }[];
  withoutTarget: string[];
};

/**
 * Matches the rows of a notice's table with the county's townships: by code, by name, by alias, then by what the
 * public division table says the name means (宝莲办事处 = 宝莲街道). Two rows of one township add up: it was merged.
 */
export function matchTargets(countyId: number, rows: TargetRow[], townships: KnownTownship[]): Matched {
  const people = new Map<string, number>();
  const unknown: Matched['unknown'] = [];
  for (const row of rows) {
    const township = townshipMeant(countyId, row, townships);
    if (township) people.set(township.id, (people.get(township.id) ?? 0) + row.people);
    else unknown.push({ name: row.name, meant: nearestName(row.name, townships) });
  }
  return {
    rows: [...people].map(([townshipId, count]) => ({ townshipId, people: count })),
    unknown,
    withoutTarget: townships.filter(({ id }) => !people.has(id)).map(({ name }) => name),
  };
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '');

/** The county's township that a row means; undefined where none does. */
export function townshipMeant(
  countyId: number,
  row: Pick<TargetRow, 'name' | 'divisionCode'>,
  townships: KnownTownship[],
): KnownTownship | undefined {
  const county = String(countyId);
  const byCode = townships.find(({ code }) => code !== null && code === row.divisionCode);
  if (byCode) return byCode;
  const wanted = plain(row.name);
  const named = townships.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => plain(each) === wanted),
  );
  if (named) return named;
  const meant = matchTownship(county, row.name);
  if (!meant) return undefined;
  return townships.find(
    ({ name, code, aliases }) =>
      (code !== null && code === meant.code) ||
      [name, ...aliases].some((each) => matchTownship(county, each)?.name === meant.name),
  );
}

/** The name that shares most characters with this one; null where fewer than half agree. */
export function nearestName(name: string, townships: readonly { name: string }[]): string | null {
  const characters = new Set(plain(name));
  const shared = (other: string) => [...new Set(plain(other))].filter((each) => characters.has(each)).length;
  const [best] = townships
    .map((each) => ({ name: each.name, n: shared(each.name) }))
    .sort((a, b) => b.n - a.n);
  return best && best.n * 2 > characters.size ? best.name : null;
}
