import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { holdCampaign, insertTargetSet } from '../policy-packs/index.ts';
import { campaignNow, checkReason } from '../residents/index.ts';
import { type CheckedTable, checkLines, findVillage, peopleByPlace } from './target-lines.ts';
import { villagePlaces } from './target-places.ts';
import {
  NothingToSplit,
  noSuchSet,
  noSuchTownship,
  TargetsChanged,
  TargetsFaulty,
} from './target-sets.errors.ts';
import { maySplitTargets, reachesTownship, whoSplitsTargets } from './target-sets.policy.ts';
import { newestSets, rowsOfSet, type TargetSet } from './target-sets.ts';
import { type SentTargets, type TableSent, tableSent } from './target-table.ts';

/** Which township's target of which of the county's sets. */
export type Split = { townshipId: string; setId: string };

/** The county's set, as long as it is the newest of its basis, and the township's people in it. */
async function toSplit(
  tx: Tx,
  actor: CountyActor,
  campaignId: string,
  { townshipId, setId }: Split,
): Promise<{ set: TargetSet; people: number }> {
  if (!isId(townshipId) || !reachesTownship(actor, townshipId)) throw noSuchTownship();
  if (!isId(setId)) throw noSuchSet();
  const known = await tx.division.findFirst({
    where: { countyId: actor.countyId, id: townshipId, level: 'township' },
    select: { id: true },
  });
  if (!known) throw noSuchTownship();
  const sets = await newestSets(tx, actor.countyId, campaignId, null);
  const set = sets.find(({ id }) => id === setId);
  if (!set) throw sets.length === 0 ? new NothingToSplit() : new TargetsChanged(sets[0]!.createdByName);
  const rows = await rowsOfSet(tx, actor, set);
  const people = rows.find((row) => row.townshipId === townshipId)?.people;
  if (!people) throw new NothingToSplit();
  return { set, people };
}

async function checkSplitTable(
  tx: Tx,
  actor: CountyActor,
  townshipId: string,
  { table }: TableSent,
  people: number,
): Promise<CheckedTable> {
  const villages = await villagePlaces(tx, actor.countyId, townshipId);
  return checkLines(table, 'village', villages, findVillage, people);
}

/**
 * Reads a township's table of targets by village and says what is wrong with it; nothing is kept.
 * @throws NotAllowed, NotFound, TargetsChanged, NothingToSplit, TargetFileRefused, TargetsFromOneSource
 */
export async function checkSplit(
  platform: Platform,
  actor: CountyActor,
  input: SentTargets & Split,
): Promise<CheckedTable & { fileName: string | null }> {
  authorize(actor, maySplitTargets, whoSplitsTargets);
  const sent = await tableSent(platform, actor, input);
  return platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, actor.countyId);
    const { people } = await toSplit(tx, actor, campaign.id, input);
    const checked = await checkSplitTable(tx, actor, input.townshipId, sent, people);
    return { ...checked, fileName: sent.fileName };
  });
}

/**
 * Splits a township's target to its villages, to the person, with a reason. The split before is kept.
 * @returns the new split's id
 * @throws NotAllowed, NotFound, TargetsFaulty (also where the sum is another), TargetsChanged where the county has set
 *   another target since, NothingToSplit, TextFault without a reason
 */
export async function splitTarget(
  platform: Platform,
  actor: CountyActor,
  input: SentTargets & Split & { reason: string },
): Promise<string> {
  authorize(actor, maySplitTargets, whoSplitsTargets);
  const reason = checkReason(input.reason);
  const sent = await tableSent(platform, actor, input);
  const { townshipId } = input;
  return platform.inCounty(actor, async (tx) => {
    const campaign = await campaignNow(tx, actor.countyId);
    await holdCampaign(tx, actor.countyId, campaign.id);
    const { set, people } = await toSplit(tx, actor, campaign.id, input);
    const checked = await checkSplitTable(tx, actor, townshipId, sent, people);
    if (checked.faults.length > 0) throw new TargetsFaulty(checked.faults, sent.field);
    const id = await insertTargetSet(tx, actor, {
      campaignId: campaign.id,
      split: { townshipId, ofSet: set.id },
      basis: set.basis,
      countsFrom: set.countsFrom,
      source: sent.fileName === null ? 'form' : 'upload',
      packId: null,
      fileName: sent.fileName,
      statedTotal: checked.statedTotal,
      byRegister: null,
      reason,
      rows: peopleByPlace(checked),
    });
    await recordAudit(tx, actor, {
      action: 'target-split',
      subjectType: 'target-set',
      subjectId: id,
      townshipId,
      reason,
      detail: { ofSet: set.id, basis: set.basis, total: checked.sum, villages: checked.rows.length },
    });
    return id;
  });
}
