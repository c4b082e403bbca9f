import type { Tx } from './database.ts';

/** Rows a statement: large enough to be quick, small enough to hold up nobody. */
export const CHUNK = 5_000;
/** From so many rows on, columns are sent as texts of their own: a third of the work that JSON is to the database. */
const MANY = 50;
/** Between the values of a column, and in place of a null: ASCII's unit and record separators. */
const SEPARATOR = '\u001f';
const NULL = '\u001e';

/** Bytes as PostgreSQL reads them from text. */
export const bytesAsText = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

/**
 * Inserts many rows of one county, 5,000 a statement. Column names are the table's own, never a reader's.
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
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const types = chunk.length < MANY ? null : await typesOf(tx, table);
    const texts = types && columnTexts(columns, types, chunk);
    if (types && texts) await insertColumns(tx, table, columns, types, countyId, texts);
    else await insertJson(tx, table, columns, countyId, chunk);
  }
}

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');

async function insertJson(
  tx: Tx,
  table: string,
  columns: readonly string[],
  countyId: number,
  rows: readonly unknown[],
) {
  const names = quoted(columns);
  const sql = `INSERT INTO ${table} (county_id, ${names})
    SELECT $2::int, ${names} FROM json_populate_recordset(NULL::${table}, $1::json)`;
  await tx.$executeRawUnsafe(sql, JSON.stringify(rows), countyId);
}

async function insertColumns(
  tx: Tx,
  table: string,
  columns: readonly string[],
  types: ReadonlyMap<string, string>,
  countyId: number,
  texts: readonly string[],
): Promise<void> {
  const split = texts.map((_, i) => `string_to_array($${i + 2}::text, chr(31), chr(30))`);
  const cast = columns.map((column) => `v."${column}"::${types.get(column)}`);
  const sql = `INSERT INTO ${table} (county_id, ${quoted(columns)})
    SELECT $1::int, ${cast.join(', ')} FROM unnest(${split.join(', ')}) AS v (${quoted(columns)})`;
  await tx.$executeRawUnsafe(sql, countyId, ...texts);
}

/** Types whose text can't hold a separator. */
const plain = /^(uuid|bytea|integer|bigint|smallint|boolean|date|timestamp|json)/;

/** Each column's values as one text; null where a value holds a separator, which no text of a person does. */
function columnTexts<Column extends string>(
  columns: readonly Column[],
  types: ReadonlyMap<string, string>,
  rows: readonly Record<Column, unknown>[],
): string[] | null {
  const texts: string[] = [];
  for (const column of columns) {
    const type = types.get(column)!;
    const json = type.startsWith('json');
    const checked = !plain.test(type);
    let text = '';
    for (const row of rows) {
      const value = row[column];
      if (row !== rows[0]) text += SEPARATOR;
      if (value === null || value === undefined) {
        text += NULL;
        continue;
      }
      const written = textOf(value, json);
      if (checked && (written.includes(SEPARATOR) || written.includes(NULL))) return null;
      text += written;
    }
    texts.push(text);
  }
  return texts;
}

/** A value as PostgreSQL reads it from text. */
function textOf(value: unknown, json: boolean): string {
  if (json) return JSON.stringify(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
  return String(value);
}

const knownTypes = new Map<string, ReadonlyMap<string, string>>();

/** The types of a table's columns; a table keeps them for as long as the process runs. */
async function typesOf(tx: Tx, table: string): Promise<ReadonlyMap<string, string>> {
  const known = knownTypes.get(table);
  if (known) return known;
  const rows = await tx.$queryRaw<{ name: string; type: string }[]>`
    SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
    WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped`;
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  knownTypes.set(table, types);
  return types;
}
