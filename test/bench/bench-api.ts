import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CreatedCounty,
  createAccount,
  createCounty,
  installJobs,
  Keyring,
  makeLog,
  makePlatform,
  makeServer,
  type NewTownship,
  openJobs,
  startHttpProcesses,
} from '@canbao/api';
import { connect, migrate, rolesSql, startEmbedded } from '@canbao/database';
import { shippedPacks } from '@canbao/policy-packs';
import type { Day } from '@canbao/values';
import pg from 'pg';

const COUNTY = 512002;
const PASSWORD = 'a password for measuring';

/** The text of the pack that is active in a measured county. */
export const packSource = (): string =>
  readFileSync(shippedPacks.find(({ name }) => name === 'yanjiang-2021')!.pack, 'utf8');

/** The real API over a database of its own, to be measured; end closes it and deletes the data. */
export async function startBench() {
  const dataDir = mkdtempSync(join(tmpdir(), 'canbao-bench-'));
  const server = await startEmbedded({ dataDir });
  const superuser = new pg.Client({ connectionString: server.superUrl });
  await superuser.connect();
  for (const sql of rolesSql({ migrator: 'migrator', api: 'api' }, 'canbao')) await superuser.query(sql);
  await superuser.end();
  const urlOf = (role: string) => `postgresql://canbao_${role}:${role}@127.0.0.1:${server.port}/canbao`;
  await migrate(urlOf('migrator'));
  await installJobs(urlOf('migrator'));
  const masterKey = randomBytes(32);
  const log = makeLog('warn');
  const jobs = openJobs(urlOf('api'), { supervise: false, log });
  const databaseUrl = urlOf('api');
  const made = makePlatform({ databaseUrl, masterKey, demonstration: true, jobs, log });
  const admin = connect(urlOf('migrator'), 2);
  const app = await makeServer(made.platform);

  /** A county at work on a day of its window, with the pack active. */
  async function county(divisions: NewTownship[]): Promise<CreatedCounty> {
    const created = await createCounty(admin, new Keyring(masterKey), {
      code: COUNTY,
      name: '示例区',
      planYear: 2021,
      demoToday: '2020-11-02' as Day,
      divisions,
    });
    const { campaignId } = created;
    const source = packSource();
    await admin.policyPack.create({
      data: {
        countyId: COUNTY,
        id: campaignId,
        campaignId,
        revision: 1,
        state: 'active',
        source,
        sha256: createHash('sha256').update(source).digest(),
        fit: true,
        examples: 15,
        uploadedBy: campaignId,
        uploadedByName: '示例',
      },
    });
    await admin.campaign.update({
      where: { countyId_id: { countyId: COUNTY, id: campaignId } },
      data: { activePackId: campaignId },
    });
    return created;
  }

  /** A new administrator of the county, signed in: their cookie. */
  async function clerk(username: string): Promise<string> {
    const account = { username, password: PASSWORD, displayName: '示例', office: '示例' };
    await createAccount(admin, { ...account, role: 'COUNTY_ADMIN', countyId: COUNTY });
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: {
        query: 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { __typename } }',
        variables: { u: username, p: PASSWORD },
      },
    });
    return `canbao_session=${response.cookies.find(({ name }) => name === 'canbao_session')!.value}`;
  }

  async function ask<T>(cookie: string, query: string, variables: Record<string, unknown>): Promise<T> {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
      headers: { cookie },
    });
    const body = response.json<{ data: T; errors?: unknown[] }>();
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  /** Listens in processes of their own, as npm start does. */
  const listen = (processes: number) =>
    startHttpProcesses(
      processes,
      {
        databaseUrl,
        masterKey: masterKey.toString('base64'),
        demonstration: true,
        offered: [],
        host: '127.0.0.1',
        port: 0,
      },
      log,
    );

  async function end(): Promise<void> {
    await app.close();
    await jobs.close();
    await made.prisma.$disconnect();
    await admin.$disconnect();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  return {
    admin,
    app,
    ask,
    clerk,
    county,
    countyId: COUNTY,
    dataDir,
    end,
    jobs,
    listen,
    masterKey,
    platform: made.platform,
    superUrl: server.superUrl,
  };
}
