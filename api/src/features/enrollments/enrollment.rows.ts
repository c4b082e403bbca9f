import { Prisma } from '@canbao/database';
import type { Assessment } from '@canbao/policy-engine';
import type { Day, Fen } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import type { Snapshot } from './assess.ts';

/** The states of an enrollment, in their order; or it is withdrawn. */
export const states = [
  'registered',
  'assessed',
  'paid',
  'township-checked',
  'county-confirmed',
  'withdrawn',
] as const;
export type State = (typeof states)[number];

/** Whether money is settled: paid, or further on. */
export const isPaid = (state: State): boolean =>
  state === 'paid' || state === 'township-checked' || state === 'county-confirmed';

/** The assessment that holds, as stored. */
export type AssessmentColumns = {
  decision: Assessment['decision'];
  reason: Assessment['reason'];
  tier: string | null;
  premium_fen: Fen | null;
  subsidy_fen: Fen | null;
  waived_fen: Fen | null;
  self_pay_fen: Fen | null;
  category: string | null;
  funding: Assessment['funding'];
  benefit_start: Day | null;
  clauses: string[];
  assumptions: string[];
  warnings: string[];
};

/** An enrollment as the table holds it, days as text. facts is the person as assessed. */
export type EnrollmentColumns = AssessmentColumns & {
  id: string;
  campaign_id: string;
  resident_id: string;
  township_id: string;
  village_id: string;
  state: State;
  tier_chosen: string | null;
  facts: Snapshot;
  pack_id: string;
  pack_revision: number;
  assessed_for: Day;
  paid_fen: Fen;
  paid_on: Day | null;
  paid_channel: string | null;
  registered_on: Day;
  confirmed_on: Day | null;
  withdrawn_reason: string | null;
  import_id: string | null;
  registered_by: string;
  registered_at: Date;
  version: number;
};

/** Names of all columns but the county's, for inserting. */
export const enrollmentColumns = [
  'id',
  'campaign_id',
  'resident_id',
  'township_id',
  'village_id',
  'state',
  'tier_chosen',
  'facts',
  'pack_id',
  'pack_revision',
  'assessed_for',
  'decision',
  'reason',
  'tier',
  'premium_fen',
  'subsidy_fen',
  'waived_fen',
  'self_pay_fen',
  'category',
  'funding',
  'benefit_start',
  'clauses',
  'assumptions',
  'warnings',
  'paid_fen',
  'paid_on',
  'paid_channel',
  'registered_on',
  'confirmed_on',
  'withdrawn_reason',
  'import_id',
  'registered_by',
  'registered_at',
  'version',
] as const satisfies readonly (keyof EnrollmentColumns)[];

const days = ['assessed_for', 'benefit_start', 'paid_on', 'registered_on', 'confirmed_on'];
/** What a column is read from, of the table alias e. */
export const enrollmentColumn = (column: (typeof enrollmentColumns)[number]): string =>
  days.includes(column) ? `e.${column}::text` : `e.${column}`;
/** The columns of an EnrollmentColumns. */
export const enrollmentFields = Prisma.raw(
  enrollmentColumns.map((column) => `${enrollmentColumn(column)} AS ${column}`).join(', '),
);

/** The columns that a change writes: those that the API's role may update. */
export const changingColumns = enrollmentColumns.filter(
  (column) =>
    ![
      'id',
      'campaign_id',
      'resident_id',
      'township_id',
      'village_id',
      'import_id',
      'registered_by',
      'registered_at',
    ].includes(column),
);

/** Enrollments by id, within sight. */
export const enrollmentsByIds = (
  tx: Tx,
  countyId: number,
  ids: readonly string[],
): Promise<EnrollmentColumns[]> =>
  tx.$queryRaw<EnrollmentColumns[]>`
    SELECT ${enrollmentFields} FROM enrollments e WHERE e.county_id = ${countyId}::int AND e.id = ANY (${[...ids]}::uuid[])`;

/** What an assessment stores. */
export const assessmentColumns = (assessment: Assessment): AssessmentColumns => ({
  decision: assessment.decision,
  reason: assessment.reason,
  tier: assessment.tier,
  premium_fen: assessment.premiumFen,
  subsidy_fen: assessment.subsidyFen,
  waived_fen: assessment.waivedFen,
  self_pay_fen: assessment.selfPayFen,
  category: assessment.category,
  funding: assessment.funding,
  benefit_start: assessment.benefitStart,
  clauses: assessment.clauses,
  assumptions: assessment.assumptions,
  warnings: assessment.warnings,
});

/** The assessment that was stored. */
export const assessmentFrom = (row: EnrollmentColumns): Assessment => ({
  id: row.resident_id,
  decision: row.decision,
  reason: row.reason,
  tier: row.tier,
  premiumFen: row.premium_fen,
  subsidyFen: row.subsidy_fen,
  waivedFen: row.waived_fen,
  selfPayFen: row.self_pay_fen,
  category: row.category,
  funding: row.funding,
  benefitStart: row.benefit_start,
  clauses: row.clauses,
  assumptions: row.assumptions,
  warnings: row.warnings,
});
