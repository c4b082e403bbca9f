import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, tallyOf } from '../../../../test/support/desk.ts';
import { ACTIVATE, agreeToExamples, packFiles, uploadDraft } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { uploadDearer } from '../simulations/simulations.fixture.ts';
import { reassessmentHandlers } from './reassess-job.ts';
import { reassessmentJob } from './reassessments.service.ts';

const CODE = 512002;
const NAME = '资阳市雁江区';
const REFUSAL = '... on Refusal { code field message }';
const SHOWN = 'id revision state peopleDone peopleTotal reassessed proposed failureCode';
const START = `mutation { startReassessment { ... on StartReassessmentSuccess { reassessment { ${SHOWN} } } ${REFUSAL} } }`;
const CANCEL = `mutation ($id: ID!) { cancelReassessment(id: $id) { ... on CancelReassessmentSuccess { reassessment { ${SHOWN} } } ${REFUSAL} } }`;
const SETTLE = `mutation ($input: SettleDifferencesInput!) { settleDifferences(input: $input) { ... on SettleDifferencesSuccess { settled } ${REFUSAL} } }`;
const LIST = `query ($filter: DifferenceFilter, $first: Int!, $after: String) {
  enrollmentDifferences(filter: $filter, first: $first, after: $after) { totalCount edges { cursor node { id kind byFen state reason settledBy
    enrollment { id state resident { name } assessment { selfPayFen } packRevision } before { selfPayFen subsidyFen category { name } basis { clauses { id } } }
    after { decision selfPayFen subsidyFen basis { clauses { id } } } } } pageInfo { hasNextPage } }
  differenceSums(filter: $filter) { people supplementFen refundFen } }`;
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id state } } ... on Refusal { code message } } }`;
const CERTIFY = `mutation ($input: CertificationInput!) { recordCertification(input: $input) {
  ... on RecordCertificationSuccess { certification { id } } ... on Refusal { code message } } }`;
const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) {
  ... on RecordPaymentSuccess { payment { id unappliedFen } enrollment { state owedFen paidFen } } ${REFUSAL} } }`;
const PAY_OUT = `mutation ($input: RecordRefundInput!) { recordRefund(input: $input) {
  ... on RecordRefundSuccess { enrollment { state paidFen overpaidFen } } ${REFUSAL} } }`;
const WITHDRAW = `mutation ($input: WithdrawEnrollmentInput!) { withdrawEnrollment(input: $input) {
  ... on WithdrawEnrollmentSuccess { enrollment { state } } ${REFUSAL} } }`;
const SETTLE_PAYMENT = `mutation ($input: SettlePaymentInput!) { settlePayment(input: $input) {
  ... on SettlePaymentSuccess { enrollment { id } } ${REFUSAL} } }`;
const MONEY = `query ($id: ID!) { enrollment(id: $id) { state paidFen owedFen overpaidFen viewerCanTakePayment { allowed } viewerCanPayOut { allowed }
  payments { amountFen appliedFen } refunds { amountFen how reference recordedBy } history { action what } } }`;
const LISTS = `{ due: enrollments(filter: { owing: true }) { totalCount edges { node { resident { name } } } }
  back: enrollments(filter: { toRefund: true }) { totalCount edges { node { resident { name } } } }
  settled: enrollments(filter: { owing: false, toRefund: false }) { totalCount }
  campaign { work { kind count } figures { selfPayFen paidFen } } }`;

type Node = {
  id: string;
  kind: string;
  byFen: number;
  enrollment: { id: string; resident: { name: string } };
};
type Listed = {
  enrollmentDifferences: { totalCount: number; edges: { cursor: string; node: Node }[] };
  differenceSums: { people: number; supplementFen: number; refundFen: number };
};

