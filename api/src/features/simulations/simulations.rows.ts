import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, limitOf, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { Text } from '../../platform/text.ts';

export type SimulationState = 'running' | 'done' | 'failed' | 'cancelled';
export type Roster = 'county' | 'made-up';

/** A simulation with its progress. */
export type Simulation = {
  countyId: number;
  id: string;
  campaignId: string;
  packId: string;
  basePackId: string;
  roster: Roster;
  day: Day;
  state: SimulationState;
  peopleTotal: number;
  peopleDone: number;
  lastTownship: string | null;
  lastResident: string | null;
  chunk: number;
  failureCode: string | null;
  failureDetail: Text | null;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
  finishedAt: Date | null;
  revision: number;
  baseRevision: number;
  /** Whether the revision compared with is still the active one. */
  comparable: boolean;
};

const fields =
  Prisma.raw(`s.county_id AS "countyId", s.id, s.campaign_id AS "campaignId", s.pack_id AS "packId",
  s.base_pack_id AS "basePackId", s.roster, s.day::text AS day, s.state, s.people_total AS "peopleTotal",
  s.people_done AS "peopleDone", s.last_township AS "lastTownship", s.last_resident AS "lastResident", s.chunk,
  s.failure_code AS "failureCode", s.failure_detail AS "failureDetail", s.created_by AS "createdBy",
  s.created_by_name AS "createdByName", s.created_at AS "createdAt", s.finished_at AS "finishedAt",
  p.revision, b.revision AS "baseRevision",
  c.active_pack_id IS NOT DISTINCT FROM s.base_pack_id AS comparable`);

const from = (countyId: number): Prisma.Sql => Prisma.sql`
  simulations s JOIN policy_packs p ON p.county_id = ${countyId}::int AND p.id = s.pack_id
    JOIN policy_packs b ON b.county_id = ${countyId}::int AND b.id = s.base_pack_id
    JOIN campaigns c ON c.county_id = ${countyId}::int AND c.id = s.campaign_id`;

/** A simulation of the county; null when there is none. */
export async function simulationById(tx: Tx, countyId: number, id: string): Promise<Simulation | null> {
  if (!isId(id)) return null;
  const [row] = await tx.$queryRaw<Simulation[]>`
    SELECT ${fields} FROM ${from(countyId)} WHERE s.county_id = ${countyId}::int AND s.id = ${id}::uuid`;
  return row ?? null;
}

/** The simulations of a revision, the newest first. */
export async function simulationsOf(
  tx: Tx,
  countyId: number,
  packId: string,
  page: Page,
): Promise<Slice<Simulation>> {
  const [after = null] = keysAfter(page, 'id') ?? [];
  const last = after === null ? Prisma.empty : Prisma.sql`AND s.id < ${after}::uuid`;
  const rows = isId(packId)
    ? await tx.$queryRaw<Simulation[]>`
        SELECT ${fields} FROM ${from(countyId)} WHERE s.county_id = ${countyId}::int AND s.pack_id = ${packId}::uuid ${last}
        ORDER BY s.id DESC ${limitOf(page)}`
    : [];
  return sliceOf(rows, page, (row) => [row.id]);
}
