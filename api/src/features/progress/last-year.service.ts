import { addMonths, type Day } from '@canbao/values';
import { type CountyActor, sightOf } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Text } from '../../platform/text.ts';
import type { CampaignRow } from '../counties/index.ts';
import { asWritten } from '../places/index.ts';
import { lastYearByLeaf } from './progress.counts.ts';

/** How many counted on the same day of last year; null, and why, where nobody was counted then. */
export type LastYear = { day: Day; enrolled: number | null; noneBecause: Text | null };

/** Why there is no figure of last year. */
export const noLastYear = ({ planYear }: CampaignRow): Text => ({
  zh: `系统里没有 ${planYear - 1} 年度的参保记录，没有去年同日的数可比`,
  en: `There are no enrollments of plan year ${planYear - 1} in this system to compare with`,
});

/**
 * Who counted on the same day of last year within the asker's sight, counted as this year's are; null for those who
 * see no figures.
 */
export async function sameDayLastYear(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  today: Day,
): Promise<LastYear | null> {
  if (sightOf(actor) === 'agency') return null;
  const day = addMonths(today, -12);
  const counted = await lastYearByLeaf(tx, actor, campaign, asWritten, day);
  if (counted === null) return { day, enrolled: null, noneBecause: noLastYear(campaign) };
  return {
    day,
    enrolled: [...counted.values()].reduce((sum, people) => sum + people, 0),
    noneBecause: null,
  };
}
