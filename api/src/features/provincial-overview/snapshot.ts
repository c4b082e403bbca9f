import type { Day } from '@canbao/values';
import type { CountsAs } from '../counties/index.ts';
import type { Counts, Dimension } from './counts.ts';
import { type Cell, isFew, type Shown, suppress } from './suppress.ts';
import { remembered, summed, type Trend, trendBefore } from './trend.ts';

export type ShownTownship = {
  id: string;
  name: string;
  enrolled: number | null;
  hidden: Shown['hidden'];
  target: number | null;
};
export type ShownPart = {
  dimension: Dimension;
  key: string;
  name: string | null;
  enrolled: number | null;
  hidden: Shown['hidden'];
};
/** A campaign as it may be shown above its county, and is stored. */
export type ShownCampaign = {
  countyId: number;
  campaignId: string;
  current: boolean;
  countsAs: CountsAs;
  enrolled: number | null;
  hidden: Shown['hidden'];
  target: number | null;
  undetermined: number | null;
  undeterminedHidden: 'few' | null;
  lastDay: Day | null;
  townships: ShownTownship[];
  parts: ShownPart[];
  trend: Trend;
};
/** A province (2 digits) or prefecture (4) with the sum of its current campaigns. */
export type ShownDivision = {
  division: string;
  enrolled: number | null;
  hidden: Shown['hidden'];
  trendYear: number | null;
  trend: Trend;
};
/** What was shown last time. */
export type Before = {
  campaigns: ReadonlyMap<
    string,
    Pick<ShownCampaign, 'countsAs' | 'enrolled' | 'hidden' | 'undetermined' | 'townships' | 'parts' | 'trend'>
  >;
  divisions: ReadonlyMap<string, Pick<ShownDivision, 'enrolled' | 'hidden'>>;
};

const shownBefore = (one: { enrolled: number | null; hidden: Shown['hidden'] } | undefined): Shown | null =>
  one ? { value: one.enrolled, hidden: one.hidden } : null;

/**
 * What may be shown of a province: its current campaigns as one tree of sums, every other campaign by itself.
 * Pure, and the same for the same counts and the same look before.
 */
export function provinceShown(
  province: string,
  taken: readonly Counts[],
  before: Before,
): { campaigns: ShownCampaign[]; divisions: ShownDivision[] } {
  const counts = taken.map((one) => countedSafely(one, before));
  const trends = new Map(counts.map((one) => [one.campaignId, trendOf(one, before)]));
  const cellOf = (one: Counts) => campaignCell(one, before, trends.get(one.campaignId)!);
  const division = (key: string, cells: Cell[]): Cell => ({
    key,
    count: cells.reduce((sum, { count }) => sum + count, 0),
    before: shownBefore(before.divisions.get(key)),
    families: [cells],
  });
  const current = counts.filter((one) => one.current);
  const prefectures = Map.groupBy(current, ({ countyId }) => String(countyId).slice(0, 4));
  const root = division(
    province,
    [...prefectures].map(([key, within]) => division(key, within.map(cellOf))),
  );
  const shown = suppress(root);
  for (const one of counts)
    if (!one.current) for (const [key, value] of suppress(cellOf(one))) shown.set(key, value);
  const campaigns = counts.map((one) => campaignShown(one, shown, before, trends.get(one.campaignId)!));
  const shownTrends = new Map(campaigns.map(({ campaignId, trend }) => [campaignId, trend]));
  const divisions = [province, ...prefectures.keys()].map((key) => {
    const within = current.filter(({ countyId }) => String(countyId).startsWith(key));
    const trendYear = commonYear(within);
    const alike = within.filter(({ planYear }) => planYear === trendYear);
    return {
      division: key,
      ...enrolledOf(shown.get(key)!),
      trendYear,
      trend: summed(alike.map(({ campaignId }) => shownTrends.get(campaignId)!)),
    };
  });
  return { campaigns, divisions };
}

/**
 * A county that counts otherwise than when it was shown last: shown so only once no count moves by one to four people.
 * The name of the counting beside a count that stands still would say that fewer than five make the difference (who
 * is registered and has not paid); so it goes on as it was shown, counts and name, until then.
 */
