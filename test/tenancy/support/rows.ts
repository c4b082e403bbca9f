import type { World } from '../../support/world.ts';
export type Row = Record<string, unknown>;
/** Every row of one side, as a text to compare, by table, and with the ids that occur in it. */
export type Rows = { text: string; tables: Record<string, Row[]>; ids: Set<string>; texts: Set<string> };
/** Whose rows: a county's, or a township's within it. */
export type Whose = { countyId: number; townshipId?: string };

export const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Texts of made-up people and papers bear one of these, so that they are known wherever they turn up. */
const MARKED = /[鲸鹭]/;

const conditions: Record<string, string> = {
  township_id: 'x.township_id',
  account_id: '(SELECT a.township_id FROM accounts a WHERE a.id = x.account_id)',
  actor: '(SELECT a.township_id FROM accounts a WHERE a.id = x.actor)',
};

/** Reads a side's rows from all tables that the catalogue has, beneath all policies. */
export async function rowsOf(world: World, whose: Whose): Promise<Rows> {
  const columns = (await world.admin.$queryRawUnsafe(`
    SELECT c.table_name AS table, array_agg(c.column_name::text) AS columns FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' GROUP BY 1 HAVING 'county_id' = ANY (array_agg(c.column_name::text))
    ORDER BY 1`)) as { table: string; columns: string[] }[];
  const parts = columns.flatMap(({ table, columns }) => {
    const { countyId, townshipId } = whose;
    const place = Object.keys(conditions).find((column) => columns.includes(column));
    if (townshipId && !place) return [];
    const within = townshipId ? ` AND ${conditions[place!]} = '${townshipId}'` : '';
    return `SELECT '${table}' AS table, (to_jsonb(x) - '{source,notice,sealed}'::text[] || jsonb_build_object('md5', md5(x::text)))::text AS row
      FROM ${table} x WHERE x.county_id = ${countyId}${within}`;
  });
  if (!whose.townshipId)
    parts.push(
      `SELECT 'jobs', to_jsonb(x)::text FROM pgboss.job x WHERE x.data ->> 'countyId' = '${whose.countyId}'`,
    );
  const found = (await world.admin.$queryRawUnsafe(`${parts.join(' UNION ALL ')} ORDER BY 1, 2`)) as {
    table: string;
    row: string;
  }[];
  const text = found.map(({ table, row }) => `${table} ${row}`).join('\n');
  const tables: Record<string, Row[]> = {};
  const texts = new Set<string>();
  for (const { table, row } of found) {
    const parsed = JSON.parse(row) as Row;
    const rows = tables[table] ?? [];
    rows.push(parsed);
    tables[table] = rows;
    for (const value of Object.values(parsed))
      if (typeof value === 'string' && MARKED.test(value)) texts.add(value);
  }
  return { text, tables, texts, ids: new Set(text.match(UUID) ?? []) };
}
