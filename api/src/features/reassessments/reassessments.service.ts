import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isUniqueViolation } from '../../platform/database-errors.ts';
import { isId, newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { activePolicy } from '../policy-packs/index.ts';
import { campaignNow } from '../residents/index.ts';
import { noSuchReassessment, ReassessmentEnded, ReassessmentRunning } from './reassessments.errors.ts';
import { mayReassess, whoReassesses } from './reassessments.policy.ts';

/** The job that a reassessment is carried on by. */
export const reassessmentJob = 'reassess';

/** Which row an audit record is about. */
export const subjectOfRun = (id: string) => ({ subjectType: 'reassessment', subjectId: id });

/**
 * Leaves the campaign's enrollments that rest on an earlier revision to be assessed again by the active one. Who has
 * not paid is written anew; of who has paid a difference is proposed.
 *
 * @returns the reassessment's id
 * @throws NotAllowed, Conflict (no campaign, no active pack), ReassessmentRunning
 */
export async function startReassessment(platform: Platform, actor: CountyActor): Promise<string> {
  authorize(actor, mayReassess, whoReassesses);
  const { countyId } = actor;
  const id = newId();
  const work = async (tx: Tx) => {
    const campaign = await campaignNow(tx, countyId);
    const { packId, revision } = await activePolicy(tx, campaign);
    await tx.$executeRaw`
      INSERT INTO reassessments (county_id, id, campaign_id, pack_id, people_total, created_by, created_by_name)
      SELECT ${countyId}::int, ${id}::uuid, ${campaign.id}::uuid, ${packId}::uuid, count(*)::int, ${actor.accountId}::uuid, ${actor.name}
      FROM enrollments e WHERE e.county_id = ${countyId}::int AND e.campaign_id = ${campaign.id}::uuid
        AND e.state <> 'withdrawn' AND e.pack_id <> ${packId}::uuid`;
    await recordAudit(tx, actor, {
      action: 'reassessment-started',
      ...subjectOfRun(id),
      detail: { revision },
    });
    await platform.jobs.enqueue(tx, { name: reassessmentJob, countyId, id });
  };
  await platform.inCounty(actor, work).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new ReassessmentRunning() : error;
  });
  return id;
}

/**
 * Stops a reassessment that is under way. What was assessed again stays so; the rest stays as it was.
 * @throws NotAllowed, NotFound, ReassessmentEnded
 */
export async function cancelReassessment(platform: Platform, actor: CountyActor, id: string): Promise<void> {
  authorize(actor, mayReassess, whoReassesses);
  const { countyId } = actor;
  if (!isId(id)) throw noSuchReassessment();
  await platform.inCounty(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state FROM reassessments WHERE county_id = ${countyId}::int AND id = ${id}::uuid FOR UPDATE`;
    if (!row) throw noSuchReassessment();
    if (row.state !== 'running') throw new ReassessmentEnded();
    await tx.$executeRaw`
      UPDATE reassessments SET state = 'cancelled', run = NULL, finished_at = ${platform.clock.now()}
      WHERE county_id = ${countyId}::int AND id = ${id}::uuid`;
    await recordAudit(tx, actor, { action: 'reassessment-cancelled', ...subjectOfRun(id) });
  });
}
