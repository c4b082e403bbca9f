import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { CountyKeys } from '../../platform/crypto.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, limitOf, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import { type CampaignRow, statesCounted } from '../counties/index.ts';
import { type Household, householdFields, type Resident, residentFields } from './residents.rows.ts';
import { allOf, placeConditions, searchCondition } from './residents.search.ts';

/** A filter's ids that could be no id at all match nobody, exactly like ids that never existed. */
const possible = (...ids: (string | null | undefined)[]): boolean => ids.every((id) => !id || isId(id));

export type ResidentFilter = {
  townshipId?: string | null | undefined;
  villageId?: string | null | undefined;
  search?: string | null | undefined;
  enrolled?: boolean | null | undefined;
  category?: string | null | undefined;
};
export type Counted<T> = Slice<T> & { count: () => Promise<number> };

const after = (alias: 'r' | 'h', cursor: string | null): Prisma.Sql[] => {
  const [id = null] = keysAfter({ after: cursor }, 'id') ?? [];
  return id === null ? [] : [Prisma.sql`${Prisma.raw(alias)}.id > ${id}::uuid`];
};

async function counted(tx: Tx, from: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${from}`;
  return row?.count ?? 0;
}

/**
 * A page of residents within sight, as they were registered.
 *
 * @param query campaignId: whose enrollments the filter's `enrolled` asks about; today: on which day a certification holds.
 *   Both as progress counts them, so that a figure and the list below it are of the same people
 */
export async function residentsPage(
  tx: Tx,
  actor: CountyActor,
  keys: CountyKeys,
  query: { page: Page; filter: ResidentFilter; campaign: CampaignRow | null; today: Day | null },
): Promise<Counted<Resident>> {
  const { page, filter, campaign, today } = query;
  const { countyId } = actor;
  const conditions = [
    Prisma.sql`r.county_id = ${countyId}::int`,
    ...(possible(filter.townshipId, filter.villageId) ? [] : [Prisma.sql`false`]),
    ...(possible(filter.townshipId, filter.villageId)
      ? placeConditions('r', actor, {
          townshipId: filter.townshipId ?? null,
          villageId: filter.villageId ?? null,
        })
      : []),
  ];
  const search = searchCondition(keys, filter.search);
  if (search) conditions.push(search);
  if (typeof filter.enrolled === 'boolean') {
    const enrolled = Prisma.sql`EXISTS (SELECT 1 FROM enrollments e WHERE e.county_id = ${countyId}::int
      AND e.campaign_id = ${campaign?.id}::uuid AND e.resident_id = r.id
      AND e.state = ANY (${[...statesCounted[campaign?.countsAs ?? 'paid']]}))`;
    conditions.push(filter.enrolled ? enrolled : Prisma.sql`NOT ${enrolled}`);
  }
  if (filter.category) {
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM certifications c WHERE c.county_id = ${countyId}::int
      AND c.resident_id = r.id AND c.category = ${filter.category} AND c.valid_from <= ${today}::date AND (c.valid_to IS NULL OR c.valid_to >= ${today}::date))`);
  }
  const rows = await tx.$queryRaw<Resident[]>`
    SELECT ${residentFields} FROM residents r WHERE ${allOf([...conditions, ...after('r', page.after)])}
    ORDER BY r.id ${limitOf(page)}`;
  return {
    ...sliceOf(rows, page, (row) => [row.id]),
    count: () => counted(tx, Prisma.sql`residents r WHERE ${allOf(conditions)}`),
  };
}

/** A page of households within sight: all, of a village, or those of which a member is found. */
export async function householdsPage(
  tx: Tx,
  actor: CountyActor,
  keys: CountyKeys,
  query: { page: Page; search?: string | null | undefined; villageId?: string | null | undefined },
): Promise<Counted<Household>> {
  const { page, villageId } = query;
  const conditions = [
    Prisma.sql`h.county_id = ${actor.countyId}::int`,
    ...(possible(villageId)
      ? placeConditions('h', actor, { villageId: villageId ?? null })
      : [Prisma.sql`false`]),
  ];
  const search = searchCondition(keys, query.search);
  if (search) {
    const members = allOf([
      Prisma.sql`r.county_id = ${actor.countyId}::int`,
      ...placeConditions('r', actor, {}),
      search,
    ]);
    conditions.push(Prisma.sql`h.id IN (SELECT r.household_id FROM residents r WHERE ${members})`);
  }
  const rows = await tx.$queryRaw<Household[]>`
    SELECT ${householdFields} FROM households h WHERE ${allOf([...conditions, ...after('h', page.after)])}
    ORDER BY h.id ${limitOf(page)}`;
  return {
    ...sliceOf(rows, page, (row) => [row.id]),
    count: () => counted(tx, Prisma.sql`households h WHERE ${allOf(conditions)}`),
  };
}
