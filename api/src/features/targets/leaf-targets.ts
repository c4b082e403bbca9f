import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { type Leaf, type NamesOn, placeOf } from '../places/index.ts';
import { rowsOfSet, splitsOf } from './target-sets.ts';

/** A set's people by leaf. Null is a divided township's leaf whose target nobody has divided yet. */
export type LeafTargets = {
  of: (leaf: Leaf) => number | null | undefined;
  leaves: Leaf[];
  /** Divided townships with a target that is not split to their villages: nobody guesses who got how much. */
  undivided: { townshipId: string; people: number }[];
};

/**
 * A set's people under the names of a day. Of a township that was divided the target is what a person split to its
 * villages, to the person; a merger's is the sum.
 * @param byTownship the set's people by township, as it was set
 */
export async function leafTargets(
  tx: Tx,
  actor: CountyActor,
  setId: string | null,
  byTownship: ReadonlyMap<string, number>,
  { places }: NamesOn,
): Promise<LeafTargets> {
  const people = new Map<string, number | null>();
  const leaves: Leaf[] = [];
  const undivided: LeafTargets['undivided'] = [];
  const key = ({ townshipId, piece }: Leaf) => `${townshipId}/${piece ?? ''}`;
  const add = (leaf: Leaf, count: number | null) => {
    if (!people.has(key(leaf))) leaves.push(leaf);
    people.set(key(leaf), count === null ? null : (people.get(key(leaf)) ?? 0) + count);
  };
  const divided = [...byTownship.keys()].some((id) => places.divided.has(id));
  const splits = divided && setId !== null ? await splitsOf(tx, actor.countyId, setId) : [];
  for (const [townshipId, count] of byTownship) {
    if (!places.divided.has(townshipId)) {
      add({ townshipId, piece: null }, count);
      continue;
    }
    const split = splits.find((set) => set.townshipId === townshipId);
    if (split) {
      for (const row of await rowsOfSet(tx, actor, split))
        add({ townshipId, piece: placeOf(places, townshipId, row.divisionId) }, row.people);
      continue;
    }
    undivided.push({ townshipId, people: count });
  }
  const open = new Set(undivided.map(({ townshipId }) => townshipId));
  return {
    of: (leaf) => (open.has(leaf.townshipId) ? null : people.get(key(leaf))),
    leaves,
    undivided,
  };
}

/** The sum of a township's leaves: null where none has a target, or one is not divided yet. */
export function sumOfLeaves(targets: LeafTargets, leaves: readonly Leaf[]): number | null {
  const each = leaves.map(targets.of);
  if (each.some((one) => one === null)) return null;
  const known = each.filter((one) => one != null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}
