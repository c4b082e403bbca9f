// What keeping tallies costs enrolling: the same transaction without and with its deltas, in turns, 32 writers in a closed
// loop on raw SQL as the API's role, fsync on; with them the roll-up runs each second as it does in the product.
// Usage: node test/bench/tallies.ts [pairs=5] [seconds=5]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { migrate, rolesSql, startEmbedded } from '@canbao/database';
import pg from 'pg';
import { newId } from '../../api/src/platform/ids.ts';

const PAIRS = Number(process.argv[2] ?? 5);
const SECONDS = Number(process.argv[3] ?? 5);
const WRITERS = 32;
const VILLAGES = 300;
const PEOPLE = 150_000;
const COUNTY = 512002;

const dataDir = mkdtempSync(join(tmpdir(), 'canbao-tallies-'));
const server = await startEmbedded({ dataDir });
const superuser = new pg.Client({ connectionString: server.superUrl });
await superuser.connect();
for (const sql of rolesSql({ migrator: 'migrator', api: 'api' }, 'canbao')) await superuser.query(sql);
await superuser.end();
const urlOf = (role: string) => `postgresql://canbao_${role}:${role}@127.0.0.1:${server.port}/canbao`;
const clients: pg.Client[] = [];
const connected = async (role: string) => {
  const client = new pg.Client({ connectionString: urlOf(role) });
  await client.connect();
  clients.push(client);
  return client;
};

try {
  await migrate(urlOf('migrator'));
  const admin = await connected('migrator');
  const campaignId = newId();
  await prepare(admin, campaignId);
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => connected('api')));
  for (const villages of [VILLAGES, 1]) {
    const rates: [without: number, kept: number][] = [];
    // The first pair warms up and is not counted.
    for (let pair = 0; pair <= PAIRS; pair++) {
      const without = await measure(admin, writers, campaignId, villages, false);
      const kept = await measure(admin, writers, campaignId, villages, true);
      if (pair > 0) rates.push([without, kept]);
    }
    const costs = rates.map(([without, kept]) => (1 - kept / without) * 100).sort((a, b) => a - b);
    const said = rates.map(([without, kept]) => `${Math.round(without)} → ${Math.round(kept)}`).join(', ');
    console.log(
      `${WRITERS} writers in ${villages} village${villages > 1 ? 's' : ''}: median cost ${costs[Math.floor(costs.length / 2)]!.toFixed(1)} %, ${costs[0]!.toFixed(1)} to ${costs.at(-1)!.toFixed(1)} %; enrollments a second ${said}`,
    );
  }
} finally {
  await Promise.all(clients.map((client) => client.end()));
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function prepare(admin: pg.Client, campaignId: string): Promise<void> {
  await admin.query(`INSERT INTO counties (id, name) VALUES (${COUNTY}, '示例区')`);
  await admin.query('INSERT INTO campaigns (county_id, id, plan_year) VALUES ($1, $2, 2021)', [
    COUNTY,
    campaignId,
  ]);
  await admin.query(`INSERT INTO divisions (county_id, id, level, township_id, name)
    SELECT ${COUNTY}, md5('village' || v)::uuid, 'village', md5('township' || v % 20)::uuid, 'v' || v FROM generate_series(1, ${VILLAGES}) v`);
  await admin.query(`INSERT INTO residents (county_id, id, township_id, village_id, name, pinyin, initials, sex, birth_date, hukou, document,
      id_sealed, id_index, last_four_index, match_index, match_version, key_version)
    SELECT ${COUNTY}, md5('resident' || i)::uuid, md5('township' || (1 + i % ${VILLAGES}) % 20)::uuid, md5('village' || 1 + i % ${VILLAGES})::uuid, '甲·示例', 'jia', 'j', 'male',
      '1970-05-05', 'local', 'resident-id', 'x', sha256(i::text::bytea), sha256((i % 10000)::text::bytea), 'x', 1, 1
    FROM generate_series(1, ${PEOPLE}) i`);
  await admin.query('ANALYZE');
}

/** Enrollments a second: each its row, its payment and its audit record, and where kept its delta, in one transaction. */
async function measure(
  admin: pg.Client,
  writers: pg.Client[],
  campaignId: string,
  villages: number,
  kept: boolean,
): Promise<number> {
  await admin.query(
    'TRUNCATE enrollments, payments, audit_records, tally_deltas, tallies, tally_days, county_tallies CASCADE',
  );
  await admin.query('CHECKPOINT').catch(() => undefined);
  const actor = newId();
  const begin = `BEGIN; SET LOCAL app.county = '${COUNTY}'; SET LOCAL app.sight = 'people'; SET LOCAL app.actor = '${actor}'`;
  const enroll = `WITH written AS (
      INSERT INTO enrollments (county_id, id, campaign_id, resident_id, township_id, village_id, state, facts, pack_id, pack_revision, assessed_for,
        decision, tier, premium_fen, subsidy_fen, waived_fen, self_pay_fen, paid_fen, paid_on, paid_channel, registered_on, registered_by)
      VALUES (${COUNTY}, $1, $2, md5('resident' || $3::int)::uuid, md5('township' || $4::int % 20)::uuid, md5('village' || $4::int)::uuid, 'paid',
        '{"birthDate":"1970-05-05"}', $2, 1, '2020-11-02', 'accepted', 'third', 75000, 0, 0, 75000, 75000, '2020-11-02', 'window-cash', '2020-11-02', $5)),
    paid AS (
      INSERT INTO payments (county_id, id, enrollment_id, township_id, village_id, amount_fen, applied_fen, channel, received_on, credited_on, idempotency_key, recorded_by, recorded_by_name)
      VALUES (${COUNTY}, $1, $1, md5('township' || $4::int % 20)::uuid, md5('village' || $4::int)::uuid, 75000, 75000, 'window-cash', '2020-11-02', '2020-11-02', $1::text, $5, '示例'))
    ${
      kept
        ? `, counted AS (
      INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, state, tier, channel, age, registered_on, paid_on, people, premium_fen, self_pay_fen, paid_fen, day)
      VALUES (${COUNTY}, $2, md5('township' || $4::int % 20)::uuid, md5('village' || $4::int)::uuid, 'paid', 'third', 'window-cash', '45-59', '2020-11-02', '2020-11-02', 1, 75000, 75000, 75000, '2020-11-02'))`
        : ''
    }
    INSERT INTO audit_records (county_id, id, actor, actor_name, action, subject_type, subject_id)
    VALUES (${COUNTY}, $1, $5, '示例', 'enrolled', 'enrollment', $1)`;
  let next = 0;
  let written = 0;
  const until = performance.now() + SECONDS * 1_000;
  const started = performance.now();
  const write = async (client: pg.Client) => {
    while (performance.now() < until) {
      const person = ++next;
      if (person > PEOPLE) throw new Error('nobody is left to be enrolled: give a shorter time');
      const village = villages === 1 ? 1 : 1 + (person % VILLAGES);
      await client.query(begin);
      await client.query({
        name: `enroll-${kept}`,
        text: enroll,
        values: [newId(), campaignId, person, village, actor],
      });
      await client.query('COMMIT');
      written += 1;
    }
  };
  const stopping = new AbortController();
  const rolling = kept ? rollUp(admin, stopping.signal) : null;
  await Promise.all(writers.map(write));
  const rate = written / ((performance.now() - started) / 1_000);
  stopping.abort();
  await rolling;
  return rate;
}

async function rollUp(admin: pg.Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await admin.query(`SELECT roll_up_tallies(${COUNTY})`);
    await delay(1_000, undefined, { signal }).catch(() => undefined);
  }
}
