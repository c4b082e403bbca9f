import type { Day } from '@canbao/values';
import type { CheckedPart, Ground } from './draft.ts';
import { SplitVillagesLeft, SplitVillageWrong } from './places.errors.ts';
import { placeOf, placesOn } from './succession.ts';

/**
 * The parts of a split with the villages of each: all that were counted in the township on that day, each once. Where
 * the township goes on, what is given to nobody else stays with it.
 * @throws SplitVillageWrong, SplitVillagesLeft
 */
export function checkParts(
  { id: from }: { id: string },
  parts: readonly CheckedPart[],
  { changes, villages }: Pick<Ground, 'changes' | 'villages'>,
  day: Day,
): CheckedPart[] {
  const places = placesOn(changes, day, villages);
  const own = villages.filter((village) => placeOf(places, village.townshipId, village.id) === from);
  const given = new Set<string>();
  for (const villageId of parts.flatMap((part) => part.villageIds)) {
    const known = own.find(({ id }) => id === villageId);
    if (!known) throw new SplitVillageWrong(villages.find(({ id }) => id === villageId)?.name ?? null, false);
    if (given.has(villageId)) throw new SplitVillageWrong(known.name, true);
    given.add(villageId);
  }
  const left = own.filter(({ id }) => !given.has(id));
  const goesOn = parts.some(({ id }) => id === from);
  if (left.length > 0 && !goesOn) throw new SplitVillagesLeft(left.map(({ name }) => name));
  return parts.map((part) =>
    part.id === from ? { ...part, villageIds: [...part.villageIds, ...left.map(({ id }) => id)] } : part,
  );
}
