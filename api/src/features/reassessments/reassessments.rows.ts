import { Prisma } from '@canbao/database';
import type { Fen } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, limitOf, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { Text } from '../../platform/text.ts';
import type { AssessmentColumns } from '../enrollments/index.ts';
import type { DifferenceKind } from './difference.ts';

/** A reassessment with its progress. */
export type Reassessment = {
  countyId: number;
  id: string;
  campaignId: string;
  packId: string;
  revision: number;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  peopleTotal: number;
  peopleDone: number;
  lastEnrollment: string | null;
  reassessed: number;
  proposed: number;
  failureDetail: Text | null;
  failureCode: string | null;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
  finishedAt: Date | null;
};

const fields =
  Prisma.raw(`r.county_id AS "countyId", r.id, r.campaign_id AS "campaignId", r.pack_id AS "packId", p.revision, r.state,
  r.people_total AS "peopleTotal", r.people_done AS "peopleDone", r.last_enrollment AS "lastEnrollment", r.reassessed, r.proposed,
  r.failure_detail AS "failureDetail", r.failure_code AS "failureCode", r.created_by AS "createdBy",
  r.created_by_name AS "createdByName", r.created_at AS "createdAt", r.finished_at AS "finishedAt"`);

/** A reassessment of the county; null when there is none. */
export async function reassessmentById(tx: Tx, countyId: number, id: string): Promise<Reassessment | null> {
  if (!isId(id)) return null;
  const [row] = await tx.$queryRaw<Reassessment[]>`
    SELECT ${fields} FROM reassessments r JOIN policy_packs p ON p.county_id = ${countyId}::int AND p.id = r.pack_id
    WHERE r.county_id = ${countyId}::int AND r.id = ${id}::uuid`;
  return row ?? null;
}

/** The newest reassessment of a campaign; null where there was none. */
export async function lastReassessment(
  tx: Tx,
  countyId: number,
  campaignId: string,
): Promise<Reassessment | null> {
  const [row] = await tx.$queryRaw<Reassessment[]>`
    SELECT ${fields} FROM reassessments r JOIN policy_packs p ON p.county_id = ${countyId}::int AND p.id = r.pack_id
    WHERE r.county_id = ${countyId}::int AND r.campaign_id = ${campaignId}::uuid ORDER BY r.id DESC LIMIT 1`;
  return row ?? null;
}

export const differenceStates = ['proposed', 'confirmed', 'dismissed', 'superseded', 'void'] as const;
export type DifferenceState = (typeof differenceStates)[number];
/** A difference with what was and would be. */
export type DifferenceRow = {
  countyId: number;
  id: string;
  packId: string;
  enrollmentId: string;
  townshipId: string;
  kind: DifferenceKind;
  byFen: Fen;
  before: AssessmentColumns & { pack_id: string };
  after: AssessmentColumns;
  version: number;
  state: DifferenceState;
  reason: string | null;
  settledByName: string | null;
  settledAt: Date | null;
};

export type DifferenceFilter = {
  state?: DifferenceState | null | undefined;
  kind?: DifferenceKind | null | undefined;
  townshipId?: string | null | undefined;
};

const differenceFields =
  Prisma.raw(`d.county_id AS "countyId", d.id, r.pack_id AS "packId", d.enrollment_id AS "enrollmentId",
  d.township_id AS "townshipId", d.kind, d.by_fen AS "byFen", d.before, d.after, d.version, d.state, d.reason,
  d.settled_by_name AS "settledByName", d.settled_at AS "settledAt"`);

const joined = (countyId: number): Prisma.Sql => Prisma.sql`enrollment_differences d
  JOIN reassessments r ON r.county_id = ${countyId}::int AND r.id = d.reassessment_id`;

export type DifferenceSums = { people: number; supplementFen: number; refundFen: number };

/** A page of a campaign's differences in the order in which they were found; with their sums where asked. */
export async function differencesPage(
  tx: Tx,
  countyId: number,
  campaignId: string,
  filter: DifferenceFilter,
  page: Page,
): Promise<Slice<DifferenceRow> & { sums: () => Promise<DifferenceSums> }> {
  const { state, kind, townshipId } = filter;
  const [after = null] = keysAfter(page, 'id') ?? [];
  const where = Prisma.sql`d.county_id = ${countyId}::int AND d.campaign_id = ${campaignId}::uuid
    AND d.state = ${state ?? 'proposed'} AND (${kind ?? null}::text IS NULL OR d.kind = ${kind ?? null})
    ${townshipId ? Prisma.sql`AND d.township_id = ${isId(townshipId) ? townshipId : null}::uuid` : Prisma.empty}`;
  const from = after === null ? Prisma.empty : Prisma.sql`AND d.id > ${after}::uuid`;
  const rows = await tx.$queryRaw<DifferenceRow[]>`
    SELECT ${differenceFields} FROM ${joined(countyId)} WHERE ${where} ${from} ORDER BY d.id ${limitOf(page)}`;
  return {
    ...sliceOf(rows, page, (row) => [row.id]),
    sums: async () => {
      const [sums] = await tx.$queryRaw<DifferenceSums[]>`
        SELECT count(*)::int AS people, coalesce(sum(d.by_fen) FILTER (WHERE d.by_fen > 0), 0)::float8 AS "supplementFen",
          coalesce(-sum(d.by_fen) FILTER (WHERE d.by_fen < 0), 0)::float8 AS "refundFen"
        FROM enrollment_differences d WHERE ${where}`;
      return sums ?? { people: 0, supplementFen: 0, refundFen: 0 };
    },
  };
}

/** A difference with the person whom it is about. */
export type HeldDifference = DifferenceRow & { name: string; townshipName: string };

/** Differences by id, held until the transaction ends; missing where there is none. */
export const holdDifferences = (
  tx: Tx,
  countyId: number,
  ids: readonly string[],
): Promise<HeldDifference[]> =>
  tx.$queryRaw<HeldDifference[]>`
    SELECT ${differenceFields}, p.name, t.name AS "townshipName" FROM ${joined(countyId)}
      JOIN enrollments e ON e.county_id = ${countyId}::int AND e.id = d.enrollment_id
      JOIN residents p ON p.county_id = ${countyId}::int AND p.id = e.resident_id
      JOIN divisions t ON t.county_id = ${countyId}::int AND t.id = d.township_id
    WHERE d.county_id = ${countyId}::int AND d.id = ANY (${[...ids]}::uuid[]) ORDER BY d.id FOR UPDATE OF d`;
