import { isMadeUp } from '@canbao/divisions';
import { type Day, daysBetween, todayIn } from '@canbao/values';
import type { Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import type { CountsAs } from '../counties/index.ts';
import { rateOf } from '../targets/index.ts';
import { type CountingShare, countingsOf } from './countings.ts';
import { divisionOf } from './overview.policy.ts';
import { type CountyRow, readCounties, readDivisions } from './overview.rows.ts';
import type { Hidden } from './suppress.ts';

/** A county as the overview shows it: totals of one campaign, as they were taken. */
export type OverviewCounty = {
  county: { id: number; name: string };
  /** A made-up county of a demonstration. */
  madeUp: boolean;
  planYear: number | null;
  /** What enrolled counts, as the county chose when it was taken; null where it was not taken yet. */
  countsAs: CountsAs | null;
  target: number | null;
  /** Null where hidden, or not taken yet. */
  enrolled: number | null;
  hidden: Hidden | null;
  rate: number | null;
  undetermined: string;
  packState: 'active' | null;
  packId: string | null;
  openQuestions: number;
  standingStillDays: number | null;
  today: Day;
};
/** The counties of one prefecture together. */
export type OverviewPrefecture = {
  division: string;
  enrolled: number | null;
  hidden: Hidden | null;
  rate: number | null;
  counties: number;
  countings: CountingShare[];
  activePacks: number;
};
export type Overview = {
  division: string;
  planYear: number;
  asOf: Date;
  takenAt: Date | null;
  enrolled: number | null;
  hidden: Hidden | null;
  rate: number | null;
  countiesWithRate: number;
  countings: CountingShare[];
  counties: OverviewCounty[];
  prefectures: OverviewPrefecture[];
  activePacks: number;
  withOpenQuestions: number;
  madeUp: number;
};

const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);
const codeOf = ({ county }: OverviewCounty): string => String(county.id);

/**
 * The counties of a province or prefecture side by side: the campaigns of a plan year, or where none is named each
 * county's current one (the newest with an active pack, else the newest). Figures are those of the last take, small ones
 * hidden; the sums of a named year are of what is shown.
 *
 * @param tx a reading in the overview's role, which sees what was taken of this division, and its active packs
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
  const divisions = new Map((await readDivisions(tx)).map((row) => [row.division, row]));
  const counties = rows.map((row) => countyOf(row, now));
  const totalOf = (code: string, within: OverviewCounty[]) => {
    const taken = divisions.get(code);
    if (planYear != null || !taken)
      return { enrolled: sumOf(within, ({ enrolled }) => enrolled ?? 0), hidden: null };
    return { enrolled: taken.enrolled, hidden: taken.hidden };
  };
  const prefectures = Map.groupBy(counties, (county) => codeOf(county).slice(0, 4));
  const own = divisions.get(division);
  return {
    division,
    planYear: planYear ?? newestOf(counties, now),
    asOf: now,
    takenAt: own?.takenAt ?? null,
    ...totalOf(division, counties),
    ...ratesOf(counties),
    countings: countingsOf(counties),
    counties,
    prefectures: [...prefectures].map(([code, within]) => ({
      division: code,
      ...totalOf(code, within),
      rate: ratesOf(within).rate,
      counties: within.length,
      countings: countingsOf(within),
      activePacks: activeOf(within),
    })),
    activePacks: activeOf(counties),
    withOpenQuestions: counties.filter(({ openQuestions }) => openQuestions > 0).length,
    madeUp: counties.filter(({ madeUp }) => madeUp).length,
  };
}

const activeOf = (counties: readonly OverviewCounty[]): number =>
  counties.filter(({ packState }) => packState === 'active').length;

/** The rate over the counties that show both a target and who is enrolled: a sum of what is shown tells nothing more. */
function ratesOf(counties: readonly OverviewCounty[]): { rate: number | null; countiesWithRate: number } {
  const rated = counties.filter(({ rate }) => rate !== null);
  return {
    rate: rateOf(
      sumOf(rated, ({ enrolled }) => enrolled ?? 0),
      sumOf(rated, ({ target }) => target ?? 0),
    ),
    countiesWithRate: rated.length,
  };
}

/** The newest year among the counties' campaigns; this year where there are none. */
function newestOf(counties: OverviewCounty[], now: Date): number {
  const years = counties.flatMap((county) => county.planYear ?? []);
  return years.length > 0 ? Math.max(...years) : Number(todayIn('Asia/Shanghai', now).slice(0, 4));
}

/** A county's row as it is shown. */
export function countyOf(row: CountyRow, now: Date): OverviewCounty {
  const today = row.demoToday ?? todayIn('Asia/Shanghai', now);
  return {
    county: { id: row.id, name: row.name },
    madeUp: isMadeUp(String(row.id)),
    planYear: row.planYear,
    countsAs: row.countsAs,
    target: row.target,
    enrolled: row.enrolled,
    hidden: row.hidden,
    rate: row.enrolled === null ? null : rateOf(row.enrolled, row.target),
    undetermined: row.undeterminedHidden === 'few' ? '<5' : String(row.undetermined ?? 0),
    packState: row.packId === null ? null : 'active',
    packId: row.packId,
    openQuestions: row.openQuestions,
    standingStillDays: row.lastDay === null ? null : Math.max(0, daysBetween(row.lastDay, today)),
    today,
  };
}
