import type { Actor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Platform } from '../../platform/platform.ts';
import { todayOf } from '../counties/index.ts';
import { noSuchTownship } from './target-sets.errors.ts';
import { maySeeTargets, whoSeesTargets } from './target-sets.policy.ts';
import { targetsOf, townshipTargetOf } from './targets-view.service.ts';

/** The targets as they are, as the rows of a table to be changed: by township, or a township's by village. */
export async function targetTemplate(
  platform: Platform,
  actor: Actor,
  townshipId: string | null,
): Promise<{ of: 'township' | 'village'; rows: { name: string; people: number | null }[] }> {
  authorize(actor, maySeeTargets, whoSeesTargets);
  return platform.inCounty(actor, async (tx) => {
    const today = (campaign: Parameters<typeof todayOf>[0]) => todayOf(campaign, platform.clock);
    if (townshipId === null) {
      const { places, undivided } = await targetsOf(tx, actor, null, today);
      const named = places.flatMap(({ township, inForce, parts }) =>
        new Set(parts.map((part) => part.township.id)).size > 1
          ? parts.map((part) => ({ name: part.township.name, people: part.people }))
          : [{ name: township.name, people: inForce }],
      );
      const rest = undivided.map(({ township, people }) => ({ name: township.name, people }));
      return { of: 'township', rows: [...named, ...rest] };
    }
    const found = await townshipTargetOf(tx, actor, townshipId, today);
    if (!found) throw noSuchTownship();
    return {
      of: 'village',
      rows: found.villages.map((one) => ({ name: one.village.name, people: one.target })),
    };
  });
}
