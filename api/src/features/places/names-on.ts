import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { changesOf, type KnownTownship, knownTownships, placesAt } from './places.rows.ts';
import { type Change, type PlacesOn, placeOf, placesOn } from './succession.ts';

/** Under whose names figures may be read: those of the notice, those of today, those that changes still to come bring. */
export type NamesView = { kind: 'notice' | 'today' | 'later'; day: Day };

/**
 * The days whose names say something else: today's always, the notice's where townships changed since, a later day's
 * where a change is recorded that does not count yet.
 * @param noticeDay the day of which the notice speaks; null where it has none
 */
export function viewsOf(changes: readonly Change[], noticeDay: Day | null, today: Day): NamesView[] {
  const since = changes.some(({ from }) => noticeDay !== null && from > noticeDay && from <= today);
  const last = [...changes.map(({ from }) => from), today].sort().at(-1) ?? today;
  return [
    ...(since && noticeDay !== null ? [{ kind: 'notice' as const, day: noticeDay }] : []),
    { kind: 'today', day: today },
    ...(last > today ? [{ kind: 'later' as const, day: last }] : []),
  ];
}

/** The townships as they are named and counted on a day. */
export type NamesOn = {
  day: Day;
  views: NamesView[];
  places: PlacesOn;
  /** Every township that ever was, in the order of codes. */
  townships: KnownTownship[];
  /** A township's name on that day, and the one that the notice has for it. */
  nameOf: (id: string) => string;
  noticeNameOf: (id: string) => string;
};

/**
 * The townships under the names of a day: today's where none is asked for. Whose sight ends at a township reads that
 * township as it is: the others' figures are not theirs.
 */
export async function namesOn(
  tx: Tx,
  { countyId, townshipId }: CountyActor,
  days: { notice: Day | null; today: Day; asked?: Day | null | undefined },
): Promise<NamesOn> {
  const changes = townshipId === null ? await changesOf(tx, countyId) : [];
  const day = days.asked ?? days.today;
  const all = await knownTownships(tx, countyId);
  const townships = all.filter(({ id }) => townshipId === null || id === townshipId);
  const places = await placesAt(tx, countyId, changes, day);
  const then = placesOn(changes, days.notice ?? day, []);
  const now = new Map(townships.map(({ id, name }) => [id, name]));
  return {
    day,
    views: viewsOf(changes, days.notice, days.today),
    places,
    townships,
    nameOf: (id) => places.names.get(id) ?? now.get(id) ?? '',
    noticeNameOf: (id) => then.names.get(id) ?? now.get(id) ?? '',
  };
}

/** People who are counted together on any day: of a whole township, or of a divided one those of one successor. */
export type Leaf = { townshipId: string; piece: string | null };
/** A township of the day with what it is made of. */
export type Group<L extends Leaf> = { township: KnownTownship; name: string; leaves: L[] };

/**
 * The townships of the day, each with its leaves: every leaf in one of them. Townships that are no more, or not yet,
 * are left out unless somebody is counted there.
 */
export function groupedOn<L extends Leaf>(leaves: readonly L[], names: NamesOn): Group<L>[] {
  const { places, townships, day } = names;
  const held = new Map<string, L[]>();
  for (const leaf of leaves) {
    const holder = leaf.piece ?? placeOf(places, leaf.townshipId);
    held.set(holder, [...(held.get(holder) ?? []), leaf]);
  }
  return townships
    .filter(
      ({ id, validFrom, ended }) =>
        held.has(id) || (!ended && !places.gone.has(id) && (validFrom === null || validFrom <= day)),
    )
    .map((township) => ({
      township,
      name: names.nameOf(township.id),
      leaves: held.get(township.id) ?? [],
    }));
}

/** The leaves that are worth telling apart: those of other townships, and what had another name in the notice. */
export function partsOf<L extends Leaf>(group: Group<L>, names: NamesOn): L[] {
  const { leaves, township } = group;
  const [only] = leaves;
  const same = only && only.townshipId === township.id && names.noticeNameOf(township.id) === group.name;
  return leaves.length === 1 && same && !names.places.divided.has(township.id)
    ? []
    : ownFirst(leaves, township.id);
}

const ownFirst = <L extends Leaf>(leaves: readonly L[], own: string): L[] =>
  [...leaves].sort((a, b) => Number(b.townshipId === own) - Number(a.townshipId === own));
