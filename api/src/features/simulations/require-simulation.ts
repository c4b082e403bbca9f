import { beforeReplacing } from '../policy-packs/index.ts';
import { checkReason } from '../residents/index.ts';
import { SimulationMissing } from './simulations.errors.ts';

/**
 * Where people are registered, a revision takes the place of another only once it was tried on them beside that one,
 * or with a reason, which the audit keeps.
 */
beforeReplacing(async (tx, { countyId }, { campaignId, packId, activePackId, reason }) => {
  if (reason !== null) {
    checkReason(reason, 'unsimulatedReason');
    return;
  }
  const [found] = await tx.$queryRaw<{ missing: boolean }[]>`
    SELECT EXISTS (SELECT FROM enrollments e WHERE e.county_id = ${countyId}::int AND e.campaign_id = ${campaignId}::uuid AND e.state <> 'withdrawn')
      AND NOT EXISTS (SELECT FROM simulations s WHERE s.county_id = ${countyId}::int AND s.pack_id = ${packId}::uuid
        AND s.base_pack_id = ${activePackId}::uuid AND s.roster = 'county' AND s.state = 'done') AS missing`;
  if (found?.missing) throw new SimulationMissing();
});
