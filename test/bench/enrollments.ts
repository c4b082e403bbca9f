// Pages of 50 enrollments over 200,000, and registrations with payment, 8 clients at once, through the real API.
// Usage: node test/bench/enrollments.ts [enrollments=200000] [seconds=10]
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createCounty, Keyring, makeLog, makePlatform, makeServer } from '@canbao/api';
import { connect, migrate, rolesSql, startEmbedded } from '@canbao/database';
import { compile, readPack } from '@canbao/policy-engine';
import { shippedPacks } from '@canbao/policy-packs';
import { type Day, dayOf, residentIdFrom, sexOf } from '@canbao/values';
import pg from 'pg';
import { systemActor } from '../../api/src/features/audit/index.ts';
import { assessOne, insertEnrollments, newEnrollment } from '../../api/src/features/enrollments/index.ts';
import {
  insertResidents,
  noFacts,
  residentRow,
  sealingKeys,
} from '../../api/src/features/residents/index.ts';
import { newId } from '../../api/src/platform/ids.ts';

const ENROLLED = Number(process.argv[2] ?? 200_000);
const SECONDS = Number(process.argv[3] ?? 10);
const WAITING = 30_000;
const CLIENTS = 8;
const COUNTY = 512002;
const PASSWORD = 'a password for measuring';
const TODAY = dayOf('2020-11-02');

const dataDir = mkdtempSync(join(tmpdir(), 'canbao-bench-'));
const server = await startEmbedded({ dataDir });
const superuser = new pg.Client({ connectionString: server.superUrl });
await superuser.connect();
for (const sql of rolesSql({ migrator: 'migrator', api: 'api' }, 'canbao')) await superuser.query(sql);
await superuser.end();
const urlOf = (role: string) => `postgresql://canbao_${role}:${role}@127.0.0.1:${server.port}/canbao`;
await migrate(urlOf('migrator'));
const masterKey = randomBytes(32);
const { platform, prisma } = makePlatform({
  databaseUrl: urlOf('api'),
  masterKey,
  demonstration: true,
  jobs: { enqueue: async () => {} },
  log: makeLog('warn'),
});
const admin = connect(urlOf('migrator'), 2);
const app = await makeServer(platform);

