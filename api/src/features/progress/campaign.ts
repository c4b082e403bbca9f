import type { Tx } from '../../platform/database.ts';
import { NotFound } from '../../platform/refusal.ts';
import { type CampaignRow, campaignOf } from '../counties/index.ts';

const campaignNoun = { zh: '年度参保征缴', en: 'campaign' };

/** The campaign of a plan year. Throws NotFound. */
export async function campaignOrRefuse(
  tx: Tx,
  countyId: number,
  planYear?: number | null,
): Promise<CampaignRow> {
  const campaign = await campaignOf(tx, countyId, planYear);
  if (!campaign) throw new NotFound(campaignNoun, 'planYear');
  return campaign;
}
