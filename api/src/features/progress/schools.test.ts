import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id version } } ... on Refusal { code field message } } }`;
const CORRECT = `mutation ($input: CorrectEnrollmentInput!) { correctEnrollment(input: $input) {
  ... on CorrectEnrollmentSuccess { enrollment { id version } } ... on Refusal { code field message } } }`;
const PARTS = '{ progressBreakdown(by: SCHOOL) { key name registered } }';
const LIST = `query ($school: String) { enrollments(filter: { school: $school }) {
  totalCount edges { node { resident { name facts { school schoolName } } } } } }`;

describe('schools', async () => {
  const world = await makeWorld();
  const countyId = 512002;
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let first: { id: string; version: number };

  const enroll = async (name: string, order: number, facts: Record<string, unknown>) => {
    const { id } = await desk.register({ name, birth: '20120505', order });
    const members = [{ residentId: id, tier: 'fourth', facts }];
    return desk.doing(desk.clerk, ENROLL, { input: { members, idempotencyKey: crypto.randomUUID() } });
  };
  const parts = async (who: Person = desk.admin) =>
    (
      await who.ask<{ progressBreakdown: { key: string; name: string; registered: number }[] }>(PARTS)
    ).data.progressBreakdown.map(({ key, name, registered }) => [key, name, registered]);
  const list = async (school: string, who: Person = desk.admin) =>
    (
      await who.ask<{
        enrollments: { totalCount: number; edges: { node: { resident: { name: string } } }[] };
      }>(LIST, { school })
    ).data.enrollments;

  beforeAll(async () => {
    desk = await makeDesk(world, { code: countyId, name: '雁江区', pack: 'yanjiang-2021' });
    const done = await enroll('甲·示例', 11, { school: 'PRIMARY', schoolName: ' 示例一小 ' });
    [first] = (done as { enrollments: (typeof first)[] }).enrollments as [typeof first];
    await enroll('乙·示例', 12, { school: 'PRIMARY', schoolName: '示例一小' });
    await enroll('丙·示例', 13, { school: 'SECONDARY', schoolName: '示例中学/南校区' });
    await enroll('丁·示例', 14, { school: 'PRIMARY' });
    await enroll('戊·示例', 15, {});
  });

  it('are refused with a name that is too long or holds what cannot be seen', async () => {
    for (const [schoolName, code] of [
      ['校'.repeat(61), 'TEXT_LENGTH'],
      ['示例\u202e一小', 'TEXT_CHARACTERS'],
    ]) {
      const done = await enroll('己·示例', 16 + String(schoolName).length, { school: 'PRIMARY', schoolName });
      expect(done).toMatchObject({ code, field: 'schoolName', message: expect.stringContaining('学校名称') });
    }
  });

  it('are counted by name, those without one by their kind, all adding up to everybody', async () => {
    expect(await parts()).toEqual([
      ['primary/示例一小', '示例一小（小学）', 2],
      ['primary', '小学（没有填校名）', 1],
      ['secondary/示例中学/南校区', '示例中学/南校区（中学）', 1],
      [null, '不在校', 1],
    ]);
  });

  it('are folded for whoever sees no person: no school of fewer than five, whatever is subtracted', async () => {
    for (const role of ['SUPERVISOR', 'FINANCE'] as const) {
      const who = await world.somebody({ role, countyId });
      // Four at schools, and one at none: too few to be told apart at all.
      expect(await parts(who)).toEqual([['*', '全部（人数少，不分学校）', 5]]);
      const { errors } = await who.ask(
        'query ($id: ID) { progressBreakdown(by: SCHOOL, townshipId: $id) { key } }',
        { id: desk.here.townshipId },
      );
      expect(errors).toMatchObject([{ code: 'SCHOOLS_BY_TOWNSHIP' }]);
      expect((await who.ask(LIST, {})).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
  });

  it('have their children in the list behind the number, within sight', async () => {
    const { totalCount, edges } = await list('primary/示例一小', desk.clerk);
    expect(totalCount).toBe(2);
    expect(edges.map(({ node }) => node.resident.name).sort()).toEqual(['乙·示例', '甲·示例']);
    expect((await list('primary')).edges.map(({ node }) => node.resident.name)).toEqual(['丁·示例']);
    expect(await list('primary/示例一小', desk.otherClerk)).toEqual({ totalCount: 0, edges: [] });
    expect(await list("primary/' OR true --")).toEqual({ totalCount: 0, edges: [] });
  });

  it('take a child along when its school is corrected, and agree with a count of the people', async () => {
    const { id, version } = first;
    const facts = { schoolName: '示例二小' };
    const done = await desk.doing(desk.clerk, CORRECT, {
      input: { id, version, facts, reason: '学校写错了' },
    });
    expect(done.code).toBeUndefined();
    expect((await parts()).slice(0, 2)).toEqual([
      ['primary/示例一小', '示例一小（小学）', 1],
      ['primary/示例二小', '示例二小（小学）', 1],
    ]);
    await world.admin.$executeRaw`SELECT roll_up_tallies(${countyId}::int)`;
    expect(await world.admin.$queryRaw`SELECT * FROM mend_tallies(${countyId}::int)`).toEqual([]);
    await world.admin
      .$executeRaw`DELETE FROM tallies WHERE county_id = ${countyId}::int AND dimension = 'school'`;
    expect(await world.admin.$queryRaw`SELECT * FROM mend_tallies(${countyId}::int)`).toEqual([
      { dimension: 'school', cells: 4 },
    ]);
  });
});
