// Tries a revision on a whole county through the real job, beside a plain reading of the same rows.
// Usage: node test/bench/simulate.ts [people=500000]
import { jobHandlers } from '@canbao/api';
import pg from 'pg';
import { uploadDearer } from '../../api/src/features/simulations/simulations.fixture.ts';
import { startBench } from './bench-api.ts';

const PEOPLE = Number(process.argv[2] ?? 500_000);
const TOWNSHIPS = 25;
const CHUNK = 5_000;

const { ask, clerk, county, countyId, end, jobs, platform, superUrl } = await startBench();
const superuser = new pg.Client({ connectionString: superUrl.replace(/\/[^/]*$/, '/canbao') });
await superuser.connect();

try {
  const villages = [{ name: '第一村' }];
  const { campaignId } = await county(
    Array.from({ length: TOWNSHIPS }, (_, i) => ({ name: `示例${i + 1}镇`, villages })),
  );
  const cookie = await clerk('bench');
  await people(campaignId);
  const officer = {
    cookie,
    ask: async <T>(query: string, variables: Record<string, unknown> = {}) => ({
      data: await ask<T>(cookie, query, variables),
      errors: [],
    }),
  };
  const packId = await uploadDearer(officer);
  // Once before, so that neither of the two finds the rows in memory only because of the other.
  await readPlainly(campaignId);
  const read = await timed(() => readPlainly(campaignId));
  console.log(`the same rows read by plain SQL: ${(read / 1000).toFixed(1)} s`);
  const started = await ask<{ startSimulation: { simulation: { id: string } } }>(
    cookie,
    'mutation ($packId: ID!) { startSimulation(packId: $packId) { ... on StartSimulationSuccess { simulation { id } } ... on Refusal { code } } }',
    { packId },
  );
  const taken = await timed(() => jobs.drain(jobHandlers(platform)));
  console.log(
    `simulation of ${PEOPLE} people: ${(taken / 1000).toFixed(1)} s, ${Math.round((PEOPLE / taken) * 1000)} people/s, ${(taken / read).toFixed(1)} times the plain reading`,
  );
  const { id } = started.startSimulation.simulation;
  const sums = await timed(async () => {
    const { simulation } = await ask<{ simulation: { state: string; figures: { sums: object } } }>(
      cookie,
      'query ($id: ID!) { simulation(id: $id) { state figures { sums { people changed } byTownship { sums { people } } ways { people } } } }',
      { id },
    );
    console.log(`${simulation.state} ${JSON.stringify(simulation.figures.sums)}`);
  });
  const list = `query ($id: ID!) { simulatedPeople(simulationId: $id, filter: { change: ANY }, first: 50) { totalCount edges { node { resident { name } } } } }`;
  const page = await timed(() => ask(cookie, list, { id }));
  console.log(`its figures: ${Math.round(sums)} ms; the first fifty people by name: ${Math.round(page)} ms`);
} finally {
  await superuser.end();
  await end();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** People of all ages, every twentieth certified; six of ten have paid, two owe, two are not enrolled. */
async function people(campaignId: string): Promise<void> {
  await superuser.query(`
    INSERT INTO residents (county_id, id, township_id, village_id, name, pinyin, initials, sex, birth_date, hukou, document,
      id_sealed, id_index, last_four_index, match_index, match_version, key_version)
    SELECT ${countyId}, ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, v.township_id, v.id, '甲·示例', 'jia', 'j',
      CASE WHEN i % 2 = 0 THEN 'male' ELSE 'female' END, date '1935-01-01' + i * 13 % 31000, 'local', 'resident-id', 'x', sha256(i::text::bytea),
      sha256((i % 10000)::text::bytea), 'x', 1, 1
    FROM generate_series(1, ${PEOPLE}) i
      JOIN (SELECT d.*, row_number() OVER (ORDER BY d.id) - 1 AS place FROM divisions d WHERE d.level = 'village') v ON v.place = i % ${TOWNSHIPS}`);
  await superuser.query(`
    INSERT INTO certifications (county_id, id, resident_id, township_id, village_id, category, valid_from, recorded_by, recorded_by_name)
    SELECT county_id, id, id, township_id, village_id, CASE WHEN substr(id::text, 36) < '4' THEN 'urban-dibao' ELSE 'rural-dibao' END, '2020-01-01', id, '示例'
    FROM residents WHERE ('x' || substr(id::text, 31))::bit(24)::int % 20 = 0`);
  await superuser.query(
    `
    INSERT INTO enrollments (county_id, id, campaign_id, resident_id, township_id, village_id, state, tier_chosen, facts, pack_id, pack_revision, assessed_for,
      decision, tier, premium_fen, subsidy_fen, waived_fen, self_pay_fen, paid_fen, paid_on, registered_on, registered_by)
    SELECT n.county_id, n.id, $1, n.id, n.township_id, n.village_id, CASE WHEN n.part < 6 THEN 'paid' ELSE 'assessed' END,
      CASE WHEN n.n % 3 = 0 THEN 'third' ELSE 'fourth' END,
      jsonb_build_object('birthDate', n.birth_date, 'sex', n.sex, 'hukou', n.hukou)
        || CASE WHEN c.id IS NULL THEN '{}' ELSE jsonb_build_object('certifications', jsonb_build_array(c.category)) END,
      $1, 1, date '2020-10-01' + n.n % 30, 'accepted', CASE WHEN n.n % 3 = 0 THEN 'third' ELSE 'fourth' END, 75000, 0, 0, 75000, 0, '2020-10-20', '2020-10-01', n.id
    FROM (SELECT r.*, ('x' || substr(r.id::text, 31))::bit(24)::int AS n, ('x' || substr(r.id::text, 31))::bit(24)::int % 10 AS part FROM residents r) n
      LEFT JOIN certifications c ON c.county_id = n.county_id AND c.resident_id = n.id
    WHERE n.part < 8`,
    [campaignId],
  );
  await superuser.query('ANALYZE');
}

/** What the simulation reads, without row-level security, the API or a word of a rule. */
async function readPlainly(campaignId: string): Promise<void> {
  let last = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await superuser.query<{ id: string; township_id: string }>(
      `SELECT r.id, r.township_id, r.birth_date::text, r.sex, r.hukou, r.document, r.facts::text, e.state, e.tier_chosen, e.assessed_for::text, e.facts::text,
        ARRAY(SELECT c.category FROM certifications c WHERE c.county_id = $1 AND c.resident_id = r.id)
      FROM (SELECT * FROM residents WHERE county_id = $1 AND (township_id, id) > ($2, $3) ORDER BY township_id, id LIMIT ${CHUNK}) r
        LEFT JOIN enrollments e ON e.county_id = $1 AND e.campaign_id = $4 AND e.resident_id = r.id ORDER BY r.township_id, r.id`,
      [countyId, ...last, campaignId],
    );
    const end = rows.at(-1);
    if (!end) return;
    last = [end.township_id, end.id];
  }
}
