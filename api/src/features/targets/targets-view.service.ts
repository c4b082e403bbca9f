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
import { groupedOn, type Leaf, type NamesView, namesOn, partsOf } from '../places/index.ts';
import { activePolicy, type BasisOf, basisOf, spanOf } from '../policy-packs/index.ts';
import { rateOf } from './coverage.ts';
import { type TargetsInForce, targetsInForce } from './in-force.ts';
import { type LeafTargets, leafTargets, sumOfLeaves } from './leaf-targets.ts';
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
  /** Of what it is made up, under the notice's names, as it counts today; none where it is what the notice calls it. */
  parts: { township: TownshipRow; people: number | null }[];
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
  /** The day under whose names the townships are, and the days that may be asked for. */
  namesOn: Day;
  views: NamesView[];
  /** Divided townships whose target nobody has split to villages: with them the rows add up to the total. */
  undivided: { township: TownshipRow; people: number }[];
};

const campaignNoun = { zh: '年度参保征缴', en: 'campaign' };

async function campaignOrRefuse(tx: Tx, countyId: number, planYear?: number | null): Promise<CampaignRow> {
  const campaign = await campaignOf(tx, countyId, planYear);
  if (!campaign) throw new NotFound(campaignNoun, 'planYear');
  return campaign;
}

/**
 * The targets of a campaign within the asker's sight: both bases side by side, and which counts today.
 * @param asked the day under whose names of the townships; by default the campaign's
 * @throws NotAllowed, NotFound where there is no campaign of that year
 */
export async function targetsOf(
  tx: Tx,
  actor: CountyActor,
  planYear: number | null | undefined,
  todayOf: (campaign: CampaignRow) => Day,
  asked?: Day | null,
): Promise<Targets> {
  authorize(actor, maySeeTargets, whoSeesTargets);
  const { countyId } = actor;
  const campaign = await campaignOrRefuse(tx, countyId, planYear);
  const asOf = todayOf(campaign);
  const inForce = await targetsInForce(tx, actor, campaign, asOf);
  const sets = await newestSets(tx, countyId, campaign.id, null);
  const active = campaign.activePackId === null ? null : await activePolicy(tx, campaign);
  const written = active?.meaning.targets ?? null;
  const notice = spanOf(active?.meaning.windows ?? [], asOf).from;
  const names = await namesOn(tx, actor, { notice, today: asOf, asked });
  const people = new Map<string, LeafTargets>();
  for (const set of sets) {
    const rows = await rowsOfSet(tx, actor, set);
    const byTownship = new Map(rows.map((row) => [row.townshipId, row.people]));
    people.set(set.basis, await leafTargets(tx, actor, set.id, byTownship, names));
  }
  const counting = await leafTargets(tx, actor, inForce.setId, inForce.byTownship, names);
  const splits = await splitStates(tx, countyId, campaign.id, inForce.setId);
  const leaves = new Map<string, Leaf>();
  for (const each of [...people.values(), counting])
    for (const leaf of each.leaves) leaves.set(`${leaf.townshipId}/${leaf.piece}`, leaf);
  const codes = new Map(names.townships.map(({ id, code }) => [id, code]));
  const named = (id: string, name: string): TownshipRow => ({ id, name, code: codes.get(id) ?? null });
  const sum = (basis: string, of: Leaf[]) => {
    const set = people.get(basis);
    return set ? sumOfLeaves(set, of) : null;
  };
  return {
    campaign,
    asOf,
    inForce,
    sets,
    places: groupedOn([...leaves.values()], names).map((group) => ({
      township: named(group.township.id, group.name),
      provisional: sum('provisional', group.leaves),
      assessed: sum('assessed', group.leaves),
      inForce: sumOfLeaves(counting, group.leaves),
      split: splits.get(group.township.id) ?? 'none',
      parts: partsOf(group, names).map((leaf) => ({
        township: named(leaf.townshipId, names.noticeNameOf(leaf.townshipId)),
        people: counting.of(leaf) ?? null,
      })),
    })),
    namesOn: names.day,
    views: names.views,
    undivided: counting.undivided.map(({ townshipId, people: count }) => ({
      township: named(townshipId, names.noticeNameOf(townshipId)),
      people: count,
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
