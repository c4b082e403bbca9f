import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { CampaignRow } from '../counties/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { maySeeProgress, whoSeesProgress } from './progress.policy.ts';

/**
 * A word that changes with every change of a figure: how many deltas were ever written within sight, what counts, the active
 * pack, and what was recorded of townships. Throws NotAllowed, NotFound.
 */
export async function versionOf(
  tx: Tx,
  actor: CountyActor,
  planYear: number | null | undefined,
): Promise<string> {
  authorize(actor, maySeeProgress, whoSeesProgress);
  return figuresVersion(tx, await campaignOrRefuse(tx, actor.countyId, planYear));
}

/** The same of a campaign, within the sight of the transaction. */
export async function figuresVersion(
  tx: Tx,
  { countyId, id, countsAs, activePackId }: CampaignRow,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ deltas: string; changes: string }[]>`
    SELECT (coalesce((SELECT sum(t.deltas) FROM tallies t WHERE t.county_id = ${countyId} AND t.campaign_id = ${id}::uuid AND t.dimension = 'all'), 0)
      + (SELECT count(*) FROM tally_deltas d WHERE d.county_id = ${countyId} AND d.campaign_id = ${id}::uuid))::text AS deltas,
      (SELECT count(*) + count(withdrawn_at) FROM township_changes WHERE county_id = ${countyId})::text AS changes`;
  return `${row?.deltas ?? 0}/${countsAs}/${activePackId ?? ''}/${row?.changes ?? 0}`;
}
