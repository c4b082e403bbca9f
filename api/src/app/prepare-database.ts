import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Embedded, migrate, rolesSql, runningEmbeddedPort, startEmbedded } from '@canbao/database';
import pg from 'pg';
import { holdDataDir } from './one-at-a-time.ts';
import { CannotStart, type Settings } from './settings.ts';

/** The database, migrated: how the API and an operator reach it, and how to end it. */
export type Prepared = { databaseUrl: string; adminUrl: string; stop: () => Promise<void> };

/**
 * Starts the embedded PostgreSQL where no other is named, and applies the migrations that are missing.
 *
 * @param say told each step that takes its time
 */
export async function prepareDatabase(settings: Settings, say: (line: string) => void): Promise<Prepared> {
  const prepared =
    settings.databaseUrl && settings.adminUrl
      ? { databaseUrl: settings.databaseUrl, adminUrl: settings.adminUrl, stop: async () => {} }
      : await embedded(settings, say);
  try {
    const applied = await migrate(prepared.adminUrl);
    if (applied.length > 0)
      say(`数据库结构已更新（${applied.length} 步） / Database migrated (${applied.length} steps)`);
  } catch (error) {
    await prepared.stop();
    throw error;
  }
  return prepared;
}

/** The database for a command beside the server: the embedded one that the server runs, where it does. */
export async function reachDatabase(settings: Settings, say: (line: string) => void): Promise<Prepared> {
  const port = settings.databaseUrl ? null : runningEmbeddedPort(settings.dataDir);
  if (port === null) return settings.databaseUrl ? prepareDatabase(settings, say) : alone(settings, say);
  return { ...addresses(port, rolePasswords(settings.dataDir)), stop: async () => {} };
}

/** The embedded database for one command alone: a server that starts meanwhile is told to wait. */
async function alone(settings: Settings, say: (line: string) => void): Promise<Prepared> {
  const release = holdDataDir(settings.dataDir);
  try {
    const prepared = await prepareDatabase(settings, say);
    const stop = () => prepared.stop().finally(release);
    return { ...prepared, stop };
  } catch (error) {
    release();
    throw error;
  }
}

async function embedded(settings: Settings, say: (line: string) => void): Promise<Prepared> {
  say('正在启动内置数据库… / Starting the embedded database…');
  const server = await startEmbedded({ dataDir: settings.dataDir }).catch((error: Error) => {
    throw new CannotStart(
      `内置数据库没有启动。请按下面的原因改好（磁盘空间、文件夹 ${settings.dataDir} 的权限、内存），再运行一次；或用 DATABASE_URL 指定数据库。 / The embedded database did not start. Mend the reason below (disk space, permissions of ${settings.dataDir}, memory) and start again, or name a database by DATABASE_URL.\n${reasonOf(error)}`,
    );
  });
  const passwords = rolePasswords(settings.dataDir);
  await createRoles(server, passwords);
  return { ...addresses(server.port, passwords), stop: server.stop };
}

/** What PostgreSQL said, where it said something. */
const reasonOf = (error: Error & { stderr?: Buffer }) => (String(error.stderr ?? '') || error.message).trim();

type Passwords = { migrator: string; api: string };

function addresses(port: number, passwords: Passwords): { databaseUrl: string; adminUrl: string } {
  const urlOf = (role: 'migrator' | 'api') =>
    `postgresql://canbao_${role}:${passwords[role]}@127.0.0.1:${port}/canbao`;
  return { databaseUrl: urlOf('api'), adminUrl: urlOf('migrator') };
}

function rolePasswords(dataDir: string): Passwords {
  const file = join(dataDir, 'roles.json');
  if (!existsSync(file)) {
    const fresh: Passwords = {
      migrator: randomBytes(24).toString('base64url'),
      api: randomBytes(24).toString('base64url'),
    };
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/** Creates the roles and the database on the first start; a start that was cut short in between is completed. */
async function createRoles(server: Embedded, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: server.superUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = 'canbao') AS there",
    );
    if (rows[0]?.there) return;
    for (const role of ['canbao_api', 'canbao_overview', 'canbao_matcher', 'canbao_migrator'])
      await client.query(`DROP ROLE IF EXISTS ${role}`);
    for (const sql of rolesSql(passwords, 'canbao')) await client.query(sql);
  } finally {
    await client.end();
  }
}
