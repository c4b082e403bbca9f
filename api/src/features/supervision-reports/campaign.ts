import type { Tx } from '../../platform/database.ts';
import { NotFound } from '../../platform/refusal.ts';
import { type CampaignRow, campaignOf } from '../counties/index.ts';

/** The campaign of a plan year, by default the current one. Throws NotFound. */
export async function campaignOrRefuse(
  tx: Tx,
  countyId: number,
  planYear: number | null,
): Promise<CampaignRow> {
  const campaign = await campaignOf(tx, countyId, planYear);
  if (!campaign) throw new NotFound({ zh: '年度参保征缴', en: 'campaign' }, 'planYear');
  return campaign;
}
