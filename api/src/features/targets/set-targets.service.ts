import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { holdCampaign, insertTargetSet, type TargetBasis } from '../policy-packs/index.ts';
import { campaignNow, checkReason } from '../residents/index.ts';
import { type CheckedTable, checkLines, peopleByPlace } from './target-lines.ts';
import { findTownship, townshipPlaces } from './target-places.ts';
import { CountsFromMissing, TargetsChanged, TargetsFaulty, TargetsUnchanged } from './target-sets.errors.ts';
import { maySetTargets, whoSetsTargets } from './target-sets.policy.ts';
import { newestSets, rowsOfSet, type TargetSet } from './target-sets.ts';
import { type SentTargets, tableSent } from './target-table.ts';

/** What the page showed as the newest set of the basis; null where it showed none. */
type Expected = { basis: TargetBasis; expectedSetId?: string | null | undefined };
export type SetTargets = SentTargets & Expected & { countsFrom?: Day | null | undefined; reason: string };

const checkTable = async (tx: Tx, countyId: number, table: Parameters<typeof checkLines>[0]) =>
  checkLines(table, 'township', await townshipPlaces(tx, countyId), findTownship(countyId), null);

/**
 * Reads a table of targets by township and says what is wrong with it; nothing is kept.
 * @throws NotAllowed, NotFound, TargetFileRefused, TargetsFromOneSource
 */
export async function checkTargets(
  platform: Platform,
  actor: CountyActor,
  sent: SentTargets,
): Promise<CheckedTable & { fileName: string | null }> {
  authorize(actor, maySetTargets, whoSetsTargets);
  const { table, fileName } = await tableSent(platform, actor, sent);
  const checked = await platform.inCounty(actor, (tx) => checkTable(tx, actor.countyId, table));
  return { ...checked, fileName };
}

/** The newest set of a basis, held; refused where it is not the one that the page showed. */
async function heldSet(
  tx: Tx,
  actor: CountyActor,
  campaignId: string,
  { basis, expectedSetId }: Expected,
): Promise<TargetSet | null> {
  await holdCampaign(tx, actor.countyId, campaignId);
  const sets = await newestSets(tx, actor.countyId, campaignId, null);
  const before = sets.find((set) => set.basis === basis) ?? null;
  if ((before?.id ?? null) !== (expectedSetId ?? null))
    throw new TargetsChanged(before?.createdByName ?? null);
  return before;
}

/**
 * Sets the targets of a basis by township, with a reason. The set before is kept; one transaction, nothing half-done.
 * @returns the new set's id
 * @throws NotAllowed, NotFound, TargetsFaulty, TargetFileRefused, TargetsFromOneSource, CountsFromMissing,
 *   TargetsChanged, TargetsUnchanged, TextFault without a reason
 */
export async function setTargets(platform: Platform, actor: CountyActor, input: SetTargets): Promise<string> {
  authorize(actor, maySetTargets, whoSetsTargets);
  const reason = checkReason(input.reason);
  const { basis } = input;
  const countsFrom = input.countsFrom ?? null;
  if (basis === 'assessed' && countsFrom === null) throw new CountsFromMissing();
  const { table, fileName, field } = await tableSent(platform, actor, input);
  return platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, actor.countyId);
    const before = await heldSet(tx, actor, campaign.id, input);
    const checked = await checkTable(tx, actor.countyId, table);
    if (checked.faults.length > 0) throw new TargetsFaulty(checked.faults, field);
    const rows = peopleByPlace(checked);
    const known = before ? await rowsOfSet(tx, actor, before) : [];
    const same = (row: { divisionId: string; people: number }) =>
      known.some((one) => one.divisionId === row.divisionId && one.people === row.people);
    if (before?.countsFrom === countsFrom && rows.length === known.length && rows.every(same))
      throw new TargetsUnchanged();
    const id = await insertTargetSet(tx, actor, {
      campaignId: campaign.id,
      split: null,
      basis,
      countsFrom,
      source: fileName === null ? 'form' : 'upload',
      packId: null,
      fileName,
      statedTotal: checked.statedTotal,
      byRegister: null,
      reason,
      rows,
    });
    const detail = { basis, countsFrom, total: checked.sum, before: before?.total ?? null, fileName };
    await recordAudit(tx, actor, {
      action: 'targets-set',
      subjectType: 'target-set',
      subjectId: id,
      reason,
      detail,
    });
    return id;
  });
}

/**
 * Takes the targets of a basis away, with a reason; the history keeps them.
 * @throws NotAllowed, TargetsChanged, TargetsUnchanged where there is none, TextFault without a reason
 */
export async function withdrawTargets(
  platform: Platform,
  actor: CountyActor,
  input: Expected & { reason: string },
): Promise<void> {
  authorize(actor, maySetTargets, whoSetsTargets);
  const reason = checkReason(input.reason);
  await platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, actor.countyId);
    const before = await heldSet(tx, actor, campaign.id, input);
    if (!before) throw new TargetsUnchanged();
    const id = await insertTargetSet(tx, actor, {
      campaignId: campaign.id,
      split: null,
      basis: input.basis,
      countsFrom: null,
      source: 'form',
      packId: null,
      fileName: null,
      statedTotal: null,
      byRegister: null,
      reason,
      rows: [],
    });
    await recordAudit(tx, actor, {
      action: 'targets-withdrawn',
      subjectType: 'target-set',
      subjectId: id,
      reason,
      detail: { basis: input.basis, before: before.total },
    });
  });
}
