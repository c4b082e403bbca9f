import type { Day } from '@canbao/values';
import { insertRows } from '../../platform/bulk.ts';
import type { Tx } from '../../platform/database.ts';
import { instantOn } from '../../platform/days.ts';
import type { AssessedOne } from './assess.ts';
import { assessmentColumns, type EnrollmentColumns, enrollmentColumns } from './enrollment.rows.ts';
import type { Channel } from './payment.rows.ts';
import { countChanges, type Into } from './tallies.ts';

export type NewEnrollment = {
  id: string;
  campaignId: string;
  residentId: string;
  townshipId: string;
  villageId: string;
  tierChosen: string | null;
  packId: string;
  packRevision: number;
  assessedFor: Day;
  assessed: AssessedOne;
  registeredBy: string;
  importId?: string | null;
};

/** The state that an assessment leads to, and whether nothing to pay means paid. */
export function stateFor(assessed: AssessedOne['assessment'], day: Day) {
  if (assessed.decision !== 'accepted') return { state: 'registered' as const, paid_on: null };
  return assessed.selfPayFen === 0
    ? { state: 'paid' as const, paid_on: day }
    : { state: 'assessed' as const, paid_on: null };
}

/**
 * A new enrollment's columns: accepted is assessed, and with nothing to pay it is paid on that day;
 * undetermined is registered.
 *
 * @throws Error for somebody refused or invalid, who is not enrolled
 */
export function newEnrollment(args: NewEnrollment): EnrollmentColumns {
  const { assessment, snapshot } = args.assessed;
  if (assessment.decision === 'refused' || assessment.decision === 'invalid')
    throw new Error('who is refused is not enrolled');
  return {
    id: args.id,
    campaign_id: args.campaignId,
    resident_id: args.residentId,
    township_id: args.townshipId,
    village_id: args.villageId,
    ...stateFor(assessment, args.assessedFor),
    tier_chosen: args.tierChosen,
    facts: snapshot,
    pack_id: args.packId,
    pack_revision: args.packRevision,
    assessed_for: args.assessedFor,
    ...assessmentColumns(assessment),
    paid_fen: 0,
    paid_channel: null,
    registered_on: args.assessedFor,
    confirmed_on: null,
    withdrawn_reason: null,
    import_id: args.importId ?? null,
    registered_by: args.registeredBy,
    // A demonstration's people are registered on its own day.
    registered_at: instantOn(args.assessedFor, new Date()),
    version: 1,
  };
}

/** As paid in full on that day, through that channel. */
export const paidEnrollment = (row: EnrollmentColumns, day: Day, channel: Channel): EnrollmentColumns => ({
  ...row,
  state: 'paid',
  paid_channel: channel,
  paid_fen: row.self_pay_fen ?? 0,
  paid_on: day,
});

/** Writes enrollments, 5,000 a statement, and counts them. into: their campaign. */
export async function insertEnrollments(
  tx: Tx,
  into: Into,
  rows: readonly EnrollmentColumns[],
): Promise<void> {
  await insertRows(tx, 'enrollments', enrollmentColumns, into.countyId, rows);
  await countChanges(
    tx,
    into,
    rows.map((row) => ({ row, sign: 1 as const })),
  );
}
