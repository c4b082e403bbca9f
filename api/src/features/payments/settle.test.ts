import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, type Place, tallyOf } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id } } ... on Refusal { code message } } }`;
const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) {
  ... on RecordPaymentSuccess { payment { id unappliedFen } } ... on Refusal { code } } }`;
const CORRECT = `mutation ($input: CorrectEnrollmentInput!) { correctEnrollment(input: $input) {
  ... on CorrectEnrollmentSuccess { enrollment { version assessment { selfPayFen } } } ... on Refusal { code message } } }`;
const WITHDRAW = `mutation ($input: WithdrawEnrollmentInput!) { withdrawEnrollment(input: $input) {
  ... on WithdrawEnrollmentSuccess { enrollment { state } } ... on Refusal { code } } }`;
const SETTLE = `mutation ($input: SettlePaymentInput!) { settlePayment(input: $input) {
  ... on SettlePaymentSuccess { enrollment { id state assessedFor } } ... on Refusal { code field message } } }`;
const SEEN = `query ($id: ID!) { enrollment(id: $id) { state viewerCanWithdraw { allowed }
  payments { amountFen appliedFen unappliedFen viewerCanSettle { allowed why }
    settlement { how reason settledOn settledBy enrollment { resident { name } } } }
  paymentsMovedHere { amountFen channel receivedFor { resident { name } } }
  history { action what why } } }`;
const LIST = `query ($filter: EnrollmentFilter) { enrollments(first: 9, filter: $filter) {
  totalCount edges { node { resident { name } } } } home: campaign { work { kind count } } }`;

