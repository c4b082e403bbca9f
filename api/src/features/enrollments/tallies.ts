import { Prisma } from '@canbao/database';
import { type Day, dayOf } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import type { CampaignRow } from '../counties/index.ts';
import { ageBandOf } from './age-bands.ts';
import { type EnrollmentColumns, isPaid } from './enrollment.rows.ts';

/** What an enrollment adds to the tallies, or takes from them. */
type Delta = {
  campaign_id: string;
  township_id: string;
  village_id: string;
  state: string;
  undetermined: boolean;
  tier: string | null;
  category: string | null;
  channel: string | null;
  school: string | null;
  age: string | null;
  registered_on: Day;
  paid_on: Day | null;
  confirmed_on: Day | null;
  people: number;
  premium_fen: number;
  subsidy_fen: number;
  self_pay_fen: number;
  paid_fen: number;
  funding: { funder: string; fen: number }[];
};
export type Counted = { row: EnrollmentColumns; sign: 1 | -1 };
/** The campaign that is counted into, and its day. */
export type Into = { countyId: number; planYear: number; day: Day };

export const intoOf = ({ countyId, planYear }: CampaignRow, day: Day): Into => ({ countyId, planYear, day });

/** The enrollment as it was is taken away, as it is now is added. */
export const changeOf = (before: EnrollmentColumns, after: EnrollmentColumns): Counted[] => [
  { row: before, sign: -1 },
  { row: after, sign: 1 },
];

/** By which school somebody is counted, as the database's school_key has it: kind, or kind/name. */
export function schoolKey({ school, schoolName }: EnrollmentColumns['facts']): string | null {
  const kind = typeof school === 'string' ? school : null;
  return typeof schoolName === 'string' ? `${kind ?? ''}/${schoolName}` : kind;
}

/** What an enrollment is counted by. Channel and days say through whom, and since when, it counts. */
function traitsOf(row: EnrollmentColumns, planYear: number) {
  const { birthDate } = row.facts;
  return {
    campaign_id: row.campaign_id,
    township_id: row.township_id,
    village_id: row.village_id,
    state: row.state,
    undetermined: row.decision === 'undetermined',
    tier: row.tier,
    category: row.category,
    channel: isPaid(row.state) ? row.paid_channel : null,
    school: schoolKey(row.facts),
    age: typeof birthDate === 'string' ? ageBandOf(dayOf(birthDate), planYear) : null,
    registered_on: row.registered_on,
    paid_on: row.paid_on,
    confirmed_on: row.confirmed_on,
  };
}

/** Sums what counts alike. Who has withdrawn counts without money. planYear: the year that is insured. */
export function deltasOf(planYear: number, counted: Iterable<Counted>): Delta[] {
  const deltas = new Map<string, Delta>();
  for (const { row, sign } of counted) {
    const money = row.state === 'withdrawn' ? 0 : sign;
    const traits = traitsOf(row, planYear);
    const key = Object.values(traits).join('/');
    const delta = deltas.get(key) ?? { ...traits, ...nothing, funding: [] };
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

const nothing = { people: 0, premium_fen: 0, subsidy_fen: 0, self_pay_fen: 0, paid_fen: 0 };

function fund(delta: Delta, funder: string, fen: number): void {
  const share = delta.funding.find((one) => one.funder === funder);
  if (share) share.fen += fen;
  else delta.funding.push({ funder, fen });
}

/** The statement that writes what has changed into the tallies; also a part of a larger one. */
export const insertDeltas = (
  { countyId, planYear, day }: Into,
  counted: Iterable<Counted>,
): Prisma.Sql => Prisma.sql`
  INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, state, undetermined, tier, category, channel, school, age,
    registered_on, paid_on, confirmed_on, people, premium_fen, subsidy_fen, self_pay_fen, paid_fen, funding, day)
  SELECT ${countyId}::int, d.campaign_id, d.township_id, d.village_id, d.state, d.undetermined, d.tier, d.category, d.channel, d.school, d.age,
    d.registered_on, d.paid_on, d.confirmed_on, d.people, d.premium_fen, d.subsidy_fen, d.self_pay_fen, d.paid_fen, d.funding, ${day}::date
  FROM json_populate_recordset(NULL::tally_deltas, ${JSON.stringify(deltasOf(planYear, counted))}::json) d`;

/** Writes what has changed into the tallies, in the transaction that changes it. */
export async function countChanges(tx: Tx, into: Into, counted: Iterable<Counted>): Promise<void> {
  await tx.$executeRaw(insertDeltas(into, counted));
}
