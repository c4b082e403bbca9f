import type { Actor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Platform } from '../../platform/platform.ts';
import { frameLine } from './draw.ts';
import { noSuchInspection } from './inspections.errors.ts';
import { mayInspect, whoInspects } from './inspections.policy.ts';
import { inspectionById, strataOf } from './inspections.rows.ts';

/**
 * The file from which a sample can be drawn again: a line for each enrollment of the frame, its stratum, a tab and its
 * id, which tells nobody who it is. Its SHA-256 is the published digest. Read stratum by stratum.
 *
 * @throws NotAllowed, NotFound
 */
export async function frameFile(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<{ fileName: string; text: AsyncGenerator<string> }> {
  authorize(actor, mayInspect, whoInspects);
  const { countyId } = actor;
  const { row, strata } = await platform.inCounty(actor, async (tx) => {
    const found = await inspectionById(tx, countyId, id);
    if (!found) throw noSuchInspection();
    return { row: found, strata: await strataOf(tx, countyId, [found.id]) };
  });
  async function* lines() {
    for (const { stratum } of strata) {
      const ids = await platform.inCounty(actor as typeof actor & { countyId: number }, async (tx) => {
        const [part] = await tx.$queryRaw<{ frame: string[] }[]>`
          SELECT s.frame FROM inspection_strata s
          WHERE s.county_id = ${countyId}::int AND s.inspection_id = ${row.id}::uuid AND s.stratum = ${stratum}::int`;
        return part?.frame ?? [];
      });
      yield ids.map((one) => frameLine({ stratum, id: one })).join('');
    }
  }
  return { fileName: `inspection-${row.number}-frame.txt`, text: lines() };
}
