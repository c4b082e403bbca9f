import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { QueryArrayResult } from 'pg';

const folder = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const filters = { externalTables: [], externalEnums: [] };

function datamodels(): [string, string][] {
  return readdirSync(folder('schema'))
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .map((file) => [file, readFileSync(folder('schema') + file, 'utf8')]);
}

function migrationsList() {
  const names = readdirSync(folder('migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder('migrations'),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(`${folder('migrations')}${path}/migration.sql`, 'utf8'),
        },
      },
    })),
  };
}

/** PostgreSQL's internal "char", which the adapter does not know: read as text, told to the engine as a character. The engine asks one query at a time. */
const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * The adapter as the engine needs it. It splits scripts at each semicolon, in function bodies too: sent whole, a
 * migration is one transaction. And it does not know PostgreSQL's internal "char".
 */
class WholeScripts extends PrismaPg {
  readonly #adapters: { dispose: () => Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    const driver = adapter.underlyingDriver() as { query: (...args: unknown[]) => Promise<QueryArrayResult> };
    const query = driver.query.bind(driver);
    const queryRaw = adapter.queryRaw.bind(adapter);
    let characters: number[] = [];
    driver.query = async (...args) => {
      const result = await query(...args);
      const fields = result.fields ?? [];
      characters = fields.flatMap((field, i) => (field.dataTypeID === INTERNAL_CHAR ? [i] : []));
      for (const i of characters) fields[i]!.dataTypeID = TEXT;
      return result;
    };
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      for (const i of characters) result.columnTypes[i] = ColumnTypeEnum.Character;
      return result;
    };
    adapter.executeScript = async (script) => {
      await query(script);
    };
    this.#adapters.push(adapter);
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all(this.#adapters.map((adapter) => adapter.dispose()));
  }
}

async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const adapters = new WholeScripts({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(adapters);
  const engine = await SchemaEngine.new({ datamodels: datamodels() }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapters.close();
  }
}

/**
 * Applies the migrations of prisma/migrations that the database does not have yet, in order.
 *
 * @param url the migrator's address (a role that owns the tables and bypasses row-level security)
 * @returns the names of the migrations applied now
 * @throws the engine's error, naming the migration that failed
 */
export async function migrate(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationsList(),
      filters,
    });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that would turn the database's tables into those of prisma/schema; only comments where they agree.
 *
 * @param url the migrator's address of a database with all migrations
 */
export async function drift(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: {
        tag: 'schemaDatasource',
        files: datamodels().map(([path, content]) => ({ path, content })),
        configDir: '',
      },
      to: { tag: 'schemaDatamodel', files: datamodels().map(([path, content]) => ({ path, content })) },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? '';
  });
}
