import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { type AuditEntry, recordAudit } from '../audit/index.ts';
import { todayOf } from '../counties/index.ts';
import {
  changesOf,
  type EnrollmentColumns,
  intoOf,
  readFamily,
  rewriteAll,
  subjectOf,
} from '../enrollments/index.ts';
import { packById } from '../policy-packs/index.ts';
import { campaignNow, checkReason } from '../residents/index.ts';
import {
  DifferenceSettled,
  DifferenceStale,
  DifferenceUndecided,
  MOST_AT_ONCE,
  noSuchDifference,
  TooManyDifferences,
  type Whose,
} from './reassessments.errors.ts';
import { mayReassess, whoReassesses } from './reassessments.policy.ts';
import { type DifferenceRow, type HeldDifference, holdDifferences } from './reassessments.rows.ts';

export type Settling = { ids: readonly string[]; confirm: boolean; reason: string };

/**
 * Confirms differences, so that the enrollments rest on the new assessment and the sum between is due or to be given
 * back; or dismisses them, so that all stays as it was paid. All or none. No money moves by it: a supplement is owed until a
 * payment of that sum comes, what was paid too much until somebody records that it was given back.
 *
 * @throws NotAllowed, NotFound, TextFault; TooManyDifferences, DifferenceSettled, DifferenceStale, DifferenceUndecided
 */
export async function settleDifferences(
  platform: Platform,
  actor: CountyActor,
  { ids, confirm, reason: written }: Settling,
): Promise<void> {
  authorize(actor, mayReassess, whoReassesses);
  const reason = checkReason(written);
  const wanted = [...new Set(ids)];
  if (wanted.length < 1 || wanted.length > MOST_AT_ONCE) throw new TooManyDifferences();
  if (!wanted.every(isId)) throw noSuchDifference();
  const { countyId } = actor;
  await platform.inCounty(actor, async (tx) => {
    await lockPeople(tx, countyId, wanted);
    const rows = await holdDifferences(tx, countyId, wanted);
    if (rows.length !== wanted.length) throw noSuchDifference();
    const whose = (row: HeldDifference): Whose => ({ ...row, index: wanted.indexOf(row.id) });
    for (const row of rows) {
      if (row.state !== 'proposed') throw new DifferenceSettled(whose(row), row.state, row.settledByName);
      if (confirm && row.kind === 'undecided') throw new DifferenceUndecided(whose(row));
    }
    const entries = confirm ? await confirmAll(platform, tx, actor, rows, whose) : rows.map(dismissed);
    await tx.$executeRaw`
      UPDATE enrollment_differences SET state = ${confirm ? 'confirmed' : 'dismissed'}, reason = ${reason},
        settled_by = ${actor.accountId}::uuid, settled_by_name = ${actor.name}, settled_at = ${platform.clock.now()}
      WHERE county_id = ${countyId}::int AND id = ANY (${wanted}::uuid[])`;
    await recordAudit(tx, actor, ...entries.map((entry) => ({ ...entry, reason })));
  });
}

/** Whatever changes somebody's enrollment locks the person first, in one order for all. */
async function lockPeople(tx: Tx, countyId: number, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT r.id FROM residents r WHERE r.county_id = ${countyId}::int AND r.id IN (
      SELECT e.resident_id FROM enrollments e JOIN enrollment_differences d ON d.county_id = ${countyId}::int AND d.enrollment_id = e.id
      WHERE e.county_id = ${countyId}::int AND d.id = ANY (${[...ids]}::uuid[]))
    ORDER BY r.id FOR NO KEY UPDATE`;
}

async function confirmAll(
  platform: Platform,
  tx: Tx,
  actor: CountyActor,
  rows: readonly HeldDifference[],
  whose: (row: HeldDifference) => Whose,
): Promise<AuditEntry[]> {
  const campaign = await campaignNow(tx, actor.countyId);
  const day = todayOf(campaign, platform.clock);
  const [held] = await tx.$queryRaw<{ active: string | null }[]>`
    SELECT c.active_pack_id AS active FROM campaigns c
    WHERE c.county_id = ${actor.countyId}::int AND c.id = ${campaign.id}::uuid FOR SHARE`;
  const old = rows.find(({ packId }) => packId !== held?.active);
  if (old) throw new DifferenceStale(whose(old), 'revision');
  const residents = rows.map(({ before }) => (before as EnrollmentColumns).resident_id);
  const people = await readFamily(tx, campaign, day, residents);
  const now = new Map(people.map(({ enrollment }) => [enrollment?.id, enrollment]));
  const packs = new Map<string, number>();
  for (const packId of new Set(rows.map(({ packId }) => packId)))
    packs.set(packId, (await packById(tx, actor.countyId, packId)).revision);
  const changes = rows.map((row) => {
    const { enrollmentId, version, after, packId } = row;
    const before = now.get(enrollmentId);
    if (!before || before.version !== version) throw new DifferenceStale(whose(row), 'changed');
    return { before, after: { ...before, ...after, pack_id: packId, pack_revision: packs.get(packId) ?? 0 } };
  });
  await rewriteAll(tx, intoOf(campaign, day), changes);
  return changes.map(({ before, after }, i) => ({
    action: 'difference-confirmed',
    ...subjectOf(before),
    detail: { ...changesOf(before, after), byFen: rows[i]!.byFen },
  }));
}

const dismissed = ({ before, byFen }: DifferenceRow): AuditEntry => ({
  action: 'difference-dismissed',
  ...subjectOf(before as EnrollmentColumns),
  detail: { byFen },
});