try {
  const { cookies, waiting, townshipId } = await prepare();
  const page = `query ($filter: EnrollmentFilter, $after: String) { enrollments(first: 50, filter: $filter, after: $after) {
    pageInfo { hasNextPage endCursor } edges { cursor node { id state tier { id name } registeredAt
      resident { id name sex birthDate maskedIdNumber village { name } township { name } }
      assessment { decision premiumFen subsidyFen selfPayFen category { name } benefitStart } } } } }`;
  const filters = [
    {},
    { states: ['ASSESSED'] },
    { townshipId },
    { search: 'zw' },
    { search: '赵伟' },
    { undetermined: true },
  ];
  for (const filter of filters)
    await measure(`page ${JSON.stringify(filter)}`, (client) => ask(cookies[client]!, page, { filter }));
  await measure('page, mixed', (client, turn) =>
    ask(cookies[client]!, page, { filter: filters[turn % filters.length] }),
  );
  const enroll = `mutation ($input: EnrollInput!) { enroll(input: $input) {
    ... on EnrollSuccess { paidFen enrollments { id state } } ... on Refusal { code message } } }`;
  await measure('enroll and pay', async (client) => {
    const residentId = waiting.pop();
    if (!residentId) throw new Error('nobody is left to be enrolled: give a shorter time');
    const input = {
      members: [{ residentId, tier: 'third' }],
      payment: { channel: 'WINDOW_CASH', expectedFen: 75000 },
      idempotencyKey: randomUUID(),
    };
    const { enroll: done } = await ask<{ enroll: { paidFen?: number } }>(cookies[client]!, enroll, { input });
    if (done.paidFen !== 75000) throw new Error(JSON.stringify(done));
  });
} finally {
  await app.close();
  await prisma.$disconnect();
  await admin.$disconnect();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure(
  name: string,
  work: (client: number, turn: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const client = async (number: number) => {
    for (let turn = number; performance.now() < end; turn++) {
      const before = performance.now();
      await work(number, turn);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  const taken = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  const each = ((used.user + used.system) / 1000 / times.length).toFixed(1);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
  console.log(
    `${name}: ${Math.round(times.length / taken)}/s, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, ${each} ms of this process's CPU`,
  );
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

/** A county of 20 townships with 200 villages and all its people, and a clerk for each client. */
async function prepare(): Promise<{ cookies: string[]; waiting: string[]; townshipId: string }> {
  const county = await createCounty(admin, new Keyring(masterKey), {
    code: COUNTY,
    name: '示例区',
    planYear: 2021,
    demoToday: '2020-11-02' as Day,
    divisions: Array.from({ length: 20 }, (_, t) => ({
      name: `示例${t}镇`,
      villages: Array.from({ length: 10 }, (_, v) => ({ name: `${t}镇${v}村` })),
    })),
  });
  const packId = await activate(county.campaignId);
  const places = county.townships.flatMap((township) =>
    township.villages.map((village) => ({ townshipId: township.id, villageId: village.id })),
  );
  const waiting: string[] = [];
  const actor = systemActor(COUNTY);
  const source = readFileSync(shippedPacks.find(({ name }) => name === 'yanjiang-2021')!.pack, 'utf8');
  const policy = compile(readPack(source).pack!);
  for (let start = 0; start < ENROLLED + WAITING; start += 5_000) {
    await platform.inCounty(actor, async (tx) => {
      const keys = await sealingKeys(platform.keyring, tx, COUNTY);
      const people = Array.from({ length: 5_000 }, (_, i) =>
        person(start + i, places[(start + i) % places.length]!),
      );
      const into = { countyId: COUNTY, campaignId: county.campaignId, day: TODAY };
      await insertResidents(
        tx,
        into,
        people.map((one) => residentRow(keys, one)),
      );
      if (start >= ENROLLED) return void waiting.push(...people.map(({ id }) => id));
      const rows = people.map((one) =>
        newEnrollment({
          id: newId(),
          campaignId: county.campaignId,
          residentId: one.id,
          townshipId: one.townshipId,
          villageId: one.villageId,
          tierChosen: 'third',
          packId,
          packRevision: 1,
          assessedFor: TODAY,
          assessed: assessOne(policy, one, { certifications: [], tier: 'third', payDate: TODAY }),
          registeredBy: actor.accountId,
        }),
      );
      await insertEnrollments(tx, into, rows);
    });
  }
  await platform.belowTheWall((tx) => tx.$queryRaw`SELECT roll_up_tallies(${COUNTY}::int)::text`);
  await admin.$executeRawUnsafe('ANALYZE');
  const cookies = await Promise.all(Array.from({ length: CLIENTS }, (_, number) => clerk(number)));
  return { cookies, waiting, townshipId: county.townships[1]!.id };
}

function person(index: number, place: { townshipId: string; villageId: string }) {
  const day = new Date(Date.UTC(1950, 0, 1) + (index % 24_000) * 86_400_000).toISOString().slice(0, 10);
  const order = String(Math.floor(index / 24_000)).padStart(3, '0');
  const idNumber = residentIdFrom(`512002${day.replaceAll('-', '')}${order}`);
  const surname = '赵钱孙李周吴郑王冯陈张'[index % 11]!;
  const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛';
  return {
    id: newId(),
    ...place,
    householdId: null,
    group: null,
    relation: null,
    name: `${surname}${given[index % 15]}${given[(index * 7) % 13]}`,
    hukou: 'local' as const,
    phone: null,
    facts: noFacts,
    document: 'resident-id' as const,
    idNumber,
    sex: sexOf(idNumber),
    birthDate: dayOf(day),
  };
}

async function activate(campaignId: string): Promise<string> {
  const source = readFileSync(shippedPacks.find(({ name }) => name === 'yanjiang-2021')!.pack, 'utf8');
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
  return campaignId;
}

async function clerk(number: number): Promise<string> {
  await createAccount(admin, {
    username: `bench-${number}`,
    password: PASSWORD,
    displayName: '示例',
    office: '示例',
    role: 'COUNTY_ADMIN',
    countyId: COUNTY,
  });
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      query: 'mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { __typename } }',
      variables: { u: `bench-${number}`, p: PASSWORD },
    },
  });
  return `canbao_session=${response.cookies.find(({ name }) => name === 'canbao_session')!.value}`;
}
