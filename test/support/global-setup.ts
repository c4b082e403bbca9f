import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate, rolesSql, startEmbedded } from '@canbao/database';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { installJobs } from '../../api/src/platform/jobs.ts';
import type {} from './provided.ts';

/** One PostgreSQL for the run, with a migrated template that each test's database is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'canbao-test-'));
  const server = await startEmbedded({ dataDir, flags: ['-c', 'fsync=off', '-c', 'max_connections=200'] });
  const client = new pg.Client({ connectionString: server.superUrl });
  await client.connect();
  for (const sql of rolesSql({ migrator: 'migrator', api: 'api' }, 'canbao_template'))
    await client.query(sql);
  await client.end();
  const template = `postgresql://canbao_migrator:migrator@127.0.0.1:${server.port}/canbao_template`;
  await migrate(template);
  await installJobs(template);
  project.provide('postgres', { port: server.port, superUrl: server.superUrl });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
