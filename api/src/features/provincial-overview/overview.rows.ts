import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import type { CountsAs } from '../counties/index.ts';
import type { ShownPart, ShownTownship } from './snapshot.ts';
import type { Hidden } from './suppress.ts';
import type { Trend } from './trend.ts';

/** A county with the campaign that is looked at: figures as they were taken, the pack as it is now. */
export type CountyRow = {
  id: number;
  name: string;
  planYear: number | null;
  demoToday: Day | null;
  takenAt: Date | null;
  /** What the figures count; null where none were taken yet. */
  countsAs: CountsAs | null;
  target: number | null;
  enrolled: number | null;
  hidden: Hidden | null;
  undetermined: number | null;
  undeterminedHidden: 'few' | null;
  lastDay: Day | null;
  packId: string | null;
  openQuestions: number;
};
/** One county's figures in full. */
export type CountyDetailRow = { townships: ShownTownship[]; parts: ShownPart[]; trend: Trend };
export type DivisionRow = {
  division: string;
  takenAt: Date;
  enrolled: number | null;
  hidden: Hidden | null;
};

/**
 * The counties that the overview's role sees, or one of them, in one statement.
 *
 * @param planYear the campaigns of that year; null for each county's current one
 */
export async function readCounties(
  tx: Tx,
  planYear: number | null,
  only: number | null = null,
): Promise<CountyRow[]> {
  return tx.$queryRaw<CountyRow[]>`
    SELECT o.id, o.name, c.plan_year AS "planYear", c.demo_today::text AS "demoToday", v.taken_at AS "takenAt", v.counts_as AS "countsAs", v.target, v.enrolled,
      v.hidden, v.undetermined, v.undetermined_hidden AS "undeterminedHidden", v.last_day::text AS "lastDay",
      p.id AS "packId", coalesce(p.open_questions, 0) AS "openQuestions"
    FROM counties o
    LEFT JOIN LATERAL (
      SELECT id, plan_year, demo_today, active_pack_id FROM campaigns
      WHERE county_id = o.id AND (${planYear}::int IS NULL OR plan_year = ${planYear}::int)
      ORDER BY active_pack_id IS NULL, plan_year DESC LIMIT 1
    ) c ON true
    LEFT JOIN overview_counties v ON v.county_id = o.id AND v.campaign_id = c.id
    LEFT JOIN policy_packs p ON p.county_id = o.id AND p.id = c.active_pack_id
    WHERE ${only}::int IS NULL OR o.id = ${only}::int
    ORDER BY o.id`;
}

/** What a county's figures are broken down into; null where none were taken yet. */
export async function readDetail(
  tx: Tx,
  countyId: number,
  planYear: number,
): Promise<CountyDetailRow | null> {
  const [row] = await tx.$queryRaw<CountyDetailRow[]>`
    SELECT townships, parts, trend FROM overview_counties WHERE county_id = ${countyId}::int AND plan_year = ${planYear}::int`;
  return row ?? null;
}

/** The division itself and the prefectures below it, by code. */
export async function readDivisions(tx: Tx): Promise<DivisionRow[]> {
  return tx.$queryRaw<DivisionRow[]>`
    SELECT division, taken_at AS "takenAt", enrolled, hidden FROM overview_divisions ORDER BY division`;
}

/** How it went on in a division, and over which plan year's counties; null where nothing was taken yet. */
export async function readTrend(
  tx: Tx,
  division: string,
): Promise<{ trendYear: number | null; trend: Trend } | null> {
  const [row] = await tx.$queryRaw<{ trendYear: number | null; trend: Trend }[]>`
    SELECT trend_year AS "trendYear", trend FROM overview_divisions WHERE division = ${division}`;
  return row ?? null;
}
