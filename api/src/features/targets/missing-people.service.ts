import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { Text } from '../../platform/text.ts';
import { type CampaignRow, statesCounted } from '../counties/index.ts';
import { activePolicy, type CategoryOf } from '../policy-packs/index.ts';
import { allOf, campaignNow, placeConditions, type ResidentRow, residentFields } from '../residents/index.ts';
import { maySeeMissing, whoSeesMissing } from './target-sets.policy.ts';

/** Who could be missing: last year's people, those certified today, or everybody of the register. */
export const missingKinds = ['last-year', 'certified', 'register'] as const;
export type MissingKind = (typeof missingKinds)[number];
export type MissingFilter = {
  kind: MissingKind;
  townshipId?: string | null | undefined;
  villageId?: string | null | undefined;
  category?: string | null | undefined;
};
/** How many of a kind are missing; note says why it can't be told. */
export type MissingCount = { kind: MissingKind; count: number | null; note: Text | null };

type At = { actor: CountyActor; campaign: CampaignRow; today: Day };

/** The states of an enrollment that the county counts. */
const counted = ({ countsAs }: CampaignRow): string[] => [...statesCounted[countsAs]];

function ofKind({ actor: { countyId }, campaign, today }: At, { kind, category }: MissingFilter): Prisma.Sql {
  if (kind === 'register') return Prisma.sql`true`;
  if (kind === 'certified')
    return Prisma.sql`EXISTS (SELECT 1 FROM certifications c WHERE c.county_id = ${countyId}::int AND c.resident_id = r.id
      AND (${category ?? null}::text IS NULL OR c.category = ${category ?? null}) AND c.valid_from <= ${today}::date
      AND (c.valid_to IS NULL OR c.valid_to >= ${today}::date))`;
  return Prisma.sql`(r.facts ->> 'insuredLastYear' = 'true' OR EXISTS (
    SELECT 1 FROM enrollments l JOIN campaigns y ON y.county_id = ${countyId}::int AND y.id = l.campaign_id AND y.plan_year = ${campaign.planYear - 1}::int
    WHERE l.county_id = ${countyId}::int AND l.resident_id = r.id AND l.state = ANY (${counted(campaign)})))`;
}

function conditionsOf(at: At, filter: MissingFilter): Prisma.Sql {
  const { countyId } = at.actor;
  const { townshipId = null, villageId = null } = filter;
  const possible = [townshipId, villageId].every((id) => !id || isId(id));
  return allOf([
    Prisma.sql`r.county_id = ${countyId}::int`,
    ...(possible ? placeConditions('r', at.actor, { townshipId, villageId }) : [Prisma.sql`false`]),
    ofKind(at, filter),
    Prisma.sql`NOT EXISTS (SELECT 1 FROM enrollments e WHERE e.county_id = ${countyId}::int
      AND e.campaign_id = ${at.campaign.id}::uuid AND e.resident_id = r.id AND e.state = ANY (${counted(at.campaign)}))`,
  ]);
}

/**
 * Who is not enrolled yet, by name, within the asker's sight, as they were registered.
 * @throws NotAllowed for those who see no names, NoCampaign
 */
export async function missingPeople(
  tx: Tx,
  actor: CountyActor,
  query: { page: Page; filter: MissingFilter },
  todayOf: (campaign: CampaignRow) => Day,
): Promise<Slice<ResidentRow> & { count: () => Promise<number> }> {
  authorize(actor, maySeeMissing, whoSeesMissing);
  const campaign = await campaignNow(tx, actor.countyId);
  const at = { actor, campaign, today: todayOf(campaign) };
  const { page, filter } = query;
  const [after = null] = keysAfter(page, 'id') ?? [];
  const from = after === null ? Prisma.sql`true` : Prisma.sql`r.id > ${after}::uuid`;
  const rows = await tx.$queryRaw<ResidentRow[]>`
    SELECT ${residentFields} FROM residents r WHERE ${conditionsOf(at, filter)} AND ${from}
    ORDER BY r.id LIMIT ${page.first + 1}::int`;
  return { ...sliceOf(rows, page, (row) => [row.id]), count: () => countOf(tx, at, filter) };
}

async function countOf(tx: Tx, at: At, filter: MissingFilter): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM residents r WHERE ${conditionsOf(at, filter)}`;
  return row?.count ?? 0;
}

/**
 * How many of each kind are missing within a place; of last year's people none can be told where nothing is known of
 * last year.
 * @throws NotAllowed for those who see no names, NoCampaign
 */
export async function missingCounts(
  tx: Tx,
  actor: CountyActor,
  place: Omit<MissingFilter, 'kind' | 'category'>,
  todayOf: (campaign: CampaignRow) => Day,
): Promise<MissingCount[]> {
  authorize(actor, maySeeMissing, whoSeesMissing);
  const { countyId } = actor;
  const campaign = await campaignNow(tx, countyId);
  const at = { actor, campaign, today: todayOf(campaign) };
  const [known] = await tx.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM residents r WHERE r.county_id = ${countyId}::int AND r.facts ->> 'insuredLastYear' = 'true')
      OR EXISTS (SELECT 1 FROM enrollments l JOIN campaigns y ON y.county_id = ${countyId}::int AND y.id = l.campaign_id
        AND y.plan_year = ${campaign.planYear - 1}::int WHERE l.county_id = ${countyId}::int) AS known`;
  const counts: MissingCount[] = [];
  for (const kind of missingKinds) {
    const told = kind !== 'last-year' || known?.known === true;
    counts.push({
      kind,
      count: told ? await countOf(tx, at, { ...place, kind }) : null,
      note: told
        ? null
        : {
            zh: '系统里没有上年的参保数据，名册里也没有填“上年参保”',
            en: "There is no data of last year's enrollment, and the register says of nobody that they were insured",
          },
    });
  }
  return counts;
}

/** How many people certified for a category are missing. */
export type MissingOfCategory = { category: CategoryOf; count: number };

/**
 * How many of those certified are missing, by category, within a place: the people whom the list with that category
 * shows. In the order of the pack; none without an active pack.
 * @throws NotAllowed for those who see no names, NoCampaign
 */
export async function missingByCategory(
  tx: Tx,
  actor: CountyActor,
  place: Omit<MissingFilter, 'kind' | 'category'>,
  todayOf: (campaign: CampaignRow) => Day,
): Promise<MissingOfCategory[]> {
  authorize(actor, maySeeMissing, whoSeesMissing);
  const { countyId } = actor;
  const campaign = await campaignNow(tx, countyId);
  if (campaign.activePackId === null) return [];
  const at = { actor, campaign, today: todayOf(campaign) };
  const { pack, meaning } = await activePolicy(tx, campaign);
  const rows = await tx.$queryRaw<{ category: string; count: number }[]>`
    SELECT x.category, count(DISTINCT r.id)::int AS count
    FROM residents r JOIN certifications x ON x.county_id = ${countyId}::int AND x.resident_id = r.id
      AND x.valid_from <= ${at.today}::date AND (x.valid_to IS NULL OR x.valid_to >= ${at.today}::date)
    WHERE ${conditionsOf(at, { ...place, kind: 'certified' })} GROUP BY x.category`;
  return meaning.categories
    .filter(({ certifiedBy }) => certifiedBy !== null)
    .map((category) => ({
      category: { pack, category },
      count: rows.find((row) => row.category === category.id)?.count ?? 0,
    }));
}
