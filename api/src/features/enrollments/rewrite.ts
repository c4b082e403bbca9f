import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { Stale } from '../residents/index.ts';
import { changingColumns, type EnrollmentColumns } from './enrollment.rows.ts';
import { changeOf, deltasOf, insertDeltas } from './tallies.ts';

const changes = Prisma.raw(
  changingColumns
    .map((column) => (column === 'version' ? 'version = e.version + 1' : `${column} = n.${column}`))
    .join(', '),
);

/**
 * Writes an enrollment anew and moves what it counts, as one statement; the version goes up by one.
 *
 * @throws Stale where somebody else wrote it since before was read
 */
export async function rewrite(
  tx: Tx,
  into: { countyId: number; day: Day },
  before: EnrollmentColumns,
  after: EnrollmentColumns,
): Promise<void> {
  const deltas = deltasOf(changeOf(before, after));
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    WITH changed AS (
      UPDATE enrollments e SET ${changes} FROM json_populate_record(NULL::enrollments, ${JSON.stringify(after)}::json) n
      WHERE e.county_id = ${into.countyId}::int AND e.id = ${before.id}::uuid AND e.version = ${before.version}::int
      RETURNING e.id),
    counted AS (${insertDeltas(into.countyId, into.day, deltas)})
    SELECT count(*)::int AS count FROM changed`;
  if (row?.count !== 1) throw new Stale();
}
