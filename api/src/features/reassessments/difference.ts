import type { Fen } from '@canbao/values';
import type { AssessmentColumns } from '../enrollments/index.ts';

export const differenceKinds = ['supplement', 'refund', 'funding', 'undecided'] as const;
/** What is to be decided: to pay more, to get back, that others pay another part, or that there is no sum. */
export type DifferenceKind = (typeof differenceKinds)[number];
export type Difference = { kind: DifferenceKind; byFen: Fen };

const moneyOf = (one: AssessmentColumns) =>
  JSON.stringify([
    one.decision,
    one.reason,
    one.tier,
    one.premium_fen,
    one.subsidy_fen,
    one.waived_fen,
    one.self_pay_fen,
    one.category,
    one.funding.map(({ funder, fen }) => [funder, fen]),
    one.benefit_start,
  ]);

/** Whether two assessments come to the same: who may join, what it costs, who pays, from when covered. */
export const sameAssessment = (a: AssessmentColumns, b: AssessmentColumns): boolean =>
  moneyOf(a) === moneyOf(b);

/** What is to be decided where something paid would now be assessed otherwise; null where it comes to the same. */
export function differenceOf(before: AssessmentColumns, after: AssessmentColumns): Difference | null {
  if (sameAssessment(before, after)) return null;
  if (after.decision !== 'accepted') return { kind: 'undecided', byFen: 0 };
  const byFen = (after.self_pay_fen ?? 0) - (before.self_pay_fen ?? 0);
  if (byFen === 0) return { kind: 'funding', byFen };
  return { kind: byFen > 0 ? 'supplement' : 'refund', byFen };
}
