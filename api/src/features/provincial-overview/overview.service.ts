import { type Day, daysBetween, todayIn } from '@canbao/values';
import type { Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import { dayFrom, dayOrNull } from '../../platform/days.ts';
import { rateOf } from '../targets/index.ts';
import { divisionOf } from './overview.policy.ts';

/** A county as the overview shows it: plain totals of one campaign, small counts suppressed. */
export type OverviewCounty = {
  county: { id: number; name: string };
  planYear: number | null;
  target: number | null;
  enrolled: number;
  rate: number | null;
  undetermined: string;
  packState: 'active' | null;
  openQuestions: number;
  standingStillDays: number | null;
  today: Day;
};
export type Overview = {
  division: string;
  planYear: number;
  asOf: Date;
  enrolled: number;
  rate: number | null;
  countiesWithRate: number;
  counties: OverviewCounty[];
  activePacks: number;
  withOpenQuestions: number;
};

/** Below this a count could point at a person. */
const SMALLEST_SHOWN = 5;

/** A count as it may be shown above the county: nobody, a number from 5, or <5. */
export const suppressed = (count: number): string =>
  count > 0 && count < SMALLEST_SHOWN ? `<${SMALLEST_SHOWN}` : String(count);

/**
 * The counties of a province or prefecture side by side: the campaigns of a plan year, or where none is named each
 * county's current one (the newest with an active pack, else the newest).
 *
 * @param tx a reading in the overview's role, which sees plain totals and active packs of this division alone
 * @throws NotAllowed for anybody but viewers of a division
 */
export async function overviewOf(
  tx: Tx,
  actor: Actor,
  planYear: number | null | undefined,
  clock: Clock,
): Promise<Overview> {
  const division = divisionOf(actor);
  const now = clock.now();
  const rows = await readCounties(tx, planYear ?? null);
  const counties = rows.map((row) => countyOf(row, todayIn('Asia/Shanghai', now)));
  const rated = counties.filter(({ target }) => target !== null);
  const sum = (of: (county: OverviewCounty) => number, among = counties) =>
    among.reduce((total, county) => total + of(county), 0);
  return {
    division,
    planYear: planYear ?? newestOf(counties, now),
    asOf: now,
    enrolled: sum((county) => county.enrolled),
    rate: rateOf(
      sum((county) => county.enrolled, rated),
      sum((county) => county.target ?? 0, rated),
    ),
    countiesWithRate: rated.length,
    counties,
    activePacks: counties.filter(({ packState }) => packState === 'active').length,
    withOpenQuestions: counties.filter(({ openQuestions }) => openQuestions > 0).length,
  };
}

/** The newest year among the counties' campaigns; this year where there are none. */
function newestOf(counties: OverviewCounty[], now: Date): number {
  const years = counties.flatMap((county) => county.planYear ?? []);
  return years.length > 0 ? Math.max(...years) : Number(todayIn('Asia/Shanghai', now).slice(0, 4));
}

type CountyRow = {
  id: number;
  name: string;
  plan_year: number | null;
  demo_today: Date | null;
  target: number | null;
  enrolled: number;
  undetermined: number;
  last_day: Date | null;
  active: boolean;
  open_questions: number;
};

/** One statement over the division's counties; the role's policies decide which those are. */
async function readCounties(tx: Tx, planYear: number | null): Promise<CountyRow[]> {
  return tx.$queryRaw<CountyRow[]>`
    SELECT o.id, o.name, c.plan_year, c.demo_today, t.target, coalesce(t.enrolled, 0) AS enrolled,
      coalesce(t.undetermined, 0) AS undetermined, t.last_day, p.id IS NOT NULL AS active, coalesce(p.open_questions, 0) AS open_questions
    FROM counties o
    LEFT JOIN LATERAL (
      SELECT id, plan_year, demo_today, active_pack_id FROM campaigns
      WHERE county_id = o.id AND (${planYear}::int IS NULL OR plan_year = ${planYear}::int)
      ORDER BY active_pack_id IS NULL, plan_year DESC LIMIT 1
    ) c ON true
    LEFT JOIN county_tallies t ON t.county_id = o.id AND t.campaign_id = c.id
    LEFT JOIN policy_packs p ON p.county_id = o.id AND p.id = c.active_pack_id
    ORDER BY o.id`;
}

function countyOf(row: CountyRow, realToday: Day): OverviewCounty {
  const today = row.demo_today ? dayFrom(row.demo_today) : realToday;
  const lastDay = dayOrNull(row.last_day);
  return {
    county: { id: row.id, name: row.name },
    planYear: row.plan_year,
    target: row.target,
    enrolled: row.enrolled,
    rate: rateOf(row.enrolled, row.target),
    undetermined: suppressed(row.undetermined),
    packState: row.active ? 'active' : null,
    openQuestions: row.open_questions,
    standingStillDays: lastDay === null ? null : Math.max(0, daysBetween(lastDay, today)),
    today,
  };
}
