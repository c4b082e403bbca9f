import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, tallyOf } from '../../../../test/support/desk.ts';
import { makeWorld } from '../../../../test/support/world.ts';

const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { paidFen enrollments { id state assessment { decision reasonCode selfPayFen }
    viewerCanTakePayment { allowed why } } }
  ... on Refusal { code message } } }`;
const CERTIFY = `mutation ($input: CertificationInput!) { recordCertification(input: $input) {
  ... on RecordCertificationSuccess { certification { id } } ... on Refusal { code } } }`;
const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) {
  ... on RecordPaymentSuccess { payment { appliedFen unappliedFen } enrollment { state } } ... on Refusal { code } } }`;
const LIST = `query ($filter: EnrollmentFilter) { enrollments(filter: $filter) {
  totalCount counts { state undetermined count } edges { node { resident { name } } } } }`;

describe('what the pack does not decide', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let poor: string;
  let other: string;
  let enrollmentId: string;

  beforeAll(async () => {
    const today = '2019-11-01';
    desk = await makeDesk(world, {
      code: 511723,
      name: '开江县',
      pack: 'kaijiang-2020',
      planYear: 2020,
      today,
    });
    poor = (await desk.register({ name: '低保者', birth: '19700505', order: 11 })).id;
    other = (await desk.register({ name: '普通人', birth: '19800606', order: 12 })).id;
    const input = { residentId: poor, categoryId: 'dibao', from: '2019-01-01' };
    expect(await desk.doing(desk.clerk, CERTIFY, { input })).not.toHaveProperty('code');
  });

  it('is registered as work to do, pays nothing, and lets the others of the family pay', async () => {
    const members = [{ residentId: poor }, { residentId: other }];
    const payment = { channel: 'BANK_CODE', expectedFen: 25000 };
    const input = { members, payment, idempotencyKey: crypto.randomUUID() };
    const answer = await desk.doing(desk.clerk, ENROLL, { input });
    expect(answer).toMatchObject({
      paidFen: 25000,
      enrollments: [
        {
          state: 'REGISTERED',
          assessment: {
            decision: 'UNDETERMINED',
            reasonCode: 'delegated-amount-missing',
            selfPayFen: null,
          },
          viewerCanTakePayment: {
            allowed: false,
            why: '还不能收款：核定没有结果。请先补全缺少的内容。',
          },
        },
        { state: 'PAID', assessment: { decision: 'ACCEPTED', selfPayFen: 25000 } },
      ],
    });
    enrollmentId = (answer.enrollments as { id: string }[])[0]!.id;
    expect(await tallyOf(world, 511723)).toEqual({
      residents: 2,
      registered: 1,
      undetermined: 1,
      paid: 1,
      premium: 25000,
      selfPay: 25000,
      paidFen: 25000,
    });
  });

  it('is counted and listed apart, before and after the tallies are rolled up', async () => {
    const look = async () =>
      (await desk.clerk.ask<{ enrollments: unknown }>(LIST, { filter: { undetermined: true } })).data
        .enrollments;
    const before = await look();
    expect(before).toMatchObject({
      totalCount: 1,
      counts: expect.arrayContaining([
        { state: 'REGISTERED', undetermined: false, count: 0 },
        { state: 'REGISTERED', undetermined: true, count: 1 },
        { state: 'PAID', undetermined: false, count: 1 },
      ]),
      edges: [{ node: { resident: { name: '低保者' } } }],
    });
    await world.admin.$queryRaw`SELECT roll_up_tallies(511723)::text`;
    expect(await look()).toEqual(before);
  });

  it('keeps money that comes nevertheless', async () => {
    const input = {
      enrollmentId,
      amountFen: 25000,
      channel: 'BANK_CODE',
      idempotencyKey: crypto.randomUUID(),
    };
    expect(await desk.doing(desk.clerk, PAY, { input })).toEqual({
      payment: { appliedFen: 0, unappliedFen: 25000 },
      enrollment: { state: 'REGISTERED' },
    });
  });

  it('is decided when another identity pays the whole premium', async () => {
    const input = { residentId: poor, categoryId: 'destitute', from: '2019-06-01' };
    expect(await desk.doing(desk.clerk, CERTIFY, { input })).not.toHaveProperty('code');
    const { data } = await desk.clerk.ask(
      'query ($id: ID!) { enrollment(id: $id) { state assessment { category { id } subsidyFen selfPayFen } history { action } } }',
      { id: enrollmentId },
    );
    expect(data).toMatchObject({
      enrollment: {
        state: 'PAID',
        assessment: { category: { id: 'destitute' }, subsidyFen: 25000, selfPayFen: 0 },
      },
    });
    expect(await tallyOf(world, 511723)).toMatchObject({ paid: 2, subsidy: 25000, paidFen: 25000 });
  });

  it('is a village agent’s own work alone', async () => {
    const villageId = crypto.randomUUID();
    const { townshipId } = desk.here;
    const level = { level: 'village', townshipId, name: '邻村', aliases: [] };
    await world.admin.division.create({ data: { countyId: 511723, id: villageId, ...level } });
    const agent = { role: 'VILLAGE_AGENT' as const, countyId: 511723, townshipId };
    const own = await world.somebody({ ...agent, villageId: desk.here.villageId });
    const neighbour = await world.somebody({ ...agent, villageId });
    const count = async (who: typeof own) =>
      (await who.ask<{ enrollments: { totalCount: number; edges: unknown[] } }>(LIST)).data.enrollments;
    expect(await count(own)).toMatchObject({ totalCount: 2, edges: { length: 2 } });
    expect(await count(neighbour)).toMatchObject({ totalCount: 0, edges: { length: 0 } });
    const input = { members: [{ residentId: other }], idempotencyKey: crypto.randomUUID() };
    expect(await desk.doing(neighbour, ENROLL, { input })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await desk.doing(own, ENROLL, { input })).toMatchObject({ code: 'ALREADY_ENROLLED' });
  });
});