function countedSafely(one: Counts, before: Before): Counts {
  const { asBefore } = one;
  if (!asBefore) return one;
  const last = before.campaigns.get(one.campaignId);
  const moves = (count: number, shown: { enrolled: number | null } | undefined) =>
    shown !== undefined && shown.enrolled !== null && isFew(Math.abs(count - shown.enrolled));
  const whole = one.townships.reduce((sum, { enrolled }) => sum + enrolled, 0);
  const singlesOut =
    moves(whole, last) ||
    one.townships.some(({ id, enrolled }) =>
      moves(
        enrolled,
        last?.townships.find((other) => other.id === id),
      ),
    ) ||
    one.parts.some(({ dimension, key, enrolled }) =>
      moves(
        enrolled,
        last?.parts.find((other) => other.dimension === dimension && other.key === key),
      ),
    );
  return singlesOut ? asBefore : one;
}

const enrolledOf = ({ value, hidden }: Shown) => ({ enrolled: value, hidden });

/** The plan year of most campaigns; of the newest among as many. */
function commonYear(counts: readonly Counts[]): number | null {
  const years = Map.groupBy(counts, ({ planYear }) => planYear);
  const [first] = [...years].sort(([a, as], [b, bs]) => bs.length - as.length || b - a);
  return first?.[0] ?? null;
}

/** The trend until yesterday: remembered, or where nothing was shown yet, from the days that were counted. */
function trendOf({ campaignId, today, days }: Counts, before: Before): Trend {
  const known = before.campaigns.get(campaignId);
  return known ? known.trend.filter(([day]) => day < today) : trendBefore(today, days);
}

const townshipKey = (campaignId: string, id: string) => `${campaignId}/township/${id}`;
const partKey = (campaignId: string, dimension: Dimension, key: string) =>
  `${campaignId}/${dimension}/${key}`;

function campaignCell({ campaignId, townships, parts }: Counts, before: Before, trend: Trend): Cell {
  const last = before.campaigns.get(campaignId);
  const yesterday = trend.at(-1)?.[1];
  const families = [
    townships.map(({ id, enrolled }) => ({
      key: townshipKey(campaignId, id),
      count: enrolled,
      before: shownBefore(last?.townships.find((one) => one.id === id)),
      families: [],
    })),
    ...(['tier', 'category'] as const).map((wanted) =>
      parts
        .filter(({ dimension }) => dimension === wanted)
        .map(({ dimension, key, enrolled }) => ({
          key: partKey(campaignId, dimension, key),
          count: enrolled,
          before: shownBefore(last?.parts.find((one) => one.dimension === dimension && one.key === key)),
          families: [],
        })),
    ),
  ].filter((family) => family.length > 0);
  return {
    key: campaignId,
    count: townships.reduce((sum, { enrolled }) => sum + enrolled, 0),
    before: shownBefore(last) ?? (yesterday === undefined ? null : { value: yesterday, hidden: null }),
    families,
  };
}

function campaignShown(
  counts: Counts,
  shown: ReadonlyMap<string, Shown>,
  before: Before,
  trend: Trend,
): ShownCampaign {
  const { campaignId, today, days } = counts;
  const whole = shown.get(campaignId)!;
  const lastUndetermined = before.campaigns.get(campaignId)?.undetermined ?? null;
  const held = lastUndetermined !== null && isFew(Math.abs(counts.undetermined - lastUndetermined));
  const few = isFew(counts.undetermined);
  return {
    countyId: counts.countyId,
    campaignId,
    current: counts.current,
    countsAs: counts.countsAs,
    ...enrolledOf(whole),
    target: counts.target,
    undetermined: few ? null : held ? lastUndetermined : counts.undetermined,
    undeterminedHidden: few ? 'few' : null,
    lastDay: days.filter(({ people }) => people > 0).at(-1)?.day ?? null,
    townships: counts.townships.map(({ id, name, target }) => ({
      id,
      name,
      target,
      ...enrolledOf(shown.get(townshipKey(campaignId, id))!),
    })),
    parts: counts.parts.map(({ dimension, key, name }) => ({
      dimension,
      key,
      name,
      ...enrolledOf(shown.get(partKey(campaignId, dimension, key))!),
    })),
    trend: remembered(trend, today, whole.value),
  };
}
