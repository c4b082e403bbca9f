import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Text } from '../../platform/text.ts';
import { type CampaignRow, columnsCounted } from '../counties/index.ts';
import { ageBands, channels } from '../enrollments/index.ts';
import { activePolicy, categoryOf, tierOf } from '../policy-packs/index.ts';
import { maySeePeople } from '../residents/index.ts';
import { ageWords, channelWords, noneWords } from './breakdown.words.ts';
import { campaignOrRefuse } from './campaign.ts';
import { foldFew, type Part, SchoolsByTownship } from './few-at-school.ts';
import type { Counts } from './progress.counts.ts';
import { maySeeProgress, whoSeesProgress } from './progress.policy.ts';
import { schoolNames } from './schools.ts';

/** By what people are counted apart. */
export const breakdowns = ['tier', 'category', 'channel', 'school', 'age'] as const;
export type Breakdown = (typeof breakdowns)[number];

export type { Part };

type Row = Counts & { key: string; whole: boolean; selfPayFen: bigint; subsidyFen: bigint };

/**
 * The people of a campaign by tier, category, channel, school or age, within the asker's sight and a township of it,
 * from the tallies; those of none as a row of their own. In the order of the pack or of the scale. Whoever sees no
 * person sees small schools as one row, and schools of the whole county alone.
 *
 * @throws NotAllowed, SchoolsByTownship, NotFound where there is no campaign of that year
 */
export async function breakdownOf(
  tx: Tx,
  actor: CountyActor,
  by: Breakdown,
  { planYear, townshipId }: { planYear?: number | null | undefined; townshipId?: string | null | undefined },
): Promise<Part[]> {
  authorize(actor, maySeeProgress, whoSeesProgress);
  const folds = by === 'school' && !maySeePeople(actor);
  if (folds && townshipId) throw new SchoolsByTownship();
  const campaign = await campaignOrRefuse(tx, actor.countyId, planYear);
  const rows = await read(tx, actor, campaign, by, townshipId ?? null);
  const keys = rows.filter(({ whole }) => !whole).map(({ key }) => key);
  const names = by === 'school' ? schoolNames(keys) : await namesOf(tx, campaign, by);
  const parts = rows
    .filter(({ whole }) => !whole)
    .map((row) => partOf(row, names.get(row.key) ?? { zh: row.key, en: row.key }));
  const order = [...names.keys()];
  const place = ({ key }: Part) => (key !== null && names.has(key) ? order.indexOf(key) : order.length);
  parts.sort((a, b) => place(a) - place(b) || String(a.key).localeCompare(String(b.key)));
  const whole = rows.find((row) => row.whole);
  const rest = whole && restOf(partOf(whole, noneWords[by]), parts);
  const everybody = rest ? [...parts, rest] : parts;
  return folds ? foldFew(everybody) : everybody;
}

async function read(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  by: Breakdown,
  townshipId: string | null,
): Promise<Row[]> {
  const { countyId } = actor;
  return tx.$queryRaw<Row[]>`
    SELECT key, dimension = 'all' AS whole, sum(${columnsCounted('registered')})::int AS registered, sum(${columnsCounted('paid')})::int AS paid,
      sum(${columnsCounted('confirmed')})::int AS confirmed, sum(${columnsCounted(campaign.countsAs)})::int AS enrolled,
      sum(undetermined)::int AS undetermined, sum(self_pay_fen)::bigint AS "selfPayFen", sum(subsidy_fen)::bigint AS "subsidyFen"
    FROM tallies_now
    WHERE county_id = ${countyId} AND campaign_id = ${campaign.id}::uuid AND dimension IN ('all', ${by})
      AND (${actor.townshipId}::uuid IS NULL OR township_id = ${actor.townshipId}::uuid)
      AND (${townshipId}::uuid IS NULL OR township_id = ${townshipId}::uuid)
    GROUP BY 1, 2`;
}

const partOf = ({ whole, selfPayFen, subsidyFen, key, ...counts }: Row, name: Text): Part => ({
  ...counts,
  key: whole ? null : key,
  name,
  selfPayFen: Number(selfPayFen),
  subsidyFen: Number(subsidyFen),
});

/** Whoever is in none of the parts; null where that is nobody. */
function restOf(whole: Part, parts: readonly Part[]): Part | null {
  const less = (of: (part: Part) => number) => parts.reduce((left, part) => left - of(part), of(whole));
  const rest = {
    ...whole,
    registered: less((part) => part.registered),
    paid: less((part) => part.paid),
    confirmed: less((part) => part.confirmed),
    enrolled: less((part) => part.enrolled),
    undetermined: less((part) => part.undetermined),
    selfPayFen: less((part) => part.selfPayFen),
    subsidyFen: less((part) => part.subsidyFen),
  };
  return rest.registered === 0 ? null : rest;
}

const same = ({ id, name }: { id: string; name: string }): [string, Text] => [id, { zh: name, en: name }];

/** The names of a breakdown's keys in their order: the pack's own, or those of the scale. */
async function namesOf(
  tx: Tx,
  campaign: CampaignRow,
  by: Exclude<Breakdown, 'school'>,
): Promise<Map<string, Text>> {
  if (by === 'age') return new Map(ageBands.map((band) => [band, ageWords(band)]));
  if (by === 'channel') return new Map(channels.map((channel) => [channel, channelWords[channel]]));
  if (campaign.activePackId === null) return new Map();
  const { pack, meaning } = await activePolicy(tx, campaign);
  return by === 'tier'
    ? new Map(meaning.tiers.map(({ id }) => same(tierOf(pack, id))))
    : new Map(meaning.categories.map(({ id }) => same(categoryOf(pack, id))));
}
