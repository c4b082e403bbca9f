import type { Day } from '@canbao/values';
import type { Actor, CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { locks } from '../../platform/locks.ts';
import type { Platform } from '../../platform/platform.ts';
import { type AuditEntry, recordAudit } from '../audit/index.ts';
import { todayOf } from '../counties/index.ts';
import { campaignNow, checkReason } from '../residents/index.ts';
import { allocate, paddedKeys } from './draw.ts';
import { checkDraw, type Draw } from './frame.ts';
import {
  FewerThanTownships,
  FindingsMissing,
  FrameTooSmall,
  InspectionEnded,
  noSuchInspection,
} from './inspections.errors.ts';
import { mayInspect, maySeeInspected, whoInspects, whoSeesInspected } from './inspections.policy.ts';
import { type Inspection, inspectionById } from './inspections.rows.ts';

/** An audit record of an inspection; of no township, so that none reads that it is inspected. */
export const inspectionEntry = (
  action: string,
  id: string,
  more: Pick<AuditEntry, 'reason' | 'detail'> = {},
): AuditEntry => ({ action, subjectType: 'inspection', subjectId: id, ...more });

/**
 * Draws a sample: writes down the frame with its digest, and takes from it by the seed. Every draw stays, numbered.
 * @returns the inspection's id
 * @throws NotAllowed, NotFound (a township), SeedWrong, SampleSizeWrong, FrameDayWrong, FrameStatesWrong, FrameTooSmall,
 *   FewerThanTownships
 */
export async function drawInspection(platform: Platform, actor: Actor, asked: Draw): Promise<string> {
  authorize(actor, mayInspect, whoInspects);
  const { countyId } = actor;
  return platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, countyId);
    const today = todayOf(campaign, platform.clock);
    const draw = await checkDraw(tx, countyId, today, asked);
    const id = newId();
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.inspections}::int, ${countyId}::int)`;
    await tx.$executeRaw`
      INSERT INTO inspections (county_id, id, campaign_id, number, township_ids, states, day, stratified, seed, size, drawn_on, created_by, created_by_name)
      SELECT ${countyId}::int, ${id}::uuid, ${campaign.id}::uuid, coalesce(max(i.number), 0) + 1, ${draw.townshipIds}::uuid[], ${draw.states}::text[],
        ${draw.day}::date, ${draw.stratified}::boolean, ${draw.seed}, ${draw.size}::int, ${today}::date, ${actor.accountId}::uuid, ${actor.name}
      FROM inspections i WHERE i.county_id = ${countyId}::int AND i.campaign_id = ${campaign.id}::uuid`;
    const strata = await tx.$queryRaw<{ stratum: number; people: number }[]>`
      SELECT stratum, people FROM inspection_frame(${id}::uuid)`;
    const people = strata.reduce((sum, stratum) => sum + stratum.people, 0);
    if (people < draw.size) throw new FrameTooSmall(people);
    if (draw.size < strata.length) throw new FewerThanTownships(strata.length);
    const sizes = allocate(
      strata.map((stratum) => stratum.people),
      draw.size,
    );
    const { inner, outer } = paddedKeys(draw.seed);
    await tx.$queryRaw`
      SELECT 1 FROM inspection_sample(${id}::uuid, ${strata.map(({ stratum }) => stratum)}::int[], ${sizes}::int[], ${inner}::bytea, ${outer}::bytea)`;
    const { townshipIds, ...detail } = draw;
    const frame = { townships: townshipIds.length || 'all', people };
    await recordAudit(
      tx,
      actor,
      inspectionEntry('inspection-drawn', id, { detail: { ...detail, ...frame } }),
    );
    return id;
  });
}

/**
 * Closes an inspection whose every person has a result; from then on nothing of it changes.
 * @throws NotAllowed, NotFound, InspectionEnded, FindingsMissing
 */
export async function closeInspection(platform: Platform, actor: Actor, id: string): Promise<void> {
  authorize(actor, mayInspect, whoInspects);
  const { countyId } = actor;
  await platform.inCounty(actor, async (tx) => {
    await openInspection(tx, actor, id, 'update');
    const [row] = await tx.$queryRaw<{ open: number }[]>`
      SELECT count(*)::int AS open FROM inspection_items t
      WHERE t.county_id = ${countyId}::int AND t.inspection_id = ${id}::uuid AND t.outcome IS NULL`;
    if (row && row.open > 0) throw new FindingsMissing(row.open);
    const on = await todayHere(platform, tx, countyId);
    await tx.$executeRaw`
      UPDATE inspections SET state = 'closed', closed_on = ${on}::date, closed_by_name = ${actor.name}
      WHERE county_id = ${countyId}::int AND id = ${id}::uuid`;
    await recordAudit(tx, actor, inspectionEntry('inspection-closed', id));
  });
}

/**
 * Gives an open inspection up, saying why; its draw and what was found stay to be read.
 * @throws NotAllowed, NotFound, TextFault (a reason of 2 to 200 characters), InspectionEnded
 */
export async function abandonInspection(
  platform: Platform,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  authorize(actor, mayInspect, whoInspects);
  const why = checkReason(reason);
  await platform.inCounty(actor, async (tx) => {
    await openInspection(tx, actor, id, 'update');
    await tx.$executeRaw`
      UPDATE inspections SET state = 'abandoned', abandoned_reason = ${why}
      WHERE county_id = ${actor.countyId}::int AND id = ${id}::uuid`;
    await recordAudit(tx, actor, inspectionEntry('inspection-abandoned', id, { reason: why }));
  });
}

/**
 * Records that the checklist with its names was taken away on paper.
 * @throws NotAllowed, NotFound
 */
export async function takeChecklist(platform: Platform, actor: Actor, id: string): Promise<void> {
  authorize(actor, maySeeInspected, whoSeesInspected);
  await platform.inCounty(actor, async (tx) => {
    const row = await inspectionById(tx, actor.countyId, id);
    if (!row) throw noSuchInspection();
    await recordAudit(
      tx,
      actor,
      inspectionEntry('inspection-checklist-printed', id, { detail: { people: row.size } }),
    );
  });
}

/** An inspection that is open, held until the transaction ends. Throws NotFound, InspectionEnded. */
export async function openInspection(
  tx: Tx,
  actor: CountyActor,
  id: string,
  lock: 'update' | 'share',
): Promise<Inspection> {
  const row = await inspectionById(tx, actor.countyId, id, lock);
  if (!row) throw noSuchInspection();
  if (row.state !== 'open') throw new InspectionEnded();
  return row;
}

async function todayHere(platform: Platform, tx: Tx, countyId: number): Promise<Day> {
  return todayOf(await campaignNow(tx, countyId), platform.clock);
}
