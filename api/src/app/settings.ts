import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolesSql } from '@canbao/database';

/** What the environment asks for, checked. */
export type Settings = {
  port: number;
  host: string;
  /** Null for the embedded database. */
  databaseUrl: string | null;
  adminUrl: string | null;
  dataDir: string;
  demonstration: boolean;
  masterKey: Buffer;
  /** Processes that answer; with 1 the one that was started answers too. */
  processes: number;
};

/** A start that can't be: its message says in one line what to do next. */
export class CannotStart extends Error {}

/** As many as there are processors, but no more than this unless told: each has connections of its own. */
const MOST_PROCESSES = 4;

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Reads PORT, HOST, CANBAO_PROCESSES, DATABASE_URL, DATABASE_ADMIN_URL, CANBAO_MASTER_KEY(_FILE), CANBAO_DATA_DIR and CANBAO_DEMO.
 *
 * @throws CannotStart for what is missing or wrong
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const databaseUrl = env.DATABASE_URL || null;
  const adminUrl = env.DATABASE_ADMIN_URL || null;
  if (databaseUrl && !adminUrl) {
    const sql = rolesSql({ migrator: 'CHOOSE-ONE', api: 'CHOOSE-ANOTHER' }, 'canbao')
      .map((line) => `-c "${line}"`)
      .join(' ');
    throw new CannotStart(
      `设置了 DATABASE_URL 还要设置 DATABASE_ADMIN_URL（迁移用角色）。先由数据库管理员执行： / DATABASE_URL needs DATABASE_ADMIN_URL (the migrator's role) beside it. Have the database's administrator run: psql ${sql}`,
    );
  }
  const port = Number(env.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CannotStart(
      `PORT=${env.PORT} 不是端口号，请写 1 到 65535。 / PORT=${env.PORT} is no port: write 1 to 65535.`,
    );
  }
  const processes = Number(env.CANBAO_PROCESSES || Math.min(availableParallelism(), MOST_PROCESSES));
  if (!Number.isInteger(processes) || processes < 1 || processes > 16) {
    throw new CannotStart(
      `CANBAO_PROCESSES=${env.CANBAO_PROCESSES} 不是进程数，请写 1 到 16。 / CANBAO_PROCESSES=${env.CANBAO_PROCESSES} is no number of processes: write 1 to 16.`,
    );
  }
  const dataDir = env.CANBAO_DATA_DIR || join(repository, '.canbao');
  const demonstration = (env.CANBAO_DEMO ?? (databaseUrl ? '0' : '1')) === '1';
  return {
    port,
    databaseUrl,
    adminUrl,
    dataDir,
    processes,
    demonstration,
    host: env.HOST || '127.0.0.1',
    masterKey: readMasterKey(env, dataDir, demonstration),
  };
}

function readMasterKey(env: NodeJS.ProcessEnv, dataDir: string, demonstration: boolean): Buffer {
  const file = env.CANBAO_MASTER_KEY_FILE;
  if (file && !existsSync(file)) {
    throw new CannotStart(
      `找不到 CANBAO_MASTER_KEY_FILE 指的文件 ${file}，请检查路径。 / CANBAO_MASTER_KEY_FILE names ${file}, which is not there: check the path.`,
    );
  }
  const given = env.CANBAO_MASTER_KEY ?? (file ? readFileSync(file, 'utf8').trim() : null);
  if (given) return checked(given);
  if (!demonstration) {
    throw new CannotStart(
      '正式使用要有主密钥：设置 CANBAO_MASTER_KEY 或 CANBAO_MASTER_KEY_FILE（32 字节，base64；可用 openssl rand -base64 32 生成），并另行妥善备份。 / Outside a demonstration set CANBAO_MASTER_KEY or CANBAO_MASTER_KEY_FILE (32 bytes, base64: openssl rand -base64 32), and keep a copy apart.',
    );
  }
  const own = join(dataDir, 'master.key');
  if (!existsSync(own)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(own, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return checked(readFileSync(own, 'utf8').trim());
}

function checked(base64: string): Buffer {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== 32) {
    throw new CannotStart(
      'CANBAO_MASTER_KEY 要正好 32 字节（base64）。 / CANBAO_MASTER_KEY must be exactly 32 bytes in base64.',
    );
  }
  return key;
}
