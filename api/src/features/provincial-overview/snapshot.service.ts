import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { systemActor } from '../audit/index.ts';
import { countsOf } from './counts.ts';
import { type Before, provinceShown, type ShownCampaign, type ShownDivision } from './snapshot.ts';

/** What is broken down above the county is taken anew after this long. */
export const TAKEN_EVERY_MS = 3_600_000;

/**
 * Takes what may be shown above the counties, in every province whose last take is older than an hour, or lacks a
 * campaign. The counts of each county are read within its own wall; what leaves is suppressed, and written at once.
 *
 * @param olderThanMs an hour by default; 0 takes all
 * @returns how many provinces were taken
 */
export async function takeOverviews(platform: Platform, olderThanMs = TAKEN_EVERY_MS): Promise<number> {
  const now = platform.clock.now();
  const before = new Date(now.getTime() - olderThanMs + 1);
  const due = await platform.belowTheWall(
    (tx) => tx.$queryRaw<{ id: number }[]>`SELECT id FROM counties_to_view(${before}) AS id`,
  );
  const provinces = Map.groupBy(due, ({ id }) => String(id).slice(0, 2));
  for (const [province, counties] of provinces)
    await takeProvince(
      platform,
      province,
      counties.map(({ id }) => id),
      now,
    );
  return provinces.size;
}

async function takeProvince(
  platform: Platform,
  province: string,
  counties: number[],
  now: Date,
): Promise<void> {
  const before = await shownBefore(platform, province);
  const shownAs = new Map([...before.campaigns].map(([id, { countsAs }]) => [id, countsAs]));
  const counts = [];
  for (const id of counties) {
    const actor = systemActor(id);
    counts.push(...(await platform.inCounty(actor, (tx) => countsOf(tx, actor, platform.clock, shownAs))));
  }
  const { campaigns, divisions } = provinceShown(province, counts, before);
  await platform.belowTheWall(
    (tx) => tx.$executeRaw`
      SELECT publish_overview(${Number(province)}::int, ${now}, ${JSON.stringify(campaigns)}::jsonb, ${JSON.stringify(divisions)}::jsonb)`,
  );
}

/** What was shown of a province last time, read as whoever looks at it. */
async function shownBefore(platform: Platform, province: string): Promise<Before> {
  const viewer: Actor = { ...systemActor(0), role: 'PROVINCIAL_VIEWER', countyId: null, division: province };
  const reading = platform.read(viewer);
  try {
    return await lastShown(await reading.tx);
  } finally {
    await reading.end();
  }
}

async function lastShown(tx: Tx): Promise<Before> {
  const campaigns = await tx.$queryRaw<
    (Omit<ShownCampaign, 'undeterminedHidden'> & { campaignId: string })[]
  >`
    SELECT campaign_id AS "campaignId", counts_as AS "countsAs", enrolled, hidden, undetermined, townships, parts, trend FROM overview_counties`;
  const divisions = await tx.$queryRaw<
    ShownDivision[]
  >`SELECT division, enrolled, hidden FROM overview_divisions`;
  return {
    campaigns: new Map(campaigns.map((one) => [one.campaignId, one])),
    divisions: new Map(divisions.map((one) => [one.division, one])),
  };
}