describe('money that was not the sum due', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let stranger: Person;
  let next: Place;
  let order = 10;

  const enroll = async (name: string, tier = 'third', place?: Place, who = desk.clerk) => {
    order += 1;
    const { id } = await desk.register({ name, birth: '19700505', order }, who, place);
    const input = { members: [{ residentId: id, tier }], idempotencyKey: crypto.randomUUID() };
    const answer = await desk.doing(who, ENROLL, { input });
    return (answer.enrollments as { id: string }[])[0]!.id;
  };
  const pay = async (enrollmentId: string, amountFen: number, more: Record<string, unknown> = {}) => {
    const input = { enrollmentId, amountFen, channel: 'BANK_CODE', idempotencyKey: crypto.randomUUID() };
    const answer = await desk.doing(desk.admin, PAY, { input: { ...input, ...more } });
    return answer.payment as { id: string; unappliedFen: number };
  };
  /** Somebody who owes 750 yuan and paid another sum. */
  const kept = async (name: string, amountFen: number) => {
    const enrollmentId = await enroll(name);
    const payment = await pay(enrollmentId, amountFen);
    expect(payment.unappliedFen).toBe(amountFen);
    return { enrollmentId, paymentId: payment.id };
  };
  const settle = (input: Record<string, unknown>, who = desk.clerk) => desk.doing(who, SETTLE, { input });
  const seen = async (id: string, who = desk.clerk) =>
    (await who.ask<{ enrollment: Record<string, unknown> }>(SEEN, { id })).data.enrollment;
  const list = async (filter: Record<string, unknown>) => {
    const { data, errors } = await desk.clerk.ask<{
      enrollments: { totalCount: number; edges: { node: { resident: { name: string } } }[] };
      home: { work: { kind: string; count: number }[] };
    }>(LIST, { filter });
    expect(errors).toEqual([]);
    const { enrollments, home } = data;
    return {
      names: enrollments.edges.map(({ node }) => node.resident.name).sort(),
      total: enrollments.totalCount,
      work: home.work.find(({ kind }) => kind === 'unapplied')?.count,
    };
  };
  const moneyAgrees = async () => {
    const [sum] = await world.admin.$queryRaw<{ applied: number; paid: number }[]>`
      SELECT (SELECT sum(applied_fen) FROM payments)::int AS applied, (SELECT sum(paid_fen) FROM enrollments)::int AS paid`;
    expect(sum?.applied).toBe(sum?.paid);
  };

  beforeAll(async () => {
    desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
    stranger = await world.somebody({
      role: 'COUNTY_ADMIN',
      countyId: (await world.county({ code: 511723 })).countyId,
    });
    const villageId = crypto.randomUUID();
    next = { townshipId: desk.here.townshipId, villageId, name: '示例邻村' };
    await world.admin.division.create({
      data: {
        countyId: 512002,
        id: villageId,
        level: 'village',
        townshipId: next.townshipId,
        name: next.name,
        aliases: [],
      },
    });
  });

  it('is settled by the county and the township alone; beyond sight it is like money that never was', async () => {
    const { paymentId } = await kept('示例甲', 52500);
    const refund = { paymentId, how: 'REFUND', reason: '多缴' };
    const never = { ...refund, paymentId: '01890000-0000-7000-8000-000000000000' };
    for (const who of [desk.otherClerk, stranger]) {
      expect(await settle(refund, who)).toMatchObject({ code: 'NOT_FOUND', field: 'paymentId' });
      expect(await settle(refund, who)).toEqual(await settle(never, who));
    }
    expect(await settle({ ...refund, paymentId: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
    const agent = await world.somebody({
      role: 'VILLAGE_AGENT',
      countyId: 512002,
      townshipId: desk.here.townshipId,
      villageId: desk.here.villageId,
    });
    const finance = await world.somebody({ role: 'FINANCE', countyId: 512002 });
    for (const who of [agent, finance])
      expect(await settle(refund, who)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await settle({ ...refund, reason: ' ' })).toMatchObject({ code: 'TEXT_LENGTH', field: 'reason' });
    expect(await list({ unapplied: true })).toEqual({ names: ['示例甲'], total: 1, work: 1 });
  });

  it('is applied once the correction makes it the sum due on its own day, and not before', async () => {
    const { enrollmentId, paymentId } = await kept('示例乙', 33500);
    expect(await settle({ paymentId, how: 'APPLIED' })).toEqual({
      code: 'SUM_DIFFERS',
      field: null,
      message:
        '示例乙按 2020-11-02 核定应缴 ¥750.00，这笔钱是 ¥335.00，不能入账。档次或身份有误的先更正登记；都没错的，转给同村其他人或列为待退。',
    });
    const corrected = await desk.doing(desk.clerk, CORRECT, {
      input: { id: enrollmentId, version: 1, tier: 'fourth', reason: '本人选第四档次' },
    });
    expect(corrected).toMatchObject({ enrollment: { assessment: { selfPayFen: 33500 } } });
    const before = await tallyOf(world, 512002);
    expect(await settle({ paymentId, how: 'APPLIED' })).toEqual({
      enrollment: { id: enrollmentId, state: 'PAID', assessedFor: '2020-11-02' },
    });
    const after = await tallyOf(world, 512002);
    expect(after).toEqual({ ...before, assessed: before.assessed! - 1, paid: 1, paidFen: 33500 });
    const shown = await seen(enrollmentId);
    expect(shown).toMatchObject({
      payments: [
        {
          amountFen: 33500,
          appliedFen: 33500,
          unappliedFen: 0,
          viewerCanSettle: { allowed: false, why: '已处理。' },
          settlement: {
            how: 'APPLIED',
            reason: null,
            settledOn: '2020-11-02',
            settledBy: '示例',
            enrollment: { resident: { name: '示例乙' } },
          },
        },
      ],
      viewerCanWithdraw: { allowed: false },
    });
    expect((shown.history as { what: string }[])[0]!.what).toBe('把没有对上的缴费入账 ¥335.00');
    await moneyAgrees();
  });

  it('is moved to somebody of the same village who owes this very sum, and to nobody else', async () => {
    const { enrollmentId, paymentId } = await kept('示例丙', 33500);
    const move = { paymentId, how: 'MOVED', reason: '替邻居缴，写错了人' };
    const fourth = await enroll('示例丁', 'fourth');
    expect(await settle(move)).toMatchObject({ code: 'WHOSE_ENROLLMENT', field: 'enrollmentId' });
    expect(await settle({ ...move, enrollmentId })).toMatchObject({ code: 'WHOSE_ENROLLMENT' });
    expect(await settle({ ...move, enrollmentId: await enroll('示例戊') })).toMatchObject({
      code: 'SUM_DIFFERS',
      field: 'enrollmentId',
    });
    expect(await settle({ ...move, enrollmentId: await enroll('示例己', 'fourth', next) })).toMatchObject({
      code: 'OTHER_VILLAGE',
      field: 'enrollmentId',
    });
    const beyond = await enroll('示例庚', 'fourth', desk.there, desk.otherClerk);
    expect(await settle({ ...move, enrollmentId: beyond })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await settle({ ...move, enrollmentId: fourth })).toEqual({
      enrollment: { id: fourth, state: 'PAID', assessedFor: '2020-11-02' },
    });
    expect(await seen(fourth)).toMatchObject({
      state: 'PAID',
      payments: [],
      paymentsMovedHere: [
        { amountFen: 33500, channel: 'BANK_CODE', receivedFor: { resident: { name: '示例丙' } } },
      ],
      viewerCanWithdraw: { allowed: false },
    });
    expect(await seen(enrollmentId)).toMatchObject({
      state: 'ASSESSED',
      payments: [
        { settlement: { how: 'MOVED', reason: move.reason, enrollment: { resident: { name: '示例丁' } } } },
      ],
      viewerCanWithdraw: { allowed: true },
    });
    const withdraw = { id: fourth, version: 2, reason: '迁出' };
    expect(await desk.doing(desk.clerk, WITHDRAW, { input: withdraw })).toEqual({ code: 'MONEY_RECEIVED' });
    await moneyAgrees();
  });

  it('is not moved to who has paid', async () => {
    const { paymentId } = await kept('示例辛', 52500);
    const paid = await enroll('示例壬');
    await pay(paid, 75000);
    const answer = await settle({ paymentId, how: 'MOVED', enrollmentId: paid, reason: '写错了人' });
    expect(answer).toEqual({
      code: 'ALREADY_PAID',
      field: 'enrollmentId',
      message: '示例壬：已缴费，不用再缴。',
    });
  });

  it('is marked to be refunded with a reason, is on the list of those, and lets the enrollment be withdrawn', async () => {
    const { enrollmentId, paymentId } = await kept('示例癸', 52500);
    const { work } = await list({ unapplied: true });
    const refund = { paymentId, how: 'REFUND', reason: '本人已随单位参保' };
    expect(await settle(refund)).toMatchObject({ enrollment: { id: enrollmentId, state: 'ASSESSED' } });
    expect(await list({ toRefund: true })).toEqual({ names: ['示例癸'], total: 1, work: work! - 1 });
    expect((await list({ unapplied: true })).names).not.toContain('示例癸');
    expect(await settle({ paymentId, how: 'APPLIED' })).toEqual({
      code: 'PAYMENT_SETTLED',
      field: null,
      message: '这笔钱已由示例于 2020-11-02 列为待退，不能再处理一次。请刷新页面。',
    });
    const withdraw = { id: enrollmentId, version: 1, reason: '本人已随单位参保' };
    expect(await desk.doing(desk.clerk, WITHDRAW, { input: withdraw })).toEqual({
      enrollment: { state: 'WITHDRAWN' },
    });
    await moneyAgrees();
  });

  it('is settled once when two settle it at the same moment from two connections', async () => {
    const { paymentId } = await kept('示例子', 33500);
    const one = await enroll('示例丑', 'fourth');
    const two = await enroll('示例寅', 'fourth');
    const move = { paymentId, how: 'MOVED', reason: '写错了人' };
    const answers = await Promise.all([
      settle({ ...move, enrollmentId: one }),
      settle({ ...move, enrollmentId: two }, desk.admin),
      settle({ paymentId, how: 'REFUND', reason: '写错了人' }, desk.admin),
    ]);
    expect(answers.filter(({ code }) => code === 'PAYMENT_SETTLED')).toHaveLength(2);
    expect(answers.filter(({ enrollment }) => enrollment)).toHaveLength(1);
    await moneyAgrees();
  });

  it('crosses other money without waiting for ever', async () => {
    const [here, there] = [await kept('示例卯', 33500), await kept('示例辰', 33500)];
    const [version] = [1];
    for (const { enrollmentId } of [here, there])
      await desk.doing(desk.clerk, CORRECT, {
        input: { id: enrollmentId, version, tier: 'fourth', reason: '改第四档次' },
      });
    const cross = (paymentId: string, enrollmentId: string, who: Person) =>
      settle({ paymentId, how: 'MOVED', enrollmentId, reason: '两人写反' }, who);
    const answers = await Promise.all([
      cross(here.paymentId, there.enrollmentId, desk.clerk),
      cross(there.paymentId, here.enrollmentId, desk.admin),
    ]);
    expect(answers.map(({ enrollment }) => (enrollment as { state: string }).state)).toEqual([
      'PAID',
      'PAID',
    ]);
    await moneyAgrees();
  });

  it('is refunded nowhere where the notice refunds nothing, and says the clause', async () => {
    const other = await makeDesk(world, {
      code: 532301,
      name: '楚雄市',
      pack: 'chuxiong-2021',
      townships: ['示例一镇', '示例二镇'],
    });
    const { id } = await other.register({ name: '示例巳', birth: '19700505', order: 1 });
    const enrolled = await other.doing(other.clerk, ENROLL, {
      input: { members: [{ residentId: id }], idempotencyKey: crypto.randomUUID() },
    });
    const [enrollment] = enrolled.enrollments as { id: string }[];
    const input = { enrollmentId: enrollment!.id, amountFen: 100, channel: 'ONLINE' };
    const paid = await other.doing(other.clerk, PAY, {
      input: { ...input, idempotencyKey: crypto.randomUUID() },
    });
    const { id: paymentId } = paid.payment as { id: string };
    const answer = await other.doing(other.clerk, SETTLE, {
      input: { paymentId, how: 'REFUND', reason: '多缴' },
    });
    expect(answer).toEqual({
      code: 'REFUND_NOT_ALLOWED',
      field: 'how',
      message:
        '本县通知不退费：“城乡居民在上述集中缴费期后不得补缴，也不得要求返还已缴纳的费用。”请更正登记后入账，或转给同村其他人。',
    });
  });

  it('is written down: every settlement has its audit record, and the database settles nothing twice', async () => {
    const [sum] = await world.admin.$queryRaw<{ settled: number; records: number }[]>`
      SELECT (SELECT count(*) FROM payments WHERE settled_as IS NOT NULL)::int AS settled,
        (SELECT count(*) FROM audit_records WHERE action IN ('payment-applied', 'payment-moved', 'payment-to-refund'))::int AS records`;
    expect(sum).toEqual({ settled: 6, records: 6 });
    await expect(
      world.admin.$executeRaw`UPDATE payments SET settled_reason = 'other' WHERE settled_as IS NOT NULL`,
    ).rejects.toThrow('settled once');
  });
});
