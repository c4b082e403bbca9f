import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { onCertificationChange } from '../certifications/index.ts';
import { todayOf } from '../counties/index.ts';
import { activePolicy } from '../policy-packs/index.ts';
import { campaignNow, factsFrom } from '../residents/index.ts';
import { assessOne } from './assess.ts';
import { stateFor } from './bulk.ts';
import { changesOf, subjectOf } from './changes.ts';
import { assessmentColumns } from './enrollment.rows.ts';
import { readFamily } from './family.ts';
import { rewrite } from './rewrite.ts';
import { intoOf } from './tallies.ts';

/**
 * Assesses somebody's enrollment again after a certification changed, in the same transaction: only where it
 * is not paid, and where it is not refused today (a window that has closed since changes nothing).
 */
async function reassess(platform: Platform, tx: Tx, actor: CountyActor, residentId: string): Promise<void> {
  const campaign = await campaignNow(tx, actor.countyId);
  const day = todayOf(campaign, platform.clock);
  const [person] = await readFamily(tx, campaign, day, [residentId]);
  const before = person?.enrollment;
  if (!person || !before || (before.state !== 'registered' && before.state !== 'assessed')) return;
  const active = await activePolicy(tx, campaign);
  const choice = { certifications: person.certifications, tier: before.tier_chosen, payDate: day };
  const resident = { ...person, facts: factsFrom(before.facts) };
  const { assessment, snapshot } = assessOne(active.policy, resident, choice);
  if (assessment.decision === 'refused' || assessment.decision === 'invalid') return;
  const after = {
    ...before,
    ...stateFor(assessment, day),
    facts: snapshot,
    pack_id: active.packId,
    pack_revision: active.revision,
    assessed_for: day,
    ...assessmentColumns(assessment),
  };
  await rewrite(tx, intoOf(campaign, day), before, after);
  await recordAudit(tx, actor, {
    action: 'enrollment-reassessed',
    ...subjectOf(before),
    detail: changesOf(before, after),
  });
}

onCertificationChange(reassess);
