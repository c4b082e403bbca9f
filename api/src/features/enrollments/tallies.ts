import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';

/** What an enrollment adds to the tallies, or takes from them. */
type Delta = {
  campaign_id: string;
  township_id: string;
  village_id: string;
  state: string;
  undetermined: boolean;
  tier: string | null;
  category: string | null;
  people: number;
  premium_fen: number;
  subsidy_fen: number;
  self_pay_fen: number;
  paid_fen: number;
  funding: { funder: string; fen: number }[];
};
export type Counted = { row: EnrollmentColumns; sign: 1 | -1 };

/** The enrollment as it was is taken away, as it is now is added. */
export const changeOf = (before: EnrollmentColumns, after: EnrollmentColumns): Counted[] => [
  { row: before, sign: -1 },
  { row: after, sign: 1 },
];

const keyOf = (row: EnrollmentColumns) =>
  `${row.campaign_id}/${row.village_id}/${row.state}/${row.decision}/${row.tier}/${row.category}`;

/** Sums what counts alike: by village, state, decision, tier and category. Who has withdrawn counts without money. */
export function deltasOf(counted: Iterable<Counted>): Delta[] {
  const deltas = new Map<string, Delta>();
  for (const { row, sign } of counted) {
    const money = row.state === 'withdrawn' ? 0 : sign;
    const key = keyOf(row);
    const delta = deltas.get(key) ?? empty(row);
    deltas.set(key, delta);
    delta.people += sign;
    delta.premium_fen += money * (row.premium_fen ?? 0);
    delta.subsidy_fen += money * (row.subsidy_fen ?? 0);
    delta.self_pay_fen += money * (row.self_pay_fen ?? 0);
    delta.paid_fen += money * row.paid_fen;
    if (money !== 0) for (const { funder, fen } of row.funding) fund(delta, funder, money * fen);
  }
  return [...deltas.values()];
}

const empty = (row: EnrollmentColumns): Delta => ({
  campaign_id: row.campaign_id,
  township_id: row.township_id,
  village_id: row.village_id,
  state: row.state,
  undetermined: row.decision === 'undetermined',
  tier: row.tier,
  category: row.category,
  people: 0,
  premium_fen: 0,
  subsidy_fen: 0,
  self_pay_fen: 0,
  paid_fen: 0,
  funding: [],
});

function fund(delta: Delta, funder: string, fen: number): void {
  const share = delta.funding.find((one) => one.funder === funder);
  if (share) share.fen += fen;
  else delta.funding.push({ funder, fen });
}

/** The statement that writes deltas; also a part of a larger one. day: the campaign's. */
export const insertDeltas = (countyId: number, day: Day, deltas: readonly Delta[]): Prisma.Sql => Prisma.sql`
  INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, state, undetermined, tier, category, people,
    premium_fen, subsidy_fen, self_pay_fen, paid_fen, funding, day)
  SELECT ${countyId}::int, d.campaign_id, d.township_id, d.village_id, d.state, d.undetermined, d.tier, d.category, d.people,
    d.premium_fen, d.subsidy_fen, d.self_pay_fen, d.paid_fen, d.funding, ${day}::date
  FROM json_populate_recordset(NULL::tally_deltas, ${JSON.stringify(deltas)}::json) d`;

/** Writes what has changed into the tallies, in the transaction that changes it. */
export async function countChanges(
  tx: Tx,
  into: { countyId: number; day: Day },
  counted: Iterable<Counted>,
): Promise<void> {
  await tx.$executeRaw(insertDeltas(into.countyId, into.day, deltasOf(counted)));
}