describe('what becomes of enrollments when another revision is active', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  const enrollments: Record<string, string> = {};

  const start = async (who: Person = desk.admin) => desk.doing(who, START, {});
  const list = async (filter: object = {}, first = 50, after: string | null = null) => {
    const { data, errors } = await desk.admin.ask<Listed>(LIST, { filter, first, after });
    expect(errors).toEqual([]);
    return data;
  };
  const nodes = async (filter: object = {}) =>
    (await list(filter)).enrollmentDifferences.edges.map(({ node }) => node);
  const settle = (ids: string[], confirm: boolean, reason = '按新文件执行', who: Person = desk.admin) =>
    desk.doing(who, SETTLE, { input: { ids, confirm, reason } });
  const stored = async (name: string) => {
    const row = await world.admin.enrollment.findUniqueOrThrow({
      where: { countyId_id: { countyId: CODE, id: enrollments[name]! } },
    });
    const { state, selfPayFen, paidFen, packRevision, version } = row;
    return { state, selfPayFen, paidFen, packRevision, version };
  };
  const activate = async (id: string) => {
    await agreeToExamples(desk.admin, await world.somebody({ role: 'COUNTY_ADMIN', countyId: CODE }), id);
    const { data } = await desk.admin.ask<{ campaign: { activePack: { id: string } } }>(
      '{ campaign { activePack { id } } }',
    );
    const input = {
      id,
      expectedActiveId: data.campaign.activePack.id,
      countyName: NAME,
      unsimulatedReason: '测试中直接启用',
    };
    expect(await desk.doing(desk.admin, ACTIVATE, { input })).not.toHaveProperty('code');
  };

  beforeAll(async () => {
    desk = await makeDesk(world, { code: CODE, name: NAME, pack: 'yanjiang-2021' });
    const people = [
      { name: '不变者', tier: 'third', paid: 75000 },
      { name: '低保已缴', tier: 'third', paid: 52500, category: 'urban-dibao' },
      { name: '低保未缴', tier: 'third', paid: null, category: 'urban-dibao' },
      { name: '已缴者', tier: 'fourth', paid: 33500 },
      { name: '另一已缴', tier: 'fourth', paid: 33500 },
      { name: '未缴者', tier: 'fourth', paid: null },
      { name: '全免者', tier: 'fourth', paid: null, category: 'rural-dibao' },
    ];
    for (const [index, { name, tier, paid, category }] of people.entries()) {
      const { id } = await desk.register({ name, birth: '19700501', order: index + 1 });
      if (category)
        await desk.doing(desk.clerk, CERTIFY, {
          input: { residentId: id, categoryId: category, from: '2020-01-01' },
        });
      const payment = paid === null ? {} : { payment: { channel: 'WINDOW_CASH', expectedFen: paid } };
      const input = { members: [{ residentId: id, tier }], ...payment, idempotencyKey: crypto.randomUUID() };
      const answer = await desk.doing(desk.clerk, ENROLL, { input });
      enrollments[name] = (answer.enrollments as { id: string }[])[0]!.id;
    }
    await activate(await uploadDearer(desk.admin));
  });

  it('is no affair of whoever does not decide which rules hold', async () => {
    const finance = await world.somebody({ role: 'FINANCE', countyId: CODE });
    for (const who of [desk.clerk, finance]) {
      expect(await start(who)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await settle([crypto.randomUUID()], true, '理由', who)).toMatchObject({ code: 'NOT_ALLOWED' });
      const { errors } = await who.ask(LIST, { first: 10 });
      expect(errors[0]).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    await world.county({ code: 990102 });
    const other = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 990102 });
    expect(await desk.doing(other, START, {})).toMatchObject({ code: 'NO_ACTIVE_PACK' });
  });

  it('is stopped before it began, and changes nothing then', async () => {
    const { reassessment } = (await start()) as unknown as { reassessment: { id: string } };
    expect(reassessment).toMatchObject({ state: 'RUNNING', peopleTotal: 7, revision: 2 });
    expect(await start()).toMatchObject({ code: 'REASSESSMENT_RUNNING' });
    expect(await desk.doing(desk.admin, CANCEL, { id: crypto.randomUUID() })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await desk.doing(desk.admin, CANCEL, { id: reassessment.id })).toMatchObject({
      reassessment: { state: 'CANCELLED', reassessed: 0 },
    });
    expect(await desk.doing(desk.admin, CANCEL, { id: reassessment.id })).toMatchObject({
      code: 'REASSESSMENT_ENDED',
    });
    await world.work();
    expect(await stored('未缴者')).toMatchObject({ selfPayFen: 33500, packRevision: 1, version: 1 });
  });

  it('is assessed anew where it is not paid, once, in chunks that survive an interruption', async () => {
    const before = await tallyOf(world, CODE);
    const handler = reassessmentHandlers(world.platform, 2)[reassessmentJob]!;
    const { reassessment } = (await start()) as unknown as { reassessment: { id: string } };
    const job = { name: reassessmentJob, countyId: CODE, id: reassessment.id };
    await world.admin.$executeRawUnsafe(`CREATE FUNCTION out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.people_done > 4 THEN RAISE EXCEPTION 'the machine stops'; END IF; RETURN NEW; END $$`);
    await world.admin.$executeRawUnsafe(
      'CREATE TRIGGER out_of_order BEFORE UPDATE ON reassessments FOR EACH ROW EXECUTE FUNCTION out_of_order()',
    );
    await expect(handler.run(job, new AbortController().signal)).rejects.toThrow('the machine stops');
    await world.admin.$executeRawUnsafe('DROP FUNCTION out_of_order CASCADE');
    await Promise.all([0, 1].map(() => handler.run(job, new AbortController().signal)));
    const { data } = await desk.admin.ask(`{ reassessment { ${SHOWN} } }`);
    expect(data).toMatchObject({
      reassessment: { state: 'DONE', peopleDone: 7, reassessed: 2, proposed: 4, failureCode: null },
    });
    expect(await stored('未缴者')).toEqual({
      state: 'assessed',
      selfPayFen: 35500,
      paidFen: 0,
      packRevision: 2,
      version: 2,
    });
    expect(await stored('低保未缴')).toMatchObject({ selfPayFen: 45000, packRevision: 2 });
    expect(await stored('已缴者')).toMatchObject({
      selfPayFen: 33500,
      paidFen: 33500,
      packRevision: 1,
      version: 1,
    });
    const audited = await world.admin.auditRecord.count({
      where: { countyId: CODE, action: 'enrollment-reassessed' },
    });
    expect(audited).toBe(2);
    expect(await tallyOf(world, CODE)).toEqual({
      ...before,
      premium: before.premium! + 2000,
      subsidy: before.subsidy! + 7500,
      selfPay: before.selfPay! + 2000 - 7500,
    });
  });

  it('is proposed to somebody where it is paid, with the sum and the clauses', async () => {
    const found = await list();
    expect(found.differenceSums).toEqual({ people: 4, supplementFen: 4000, refundFen: 7500 });
    expect(
      Object.fromEntries(
        found.enrollmentDifferences.edges.map(({ node }) => [node.enrollment.resident.name, node]),
      ),
    ).toMatchObject({
      已缴者: {
        kind: 'SUPPLEMENT',
        byFen: 2000,
        before: { selfPayFen: 33500 },
        after: { selfPayFen: 35500 },
      },
      另一已缴: { kind: 'SUPPLEMENT', byFen: 2000 },
      低保已缴: {
        kind: 'REFUND',
        byFen: -7500,
        before: { category: { name: '城镇低保' }, subsidyFen: 22500 },
        after: { subsidyFen: 30000, basis: { clauses: expect.arrayContaining([{ id: 'urban-dibao' }]) } },
      },
      全免者: { kind: 'FUNDING', byFen: 0, before: { subsidyFen: 33500 }, after: { subsidyFen: 35500 } },
    });
    const first = await list({}, 3);
    const second = await list({}, 3, first.enrollmentDifferences.edges[2]!.cursor);
    expect(second.enrollmentDifferences.edges).toHaveLength(1);
    expect(await nodes({ kind: 'REFUND' })).toHaveLength(1);
    expect(await nodes({ townshipId: desk.there.townshipId })).toEqual([]);
  });

  it('is settled by a person with a reason, all chosen or none; no money moves', async () => {
    const paid = (await nodes({ kind: 'SUPPLEMENT' })).map(({ id }) => id);
    expect(await settle(paid, true, '好')).toMatchObject({ code: 'TEXT_LENGTH', field: 'reason' });
    expect(await settle([], true)).toMatchObject({ code: 'DIFFERENCES_TOO_MANY' });
    expect(await settle([...paid, crypto.randomUUID()], true)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stored('已缴者')).toMatchObject({ version: 1 });
    const before = await tallyOf(world, CODE);
    const [one] = (await nodes()).filter(({ enrollment }) => enrollment.resident.name === '已缴者');
    const [refund] = await nodes({ kind: 'REFUND' });
    expect(await settle([one!.id, refund!.id], true)).toEqual({ settled: 2 });
    expect(await stored('已缴者')).toMatchObject({
      state: 'paid',
      selfPayFen: 35500,
      paidFen: 33500,
      packRevision: 2,
    });
    expect(await stored('低保已缴')).toMatchObject({ state: 'paid', selfPayFen: 45000, paidFen: 52500 });
    const fresh = (await nodes()).map(({ id }) => id);
    expect(await settle([...fresh, one!.id], true)).toMatchObject({
      code: 'DIFFERENCE_SETTLED',
      field: `ids.${fresh.length}`,
      message: expect.stringMatching(/^已缴者（.+）的差额由示例已同意，这次一条都没有办/),
    });
    expect(await tallyOf(world, CODE)).toEqual({
      ...before,
      premium: before.premium! + 2000,
      subsidy: before.subsidy! + 7500,
      selfPay: before.selfPay! + 2000 - 7500,
    });
    const [other] = await nodes({ kind: 'SUPPLEMENT' });
    expect(await settle([other!.id], false, '差额太小，不再补缴')).toEqual({ settled: 1 });
    expect(await stored('另一已缴')).toMatchObject({ selfPayFen: 33500, packRevision: 1, version: 1 });
    expect((await list({ state: 'DISMISSED' })).enrollmentDifferences.edges[0]!.node).toMatchObject({
      reason: '差额太小，不再补缴',
      settledBy: '示例',
    });
    const history = await desk.clerk.ask<{ enrollment: { history: { what: string; why: string | null }[] } }>(
      'query ($id: ID!) { enrollment(id: $id) { history { what why } } }',
      { id: enrollments.已缴者! },
    );
    expect(history.data.enrollment.history).toContainEqual({
      what: expect.stringContaining('同意按新政策包改核定'),
      why: '按新文件执行',
    });
    expect((await list()).differenceSums).toMatchObject({ people: 1 });
  });

  const key = () => crypto.randomUUID();
  const pay = (enrollmentId: string, amountFen: number, who: Person = desk.clerk, idempotencyKey = key()) =>
    desk.doing(who, PAY, { input: { enrollmentId, amountFen, channel: 'WINDOW_CASH', idempotencyKey } });
  const payOut = (input: Record<string, unknown>, who: Person = desk.clerk) =>
    desk.doing(who, PAY_OUT, { input: { how: 'CASH', idempotencyKey: key(), ...input } });
  const money = async (id: string) =>
    (await desk.clerk.ask<{ enrollment: Record<string, unknown> }>(MONEY, { id })).data.enrollment;
  const lists = async () => {
    const { data, errors } = await desk.clerk.ask<
      Record<
        'due' | 'back' | 'settled',
        { totalCount: number; edges: { node: { resident: { name: string } } }[] }
      > & { campaign: { work: { kind: string; count: number }[]; figures: Record<string, number> } }
    >(LISTS, {});
    expect(errors).toEqual([]);
    const names = ({ edges }: typeof data.due) => edges.map(({ node }) => node.resident.name).sort();
    const work = (kind: string) => data.campaign.work.find((item) => item.kind === kind)?.count;
    const { due, back } = data;
    return {
      due: [...names(due), due.totalCount],
      back: [...names(back), back.totalCount],
      work: [work('unpaid'), work('supplement'), work('refund')],
      open: data.campaign.figures.selfPayFen! - data.campaign.figures.paidFen!,
    };
  };

  it('is owed and paid like other money once confirmed: by that very sum, once', async () => {
    const id = enrollments.已缴者!;
    expect(await lists()).toEqual({
      due: ['低保未缴', '已缴者', '未缴者', 3],
      back: ['低保已缴', 1],
      work: [2, 1, 1],
      open: 35500 + 45000 + 2000 - 7500,
    });
    expect(await money(id)).toMatchObject({
      state: 'PAID',
      paidFen: 33500,
      owedFen: 2000,
      overpaidFen: 0,
      viewerCanTakePayment: { allowed: true },
    });
    expect(await pay(id, 2000, desk.otherClerk)).toMatchObject({ code: 'NOT_FOUND' });
    const before = await tallyOf(world, CODE);
    const sent = key();
    const both = await Promise.all([0, 1].map(() => pay(id, 2000, desk.clerk, sent)));
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toMatchObject({
      payment: { unappliedFen: 0 },
      enrollment: { state: 'PAID', owedFen: 0, paidFen: 35500 },
    });
    expect(await tallyOf(world, CODE)).toEqual({ ...before, paidFen: before.paidFen! + 2000 });
    expect(await pay(id, 2000)).toMatchObject({ payment: { unappliedFen: 2000 } });
    expect(await money(id)).toMatchObject({
      payments: [33500, 2000, 2000].map((amountFen, index) => ({
        amountFen,
        appliedFen: index === 2 ? 0 : amountFen,
      })),
      viewerCanTakePayment: { allowed: false },
    });
  });

  it('is given back whole and once, by whom and how is kept', async () => {
    const enrollmentId = enrollments.低保已缴!;
    const finance = await world.somebody({ role: 'FINANCE', countyId: CODE });
    expect(await payOut({ enrollmentId, amountFen: 7500 }, finance)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await payOut({ enrollmentId, amountFen: 7500 }, desk.otherClerk)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await payOut({ enrollmentId, amountFen: 7000 })).toMatchObject({
      code: 'REFUND_SUM_DIFFERS',
      field: 'amountFen',
      message: expect.stringContaining('¥75.00'),
    });
    expect(await payOut({ enrollmentId, amountFen: 7500, paidOutOn: '2020-11-03' })).toMatchObject({
      code: 'REFUND_DAY',
    });
    expect(await payOut({ enrollmentId: enrollments.已缴者!, amountFen: 100 })).toMatchObject({
      code: 'NOTHING_TO_REFUND',
    });
    const input = {
      enrollmentId,
      amountFen: 7500,
      how: 'TRANSFER',
      reference: '退-1',
      idempotencyKey: key(),
    };
    const both = await Promise.all([0, 1].map(() => payOut(input)));
    expect(both).toEqual(
      [0, 1].map(() => ({ enrollment: { state: 'PAID', paidFen: 45000, overpaidFen: 0 } })),
    );
    expect(await payOut({ ...input, how: 'CASH' })).toMatchObject({ code: 'KEY_REUSED' });
    expect(await payOut({ ...input, idempotencyKey: key() })).toMatchObject({ code: 'NOTHING_TO_REFUND' });
    expect(await money(enrollmentId)).toMatchObject({
      refunds: [{ amountFen: 7500, how: 'TRANSFER', reference: '退-1', recordedBy: '示例' }],
      history: expect.arrayContaining([{ action: 'refund-paid-out', what: '已退还 ¥75.00' }]),
      viewerCanPayOut: { allowed: false },
    });
    const left = await money(enrollments.已缴者!);
    const payments = await world.admin.payment.findMany({ where: { enrollmentId: enrollments.已缴者! } });
    const kept = payments.find(({ appliedFen }) => appliedFen === 0)!;
    const marked = { enrollmentId: kept.enrollmentId, paymentId: kept.id, amountFen: 2000 };
    expect(await payOut(marked)).toMatchObject({ code: 'NOTHING_TO_REFUND' });
    await desk.doing(desk.clerk, SETTLE_PAYMENT, {
      input: { paymentId: kept.id, how: 'REFUND', reason: '重复缴费' },
    });
    expect((await lists()).back).toEqual(['已缴者', 1]);
    const twice = await Promise.all([0, 1].map(() => payOut(marked)));
    expect(twice.map(({ code }) => code ?? 'done').sort()).toEqual(['NOTHING_TO_REFUND', 'done']);
    expect((await money(enrollments.已缴者!)).paidFen).toBe(left.paidFen);
    expect(await lists()).toMatchObject({ back: [0], work: [2, 0, 0], open: 35500 + 45000 });
  });

  it('adds up whatever happens: what was paid less what was given back is what is due, once nothing is open', async () => {
    const [run] = await world.admin.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM reassessments WHERE county_id = ${CODE}::int AND state = 'done' ORDER BY id DESC LIMIT 1`;
    const who = ['已缴者', '低保已缴', '不变者', '未缴者'];
    const operation = fc.record({
      what: fc.constantFrom(
        'differ',
        'differ',
        'pay',
        'pay other',
        'pay out',
        'apply',
        'mark',
        'pay out marked',
      ),
      name: fc.constantFrom(...who),
      fen: fc.integer({ min: 0, max: 90_000 }),
    });
    const act = async ({ what, name, fen }: { what: string; name: string; fen: number }) => {
      const enrollmentId = enrollments[name]!;
      const now = await world.admin.enrollment.findFirstOrThrow({ where: { id: enrollmentId } });
      const byFen = fen - now.selfPayFen!;
      const kept = await world.admin.payment.findFirst({
        where: { enrollmentId, appliedFen: 0, settledAs: null },
      });
      const marked = await world.admin.payment.findFirst({
        where: { enrollmentId, settledAs: 'refund', refund: null },
      });
      if (what === 'differ' && byFen !== 0 && now.state === 'paid') {
        const id = crypto.randomUUID();
        await world.admin.$executeRaw`
          INSERT INTO enrollment_differences (county_id, id, campaign_id, reassessment_id, enrollment_id, township_id, kind, by_fen, before, after, version)
          SELECT e.county_id, ${id}::uuid, e.campaign_id, ${run!.id}::uuid, e.id, e.township_id, ${byFen > 0 ? 'supplement' : 'refund'}, ${byFen}::int,
            to_jsonb(e), (to_jsonb(e) - '{paid_fen,state,version}'::text[]) || jsonb_build_object('self_pay_fen', ${fen}::int, 'premium_fen', e.subsidy_fen + e.waived_fen + ${fen}::int), e.version
          FROM enrollments e WHERE e.id = ${enrollmentId}::uuid`;
        expect(await settle([id], true)).toEqual({ settled: 1 });
      }
      if (what === 'pay') {
        const { owedFen } = (await money(enrollmentId)) as { owedFen: number };
        if (owedFen > 0)
          expect(await pay(enrollmentId, owedFen)).toMatchObject({ enrollment: { owedFen: 0 } });
      }
      if (what === 'pay other') await pay(enrollmentId, fen + 1);
      if (what === 'pay out') {
        const { overpaidFen } = (await money(enrollmentId)) as { overpaidFen: number };
        if (overpaidFen > 0)
          expect(await payOut({ enrollmentId, amountFen: overpaidFen })).toMatchObject({
            enrollment: { overpaidFen: 0 },
          });
      }
      if (kept && (what === 'apply' || what === 'mark'))
        await desk.doing(desk.clerk, SETTLE_PAYMENT, {
          input: { paymentId: kept.id, how: what === 'mark' ? 'REFUND' : 'APPLIED', reason: '核对过' },
        });
      if (marked && what === 'pay out marked')
        expect(
          await payOut({ enrollmentId, paymentId: marked.id, amountFen: marked.amountFen }),
        ).not.toHaveProperty('code');
    };
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 4, maxLength: 10 }), async (operations) => {
        for (const one of operations) await act(one);
        const rows = await world.admin.$queryRaw<
          { state: string; selfPay: number; paid: number; received: number; back: number }[]
        >`
          SELECT e.state, e.self_pay_fen AS "selfPay", e.paid_fen AS paid,
            (SELECT coalesce(sum(p.applied_fen), 0)::int FROM payments p WHERE coalesce(p.settled_for, p.enrollment_id) = e.id) AS received,
            (SELECT coalesce(sum(f.amount_fen), 0)::int FROM refunds f WHERE f.enrollment_id = e.id AND f.payment_id IS NULL) AS back
          FROM enrollments e WHERE e.county_id = ${CODE}::int AND e.state <> 'withdrawn'`;
        for (const { paid, received, back } of rows) expect(received - back).toBe(paid);
        const { due, back, open } = await lists();
        const unsettled = rows.filter(({ selfPay, paid }) => selfPay !== paid);
        expect(open).toBe(unsettled.reduce((sum, { selfPay, paid }) => sum + selfPay - paid, 0));
        expect(due.length - 1).toBe(rows.filter(({ selfPay, paid }) => selfPay > paid).length);
        expect(back.length - 1).toBeGreaterThanOrEqual(
          rows.filter(({ selfPay, paid }) => selfPay < paid).length,
        );
        expect(await tallyOf(world, CODE)).toMatchObject({
          selfPay: rows.reduce((sum, { selfPay }) => sum + selfPay, 0),
          paidFen: rows.reduce((sum, { paid }) => sum + paid, 0),
        });
      }),
      { numRuns: 25 },
    );
  });

  it('is reckoned anew where the enrollment changed since, and by a later run in its place', async () => {
    const [left] = await nodes();
    expect(left).toMatchObject({ kind: 'FUNDING', enrollment: { resident: { name: '全免者' } } });
    await world.admin
      .$executeRaw`UPDATE enrollments SET version = version + 1 WHERE id = ${enrollments.全免者!}::uuid`;
    expect(await settle([left!.id], true)).toMatchObject({
      code: 'DIFFERENCE_STALE',
      field: 'ids.0',
      message: expect.stringMatching(/^全免者（.+）核定后又变动过/),
    });
    await start();
    await world.work();
    const [again] = (await nodes()).filter(({ kind }) => kind === 'FUNDING');
    expect(again!.id).not.toBe(left!.id);
    expect(await settle([left!.id], true)).toMatchObject({ code: 'DIFFERENCE_SETTLED' });
    expect((await nodes({ state: 'SUPERSEDED' })).map(({ id }) => id)).toContain(left!.id);
    const [active] = await world.admin.$queryRaw<{ id: string }[]>`
      SELECT active_pack_id::text AS id FROM campaigns WHERE county_id = ${CODE}::int`;
    const makeActive = (id: unknown) =>
      world.admin
        .$executeRaw`UPDATE campaigns SET active_pack_id = ${id}::uuid WHERE county_id = ${CODE}::int`;
    const [first] = await world.admin.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM policy_packs WHERE county_id = ${CODE}::int AND revision = 1`;
    await makeActive(first!.id);
    expect(await settle([again!.id], true)).toMatchObject({
      code: 'DIFFERENCE_STALE',
      message: expect.stringContaining('已不在用的政策包'),
    });
    await makeActive(active!.id);
  });

  it('is void once its person withdraws, with that reason, and leaves nothing to decide', async () => {
    const [left] = await nodes({ kind: 'FUNDING' });
    const { version } = await stored('全免者');
    const input = { id: enrollments.全免者!, version, reason: '已在单位参保' };
    expect(await desk.doing(desk.clerk, WITHDRAW, { input })).toEqual({ enrollment: { state: 'WITHDRAWN' } });
    expect(await nodes({ kind: 'FUNDING' })).toEqual([]);
    expect(await nodes({ state: 'VOID' })).toMatchObject([
      { id: left!.id, reason: '已在单位参保', settledBy: null },
    ]);
    for (const confirm of [true, false])
      expect(await settle([left!.id], confirm)).toMatchObject({
        code: 'DIFFERENCE_SETTLED',
        message: expect.stringContaining('随撤销登记作废'),
      });
  });

  it('ends where another revision becomes active meanwhile', async () => {
    await start();
    await activate(await uploadDraft(desk.admin, packFiles('yanjiang-2021')));
    await world.work();
    const { data } = await desk.admin.ask(`{ reassessment { ${SHOWN} } }`);
    expect(data).toMatchObject({ reassessment: { state: 'FAILED', failureCode: 'activated-meanwhile' } });
  });
});
