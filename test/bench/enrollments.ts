// Pages of 50 enrollments over 200,000, and registrations with payment, 8 clients at once, through the real API.
// Usage: node test/bench/enrollments.ts [enrollments=200000] [seconds=10] [processes=one a processor]
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { compile, readPack } from '@canbao/policy-engine';
import { dayOf, residentIdFrom, sexOf } from '@canbao/values';
import { systemActor } from '../../api/src/features/audit/index.ts';
import { assessOne, insertEnrollments, newEnrollment } from '../../api/src/features/enrollments/index.ts';
import {
  insertResidents,
  noFacts,
  residentRow,
  sealingKeys,
} from '../../api/src/features/residents/index.ts';
import { newId } from '../../api/src/platform/ids.ts';
import { packSource, startBench } from './bench-api.ts';
import type { Answers, Load } from './clients.ts';

const ENROLLED = Number(process.argv[2] ?? 200_000);
const SECONDS = Number(process.argv[3] ?? 10);
const PROCESSES = Number(process.argv[4] ?? availableParallelism());
const WAITING = 30_000;
const CLIENTS = 8;
const TODAY = dayOf('2020-11-02');

const { admin, clerk, county: makeCounty, countyId: COUNTY, end, listen, platform } = await startBench();
const http = await listen(PROCESSES);
const port = Number(new URL(http.address).port);

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
  const pages = filters.map((filter) => JSON.stringify({ query: page, variables: { filter } }));
  // Processes that have just started compile what they run; what is measured is what a clerk has all day.
  await load(cookies, pages, 20);
  for (const [i, body] of pages.entries())
    await measure(`page ${JSON.stringify(filters[i])}`, cookies, [body]);
  await measure('page, mixed', cookies, pages);
  const enroll = `mutation ($input: EnrollInput!) { enroll(input: $input) {
    ... on EnrollSuccess { paidFen enrollments { id state } } ... on Refusal { code message } } }`;
  const families = waiting.map((residentId) => {
    const members = [{ residentId, tier: 'third' }];
    const payment = { channel: 'WINDOW_CASH', expectedFen: 75000 };
    return JSON.stringify({
      query: enroll,
      variables: { input: { members, payment, idempotencyKey: randomUUID() } },
    });
  });
  await measure('enroll and pay', cookies, families, '"paidFen":75000');
} finally {
  await http.stop();
  await end();
}

/** Clients of a process of their own, each asking again as soon as it is answered. */
async function load(
  cookies: string[],
  bodies: string[],
  seconds: number,
  answered = '"data"',
): Promise<Answers> {
  const clients = fork(new URL('clients.ts', import.meta.url));
  const answers = once(clients, 'message');
  clients.send({ port, cookies, bodies, seconds, answered } satisfies Load);
  const [all] = (await answers) as [Answers];
  return all;
}

/** Asks the bodies for some seconds, all clients at once from a process of their own, and says how long it took. */
async function measure(
  name: string,
  cookies: string[],
  bodies: string[],
  answered = '"data"',
): Promise<void> {
  const before = cpuOf(http.pids());
  const { times, failed } = await load(cookies, bodies, SECONDS, answered);
  const used = cpuOf(http.pids()) - before;
  if (failed.length > 0) throw new Error(failed.join('\n'));
  const each = (used / times.length).toFixed(1);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
  console.log(
    `${name}: ${Math.round(times.length / SECONDS)}/s, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, ${each} ms of the API's CPU`,
  );
}

/** Milliseconds of processor time that processes have used (proc(5): fields 14 and 15, in hundredths of a second). */
function cpuOf(pids: number[]): number {
  return pids.reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * 10;
  }, 0);
}

/** A county of 20 townships with 200 villages and all its people, and a clerk for each client. */
async function prepare(): Promise<{ cookies: string[]; waiting: string[]; townshipId: string }> {
  const county = await makeCounty(
    Array.from({ length: 20 }, (_, t) => ({
      name: `示例${t}镇`,
      villages: Array.from({ length: 10 }, (_, v) => ({ name: `${t}镇${v}村` })),
    })),
  );
  const packId = county.campaignId;
  const places = county.townships.flatMap((township) =>
    township.villages.map((village) => ({ townshipId: township.id, villageId: village.id })),
  );
  const waiting: string[] = [];
  const actor = systemActor(COUNTY);
  const policy = compile(readPack(packSource()).pack!);
  for (let start = 0; start < ENROLLED + WAITING; start += 5_000) {
    await platform.inCounty(actor, async (tx) => {
      const keys = await sealingKeys(platform.keyring, tx, COUNTY);
      const people = Array.from({ length: 5_000 }, (_, i) =>
        person(start + i, places[(start + i) % places.length]!),
      );
      const into = { countyId: COUNTY, planYear: 2021, day: TODAY };
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
  const cookies = await Promise.all(Array.from({ length: CLIENTS }, (_, number) => clerk(`bench-${number}`)));
  return { cookies, waiting, townshipId: county.townships[1]!.id };
}

function person(index: number, place: { townshipId: string; villageId: string }) {
  const day = new Date(Date.UTC(1950, 0, 1) + (index % 24_000) * 86_400_000).toISOString().slice(0, 10);
  const order = String(Math.floor(index / 24_000)).padStart(3, '0');
  const idNumber = residentIdFrom(`990002${day.replaceAll('-', '')}${order}`);
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
