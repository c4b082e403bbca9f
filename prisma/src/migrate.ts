import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';

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

/** The adapter splits scripts at each semicolon, in function bodies too. Sent whole, a migration is one transaction. */
class WholeScripts extends PrismaPg {
  readonly #adapters: { dispose: () => Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
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

/** The SQL that would make an empty database hold the tables of prisma/schema. */
export async function tablesSql(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: {
        tag: 'schemaDatamodel',
        files: datamodels().map(([path, content]) => ({ path, content })),
      },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? '';
  });
}
