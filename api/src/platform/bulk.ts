import type { Tx } from './database.ts';

/** Rows a statement: large enough to be quick, small enough to hold up nobody. */
export const CHUNK = 5_000;

/** Bytes as PostgreSQL reads them from text. */
export const bytesAsText = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

/**
 * Inserts many rows of one county: one statement of one parameter for each 5,000. Column names are the
 * table's own, never a reader's.
 *
 * @param rows objects by column name; what is missing becomes null, not the column's default
 */
export async function insertRows<Column extends string>(
  tx: Tx,
  table: string,
  columns: readonly Column[],
  countyId: number,
  rows: readonly Record<Column, unknown>[],
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const sql = `INSERT INTO ${table} (county_id, ${names})
    SELECT $2::int, ${names} FROM json_populate_recordset(NULL::${table}, $1::json)`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx.$executeRawUnsafe(sql, JSON.stringify(rows.slice(start, start + CHUNK)), countyId);
  }
}
