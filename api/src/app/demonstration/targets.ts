import { recordAudit } from '../../features/audit/index.ts';
import type { CampaignRow } from '../../features/counties/index.ts';
import { insertTargetSet } from '../../features/policy-packs/index.ts';
import { targetsInForce } from '../../features/targets/index.ts';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';

/** Shares of its made-up register that a township must enroll, in hundredths: some are near, some far. */
const SHARES = [74, 86, 79, 92, 77, 83, 95, 80];

/**
 * Sets targets of the made-up register's size where the notice has a table: against its own hundred thousands, two
 * thousand people would be no progress to look at. The set says so in its reason; the notice's table stays in the pack
 * and in the history.
 */
export async function scaleTargets(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  residents: readonly { township_id: string }[],
): Promise<void> {
  const { basis, byTownship } = await targetsInForce(tx, actor, campaign, campaign.demoToday!);
  if (basis === null || byTownship.size === 0) return;
  const reason = `示例：演示名册只有 ${residents.length} 人，任务数按名册缩小；通知的原表见政策包`;
  const rows = [...byTownship.keys()].sort().flatMap((townshipId, index) => {
    const known = residents.filter(({ township_id }) => township_id === townshipId).length;
    const people = Math.round((known * SHARES[index % SHARES.length]!) / 100);
    return people > 0 ? [{ divisionId: townshipId, townshipId, people }] : [];
  });
  const id = await insertTargetSet(tx, actor, {
    campaignId: campaign.id,
    split: null,
    basis,
    countsFrom: null,
    source: 'upload',
    packId: null,
    fileName: '示例任务数.xlsx',
    statedTotal: null,
    byRegister: null,
    reason,
    rows,
  });
  await recordAudit(tx, actor, {
    action: 'targets-set',
    subjectType: 'target-set',
    subjectId: id,
    reason,
    detail: { basis, total: rows.reduce((sum, { people }) => sum + people, 0), townships: rows.length },
  });
}
