import { writeRoster } from '@canbao/rosters';
import type { Person } from '../../support/world.ts';
import { type Side, somebodyNew } from './side.ts';

/** An id of nothing. */
export const NOTHING = '01890000-0000-7000-8000-000000000000';

/** Asks as a person; the answer as it came over the wire. */
export async function post(
  side: Side,
  person: Person,
  query: string,
  variables: Record<string, unknown> = {},
) {
  const response = await side.world.server.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
    headers: person.cookie ? { cookie: person.cookie } : {},
  });
  return { status: response.statusCode, body: response.body };
}

/** The rows to be corrected of an import, as anybody at a desk may ask for them by an address. */
export async function wrongRowsOf(side: Side, person: Person, importId: string) {
  const { statusCode, body } = await side.world.server.inject({
    method: 'GET',
    url: `/imports/${importId}/wrong-rows.xlsx`,
    headers: person.cookie ? { cookie: person.cookie } : {},
  });
  return { status: statusCode, body };
}

/** Somebody who signs in to go again. */
export async function passerBy(side: Side): Promise<Person> {
  return side.world.signIn(side.usernames.at(-1)!);
}

const REGISTER = `mutation ($input: RegisterResidentInput!) { registerResident(input: $input) { ... on RegisterResidentSuccess { resident { id } } ... on Refusal { code message } } }`;
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) { ... on EnrollSuccess { enrollments { id assessment { selfPayFen } } } ... on Refusal { code message } } }`;

/** Registers somebody new in the side's own village; enrolled: and enrolls them. */
export async function fresh(
  side: Side,
  enrolled = false,
): Promise<{ id: string; enrollmentId: string; owes: number }> {
  const clerk = side.desks.clerk!;
  const { idNumber } = somebodyNew(side);
  const { villageId } = side.place;
  const name = `${side.mark}新人`;
  const input = { document: 'RESIDENT_ID', idNumber, name, hukou: 'LOCAL', villageId };
  const { body } = await post(side, clerk, REGISTER, { input });
  const { registerResident } = (
    JSON.parse(body) as { data: { registerResident: { resident?: { id: string } } } }
  ).data;
  const id = registerResident.resident?.id;
  if (!id) throw new Error(body);
  if (!enrolled) return { id, enrollmentId: '', owes: 0 };
  const members = [{ residentId: id, tier: side.tiers[0] }];
  const answer = await post(side, clerk, ENROLL, { input: { members, idempotencyKey: crypto.randomUUID() } });
  const { enroll } = (
    JSON.parse(answer.body) as {
      data: { enroll: { enrollments?: { id: string; assessment: { selfPayFen: number } }[] } };
    }
  ).data;
  const enrollment = enroll.enrollments?.[0];
  if (!enrollment) throw new Error(answer.body);
  return { id, enrollmentId: enrollment.id, owes: enrollment.assessment.selfPayFen };
}

const COLUMNS = ['姓名', '证件号码', '户籍', '村（社区）', '户号', '参保档次'];

/** Sends a roster of these numbers, in the side's own village. */
export async function upload(side: Side, person: Person, idNumbers: string[]): Promise<string> {
  const rows = idNumbers.map((idNumber, i) => [
    `${side.mark}名册${'甲乙丙丁'[i]}`,
    idNumber,
    '本地',
    side.place.name,
    `${i + 1}`,
    side.tiers.length > 1 ? '第三档次' : null,
  ]);
  const file = Buffer.from(
    await new Response(
      writeRoster(
        rows,
        COLUMNS.map((title) => ({ title })),
      ),
    ).arrayBuffer(),
  );
  return uploadFile(side, person, '名册.xlsx', file);
}

/** Sends a file; its name bears the side's mark. */
export async function uploadFile(side: Side, person: Person, name: string, file: Buffer): Promise<string> {
  const response = await side.world.server.inject({
    method: 'POST',
    url: `/uploads?name=${encodeURIComponent(`${side.mark}${name}`)}`,
    payload: file,
    headers: {
      'content-type': 'application/octet-stream',
      ...(person.cookie ? { cookie: person.cookie } : {}),
    },
  });
  return response.json<{ id?: string }>().id ?? NOTHING;
}

/** The version of a row as last read; 1 for what is not the side's. */
export async function versionOf(
  side: Side,
  table: 'residents' | 'enrollments' | 'supervision_reports',
  id: string,
): Promise<number> {
  const row = side.rows.tables[table]?.find((one) => one.id === id);
  return row ? Number(row.version) : 1;
}

/** As if a revision had been tried on all people of a county beside itself. */
export async function simulated({ world, whose: { countyId } }: Side): Promise<void> {
  const id = crypto.randomUUID();
  await world.admin.$executeRaw`
    INSERT INTO simulations (county_id, id, campaign_id, pack_id, base_pack_id, roster, day, state, people_total, people_done, created_by, created_by_name, finished_at)
    SELECT c.county_id, ${id}::uuid, c.id, c.active_pack_id, c.active_pack_id, 'county', '2020-11-02', 'done', n.people, n.people, ${NOTHING}::uuid, '示例', now()
    FROM campaigns c, (SELECT count(*)::int AS people FROM residents r WHERE r.county_id = ${countyId}::int) n WHERE c.county_id = ${countyId}::int`;
  const nothing = { tier: null, premiumFen: null, subsidyFen: null, waivedFen: null, selfPayFen: null };
  const outcome = { decision: 'refused', reason: 'tier-required', ...nothing, category: null, funding: [] };
  const refused = JSON.stringify(outcome);
  await world.admin.$executeRaw`
    INSERT INTO simulation_kinds (county_id, simulation_id, kind, standing, before, after, cover_moved)
    VALUES (${countyId}::int, ${id}::uuid, 0, 'none', ${refused}::jsonb, ${refused}::jsonb, true)`;
  await world.admin.$executeRaw`
    INSERT INTO simulation_groups (county_id, simulation_id, chunk, township_id, kind, people, resident_ids)
    SELECT r.county_id, ${id}::uuid, 0, r.township_id, 0, count(*), array_agg(r.id ORDER BY r.id)
    FROM residents r WHERE r.county_id = ${countyId}::int GROUP BY r.county_id, r.township_id`;
}

/** As if a revision had been activated and something proposed of everybody who is enrolled in a county. */
export async function reassessed({ world, whose: { countyId } }: Side): Promise<void> {
  const id = crypto.randomUUID();
  await world.admin.$executeRaw`
    INSERT INTO reassessments (county_id, id, campaign_id, pack_id, people_total, created_by, created_by_name, state, finished_at)
    SELECT c.county_id, ${id}::uuid, c.id, c.active_pack_id, 0, ${NOTHING}::uuid, '示例', 'done', now()
    FROM campaigns c WHERE c.county_id = ${countyId}::int`;
  await world.admin.$executeRaw`
    INSERT INTO enrollment_differences (county_id, id, campaign_id, reassessment_id, enrollment_id, township_id, kind, by_fen, before, after, version)
    SELECT e.county_id, gen_random_uuid(), e.campaign_id, ${id}::uuid, e.id, e.township_id, 'undecided', 0, to_jsonb(e), to_jsonb(e), e.version
    FROM enrollments e WHERE e.county_id = ${countyId}::int`;
}
