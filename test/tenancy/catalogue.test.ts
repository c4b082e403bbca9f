import { describe, expect, it } from 'vitest';
import { makeWorld } from '../support/world.ts';

type Row = Record<string, unknown>;

// Every table of the database, walked in its own catalogue, so that a new one can't be forgotten.
describe('the catalogue', async () => {
  const world = await makeWorld();
  const rows = async (sql: string): Promise<Row[]> => (await world.admin.$queryRawUnsafe(sql)) as Row[];

  it('has row-level security enabled and forced on every table of ours', async () => {
    const open = await rows(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    expect(open).toEqual([]);
  });

  it('walls every county table by its county, in what is read and in what is written', async () => {
    const unwalled = await rows(`
      SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND c.column_name = 'county_id' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'accounts'
        AND NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.table_name AND p.permissive = 'RESTRICTIVE'
          AND p.cmd = 'ALL' AND p.qual LIKE '%app.county%' AND p.with_check LIKE '%app.county%')`);
    expect(unwalled).toEqual([]);
  });

  it('begins every primary, unique and foreign key of a county table with the county', async () => {
    const loose = await rows(`
      SELECT x.indexrelid::regclass::text AS name FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute county ON county.attrelid = c.oid AND county.attname = 'county_id'
      WHERE n.nspname = 'public' AND c.relname <> 'accounts' AND x.indisunique AND x.indkey[0] <> county.attnum
      UNION ALL
      SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute county ON county.attrelid = c.oid AND county.attname = 'county_id'
      WHERE n.nspname = 'public' AND c.relname <> 'accounts' AND k.contype = 'f' AND k.conkey[1] <> county.attnum`);
    expect(loose).toEqual([]);
  });

  it('lets the API own nothing, bypass nothing and read no account, session or match index', async () => {
    expect(
      await rows(
        `SELECT rolname FROM pg_roles WHERE rolname IN ('canbao_api', 'canbao_overview', 'canbao_matcher') AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolinherit AND rolname = 'canbao_api')`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `SELECT relname FROM pg_class WHERE relowner IN (SELECT oid FROM pg_roles WHERE rolname IN ('canbao_api', 'canbao_overview', 'canbao_matcher'))`,
      ),
    ).toEqual([]);
    expect(
      await rows(`SELECT has_table_privilege('canbao_api', 'accounts', 'SELECT, INSERT, UPDATE, DELETE') AS accounts,
        has_table_privilege('canbao_api', 'sessions', 'SELECT, INSERT, UPDATE, DELETE') AS sessions,
        has_column_privilege('canbao_api', 'residents', 'match_index', 'SELECT') AS match_index,
        has_column_privilege('canbao_api', 'residents', 'township_id', 'UPDATE') AS township,
        has_table_privilege('canbao_api', 'residents', 'DELETE') AS deletes,
        has_table_privilege('canbao_api', 'audit_records', 'UPDATE, DELETE') AS audit`),
    ).toEqual([
      { accounts: false, sessions: false, match_index: false, township: false, deletes: false, audit: false },
    ]);
  });

  it('lets the overview read aggregates and active packs, and nothing else', async () => {
    const readable = await rows(
      `SELECT DISTINCT table_name FROM information_schema.column_privileges WHERE grantee = 'canbao_overview' ORDER BY 1`,
    );
    expect(readable.map((row) => row.table_name)).toEqual([
      'campaigns',
      'counties',
      'overview_counties',
      'overview_divisions',
      'policy_pack_layers',
      'policy_packs',
    ]);
  });

  it('lets nobody but the API call the doors, and fixes the search path of each', async () => {
    const loose = await rows(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'public' AND (has_function_privilege('public', p.oid, 'EXECUTE')
        OR (p.prosecdef AND NOT coalesce(p.proconfig::text LIKE '%search_path=public, pg_temp%', false)))`);
    expect(loose).toEqual([]);
  });
});
