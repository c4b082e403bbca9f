import { Prisma } from '@canbao/database';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { isUniqueViolation } from '../../platform/database-errors.ts';
import type { Facts } from '../residents/index.ts';
import { changingColumns, type EnrollmentColumns, enrollmentColumns } from './enrollment.rows.ts';
import { KeyReused, ReferenceUsed } from './enrollments.errors.ts';
import { insertPaymentsSql, type NewPayment } from './payment.rows.ts';
import { type Counted, type Into, insertDeltas } from './tallies.ts';

const names = Prisma.raw(enrollmentColumns.join(', '));
const comesBack = Prisma.raw(
  changingColumns
    .map((column) =>
      column === 'version' ? 'version = enrollments.version + 1' : `${column} = excluded.${column}`,
    )
    .join(', '),
);

/** All that enrolling a family writes. */
export type FamilyWrite = {
  into: Into;
  rows: EnrollmentColumns[];
  payments: NewPayment[];
  counted: Counted[];
  facts: { id: string; facts: Partial<Facts> }[];
  command: { key: string; digest: string; result: unknown };
};

/**
 * Writes a family's enrollments, payments, counts, answers and the command's result as one statement.
 *
 * @returns how many enrollments were written: fewer than asked for where somebody is enrolled already
 * @throws ReferenceUsed, KeyReused
 */
export async function writeFamily(tx: Tx, actor: CountyActor, write: FamilyWrite): Promise<number> {
  const { countyId } = actor;
  const statement = Prisma.sql`
    WITH written AS (
      INSERT INTO enrollments (county_id, ${names})
      SELECT ${countyId}::int, ${names} FROM json_populate_recordset(NULL::enrollments, ${JSON.stringify(write.rows)}::json)
      ON CONFLICT (county_id, campaign_id, resident_id) DO UPDATE SET ${comesBack} WHERE enrollments.state = 'withdrawn'
      RETURNING id),
    paid AS (${insertPaymentsSql(actor, write.payments)}),
    counted AS (${insertDeltas(write.into, write.counted)}),
    answered AS (
      UPDATE residents r SET facts = f.facts FROM json_to_recordset(${JSON.stringify(write.facts)}::json) f (id uuid, facts jsonb)
      WHERE r.county_id = ${countyId}::int AND r.id = f.id AND r.facts IS DISTINCT FROM f.facts),
    done AS (
      INSERT INTO commands (county_id, key, actor, operation, digest, result)
      VALUES (${countyId}::int, ${write.command.key}, ${actor.accountId}::uuid, 'enroll',
        decode(${write.command.digest}, 'hex'), ${JSON.stringify(write.command.result)}::jsonb))
    SELECT count(*)::int AS count FROM written`;
  const [row] = await tx.$queryRaw<{ count: number }[]>(statement).catch((error: unknown) => {
    throw usedBefore(error);
  });
  return row?.count ?? 0;
}

/** What a unique key that was hit means: money or a command is recorded once. */
export function usedBefore(error: unknown): unknown {
  if (!isUniqueViolation(error)) return error;
  return JSON.stringify(error).includes('external_reference') ? new ReferenceUsed() : new KeyReused();
}
