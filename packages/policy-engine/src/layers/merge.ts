import type { Path } from '../pack/fault.ts';

export type Data = Record<string, unknown>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the upper pack says something else than the lower: the place by names, and what both say. */
export interface Override {
  at: string;
  /** Where it stands in the upper pack. */
  path: Path;
  below: unknown;
  here: unknown;
}

/** A pack put together from two. */
export interface Merged {
  value: Data;
  /** For each part, by its path: where the upper pack has it; null where it is the lower's. */
  from: ReadonlyMap<string, Path | null>;
  /** Which parts by their names are the upper's (true) or the lower's (false). */
  units: ReadonlyMap<string, boolean>;
  overrides: readonly Override[];
  /** Names that the upper pack takes out or refers to, and the lower does not have. */
  strangers: readonly { path: Path; id: string }[];
}

/** Keys of a rule that say how it is laid over the one below; they are no part of the rule. */
const HOW = ['whole', 'remove', 'before'];

/** What every pack says of itself: the upper's, without a word. */
const HEADER = new Set(['pack', 'county', 'countyName', 'planYear', 'notice', 'extends', 'level', 'differs']);

function idsOf(list: unknown): string[] | null {
  if (!Array.isArray(list)) return null;
  const ids = list.map((item: unknown) => (isData(item) ? item.id : undefined));
  return ids.every((id) => typeof id === 'string') ? (ids as string[]) : null;
}

const NUMBERED = /^example-([0-9]+)$/;

/** Examples need no id: without one they are numbered in their order, after those that have a number. */
function named(key: string | number | undefined, list: unknown, below: unknown): unknown {
  if (key !== 'examples' || !Array.isArray(list)) return list;
  const numbers = [...(Array.isArray(below) ? below : []), ...list].map((item: unknown) =>
    Number(isData(item) ? (NUMBERED.exec(String(item.id))?.[1] ?? 0) : 0),
  );
  let last = Math.max(0, ...numbers);
  return list.map((item: unknown) =>
    isData(item) && item.id === undefined ? { id: `example-${++last}`, ...item } : item,
  );
}

function isExample(path: Path): boolean {
  return path[0] === 'examples' || path[1] === 'examples';
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Lays the upper pack over the lower. */
class Layering {
  readonly from = new Map<string, Path | null>();
  readonly units = new Map<string, boolean>();
  readonly overrides: Override[] = [];
  readonly strangers: { path: Path; id: string }[] = [];
  /** Where the lower applies although the upper says something else. */
  readonly kept: (at: string) => boolean;

  constructor(kept: (at: string) => boolean) {
    this.kept = kept;
  }

  mark(path: Path, at: string, upper: Path | null): void {
    this.from.set(JSON.stringify(path), upper);
    if (at !== '') this.units.set(at, upper !== null);
  }

  /** What the upper writes where the lower says something: the lower's where that applies. */
  replace(below: unknown, here: unknown, path: Path, at: string, upper: Path): unknown {
    if (!same(below, here) && !HEADER.has(String(path[0])) && !isExample(path)) {
      this.overrides.push({ at, path: upper, below, here });
      if (this.kept(at)) {
        this.mark(path, at, null);
        return below;
      }
    }
    this.mark(path, at, upper);
    return here;
  }

  any(below: unknown, here: unknown, path: Path, at: string, upper: Path, depth: number): unknown {
    const key = path.at(-1);
    const lower = named(key, below, null);
    const over = named(key, here, lower);
    if (idsOf(lower) !== null && idsOf(over) !== null) {
      return this.list(lower as Data[], over as Data[], path, at, upper);
    }
    if (depth < 2 && isData(below) && isData(here)) return this.map(below, here, path, at, upper, depth);
    return this.replace(below, here, path, at, upper);
  }

  map(below: Data, here: Data, path: Path, at: string, upper: Path, depth: number): Data {
    this.mark(path, '', upper);
    const made: Data = {};
    for (const key of new Set([...Object.keys(below), ...Object.keys(here)])) {
      const place = at === '' ? key : `${at}.${key}`;
      const [inner, over] = [
        [...path, key],
        [...upper, key],
      ];
      if (!Object.hasOwn(here, key)) {
        this.mark(inner, place, null);
        made[key] = below[key];
      } else if (!Object.hasOwn(below, key)) {
        this.mark(inner, place, over);
        made[key] = here[key];
      } else {
        const value = this.any(below[key], here[key], inner, place, over, depth + 1);
        if (value !== null) made[key] = value;
      }
    }
    return made;
  }

  list(below: Data[], here: Data[], path: Path, at: string, upper: Path): Data[] {
    this.mark(path, '', upper);
    const placeOf = (id: unknown) => `${at}.${String(id)}`;
    const order: { id: unknown; over: number | null; below: Data | null }[] = below.map((item) => ({
      id: item.id,
      over: null,
      below: item,
    }));
    here.forEach((item, i) => {
      const known = order.findIndex(({ id }) => id === item.id);
      const before = order.findIndex(({ id }) => id === item.before);
      if (item.remove === true && known < 0)
        this.strangers.push({ path: [...upper, i, 'id'], id: String(item.id) });
      if (item.before !== undefined && before < 0) {
        this.strangers.push({ path: [...upper, i, 'before'], id: String(item.before) });
      }
      const entry = known >= 0 ? order.splice(known, 1)[0] : { id: item.id, over: null, below: null };
      const target = order.findIndex(({ id }) => id === item.before);
      const where = item.before !== undefined && target >= 0 ? target : known >= 0 ? known : order.length;
      if (entry !== undefined) order.splice(where, 0, { ...entry, over: i });
    });
    const made: Data[] = [];
    for (const { id, over, below: lower } of order) {
      const next = [...path, made.length];
      if (over === null) {
        this.mark(next, placeOf(id), null);
        if (lower !== null) made.push(lower);
        continue;
      }
      const item = this.rule(lower, here[over] ?? {}, next, placeOf(id), [...upper, over]);
      if (item !== null) made.push(item);
    }
    return made;
  }

  /** One rule, whole or by field; null where it is taken out. */
  rule(below: Data | null, written: Data, path: Path, at: string, upper: Path): Data | null {
    const here = Object.fromEntries(Object.entries(written).filter(([key]) => !HOW.includes(key)));
    if (below === null) {
      this.mark(path, at, upper);
      return written.remove === true ? null : here;
    }
    if (written.remove === true) return this.replace(below, null, path, at, upper) as Data | null;
    if (written.whole === true) return this.replace(below, here, path, at, upper) as Data;
    return this.map(below, here, path, at, upper, 1.5);
  }
}

/**
 * Lays one pack's data over another's. Lists of rules are joined by `id`: a rule with the id of one below changes it
 * field by field (`whole: true` replaces it, `remove: true` takes it out), others are added at the end or `before` one.
 * Sections are joined key by key; `null` takes a key out. Anything else replaces what is below.
 * @param kept whether the lower pack applies at a place, although the upper says something else
 */
export function mergePacks(below: Data, here: Data, kept: (at: string) => boolean): Merged {
  const layering = new Layering(kept);
  const value = layering.map(below, here, [], '', [], 0);
  const { from, units, overrides, strangers } = layering;
  return { value, from, units, overrides, strangers };
}
