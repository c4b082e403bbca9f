import { Prisma } from '@canbao/database';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { Stale } from '../residents/index.ts';
import { usedBefore } from './enroll.write.ts';
import { changingColumns, type EnrollmentColumns } from './enrollment.rows.ts';
import { insertPaymentsSql, type NewPayment } from './payment.rows.ts';
import { changeOf, type Into, insertDeltas } from './tallies.ts';

const changes = Prisma.raw(
  changingColumns
    .map((column) => (column === 'version' ? 'version = e.version + 1' : `${column} = n.${column}`))
    .join(', '),
);

type Change = { before: EnrollmentColumns; after: EnrollmentColumns };

/** Writes an enrollment anew and moves what it counts: parts of a statement, of which `changed` has the row written. */
const changing = (into: Into, { before, after }: Change): Prisma.Sql => Prisma.sql`
  changed AS (
    UPDATE enrollments e SET ${changes} FROM json_populate_record(NULL::enrollments, ${JSON.stringify(after)}::json) n
    WHERE e.county_id = ${into.countyId}::int AND e.id = ${before.id}::uuid AND e.version = ${before.version}::int
    RETURNING e.id),
  counted AS (${insertDeltas(into, changeOf(before, after))})`;

/**
 * Writes an enrollment anew and moves what it counts, as one statement; the version goes up by one.
 *
 * @throws Stale where somebody else wrote it since before was read
 */
export async function rewrite(
  tx: Tx,
  into: Into,
  before: EnrollmentColumns,
  after: EnrollmentColumns,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    WITH ${changing(into, { before, after })} SELECT count(*)::int AS count FROM changed`;
  if (row?.count !== 1) throw new Stale();
}

/**
 * As rewrite, for many enrollments of a campaign at once.
 *
 * @throws Stale where somebody else wrote one of them since it was read; then none is written
 */
export async function rewriteAll(tx: Tx, into: Into, all: readonly Change[]): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ before, after }) => ({ ...after, version: before.version }));
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    WITH changed AS (
      UPDATE enrollments e SET ${changes} FROM json_populate_recordset(NULL::enrollments, ${JSON.stringify(rows)}::json) n
      WHERE e.county_id = ${into.countyId}::int AND e.id = n.id AND e.version = n.version
      RETURNING e.id),
    counted AS (${insertDeltas(
      into,
      all.flatMap(({ before, after }) => changeOf(before, after)),
    )})
    SELECT count(*)::int AS count FROM changed`;
  if (row?.count !== all.length) throw new Stale();
}

/**
 * Writes a payment, and with it the enrollment that it pays (null where it pays none), as one statement.
 *
 * @throws Stale, ReferenceUsed, KeyReused
 */
export async function writePayment(
  tx: Tx,
  actor: CountyActor,
  into: Into,
  payment: NewPayment,
  change: Change | null,
): Promise<void> {
  const parts = change
    ? Prisma.sql`, ${changing(into, change)} SELECT count(*)::int AS count FROM changed`
    : Prisma.sql`SELECT 1 AS count`;
  const statement = Prisma.sql`WITH paid AS (${insertPaymentsSql(actor, [payment])}) ${parts}`;
  const [row] = await tx.$queryRaw<{ count: number }[]>(statement).catch((error: unknown) => {
    throw usedBefore(error);
  });
  if (row?.count !== 1) throw new Stale();
}
