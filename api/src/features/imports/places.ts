import type { RosterField } from '@canbao/rosters';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { type RowFaultText, rowText } from './row-texts.ts';

type Division = { id: string; name: string; aliases: string[]; townshipId: string };
/** Where a row's person lives. */
export type Place = { townshipId: string; villageId: string };
/** A place found, or why not; a tidied one says how its name is written. */
export type PlaceFound = { place: Place | null; faults: PlaceFault[] };
export type PlaceFault = { field: RosterField; text: RowFaultText; repaired: boolean };

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
const endings =
  /(街道办事处|办事处|街道|镇人民政府|乡人民政府|镇|乡|村民委员会|社区居民委员会|居民委员会|社区居委会|村委会|居委会|社区|村)$/;
const bare = (text: string) => plain(text).replace(endings, '');

/** The county's townships and villages as a roster writes them, within the sight of whoever imports it. */
export class Places {
  readonly #townships: readonly Division[];
  readonly #villages: readonly Division[];
  readonly #sight: { townshipId: string | null; villageId: string | null };
  readonly #known = new Map<string, PlaceFound>();

  constructor(
    divisions: readonly (Division & { level: string })[],
    sight: { townshipId: string | null; villageId: string | null },
  ) {
    this.#townships = divisions.filter(({ level }) => level === 'township');
    this.#villages = divisions.filter(({ level }) => level === 'village');
    this.#sight = sight;
  }

  /** The village that a row names. The township may be left out where the village's name is enough. */
  find(township: string | null, village: string | null): PlaceFound {
    const key = `${township ?? ''}\0${village ?? ''}`;
    let found = this.#known.get(key);
    if (!found) {
      found = this.#look(township, village);
      this.#known.set(key, found);
    }
    return found;
  }

  #look(townshipText: string | null, villageText: string | null): PlaceFound {
    const faults: PlaceFault[] = [];
    const fail = (field: RosterField, text: RowFaultText): PlaceFound => ({
      place: null,
      faults: [...faults, { field, text, repaired: false }],
    });
    const sight = this.#sight;
    let townshipId = sight.townshipId;
    if (townshipText !== null) {
      const met = match(this.#townships, townshipText);
      if (met.found.length !== 1)
        return fail('township', rowText['unknown-township'](nearest(this.#townships, townshipText)));
      const township = met.found[0]!;
      if (townshipId !== null && township.id !== townshipId)
        return fail('township', rowText['township-outside']());
      if (met.tidied)
        faults.push({ field: 'township', text: rowText['township-tidied'](township.name), repaired: true });
      townshipId = township.id;
    }
    const villages =
      townshipId === null
        ? this.#villages
        : this.#villages.filter((village) => village.townshipId === townshipId);
    if (villageText === null) {
      const own = villages.find(({ id }) => id === sight.villageId);
      if (!own) return fail('village', rowText['village-missing']());
      return { place: { townshipId: own.townshipId, villageId: own.id }, faults };
    }
    const met = match(villages, villageText);
    if (met.found.length > 1) return fail('village', rowText['village-ambiguous']());
    const village = met.found[0];
    if (!village) return fail('village', rowText['unknown-village'](nearest(villages, villageText)));
    if (sight.villageId !== null && village.id !== sight.villageId)
      return fail('village', rowText['village-outside']());
    if (met.tidied)
      faults.push({ field: 'village', text: rowText['village-tidied'](village.name), repaired: true });
    return { place: { townshipId: village.townshipId, villageId: village.id }, faults };
  }
}

/** Reads the county's divisions; their names are no secret within it. */
export async function placesOf(tx: Tx, actor: CountyActor): Promise<Places> {
  const divisions = await tx.division.findMany({
    where: { countyId: actor.countyId },
    select: { id: true, level: true, name: true, aliases: true, townshipId: true },
  });
  return new Places(divisions, actor);
}

function match(among: readonly Division[], text: string): { found: Division[]; tidied: boolean } {
  const key = plain(text);
  const exact = among.filter(
    ({ name, aliases }) => plain(name) === key || aliases.some((alias) => plain(alias) === key),
  );
  if (exact.length > 0) return { found: exact, tidied: false };
  const short = bare(text);
  const alike =
    short === ''
      ? []
      : among.filter(
          ({ name, aliases }) => bare(name) === short || aliases.some((alias) => bare(alias) === short),
        );
  return { found: alike, tidied: true };
}

/** Up to three names that are nearly what was written. */
function nearest(among: readonly Division[], text: string): string[] {
  const key = plain(text);
  return among
    .map(({ name }) => ({ name, far: distance(plain(name), key) }))
    .filter(({ name, far }) => far <= 2 && far * 2 < name.length)
    .sort((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** How many characters have to be changed, added or left out (Levenshtein). */
function distance(one: string, other: string): number {
  const to = [...other];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, character] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of to.entries()) {
      next.push(Math.min(row[j]! + (character === against ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
