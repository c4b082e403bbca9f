import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isUniqueViolation } from '../../platform/database-errors.ts';
import { dayOrNull } from '../../platform/days.ts';
import { isId, newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { todayOf } from '../counties/index.ts';
import { revisionOrRefuse } from '../policy-packs/index.ts';
import {
  DraftUnfit,
  NoDraft,
  NothingActive,
  noSuchSimulation,
  SimulationEnded,
  SimulationRunning,
} from './simulations.errors.ts';
import { maySimulate, whoSimulates } from './simulations.policy.ts';
import type { Roster } from './simulations.rows.ts';

/** The job that a simulation is carried on by. */
export const simulationJob = 'simulate';

/**
 * Leaves a draft revision to be tried beside the active one; nobody's enrollment is touched by it.
 *
 * @returns the simulation's id
 * @throws NotAllowed, NotFound, NoDraft, DraftUnfit, NothingActive, SimulationRunning
 */
export async function startSimulation(
  platform: Platform,
  actor: CountyActor,
  { packId, roster }: { packId: string; roster: Roster },
): Promise<string> {
  authorize(actor, maySimulate, whoSimulates);
  const { countyId } = actor;
  const id = newId();
  const work = async (tx: Tx) => {
    const draft = await revisionOrRefuse(tx, countyId, packId);
    if (draft.state !== 'draft') throw new NoDraft(draft.revision);
    if (!draft.fit) throw new DraftUnfit();
    const campaign = await tx.campaign.findUniqueOrThrow({
      where: { countyId_id: { countyId, id: draft.campaignId } },
      select: { activePackId: true, demoToday: true },
    });
    if (campaign.activePackId === null) throw new NothingActive();
    const day = todayOf({ demoToday: dayOrNull(campaign.demoToday) }, platform.clock);
    await tx.$executeRaw`
      INSERT INTO simulations (county_id, id, campaign_id, pack_id, base_pack_id, roster, day, people_total, created_by, created_by_name)
      SELECT ${countyId}::int, ${id}::uuid, ${draft.campaignId}::uuid, ${draft.id}::uuid, ${campaign.activePackId}::uuid, ${roster}, ${day}::date,
        CASE WHEN ${roster} = 'county' THEN (SELECT count(*)::int FROM residents r WHERE r.county_id = ${countyId}::int) ELSE 0 END,
        ${actor.accountId}::uuid, ${actor.name}`;
    const detail = { revision: draft.revision, roster };
    await recordAudit(tx, actor, { action: 'simulation-started', ...subjectOf(id), detail });
    await platform.jobs.enqueue(tx, { name: simulationJob, countyId, id });
  };
  await platform.inCounty(actor, work).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new SimulationRunning() : error;
  });
  return id;
}

/**
 * Stops a simulation that is under way; what it found so far is kept and never shown as a result.
 * @throws NotAllowed, NotFound, SimulationEnded
 */
export async function cancelSimulation(platform: Platform, actor: CountyActor, id: string): Promise<void> {
  authorize(actor, maySimulate, whoSimulates);
  const { countyId } = actor;
  if (!isId(id)) throw noSuchSimulation();
  await platform.inCounty(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state FROM simulations WHERE county_id = ${countyId}::int AND id = ${id}::uuid FOR UPDATE`;
    if (!row) throw noSuchSimulation();
    if (row.state !== 'running') throw new SimulationEnded();
    await tx.$executeRaw`
      UPDATE simulations SET state = 'cancelled', run = NULL, finished_at = ${platform.clock.now()}
      WHERE county_id = ${countyId}::int AND id = ${id}::uuid`;
    await recordAudit(tx, actor, { action: 'simulation-cancelled', ...subjectOf(id) });
  });
}

/** Which row an audit record is about. */
export const subjectOf = (id: string) => ({ subjectType: 'simulation', subjectId: id });
