import { Prisma } from '@canbao/database';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import { campaignNow } from '../residents/index.ts';
import { maySeeTargets, whoSeesTargets } from './target-sets.policy.ts';
import { dated, setFields, setsFrom, type TargetSet } from './target-sets.ts';

/**
 * Every set that the campaign at work ever had, the newest first: the county's, or a township's splits.
 * @throws NotAllowed, NoCampaign, InvalidInput for a cursor that is none
 */
export async function targetHistory(
  tx: Tx,
  actor: CountyActor,
  query: { page: Page; townshipId: string | null },
): Promise<Slice<TargetSet> & { count: () => Promise<number> }> {
  authorize(actor, maySeeTargets, whoSeesTargets);
  const { countyId } = actor;
  const { page, townshipId } = query;
  const campaign = await campaignNow(tx, countyId);
  const possible = townshipId === null || isId(townshipId);
  const which = possible
    ? Prisma.sql`s.county_id = ${countyId}::int AND s.campaign_id = ${campaign.id}::uuid AND s.township_id IS NOT DISTINCT FROM ${townshipId}::uuid`
    : Prisma.sql`s.county_id = ${countyId}::int AND false`;
  const [after = null] = keysAfter(page, 'id') ?? [];
  const from =
    after === null
      ? Prisma.sql`true`
      : Prisma.sql`(x."createdAt", x.id) < (SELECT l.created_at, l.id FROM target_sets l WHERE l.county_id = ${countyId}::int AND l.id = ${after}::uuid)`;
  const rows = await tx.$queryRaw<TargetSet[]>`
    SELECT * FROM (
      SELECT ${setFields(countyId)} FROM ${setsFrom(countyId)} WHERE ${which}
    ) x WHERE ${from} ORDER BY x."createdAt" DESC, x.id DESC LIMIT ${page.first + 1}::int`;
  const counted = async () => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM target_sets s WHERE ${which}`;
    return row?.count ?? 0;
  };
  return { ...sliceOf(rows.map(dated), page, (row) => [row.id]), count: counted };
}

/** The rows of some sets within sight, with the names of their places. */
export type NamedRow = { setId: string; divisionId: string; name: string; people: number };
export async function namedRows(tx: Tx, countyId: number, setIds: readonly string[]): Promise<NamedRow[]> {
  return tx.$queryRaw<NamedRow[]>`
    SELECT r.set_id AS "setId", r.division_id AS "divisionId", d.name, r.people
    FROM target_rows r JOIN divisions d ON d.county_id = ${countyId}::int AND d.id = r.division_id
    WHERE r.county_id = ${countyId}::int AND r.set_id = ANY (${[...setIds]}::uuid[]) ORDER BY d.code, d.id`;
}
