import type { Day } from '@canbao/values';

/** What became of a township. */
export type ChangeKind = 'renamed' | 'merged' | 'split';
/** A township and what it became; villageIds: of a split, those that went to this successor. */
export type Succession = {
  predecessorId: string;
  predecessorName: string;
  successorId: string;
  successorName: string;
  villageIds: readonly string[];
};
/** A change as it counts from a day. */
export type Change = { id: string; kind: ChangeKind; from: Day; successions: readonly Succession[] };

/**
 * Where people are counted on a day. Rows of people, accounts and enrollments keep the township and the village that they
 * were written with; this says of which township those are a part.
 */
export type PlacesOn = {
  /** Of townships that became another as a whole: which. */
  whole: ReadonlyMap<string, string>;
  /** Of townships that were divided: where each of their villages is counted. */
  villages: ReadonlyMap<string, string>;
  /** Townships that were divided: they are counted village by village. */
  divided: ReadonlySet<string>;
  /** Townships that are no more. */
  gone: ReadonlyMap<string, Change>;
  /** Names of that day, where it is not today's. */
  names: ReadonlyMap<string, string>;
};

type Village = { id: string; townshipId: string };

/** In the order in which they count: by their day, those of one day as they were recorded. */
export const inOrder = <C extends Change>(changes: readonly C[]): C[] =>
  [...changes].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));

/**
 * Applies the changes up to a day. Every village, and with it every person, is counted in one township, so that
 * figures under the names of any day add up to the same.
 *
 * @param changes none withdrawn; in any order
 * @param villages of the townships that were ever divided; those of others may be left out
 */
export function placesOn(changes: readonly Change[], day: Day, villages: readonly Village[]): PlacesOn {
  const whole = new Map<string, string>();
  const placed = new Map<string, string>();
  const divided = new Set<string>();
  const gone = new Map<string, Change>();
  const names = new Map<string, string>();
  /** Townships whose people are counted in this one, as a whole. */
  const inside = (id: string) => [
    ...(whole.has(id) || divided.has(id) ? [] : [id]),
    ...[...whole].filter(([, into]) => into === id).map(([from]) => from),
  ];
  const move = (from: string, into: string) => {
    for (const id of inside(from)) whole.set(id, into);
    for (const [village, at] of placed) if (at === from) placed.set(village, into);
  };
  const divide = (from: string, parts: readonly Succession[]) => {
    const named = new Map(parts.flatMap((part) => part.villageIds.map((id) => [id, part.successorId])));
    for (const id of inside(from)) {
      whole.delete(id);
      divided.add(id);
      for (const village of villages) if (village.townshipId === id) placed.set(village.id, from);
    }
    for (const [village, at] of placed) if (at === from) placed.set(village, named.get(village) ?? from);
  };
  for (const change of inOrder(changes)) {
    const { kind, from, successions } = change;
    if (from > day) {
      for (const { predecessorId, predecessorName } of kind === 'renamed' ? successions : [])
        if (!names.has(predecessorId)) names.set(predecessorId, predecessorName);
      continue;
    }
    if (kind === 'renamed') continue;
    const [first] = successions;
    if (kind === 'split' && first) divide(first.predecessorId, successions);
    else for (const { predecessorId, successorId } of successions) move(predecessorId, successorId);
    for (const { predecessorId } of successions)
      if (!successions.some(({ successorId }) => successorId === predecessorId))
        gone.set(predecessorId, change);
  }
  return { whole, villages: placed, divided, gone, names };
}

/** The township in which a township's people are counted, or those of one of its villages where it was divided. */
export const placeOf = (places: PlacesOn, townshipId: string, villageId: string | null = null): string =>
  (villageId === null ? undefined : places.villages.get(villageId)) ??
  places.whole.get(townshipId) ??
  townshipId;

/** Everybody where they were written, whatever became of it: for sums in which no township is told apart. */
export const asWritten: PlacesOn = {
  whole: new Map(),
  villages: new Map(),
  divided: new Set(),
  gone: new Map(),
  names: new Map(),
};
