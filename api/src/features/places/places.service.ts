import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { todayOf } from '../counties/index.ts';
import { holdCampaign } from '../policy-packs/index.ts';
import { campaignNow, checkReason } from '../residents/index.ts';
import { checkChange } from './check-change.ts';
import type { Draft } from './draft.ts';
import { insertChange } from './insert-change.ts';
import { ChangeBuiltUpon, ChangeWithdrawn, NewTownshipInUse, noChange } from './places.errors.ts';
import {
  mayChangeTownships,
  maySeeTownshipChanges,
  whoChangesTownships,
  whoSeesTownshipChanges,
} from './places.policy.ts';
import {
  allChanges,
  changeCount,
  changesAfter,
  changesOf,
  knownTownships,
  knownVillages,
  type RecordedChange,
} from './places.rows.ts';
import { inOrder } from './succession.ts';

/**
 * Every change of townships that the county recorded, the newest first, with those withdrawn.
 * @throws NotAllowed, InvalidInput for a cursor that is none
 */
export async function changesPage(
  tx: Tx,
  actor: CountyActor,
  page: Page,
): Promise<Slice<RecordedChange> & { count: () => Promise<number> }> {
  authorize(actor, maySeeTownshipChanges, whoSeesTownshipChanges);
  const [after = null] = keysAfter(page, 'id') ?? [];
  const rows = await changesAfter(tx, actor.countyId, { after, first: page.first });
  return { ...sliceOf(rows, page, ({ id }) => [id]), count: () => changeCount(tx, actor.countyId) };
}

/** A change by its id. @throws NotAllowed, NotFound */
export async function changeById(tx: Tx, actor: CountyActor, id: string): Promise<RecordedChange> {
  authorize(actor, maySeeTownshipChanges, whoSeesTownshipChanges);
  const found = (await allChanges(tx, actor.countyId)).find((change) => change.id === id);
  if (!found) throw noChange();
  return found;
}

/**
 * Records what became of townships from a day. Nobody is moved; figures under the names of before and after add up
 * to the same.
 * @returns the change's id
 * @throws NotAllowed, NoCampaign, and what checkChange refuses
 */
export async function recordChange(platform: Platform, actor: CountyActor, draft: Draft): Promise<string> {
  authorize(actor, mayChangeTownships, whoChangesTownships);
  const { countyId } = actor;
  return platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, countyId);
    await holdCampaign(tx, countyId, campaign.id);
    const change = checkChange(draft, {
      townships: (await knownTownships(tx, countyId)).filter(({ ended }) => !ended),
      villages: await knownVillages(tx, countyId),
      changes: await changesOf(tx, countyId),
      today: todayOf(campaign, platform.clock),
    });
    const by = { id: actor.accountId, name: actor.name };
    const { id, successors } = await insertChange(tx, countyId, by, change, platform.clock.now());
    await recordAudit(tx, actor, {
      action: 'township-changed',
      subjectType: 'township-change',
      subjectId: id,
      reason: change.source,
      detail: {
        kind: change.kind,
        from: change.from,
        predecessors: change.predecessors.map(({ name }) => name),
        successors: successors.map(({ name, villageIds }) => ({ name, villages: villageIds.length })),
      },
    });
    return id;
  });
}

/**
 * Withdraws a change that was recorded in error, with a reason; it stays in the list as withdrawn.
 * @throws NotAllowed, NotFound, ChangeWithdrawn, ChangeBuiltUpon, NewTownshipInUse, TextFault without a reason
 */
export async function withdrawChange(
  platform: Platform,
  actor: CountyActor,
  input: { id: string; reason: string },
): Promise<void> {
  authorize(actor, mayChangeTownships, whoChangesTownships);
  const reason = checkReason(input.reason);
  const { countyId } = actor;
  await platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, countyId);
    await holdCampaign(tx, countyId, campaign.id);
    const all = await allChanges(tx, countyId);
    const change = all.find(({ id }) => id === input.id);
    if (!isId(input.id) || !change) throw noChange();
    if (change.withdrawnByName !== null) throw new ChangeWithdrawn(change.withdrawnByName);
    refuseBuiltUpon(
      change,
      all.filter(({ withdrawnAt }) => withdrawnAt === null),
    );
    await undo(tx, countyId, change);
    await tx.townshipChange.update({
      where: { countyId_id: { countyId, id: change.id } },
      data: {
        withdrawnByName: actor.name,
        withdrawnAt: platform.clock.now(),
        withdrawnReason: reason,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'township-change-withdrawn',
      subjectType: 'township-change',
      subjectId: change.id,
      reason,
      detail: { kind: change.kind, from: change.from },
    });
  });
}

function refuseBuiltUpon(change: RecordedChange, holding: readonly RecordedChange[]): void {
  const order = inOrder(holding);
  const touched = new Set(
    change.successions.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
  );
  for (const later of order.slice(order.findIndex(({ id }) => id === change.id) + 1)) {
    const built = later.successions.find(
      ({ predecessorId, successorId }) =>
        touched.has(predecessorId) || (change.kind !== 'merged' && touched.has(successorId)),
    );
    if (built) throw new ChangeBuiltUpon(built.predecessorName, later.from);
  }
}

/** A township gets its name back; one that the change made is ended, unless somebody belongs to it by now. */
async function undo(tx: Tx, countyId: number, change: RecordedChange): Promise<void> {
  for (const { predecessorId, predecessorName, successorId, successorName } of change.successions) {
    if (change.kind === 'renamed') {
      await tx.$executeRaw`
        UPDATE divisions SET name = ${predecessorName}, aliases = array_remove(aliases, ${predecessorName})
        WHERE county_id = ${countyId}::int AND id = ${predecessorId}::uuid AND level = 'township'`;
      continue;
    }
    const [made] = await tx.$queryRaw<{ used: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM divisions v WHERE v.county_id = ${countyId}::int AND v.township_id = d.id AND v.level = 'village')
        OR EXISTS (SELECT 1 FROM residents r WHERE r.county_id = ${countyId}::int AND r.township_id = d.id)
        OR EXISTS (SELECT 1 FROM target_rows t WHERE t.county_id = ${countyId}::int AND t.division_id = d.id) AS used
      FROM divisions d WHERE d.county_id = ${countyId}::int AND d.id = ${successorId}::uuid AND d.valid_from = ${change.from}::date
        AND NOT EXISTS (SELECT 1 FROM township_successions s JOIN township_changes c ON c.county_id = ${countyId}::int AND c.id = s.change_id
          WHERE s.county_id = ${countyId}::int AND s.successor_id = d.id AND s.change_id <> ${change.id}::uuid AND c.withdrawn_at IS NULL)`;
    if (!made) continue;
    if (made.used) throw new NewTownshipInUse(successorName);
    await tx.$executeRaw`
      UPDATE divisions SET valid_to = ${change.from}::date
      WHERE county_id = ${countyId}::int AND id = ${successorId}::uuid AND level = 'township'`;
  }
}
