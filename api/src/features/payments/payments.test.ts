import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, tallyOf } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id state } } ... on Refusal { code message } } }`;
const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) {
  ... on RecordPaymentSuccess {
    payment { id amountFen appliedFen unappliedFen channel receivedOn creditedOn recordedBy }
    enrollment { state assessedFor payments { id } viewerCanTakePayment { allowed why } }
  }
  ... on Refusal { code field } } }`;

describe('money', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let stranger: Person;
  let order = 10;

  /** Somebody new who owes 750 yuan. */
  const owing = async (name: string): Promise<string> => {
    order += 1;
    const { id } = await desk.register({ name, birth: '19700505', order });
    const input = { members: [{ residentId: id, tier: 'third' }], idempotencyKey: crypto.randomUUID() };
    const answer = await desk.doing(desk.clerk, ENROLL, { input });
    return (answer.enrollments as { id: string }[])[0]!.id;
  };
  const pay = (enrollmentId: string, more: Record<string, unknown> = {}, who = desk.clerk) =>
    desk.doing(who, PAY, {
      input: {
        enrollmentId,
        amountFen: 75000,
        channel: 'WINDOW_CASH',
        idempotencyKey: crypto.randomUUID(),
        ...more,
      },
    });
  const rows = (enrollmentId: string) =>
    world.admin.payment.count({ where: { countyId: 512002, enrollmentId } });

  beforeAll(async () => {
    desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
    stranger = await world.somebody({
      role: 'COUNTY_ADMIN',
      countyId: (await world.county({ code: 511723 })).countyId,
    });
  });

  it('is refused for an enrollment beyond sight like for one that never existed', async () => {
    const enrollmentId = await owing('示例甲');
    const never = '01890000-0000-7000-8000-000000000000';
    for (const who of [desk.otherClerk, stranger]) {
      expect(await pay(enrollmentId, {}, who)).toEqual({ code: 'NOT_FOUND', field: null });
      expect(await pay(enrollmentId, {}, who)).toEqual(await pay(never, {}, who));
    }
    const supervisor = await world.somebody({ role: 'SUPERVISOR', countyId: 512002 });
    expect(await pay(enrollmentId, {}, supervisor)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await rows(enrollmentId)).toBe(0);
  });

  it.each([
    ['nothing', { amountFen: 0 }, 'AMOUNT_IMPOSSIBLE', 'amountFen'],
    ['a slip of the keyboard', { amountFen: 75_000_000 }, 'AMOUNT_IMPOSSIBLE', 'amountFen'],
    ['money of tomorrow', { creditedOn: '2020-11-03' }, 'DAYS_IMPOSSIBLE', 'creditedOn'],
    [
      'money credited before it was received',
      { receivedOn: '2020-11-02', creditedOn: '2020-11-01' },
      'DAYS_IMPOSSIBLE',
      'creditedOn',
    ],
    ['a key that is no UUID', { idempotencyKey: 'once' }, 'KEY_FORM', 'idempotencyKey'],
  ])('refuses %s', async (_what, more, code, field) => {
    const enrollmentId = await owing('示例乙');
    expect(await pay(enrollmentId, more)).toEqual({ code, field });
    expect(await rows(enrollmentId)).toBe(0);
  });

  it('pays what is due', async () => {
    const enrollmentId = await owing('示例丙');
    const before = await tallyOf(world, 512002);
    expect(await pay(enrollmentId, { receivedOn: '2020-10-30', creditedOn: '2020-11-01' })).toMatchObject({
      payment: {
        amountFen: 75000,
        appliedFen: 75000,
        unappliedFen: 0,
        channel: 'WINDOW_CASH',
        receivedOn: '2020-10-30',
        creditedOn: '2020-11-01',
        recordedBy: '示例',
      },
      enrollment: { state: 'PAID', assessedFor: '2020-11-01' },
    });
    const after = await tallyOf(world, 512002);
    expect(after).toEqual({ ...before, assessed: before.assessed! - 1, paid: 1, paidFen: 75000 });
  });

  it('is one row when it arrives twice at the same moment from two connections', async () => {
    const enrollmentId = await owing('示例丁');
    const idempotencyKey = crypto.randomUUID();
    const [one, two] = await Promise.all([
      pay(enrollmentId, { idempotencyKey }),
      pay(enrollmentId, { idempotencyKey }, desk.admin),
    ]);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ payment: { appliedFen: 75000 }, enrollment: { state: 'PAID' } });
    expect(await pay(enrollmentId, { idempotencyKey })).toEqual(one);
    expect(await rows(enrollmentId)).toBe(1);
    expect(await pay(enrollmentId, { idempotencyKey, amountFen: 1 })).toMatchObject({ code: 'KEY_REUSED' });
    expect(await pay(await owing('示例戊'), { idempotencyKey })).toMatchObject({ code: 'KEY_REUSED' });
  });

  it('pays once, and keeps the other whole, when two pay the same at the same moment', async () => {
    const enrollmentId = await owing('示例己');
    const answers = await Promise.all([pay(enrollmentId), pay(enrollmentId, {}, desk.admin)]);
    const applied = answers.map(({ payment }) => (payment as { appliedFen: number }).appliedFen).sort();
    expect(applied).toEqual([0, 75000]);
    expect(await rows(enrollmentId)).toBe(2);
  });

  it('is kept as work when it is not the sum due', async () => {
    const enrollmentId = await owing('示例庚');
    expect(await pay(enrollmentId, { amountFen: 52500 })).toMatchObject({
      payment: { amountFen: 52500, appliedFen: 0, unappliedFen: 52500 },
      enrollment: { state: 'ASSESSED', viewerCanTakePayment: { allowed: true } },
    });
    const { data } = await desk.clerk.ask<{ enrollment: { history: { what: string }[] } }>(
      'query ($id: ID!) { enrollment(id: $id) { history { what } } }',
      { id: enrollmentId },
    );
    expect(data.enrollment.history[0]!.what).toBe('登记缴费 ¥525.00，其中 ¥525.00 待处理');
  });

  it('is kept as work when on its day the pack decides otherwise', async () => {
    const enrollmentId = await owing('示例辛');
    const early = { receivedOn: '2020-09-01', creditedOn: '2020-09-01' };
    expect(await pay(enrollmentId, early)).toMatchObject({
      payment: { appliedFen: 0, unappliedFen: 75000 },
      enrollment: { state: 'ASSESSED', assessedFor: '2020-11-02' },
    });
  });

  it('that is not applied is found by its people, within sight', async () => {
    const list = async (who: Person, filter: Record<string, unknown>) => {
      const { data, errors } = await who.ask<{
        enrollments: { totalCount: number; edges: { node: { resident: { name: string } } }[] };
      }>(
        `query ($filter: EnrollmentFilter) { enrollments(first: 2, filter: $filter) {
          totalCount edges { node { resident { name } } } } }`,
        { filter },
      );
      expect(errors).toEqual([]);
      const { totalCount, edges } = data.enrollments;
      return { totalCount, names: edges.map(({ node }) => node.resident.name) };
    };
    const unapplied = { unapplied: true };
    expect(await list(desk.clerk, unapplied)).toEqual({ totalCount: 3, names: ['示例辛', '示例庚'] });
    expect(await list(desk.clerk, { ...unapplied, states: ['PAID'] })).toEqual({
      totalCount: 1,
      names: ['示例己'],
    });
    expect((await list(desk.admin, unapplied)).totalCount).toBe(3);
    expect(await list(desk.otherClerk, unapplied)).toEqual({ totalCount: 0, names: [] });
    expect(await list(stranger, unapplied)).toEqual({ totalCount: 0, names: [] });
    const whole = (await list(desk.clerk, {})).totalCount;
    expect((await list(desk.clerk, { unapplied: false })).totalCount).toBe(whole - 3);
  });

  it('refuses a reference twice for a channel, and takes it for another', async () => {
    const bank = { channel: 'BANK_CODE', externalReference: 'CN-1' };
    expect(await pay(await owing('示例壬'), bank)).toMatchObject({ payment: { appliedFen: 75000 } });
    const enrollmentId = await owing('示例癸');
    expect(await pay(enrollmentId, bank)).toEqual({ code: 'REFERENCE_USED', field: 'externalReference' });
    expect(await rows(enrollmentId)).toBe(0);
    expect(await pay(enrollmentId, { ...bank, channel: 'ONLINE' })).toMatchObject({
      enrollment: { state: 'PAID' },
    });
  });

  it('is all accounted for: every payment has its audit record', async () => {
    const [sum] = await world.admin.$queryRaw<{ payments: number; records: number; agree: boolean }[]>`
      SELECT (SELECT count(*) FROM payments)::int AS payments,
        (SELECT count(*) FROM audit_records WHERE action = 'payment-recorded')::int AS records,
        (SELECT sum(applied_fen) FROM payments) = (SELECT sum(paid_fen) FROM enrollments) AS agree`;
    expect(sum).toEqual({ payments: 8, records: 8, agree: true });
  });
});
