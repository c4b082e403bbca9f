import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { States } from './frame.ts';

export const outcomes = ['correct', 'error', 'unreachable'] as const;
export const kinds = ['person', 'tier', 'category', 'unpaid', 'unaware', 'receipt', 'other'] as const;
export type Outcome = (typeof outcomes)[number];
export type Kind = (typeof kinds)[number];

/** An inspection as drawn; days as text, the digest in hexadecimal digits. */
export type Inspection = {
  countyId: number;
  id: string;
  campaignId: string;
  number: number;
  townshipIds: string[];
  states: States;
  day: Day;
  stratified: boolean;
  seed: string;
  size: number;
  frameSize: number;
  frameDigest: string;
  state: 'open' | 'closed' | 'abandoned';
  drawnOn: Day;
  createdByName: string;
  createdAt: Date;
  closedOn: Day | null;
  closedByName: string | null;
  abandonedReason: string | null;
};

/** Somebody of a sample. */
export type Item = {
  countyId: number;
  inspectionId: string;
  number: number;
  stratum: number;
  enrollmentId: string;
  townshipId: string;
  villageId: string;
  outcome: Outcome | null;
  kind: Kind | null;
  note: string | null;
  foundByName: string | null;
  foundAt: Date | null;
  version: number;
};

/** A stratum with what was found in it so far. townshipId is null where the frame was drawn from as a whole. */
export type Stratum = {
  inspectionId: string;
  stratum: number;
  townshipId: string | null;
  people: number;
  sampled: number;
  correct: number;
  errors: number;
  unreachable: number;
};

const fields =
  Prisma.raw(`i.county_id AS "countyId", i.id, i.campaign_id AS "campaignId", i.number, i.township_ids AS "townshipIds",
  i.states, i.day::text AS day, i.stratified, i.seed, i.size, i.frame_size AS "frameSize", encode(i.frame_digest, 'hex') AS "frameDigest",
  i.state, i.drawn_on::text AS "drawnOn", i.created_by_name AS "createdByName", i.created_at AS "createdAt",
  i.closed_on::text AS "closedOn", i.closed_by_name AS "closedByName", i.abandoned_reason AS "abandonedReason"`);
const itemFields =
  Prisma.raw(`t.county_id AS "countyId", t.inspection_id AS "inspectionId", t.number, t.stratum, t.enrollment_id AS "enrollmentId",
  t.township_id AS "townshipId", t.village_id AS "villageId", t.outcome, t.kind, t.note, t.found_by_name AS "foundByName",
  t.found_at AS "foundAt", t.version`);

/** An inspection by id; null alike for what is beyond sight and what never was. lock: until the transaction ends. */
export async function inspectionById(
  tx: Tx,
  countyId: number,
  id: string,
  lock: 'update' | 'share' | null = null,
): Promise<Inspection | null> {
  if (!isId(id)) return null;
  const held =
    lock === null ? Prisma.empty : lock === 'update' ? Prisma.sql`FOR UPDATE` : Prisma.sql`FOR SHARE`;
  const [row] = await tx.$queryRaw<Inspection[]>`
    SELECT ${fields} FROM inspections i WHERE i.county_id = ${countyId}::int AND i.id = ${id}::uuid ${held}`;
  return row ?? null;
}

/** The inspections of a campaign, the newest first. */
export async function inspectionsPage(
  tx: Tx,
  countyId: number,
  campaignId: string,
  page: Page,
): Promise<Slice<Inspection>> {
  const [after = null] = keysAfter(page, 'whole') ?? [];
  const rows = await tx.$queryRaw<Inspection[]>`
    SELECT ${fields} FROM inspections i WHERE i.county_id = ${countyId}::int AND i.campaign_id = ${campaignId}::uuid
      AND (${after}::int IS NULL OR i.number < ${after}::int)
    ORDER BY i.number DESC LIMIT ${page.first + 1}::int`;
  return sliceOf(rows, page, (row) => [row.number]);
}

/** The people of a sample by number; open: only those without a result. */
export async function itemsPage(
  tx: Tx,
  { countyId, id }: Pick<Inspection, 'countyId' | 'id'>,
  page: Page,
  open: boolean | null,
): Promise<Slice<Item>> {
  const [after = 0] = keysAfter(page, 'whole') ?? [];
  const rows = await tx.$queryRaw<Item[]>`
    SELECT ${itemFields} FROM inspection_items t
    WHERE t.county_id = ${countyId}::int AND t.inspection_id = ${id}::uuid AND t.number > ${after}::int
      AND (${open}::boolean IS NULL OR (t.outcome IS NULL) = ${open}::boolean)
    ORDER BY t.number LIMIT ${page.first + 1}::int`;
  return sliceOf(rows, page, (row) => [row.number]);
}

/** Somebody of a sample by number; null where there is nobody. */
export async function itemOf(
  tx: Tx,
  countyId: number,
  inspectionId: string,
  number: number,
): Promise<Item | null> {
  const [row] = await tx.$queryRaw<Item[]>`
    SELECT ${itemFields} FROM inspection_items t
    WHERE t.county_id = ${countyId}::int AND t.inspection_id = ${inspectionId}::uuid AND t.number = ${number}::int`;
  return row ?? null;
}

/** The strata of inspections with what was found, in their order. */
export const strataOf = (tx: Tx, countyId: number, ids: readonly string[]): Promise<Stratum[]> =>
  tx.$queryRaw<Stratum[]>`
    SELECT s.inspection_id AS "inspectionId", s.stratum, s.township_id AS "townshipId", s.people, count(t.number)::int AS sampled,
      count(*) FILTER (WHERE t.outcome = 'correct')::int AS correct, count(*) FILTER (WHERE t.outcome = 'error')::int AS errors,
      count(*) FILTER (WHERE t.outcome = 'unreachable')::int AS unreachable
    FROM inspection_strata s LEFT JOIN inspection_items t
      ON t.county_id = ${countyId}::int AND t.inspection_id = s.inspection_id AND t.stratum = s.stratum
    WHERE s.county_id = ${countyId}::int AND s.inspection_id = ANY (${[...ids]}::uuid[])
    GROUP BY s.inspection_id, s.stratum, s.township_id, s.people ORDER BY s.inspection_id, s.stratum`;

/** How many errors of each kind were found in inspections; kinds without any are left out. */
export const kindsOf = (tx: Tx, countyId: number, ids: readonly string[]) =>
  tx.$queryRaw<{ inspectionId: string; kind: Kind; people: number }[]>`
    SELECT t.inspection_id AS "inspectionId", t.kind, count(*)::int AS people FROM inspection_items t
    WHERE t.county_id = ${countyId}::int AND t.inspection_id = ANY (${[...ids]}::uuid[]) AND t.kind IS NOT NULL
    GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`;
