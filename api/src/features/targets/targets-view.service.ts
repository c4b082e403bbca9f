import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { NotFound } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';
import {
  type CampaignRow,
  campaignOf,
  columnsCounted,
  type TownshipRow,
  type VillageRow,
} from '../counties/index.ts';
import { activePolicy, type BasisOf, basisOf } from '../policy-packs/index.ts';
import { rateOf } from './coverage.ts';
import { type TargetsInForce, targetsInForce } from './in-force.ts';
import { maySeeTargets, reachesTownship, whoSeesTargets } from './target-sets.policy.ts';
import { newestSets, rowsOfSet, splitsOf, type TargetSet } from './target-sets.ts';

/** Whether a township has split its target: not at all, as it is now, or as it was before the county changed it. */
export type SplitState = 'none' | 'agrees' | 'outdated';
/** A township's targets, provisional and assessed side by side; null where it has none. */
export type PlaceTargets = {
  township: TownshipRow;
  provisional: number | null;
  assessed: number | null;
  inForce: number | null;
  split: SplitState;
};
/** The campaign's targets as they are on a day. */
export type Targets = {
  campaign: CampaignRow;
  asOf: Day;
  inForce: TargetsInForce;
  /** The newest set of each basis, whatever day it counts from. */
  sets: TargetSet[];
  places: PlaceTargets[];
  /** Of whom the notice reckons: provisional, and for the assessment. */
  words: { provisional: Text | null; assessed: Text | null };
  basis: BasisOf;
};

const campaignNoun = { zh: '年度参保征缴', en: 'campaign' };

async function campaignOrRefuse(tx: Tx, countyId: number, planYear?: number | null): Promise<CampaignRow> {
  const campaign = await campaignOf(tx, countyId, planYear);
  if (!campaign) throw new NotFound(campaignNoun, 'planYear');
  return campaign;
}

async function townshipsSeen(tx: Tx, { countyId, townshipId }: CountyActor): Promise<TownshipRow[]> {
  return tx.$queryRaw<TownshipRow[]>`
    SELECT id, name, code FROM divisions WHERE county_id = ${countyId}::int AND level = 'township' AND valid_to IS NULL
      AND (${townshipId}::uuid IS NULL OR id = ${townshipId}::uuid) ORDER BY code, id`;
}

/**
 * The targets of a campaign within the asker's sight: both bases side by side, and which counts today.
 * @throws NotAllowed, NotFound where there is no campaign of that year
 */
export async function targetsOf(
  tx: Tx,
  actor: CountyActor,
  planYear: number | null | undefined,
  todayOf: (campaign: CampaignRow) => Day,
): Promise<Targets> {
  authorize(actor, maySeeTargets, whoSeesTargets);
  const { countyId } = actor;
  const campaign = await campaignOrRefuse(tx, countyId, planYear);
  const asOf = todayOf(campaign);
  const inForce = await targetsInForce(tx, actor, campaign, asOf);
  const sets = await newestSets(tx, countyId, campaign.id, null);
  const people = new Map<string, Map<string, number>>();
  for (const set of sets) {
    const rows = await rowsOfSet(tx, actor, set);
    people.set(set.basis, new Map(rows.map((row) => [row.townshipId, row.people])));
  }
  const splits = await splitStates(tx, countyId, campaign.id, inForce.setId);
  const active = campaign.activePackId === null ? null : await activePolicy(tx, campaign);
  const written = active?.meaning.targets ?? null;
  const places = await townshipsSeen(tx, actor);
  return {
    campaign,
    asOf,
    inForce,
    sets,
    places: places.map((township) => ({
      township,
      provisional: people.get('provisional')?.get(township.id) ?? null,
      assessed: people.get('assessed')?.get(township.id) ?? null,
      inForce: inForce.byTownship.get(township.id) ?? null,
      split: splits.get(township.id) ?? 'none',
    })),
    words: { provisional: written?.basis ?? null, assessed: written?.assessed?.basis ?? null },
    basis: active ? basisOf(active.pack, inForce.cites) : { clauses: [], assumptions: [] },
  };
}

