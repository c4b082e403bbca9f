import type { EnrollmentColumns } from './enrollment.rows.ts';

/** Which row an audit record is about. */
export const subjectOf = (row: EnrollmentColumns) => ({
  subjectType: 'enrollment',
  subjectId: row.id,
  townshipId: row.township_id,
  villageId: row.village_id,
});

/** What changed, for the history: tier, category and sum, before and after. */
export const changesOf = (before: EnrollmentColumns, after: EnrollmentColumns) => ({
  before: {
    state: before.state,
    tier: before.tier_chosen,
    category: before.category,
    selfPayFen: before.self_pay_fen,
  },
  after: {
    state: after.state,
    tier: after.tier_chosen,
    category: after.category,
    selfPayFen: after.self_pay_fen,
  },
});
