import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { NotFound } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { setPackTargets } from './activated-targets.ts';
import { checkReplacement } from './activation.checks.ts';
import { packById } from './active-pack.ts';
import { agreedChanges } from './examples.service.ts';
import { readFor } from './pack-reading.ts';
import {
  CountyNameWrong,
  PackAlreadyActive,
  PackRetired,
  PackStale,
  PackUnfit,
} from './policy-packs.errors.ts';
import { mayManagePolicyPacks, whoManages } from './policy-packs.policy.ts';
import { policyPackNoun } from './policy-packs.service.ts';
import { textColumns, textOfRow } from './revision-text.ts';

/**
 * Which revision, what the page showed as active when it was opened, and the county's name as typed.
 * unsimulatedReason: why it takes the place of another without having been tried on the roster.
 */
export type Activation = {
  id: string;
  expectedActiveId: string | null;
  countyName: string;
  unsimulatedReason?: string | null | undefined;
};

/**
 * Makes a revision the active one: retires the one before, and sets the targets of its table. One transaction; of two
 * activations at once the second sees what the first did, and is refused.
 *
 * @throws NotAllowed, NotFound, PackAlreadyActive, PackRetired, PackStale, CountyNameWrong, PackUnfit,
 *   ExamplesFrozen, TargetTownshipUnknown, and what a check of another feature refuses with
 */
export async function activatePack(
  platform: Platform,
  actor: CountyActor,
  { id, expectedActiveId, countyName, unsimulatedReason }: Activation,
): Promise<void> {
  authorize(actor, mayManagePolicyPacks, whoManages);
  const { countyId } = actor;
  await platform.inCounty(actor, async (tx) => {
    const row = isId(id) ? await lock(tx, countyId, id) : undefined;
    if (!row) throw new NotFound(policyPackNoun, 'id');
    if (row.state === 'active') throw new PackAlreadyActive(row.revision);
    if (row.state === 'retired') throw new PackRetired(row.revision);
    if (row.active_pack_id !== expectedActiveId) throw new PackStale();
    if (!row.fit || !(await stillFit(tx, countyId, id, row.plan_year))) {
      throw new PackUnfit(row.has_notice ? 'faults' : 'no-notice');
    }
    if (countyName.trim() !== row.county_name) throw new CountyNameWrong(row.county_name);

    const changedExamples = await agreedChanges(tx, countyId, id, row.active_pack_id);
    const reason = unsimulatedReason?.trim() || null;
    const { active_pack_id: activePackId, campaign_id: campaignId } = row;
    if (activePackId !== null)
      await checkReplacement(tx, actor, { campaignId, packId: id, activePackId, reason });

    const { meaning } = await packById(tx, countyId, id);
    const targets = await setPackTargets(tx, actor, row.campaign_id, id, meaning);
    await tx.$executeRaw`
      UPDATE policy_packs SET state = 'retired'
      WHERE county_id = ${countyId} AND campaign_id = ${row.campaign_id}::uuid AND state = 'active'`;
    await tx.$executeRaw`
      WITH pack AS (
        UPDATE policy_packs SET state = 'active', activated_by = ${actor.accountId}::uuid, activated_by_name = ${actor.name}, activated_at = ${platform.clock.now()}
        WHERE county_id = ${countyId} AND id = ${id}::uuid
      )
      UPDATE campaigns SET active_pack_id = ${id}::uuid WHERE county_id = ${countyId} AND id = ${row.campaign_id}::uuid`;
    await recordAudit(tx, actor, {
      action: 'policy-pack-activated',
      subjectType: 'policy-pack',
      subjectId: id,
      reason,
      detail: {
        revision: row.revision,
        planYear: row.plan_year,
        replaced: row.active_pack_id,
        changedExamples,
        ...targets,
      },
    });
  });
}

/** Whether a revision that was fit when it was uploaded has no fault by the checks of today either. */
async function stillFit(tx: Tx, countyId: number, id: string, planYear: number): Promise<boolean> {
  const row = await tx.policyPack.findUniqueOrThrow({
    where: { countyId_id: { countyId, id } },
    select: textColumns,
  });
  return readFor({ countyId, planYear }, textOfRow(row)).fit;
}

type Locked = {
  campaign_id: string;
  plan_year: number;
  active_pack_id: string | null;
  revision: number;
  state: 'draft' | 'active' | 'retired';
  fit: boolean;
  has_notice: boolean;
  county_name: string;
};

/** Holds the campaign so that activations queue, then reads the revision as it is once they have passed. */
async function lock(tx: Tx, countyId: number, id: string): Promise<Locked | undefined> {
  await tx.$executeRaw`
    SELECT FROM campaigns c WHERE c.county_id = ${countyId}
      AND c.id = (SELECT p.campaign_id FROM policy_packs p WHERE p.county_id = ${countyId} AND p.id = ${id}::uuid)
    FOR UPDATE`;
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT p.campaign_id, c.plan_year, c.active_pack_id, p.revision, p.state, p.fit, p.notice IS NOT NULL AS has_notice, o.name AS county_name
    FROM policy_packs p JOIN campaigns c ON c.county_id = p.county_id AND c.id = p.campaign_id JOIN counties o ON o.id = p.county_id
    WHERE p.county_id = ${countyId} AND p.id = ${id}::uuid`;
  return row;
}
