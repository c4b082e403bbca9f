import { writeTemplate } from '@canbao/rosters';
import type { Actor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { campaignOf } from '../counties/index.ts';
import { activePolicy, askedFacts } from '../policy-packs/index.ts';

/** A blank roster: the columns of every county, and those of what the county's active pack asks besides. */
export async function blankRoster(platform: Platform, actor: Actor): Promise<ReadableStream<Uint8Array>> {
  const { countyId } = actor;
  if (countyId === null) return writeTemplate(actor.language);
  const more = await platform.inCounty({ ...actor, countyId }, async (tx) => {
    const campaign = await campaignOf(tx, countyId);
    if (!campaign?.activePackId) return [];
    return [...askedFacts((await activePolicy(tx, campaign)).pack).values()].map(({ ask }) => ask);
  });
  return writeTemplate(actor.language, more);
}
