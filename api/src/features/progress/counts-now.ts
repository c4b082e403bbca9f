import { createHash } from 'node:crypto';
import { addDays, addMonths, type Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { CampaignRow } from '../counties/index.ts';
import type { PlacesOn } from '../places/index.ts';
import { MOST_DAYS } from './forecast.ts';
import { countsByLeaf, dailyByLeaf, type LeafCounts, lastYearByLeaf } from './progress.counts.ts';
import { figuresVersion } from './version.service.ts';

/** All that progress counts, within a sight. */
export type CountsNow = {
  counted: LeafCounts[];
  daily: Map<string, Map<Day, number>>;
  lastYearDay: Day;
  lastYear: Map<string, number> | null;
};
type Known = { version: string; until: number; counts: CountsNow };

/** Longer than the version says nothing of what was mended in the tallies, or of last year's. In milliseconds. */
const LASTS = 5_000;
const MOST_KNOWN = 2_000;
const known = new Map<string, Known>();

/**
 * The counts as they are now: read anew where their version, which is read in the same snapshot, is another one than that
 * of the counts last read for this sight. Hundreds of pages that look at the same figures then ask for one small number.
 */
export async function countsNow(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  today: Day,
  places: PlacesOn,
): Promise<CountsNow> {
  const divided = createHash('sha256')
    .update([...places.villages].join())
    .digest('base64url');
  const key = `${campaign.countyId}/${campaign.id}/${actor.townshipId}/${today}/${divided}`;
  const version = await figuresVersion(tx, campaign);
  const before = known.get(key);
  if (before && before.version === version && before.until > performance.now()) return before.counts;
  const lastYearDay = addMonths(today, -12);
  const counts = {
    counted: await countsByLeaf(tx, actor, campaign, places),
    daily: await dailyByLeaf(tx, actor, campaign, places, { from: addDays(today, -MOST_DAYS), to: today }),
    lastYearDay,
    lastYear: await lastYearByLeaf(tx, actor, campaign, places, lastYearDay),
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, { version, until: performance.now() + LASTS, counts });
  return counts;
}
