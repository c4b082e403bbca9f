import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { checkPlace } from './check.service.ts';

const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id } } ... on Refusal { code message } } }`;
const CHECK = `mutation ($input: CheckEnrollmentsInput!) { checkEnrollments(input: $input) {
  ... on CheckEnrollmentsSuccess { enrollments { id state version } } ... on Refusal { code field message } } }`;
const PLACE = `mutation ($input: CheckPlaceInput!) { checkPlace(input: $input) {
  ... on CheckPlaceSuccess { moved left } ... on Refusal { code field message } } }`;
const CORRECT = `mutation ($input: CorrectEnrollmentInput!) { correctEnrollment(input: $input) {
  ... on CorrectEnrollmentSuccess { enrollment { state } } ... on Refusal { code } } }`;
const WITHDRAW = `mutation ($input: WithdrawEnrollmentInput!) { withdrawEnrollment(input: $input) {
  ... on WithdrawEnrollmentSuccess { enrollment { state } } ... on Refusal { code } } }`;
const ONE = `query ($id: ID!) { enrollment(id: $id) { state history { action what why }
  viewerCanCheck { allowed why } viewerCanConfirm { allowed why } viewerCanSendBack { allowed why }
  viewerCanCorrect { allowed } } }`;
const MAY = '{ viewer { canCheckEnrollments canConfirmEnrollments } }';
const COUNTS = '{ enrollments(first: 1) { counts { state count } } }';

describe('checking and confirming', async () => {
  const world = await makeWorld();
  const countyId = 512002;
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let agent: Person;
  let supervisor: Person;
  const ids: Record<string, string> = {};

  const seen = async (...names: string[]) =>
    Promise.all(
      names.map(async (name) => {
        const where = { countyId_id: { countyId, id: ids[name]! } };
        const { version } = await world.admin.enrollment.findUniqueOrThrow({ where });
        return { id: ids[name]!, version };
      }),
    );
  const check = async (who: Person, step: string, names: string[], reason?: string) =>
    desk.doing(who, CHECK, { input: { step, enrollments: await seen(...names), reason } });
  const place = (who: Person, input: Record<string, unknown>) => desk.doing(who, PLACE, { input });
  const counts = async () => {
    const { data } = await desk.admin.ask<{
      enrollments: { counts: { state: string; count: number }[] };
    }>(COUNTS);
    return Object.fromEntries(
      data.enrollments.counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]),
    );
  };
  /** What the tallies show that the people, counted one by one, do not: nothing. */
  const differing = () => world.admin.$queryRaw`SELECT * FROM mend_tallies(${countyId}::int)`;
  const one = async (who: Person, name: string) =>
    (await who.ask<{ enrollment: Record<string, unknown> }>(ONE, { id: ids[name] })).data.enrollment;

  beforeAll(async () => {
    desk = await makeDesk(world, { code: countyId, name: '雁江区', pack: 'yanjiang-2021' });
    const { townshipId, villageId } = desk.here;
    agent = await world.somebody({ role: 'VILLAGE_AGENT', countyId, townshipId, villageId });
    supervisor = await world.somebody({ role: 'SUPERVISOR', countyId });
    const enroll = async (name: string, order: number, pays: boolean, where = desk.here) => {
      const { id } = await desk.register({ name, birth: '19700505', order }, desk.admin, where);
      const members = [{ residentId: id, tier: 'third' }];
      const payment = pays ? { channel: 'WINDOW_CASH', expectedFen: 75_000 } : null;
      const input = { members, payment, idempotencyKey: crypto.randomUUID() };
      const done = await desk.doing(desk.admin, ENROLL, { input });
      ids[name] = (done.enrollments as { id: string }[])[0]!.id;
    };
    for (const [i, name] of ['甲', '乙', '丙', '丁'].entries()) await enroll(name, 11 + i, true);
    await enroll('欠', 21, false);
    await enroll('邻', 22, true, desk.there);
  });

  it('is the township’s to check and the county’s to confirm, nobody’s both', async () => {
    for (const [who, step] of [
      [desk.admin, 'TOWNSHIP_CHECK'],
      [agent, 'TOWNSHIP_CHECK'],
      [supervisor, 'TOWNSHIP_CHECK'],
      [desk.clerk, 'COUNTY_CONFIRM'],
      [agent, 'SEND_BACK'],
    ] as const) {
      expect(await check(who, step, ['甲'], '示例原因')).toMatchObject({ code: 'NOT_ALLOWED' });
      if (step !== 'SEND_BACK')
        expect(await place(who, { step, villageId: desk.here.villageId, expected: 4 })).toMatchObject({
          code: 'NOT_ALLOWED',
        });
    }
    expect((await desk.clerk.ask(MAY)).data).toEqual({
      viewer: { canCheckEnrollments: true, canConfirmEnrollments: false },
    });
    expect((await desk.admin.ask(MAY)).data).toEqual({
      viewer: { canCheckEnrollments: false, canConfirmEnrollments: true },
    });
    const shown = await one(desk.admin, '甲');
    expect(shown).toMatchObject({
      viewerCanCheck: { allowed: false, why: '您的账号不能办理。能办理的是：乡镇经办。' },
      viewerCanConfirm: { allowed: false, why: expect.stringContaining('乡镇还没有审核') },
      viewerCanSendBack: { allowed: false, why: expect.stringContaining('没有可退回的') },
    });
  });

  it('refuses whom one does not see, who has not paid, what was seen otherwise, and then all of them', async () => {
    const never = '01890000-0000-7000-8000-000000000000';
    const unseen = await check(desk.clerk, 'TOWNSHIP_CHECK', ['甲', '邻']);
    expect(unseen).toMatchObject({ code: 'NOT_FOUND' });
    for (const id of [never, 'not an id']) {
      const input = { step: 'TOWNSHIP_CHECK', enrollments: [{ id, version: 1 }] };
      expect(await desk.doing(desk.clerk, CHECK, { input })).toEqual(unseen);
    }
    expect(await check(desk.clerk, 'TOWNSHIP_CHECK', ['甲', '欠'])).toMatchObject({
      code: 'NOT_PAID',
      field: 'enrollments.1',
      message: expect.stringMatching(/^欠：还没有缴清.*本次一个也没有办。$/),
    });
    expect(await check(desk.admin, 'COUNTY_CONFIRM', ['甲'])).toMatchObject({ code: 'NOT_CHECKED' });
    expect(await check(desk.clerk, 'SEND_BACK', ['甲'], '示例原因')).toMatchObject({ code: 'NOT_HANDED_ON' });
    expect(await check(desk.clerk, 'SEND_BACK', ['甲'])).toMatchObject({ field: 'reason' });
    expect(await check(desk.clerk, 'TOWNSHIP_CHECK', [])).toMatchObject({ code: 'CHECKED_MANY' });
    expect(await check(desk.clerk, 'TOWNSHIP_CHECK', ['甲', '甲'])).toMatchObject({ code: 'CHECKED_MANY' });
    const stale = (await seen('甲')).map(({ id, version }) => ({ id, version: version - 1 }));
    const input = { step: 'TOWNSHIP_CHECK', enrollments: stale };
    expect(await desk.doing(desk.clerk, CHECK, { input })).toMatchObject({ code: 'STALE' });
    expect(await counts()).toEqual({ PAID: 5, ASSESSED: 1 });
  });

  it('checks and confirms those that were chosen, once', async () => {
    expect(await check(desk.clerk, 'TOWNSHIP_CHECK', ['甲', '乙'])).toMatchObject({
      enrollments: [{ state: 'TOWNSHIP_CHECKED' }, { state: 'TOWNSHIP_CHECKED' }],
    });
    expect(await check(desk.clerk, 'TOWNSHIP_CHECK', ['甲'])).toMatchObject({ code: 'STEP_TAKEN' });
    const enrollments = await seen('甲');
    const both = await Promise.all(
      [1, 2].map(() => desk.doing(desk.admin, CHECK, { input: { step: 'COUNTY_CONFIRM', enrollments } })),
    );
    expect(both.map(({ code }) => code ?? 'confirmed').sort()).toEqual(['STALE', 'confirmed']);
    expect(await counts()).toEqual({ PAID: 3, ASSESSED: 1, TOWNSHIP_CHECKED: 1, COUNTY_CONFIRMED: 1 });
    expect(await differing()).toEqual([]);
    const { history } = await one(desk.clerk, '甲');
    expect((history as unknown[]).slice(0, 2)).toEqual([
      { action: 'enrollment-confirmed', what: '县确认', why: null },
      { action: 'enrollment-checked', what: '乡镇审核', why: null },
    ]);
  });

  it('takes all of a village that wait, as many as were shown, in steps that go on where they stopped', async () => {
    const { villageId, townshipId } = desk.here;
    const step = 'TOWNSHIP_CHECK';
    expect(await place(desk.clerk, { step, expected: 2 })).toMatchObject({ code: 'CHECK_PLACE' });
    expect(await place(desk.clerk, { step, villageId: 'x', expected: 2 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await place(desk.clerk, { step, villageId, expected: 3 })).toMatchObject({
      code: 'CHECK_COUNT_CHANGED',
      field: 'expected',
      message: expect.stringContaining('现在是 2 人'),
    });
    const beyond = { step, villageId: desk.there.villageId, expected: 1 };
    expect(await place(desk.clerk, beyond)).toMatchObject({
      message: expect.stringContaining('现在是 0 人'),
    });
    expect(await place(desk.clerk, { step, villageId, expected: 2 })).toEqual({ moved: 2, left: 0 });

    const { id } = await world.admin.account.findFirstOrThrow({ where: { countyId, role: 'COUNTY_ADMIN' } });
    const admin = {
      ...{ accountId: id, username: 'x', name: '示例', role: 'COUNTY_ADMIN' as const, office: '示例' },
      ...{
        countyId,
        townshipId: null,
        villageId: null,
        agency: null,
        division: null,
        language: 'zh' as const,
      },
    };
    const confirm = (expected: number) =>
      checkPlace(world.platform, admin, { step: 'county-confirm', townshipId, expected }, 2);
    expect(await confirm(3)).toEqual({ moved: 2, left: 1 });
    expect(await confirm(1)).toEqual({ moved: 1, left: 0 });
    expect(await counts()).toEqual({ PAID: 1, ASSESSED: 1, COUNTY_CONFIRMED: 4 });
    expect(await differing()).toEqual([]);
  });

  it('goes back with a reason, and is checked and confirmed again', async () => {
    expect(await check(desk.clerk, 'SEND_BACK', ['乙'], '示例原因')).toMatchObject({
      code: 'CONFIRMED_ALREADY',
    });
    expect(await check(desk.admin, 'SEND_BACK', ['乙'], '姓名与证件不符')).toMatchObject({
      enrollments: [{ state: 'PAID' }],
    });
    expect(await counts()).toEqual({ PAID: 2, ASSESSED: 1, COUNTY_CONFIRMED: 3 });
    expect((await one(desk.clerk, '乙')).history).toMatchObject([
      { action: 'enrollment-sent-back', what: '退回到已缴费', why: '姓名与证件不符' },
      { action: 'enrollment-confirmed' },
      { action: 'enrollment-checked' },
      {},
      {},
      {},
    ]);
    await check(desk.clerk, 'TOWNSHIP_CHECK', ['乙']);
    expect(await check(desk.clerk, 'SEND_BACK', ['乙'], '再看一次')).toMatchObject({
      enrollments: [{ state: 'PAID' }],
    });
    expect(await differing()).toEqual([]);
  });

  it('is paid again once it was corrected; the township can’t correct what the county confirmed', async () => {
    const correct = async (who: Person, name: string) => {
      const [input] = await seen(name);
      const facts = { insuredLastYear: true };
      return desk.doing(who, CORRECT, { input: { ...input, facts, reason: '补登上年参保' } });
    };
    const withdraw = async (who: Person) => {
      const [input] = await seen('丙');
      return desk.doing(who, WITHDRAW, { input: { ...input, reason: '示例原因' } });
    };
    expect(await one(desk.clerk, '丙')).toMatchObject({ viewerCanCorrect: { allowed: false } });
    for (const who of [desk.clerk, agent])
      expect(await correct(who, '丙')).toMatchObject({ code: 'CHECKED_ALREADY' });
    expect(await withdraw(desk.clerk)).toMatchObject({ code: 'CHECKED_ALREADY' });
    expect(await withdraw(desk.admin)).toMatchObject({ code: 'MONEY_RECEIVED' });
    expect(await correct(desk.admin, '丙')).toEqual({ enrollment: { state: 'PAID' } });
    await check(desk.clerk, 'TOWNSHIP_CHECK', ['丙']);
    expect(await correct(agent, '丙')).toMatchObject({ code: 'CHECKED_ALREADY' });
    expect(await correct(desk.clerk, '丙')).toEqual({ enrollment: { state: 'PAID' } });
    expect(await counts()).toEqual({ PAID: 3, ASSESSED: 1, COUNTY_CONFIRMED: 2 });
    expect(await differing()).toEqual([]);
  });
});