/** By township: whether its newest split is of the set in force. */
async function splitStates(tx: Tx, countyId: number, campaignId: string, setId: string | null) {
  const rows = await tx.$queryRaw<{ townshipId: string; agrees: boolean }[]>`
    SELECT township_id AS "townshipId", bool_or(of_set IS NOT DISTINCT FROM ${setId}::uuid) AS agrees FROM target_sets
    WHERE county_id = ${countyId}::int AND campaign_id = ${campaignId}::uuid AND township_id IS NOT NULL GROUP BY township_id`;
  return new Map<string, SplitState>(
    rows.map(({ townshipId, agrees }) => [townshipId, agrees ? 'agrees' : 'outdated']),
  );
}

/** A village's target and how many of it are enrolled; target and rate null where it has none. */
export type VillageTarget = {
  village: VillageRow;
  target: number | null;
  enrolled: number;
  rate: number | null;
};
/** A township's target of the set in force, and its split to villages. */
export type TownshipTarget = {
  township: TownshipRow;
  setId: string | null;
  target: number | null;
  split: TargetSet | null;
  splitState: SplitState;
  villages: VillageTarget[];
};

/**
 * A township's target with its villages', within the asker's sight; null where there is no such township.
 * @throws NotAllowed, NotFound where there is no campaign
 */
export async function townshipTargetOf(
  tx: Tx,
  actor: CountyActor,
  townshipId: string,
  todayOf: (campaign: CampaignRow) => Day,
): Promise<TownshipTarget | null> {
  authorize(actor, maySeeTargets, whoSeesTargets);
  const { countyId } = actor;
  if (!isId(townshipId) || !reachesTownship(actor, townshipId)) return null;
  const [township] = await tx.$queryRaw<TownshipRow[]>`
    SELECT id, name, code FROM divisions WHERE county_id = ${countyId}::int AND level = 'township' AND id = ${townshipId}::uuid`;
  if (!township) return null;
  const campaign = await campaignOrRefuse(tx, countyId);
  const inForce = await targetsInForce(tx, actor, campaign, todayOf(campaign));
  const splits = inForce.setId ? await splitsOf(tx, countyId, inForce.setId) : [];
  const split = splits.find((set) => set.townshipId === townshipId) ?? null;
  const states = await splitStates(tx, countyId, campaign.id, inForce.setId);
  const rows = split ? await rowsOfSet(tx, actor, split) : [];
  const villages = await villagesEnrolled(tx, countyId, campaign, townshipId);
  return {
    township,
    setId: inForce.setId,
    target: inForce.byTownship.get(townshipId) ?? null,
    split,
    splitState: states.get(townshipId) ?? 'none',
    villages: villages.map(({ enrolled, ...village }) => {
      const target = rows.find(({ divisionId }) => divisionId === village.id)?.people ?? null;
      return { village, target, enrolled, rate: rateOf(enrolled, target) };
    }),
  };
}

async function villagesEnrolled(tx: Tx, countyId: number, campaign: CampaignRow, townshipId: string) {
  return tx.$queryRaw<(VillageRow & { enrolled: number })[]>`
    SELECT d.id, d.name, d.code, d.township_id AS "townshipId", coalesce(n.enrolled, 0)::int AS enrolled
    FROM divisions d LEFT JOIN (
      SELECT village_id, sum(${columnsCounted(campaign.countsAs)}) AS enrolled FROM tallies_now
      WHERE county_id = ${countyId}::int AND campaign_id = ${campaign.id}::uuid AND dimension = 'all' AND township_id = ${townshipId}::uuid
      GROUP BY village_id
    ) n ON n.village_id = d.id
    WHERE d.county_id = ${countyId}::int AND d.level = 'village' AND d.township_id = ${townshipId}::uuid AND d.valid_to IS NULL
    ORDER BY d.code, d.id`;
}
