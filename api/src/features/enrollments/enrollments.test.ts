import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, type NewPerson, tallyOf } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { paidFen enrollments {
    id state version assessedFor packRevision tier { name } resident { name }
    assessment { decision sentence selfPayFen category { id } steps { question } basis { clauses { id } } }
    payments { amountFen appliedFen unappliedFen channel receivedOn creditedOn externalReference }
  } }
  ... on Refusal { code message field } } }`;
const CORRECT = `mutation ($input: CorrectEnrollmentInput!) { correctEnrollment(input: $input) {
  ... on CorrectEnrollmentSuccess { enrollment { state version tier { id } assessment { selfPayFen } facts { insuredLastYear } } }
  ... on Refusal { code field } } }`;
const WITHDRAW = `mutation ($input: WithdrawEnrollmentInput!) { withdrawEnrollment(input: $input) {
  ... on WithdrawEnrollmentSuccess { enrollment { state version withdrawnReason } } ... on Refusal { code message } } }`;
const QUOTE = `query ($members: [QuoteMemberInput!]!, $payDate: Day) { quote(members: $members, payDate: $payDate) {
  residentId assessments { tier { id } assessment { decision reasonCode selfPayFen } } } }`;
const LIST = `query ($filter: EnrollmentFilter, $first: Int) { enrollments(filter: $filter, first: $first) {
  totalCount counts { state undetermined count } edges { node { state resident { name } } } } }`;
type Enrolled = {
  id: string;
  state: string;
  version: number;
  assessment: { sentence: string; selfPayFen: number };
};
type Listed = {
  enrollments: {
    totalCount: number;
    counts: { state: string; undetermined: boolean; count: number }[];
    edges: { node: { state: string; resident: { name: string } } }[];
  };
};

describe('enrolling', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let stranger: Person;
  const people: Record<string, { id: string; householdId: string }> = {};

  const enroll = (
    who: Person,
    members: { residentId: string; tier?: string; facts?: Record<string, unknown> }[],
    more: Record<string, unknown> = {},
  ) =>
    desk.doing(who, ENROLL, {
      input: { members, idempotencyKey: crypto.randomUUID(), withoutOthers: '其余的人另行登记', ...more },
    });
  const enrolledOf = (answer: Record<string, unknown>) => answer.enrollments as Enrolled[];
  const id = (name: string) => people[name]!.id;

  beforeAll(async () => {
    desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
    const other = await makeDesk(world, { code: 370481, name: '滕州市', pack: 'tengzhou-2021' });
    stranger = other.admin;
    const add = async (person: NewPerson) => {
      people[person.name] = await desk.register(person);
    };
    await add({ name: '示例甲', birth: '19700505', order: 11 });
    await add({ name: '示例乙', birth: '19720606', order: 12, householdId: people.示例甲!.householdId });
    await add({ name: '示例丙', birth: '20050707', order: 13, householdId: people.示例甲!.householdId });
    await add({ name: '外来者', birth: '19800808', order: 14, hukou: 'OTHER' });
    await add({ name: '独居者', birth: '19500909', order: 15 });
  });

  it('answers residents beyond sight like residents that never existed', async () => {
    const never = '01890000-0000-7000-8000-000000000000';
    for (const who of [desk.otherClerk, stranger]) {
      const [seen, unseen, mixed] = await Promise.all(
        [[id('示例甲')], [never], ['not an id']].map(([residentId]) =>
          enroll(who, [{ residentId: residentId! }]),
        ),
      );
      expect(seen).toMatchObject({ code: 'NOT_FOUND' });
      expect(seen).toEqual(unseen);
      expect(seen).toEqual(mixed);
    }
    const supervisor = await world.somebody({ role: 'SUPERVISOR', countyId: 512002 });
    expect(await enroll(supervisor, [{ residentId: id('示例甲') }])).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('refuses nobody, somebody twice, and a key that is no UUID', async () => {
    const one = { residentId: id('示例甲'), tier: 'third' };
    expect(await enroll(desk.clerk, [])).toMatchObject({ code: 'MEMBERS' });
    expect(await enroll(desk.clerk, [one, one])).toMatchObject({ code: 'MEMBERS' });
    expect(await enroll(desk.clerk, [one], { idempotencyKey: 'x' })).toMatchObject({ code: 'KEY_FORM' });
  });

  it('enrolls nobody of a family when the pack refuses one of them, and says why', async () => {
    const answer = await enroll(desk.clerk, [
      { residentId: id('示例甲'), tier: 'third' },
      { residentId: id('外来者'), tier: 'third' },
    ]);
    expect(answer).toMatchObject({ code: 'ASSESSMENT_REFUSED', field: 'members.1' });
    expect(answer.message).toContain('外来者：不能参保：不在本县参保范围');
    expect(await enroll(desk.clerk, [{ residentId: id('示例甲') }])).toMatchObject({
      code: 'ASSESSMENT_REFUSED',
    });
    expect(await tallyOf(world, 512002)).toEqual({ residents: 5 });
  });

  it('refuses a household in two tiers', async () => {
    const answer = await enroll(desk.clerk, [
      { residentId: id('示例甲'), tier: 'third' },
      { residentId: id('示例乙'), tier: 'fourth' },
    ]);
    expect(answer).toMatchObject({ code: 'HOUSEHOLD_TIER', field: 'members' });
  });

  it('quotes each tier without saving anything', async () => {
    const members = [{ residentId: id('示例甲') }, { residentId: id('外来者'), facts: { school: 'HIGHER' } }];
    const { data } = await desk.clerk.ask(QUOTE, { members });
    expect(data).toEqual({
      quote: [
        {
          residentId: id('示例甲'),
          assessments: [
            {
              tier: { id: 'third' },
              assessment: { decision: 'ACCEPTED', reasonCode: null, selfPayFen: 75000 },
            },
            {
              tier: { id: 'fourth' },
              assessment: { decision: 'ACCEPTED', reasonCode: null, selfPayFen: 33500 },
            },
          ],
        },
        {
          residentId: id('外来者'),
          assessments: [
            {
              tier: { id: 'third' },
              assessment: { decision: 'REFUSED', reasonCode: 'tier-not-allowed', selfPayFen: null },
            },
            {
              tier: { id: 'fourth' },
              assessment: { decision: 'ACCEPTED', reasonCode: null, selfPayFen: 33500 },
            },
          ],
        },
      ],
    });
    expect((await desk.otherClerk.ask(QUOTE, { members })).errors.map(({ code }) => code)).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('refuses money when the sum is not what the payer was told, and registers nobody', async () => {
    const answer = await enroll(desk.clerk, [{ residentId: id('示例甲'), tier: 'third' }], {
      payment: { channel: 'WINDOW_CASH', expectedFen: 52500 },
    });
    expect(answer).toMatchObject({ code: 'AMOUNT_CHANGED', field: 'expectedFen' });
    expect(answer.message).toContain('¥750.00');
    expect(await tallyOf(world, 512002)).toEqual({ residents: 5 });
  });

  const familyKey = crypto.randomUUID();
  const family = () => [
    { residentId: id('示例甲'), tier: 'third', facts: { insuredLastYear: true } },
    { residentId: id('示例乙'), tier: 'third' },
  ];
  const payment = { channel: 'WINDOW_CASH', expectedFen: 150000, externalReference: 'A-1' };

  it('enrolls a family and takes its money in one transaction, once for a key', async () => {
    const first = await enroll(desk.clerk, family(), { idempotencyKey: familyKey, payment });
    expect(first).toMatchObject({
      paidFen: 150000,
      enrollments: [
        {
          state: 'PAID',
          version: 1,
          assessedFor: '2020-11-02',
          packRevision: 1,
          tier: { name: '第三档次' },
          resident: { name: '示例甲' },
          assessment: {
            decision: 'ACCEPTED',
            selfPayFen: 75000,
            category: null,
            sentence: '应缴 ¥750.00，个人缴 ¥750.00，2021-01-01 起享受待遇。',
          },
          payments: [
            {
              amountFen: 75000,
              appliedFen: 75000,
              unappliedFen: 0,
              channel: 'WINDOW_CASH',
              receivedOn: '2020-11-02',
              creditedOn: '2020-11-02',
              externalReference: 'A-1',
            },
          ],
        },
        { state: 'PAID', resident: { name: '示例乙' }, payments: [{ externalReference: 'A-1/2' }] },
      ],
    });
    const again = await enroll(desk.clerk, family(), { idempotencyKey: familyKey, payment });
    expect(again).toEqual(first);
    expect(await tallyOf(world, 512002)).toEqual({
      residents: 5,
      paid: 2,
      premium: 150000,
      selfPay: 150000,
      paidFen: 150000,
    });
  });

  it('refuses the key for anything else, a reference twice, and whoever is enrolled already', async () => {
    const alone = [{ residentId: id('独居者'), tier: 'third' }];
    expect(await enroll(desk.clerk, alone, { idempotencyKey: familyKey })).toMatchObject({
      code: 'KEY_REUSED',
    });
    expect(await enroll(desk.otherClerk, alone, { idempotencyKey: familyKey })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const reference = { channel: 'WINDOW_CASH', expectedFen: 75000, externalReference: 'A-1' };
    expect(await enroll(desk.clerk, alone, { payment: reference })).toMatchObject({ code: 'REFERENCE_USED' });
    expect(await enroll(desk.clerk, [family()[1]!])).toMatchObject({
      code: 'ALREADY_ENROLLED',
      field: 'members.0',
    });
    expect(await enroll(desk.clerk, [{ residentId: id('示例丙'), tier: 'fourth' }])).toMatchObject({
      code: 'HOUSEHOLD_TIER',
    });
  });

  it('lets exactly one of two enroll the same person at the same moment', async () => {
    const members = [{ residentId: id('示例丙'), tier: 'third' }];
    const answers = await Promise.all([enroll(desk.clerk, members), enroll(desk.admin, members)]);
    expect(answers.map(({ code }) => code ?? 'ENROLLED').sort()).toEqual(['ALREADY_ENROLLED', 'ENROLLED']);
    expect(await tallyOf(world, 512002)).toMatchObject({
      paid: 2,
      assessed: 1,
      premium: 225000,
      paidFen: 150000,
    });
  });

  it('answers the same key sent from two connections at the same moment alike', async () => {
    const key = { idempotencyKey: crypto.randomUUID() };
    const members = [{ residentId: id('独居者'), tier: 'fourth' }];
    const [one, two] = await Promise.all([
      enroll(desk.clerk, members, key),
      enroll(desk.clerk, members, key),
    ]);
    expect(one).toEqual(two);
    expect(enrolledOf(one)[0]).toMatchObject({ state: 'ASSESSED', assessment: { selfPayFen: 33500 } });
  });

  describe('an enrollment that is there', () => {
    const the = async (name: string) => {
      const { data } = await desk.clerk.ask<{ resident: { enrollment: Enrolled } }>(
        'query ($id: ID!) { resident(id: $id) { enrollment { id state version assessment { sentence selfPayFen } } } }',
        { id: id(name) },
      );
      return data.resident.enrollment;
    };

    it('is not there for others', async () => {
      const { id: target, version } = await the('独居者');
      for (const who of [desk.otherClerk, stranger]) {
        const answers = await Promise.all(
          [target, '01890000-0000-7000-8000-000000000000'].map((one) =>
            Promise.all([
              who.ask(CORRECT, { input: { id: one, version, tier: 'third', reason: '更正' } }),
              who.ask(WITHDRAW, { input: { id: one, version, reason: '撤销' } }),
              who.ask('query ($id: ID!) { enrollment(id: $id) { id } }', { id: one }),
            ]),
          ),
        );
        expect(answers[0]).toEqual(answers[1]);
      }
    });

    it('is corrected, by the version that was read, with a reason', async () => {
      const { id: target, version } = await the('独居者');
      const correct = (more: Record<string, unknown>) =>
        desk.doing(desk.clerk, CORRECT, { input: { id: target, version, reason: '改选档次', ...more } });
      expect(await correct({ version: 9, tier: 'third' })).toMatchObject({ code: 'STALE' });
      expect(await correct({ tier: 'tenth' })).toMatchObject({ code: 'ASSESSMENT_REFUSED', field: 'tier' });
      expect(await correct({ tier: 'third', facts: { insuredLastYear: true } })).toEqual({
        enrollment: {
          state: 'ASSESSED',
          version: 2,
          tier: { id: 'third' },
          assessment: { selfPayFen: 75000 },
          facts: { insuredLastYear: true },
        },
      });
    });

    it('keeps its sum once it is paid', async () => {
      const { id: target, version } = await the('示例甲');
      const correct = (more: Record<string, unknown>) =>
        desk.doing(desk.clerk, CORRECT, { input: { id: target, version, reason: '更正事实', ...more } });
      expect(await correct({ tier: 'fourth' })).toMatchObject({ code: 'PAID_AMOUNT_CHANGES' });
      expect(await correct({ facts: { insuredLastYear: false } })).toMatchObject({
        enrollment: { state: 'PAID', version: 2, facts: { insuredLastYear: false } },
      });
      const withdrawn = await desk.doing(desk.clerk, WITHDRAW, {
        input: { id: target, version: 2, reason: '撤销' },
      });
      expect(withdrawn).toMatchObject({ code: 'MONEY_RECEIVED' });
    });

    it('says what is open to the viewer, and why not', async () => {
      const paid = await the('示例甲');
      const { data } = await desk.clerk.ask(
        `query ($id: ID!) { enrollment(id: $id) { viewerCanCorrect { allowed why } viewerCanWithdraw { allowed why }
          viewerCanTakePayment { allowed why } } }`,
        { id: paid.id },
      );
      expect(data).toEqual({
        enrollment: {
          viewerCanCorrect: { allowed: true, why: null },
          viewerCanWithdraw: {
            allowed: false,
            why: '已收到款项，不能撤销；能否退费按通知规定，请联系县医保局。',
          },
          viewerCanTakePayment: { allowed: false, why: '已缴费，不用再缴。' },
        },
      });
    });

    it('is withdrawn with a reason, counts no more, and comes back when the person is enrolled again', async () => {
      const { id: target, version } = await the('独居者');
      const done = await desk.doing(desk.clerk, WITHDRAW, {
        input: { id: target, version, reason: '本人放弃' },
      });
      expect(done).toEqual({ enrollment: { state: 'WITHDRAWN', version: 3, withdrawnReason: '本人放弃' } });
      expect(await tallyOf(world, 512002)).toMatchObject({ withdrawn: 1, assessed: 1, premium: 225000 });
      const back = await enroll(desk.clerk, [{ residentId: id('独居者'), tier: 'fourth' }]);
      expect(enrolledOf(back)[0]).toMatchObject({ id: target, state: 'ASSESSED', version: 4 });
      const counts = await tallyOf(world, 512002);
      expect(counts).toMatchObject({ assessed: 2, premium: 258500 });
      expect(counts.withdrawn).toBeUndefined();
    });

    it('tells its history in words, newest first', async () => {
      const { id: target } = await the('独居者');
      const { data } = await desk.clerk.ask<{
        enrollment: { history: { what: string; why: string | null }[] };
      }>('query ($id: ID!) { enrollment(id: $id) { history { what why } } }', { id: target });
      expect(data.enrollment.history).toEqual([
        { what: '参保登记', why: null },
        { what: '撤销登记', why: '本人放弃' },
        { what: '更正登记，个人应缴 ¥750.00', why: '改选档次' },
        { what: '参保登记', why: null },
        { what: '登记居民信息', why: null },
      ]);
    });

    it('is explained by the stored person, question by question', async () => {
      const { id: target } = await the('示例甲');
      const { data } = await desk.clerk.ask<{
        enrollment: { assessment: { steps: { question: string }[]; basis: { clauses: { id: string }[] } } };
      }>(
        'query ($id: ID!) { enrollment(id: $id) { assessment { steps { question } basis { clauses { id } } } } }',
        { id: target },
      );
      const { steps, basis } = data.enrollment.assessment;
      expect(steps.map(({ question }) => question)).toEqual(
        expect.arrayContaining(['scope', 'phase', 'price']),
      );
      expect(basis.clauses.map((clause) => clause.id)).toContain('price-third');
    });
  });

  it('counts by state only those whom a search lets through', async () => {
    const { data } = await desk.clerk.ask<Listed>(LIST, { filter: { search: '独居者', states: ['PAID'] } });
    const { counts, totalCount } = data.enrollments;
    expect(counts.filter(({ count }) => count > 0)).toEqual([
      { state: 'ASSESSED', undetermined: false, count: 1 },
    ]);
    expect(totalCount).toBe(0);
  });

  it('lists enrollments by state and person, with counts that add up, within sight alone', async () => {
    const list = async (who: Person, filter: Record<string, unknown> = {}) =>
      (await who.ask<Listed>(LIST, { filter })).data.enrollments;
    const all = await list(desk.clerk);
    expect(all.totalCount).toBe(4);
    expect(all.counts.filter(({ count }) => count > 0)).toEqual([
      { state: 'ASSESSED', undetermined: false, count: 2 },
      { state: 'PAID', undetermined: false, count: 2 },
    ]);
    const names = ({ edges }: Listed['enrollments']) => edges.map(({ node }) => node.resident.name).sort();
    expect(names(all)).toEqual(['独居者', '示例丙', '示例乙', '示例甲'].sort());
    const paid = await list(desk.clerk, { states: ['PAID'] });
    expect(names(paid)).toEqual(['示例乙', '示例甲'].sort());
    expect(paid.totalCount).toBe(2);
    const found = await list(desk.clerk, { search: 'duju', tier: 'fourth' });
    expect(names(found)).toEqual(['独居者']);
    expect(found.totalCount).toBe(1);
    expect(names(await list(desk.clerk, { undetermined: true }))).toEqual([]);
    expect(names(await list(desk.admin, { townshipId: desk.there.townshipId }))).toEqual([]);
    for (const who of [desk.otherClerk, stranger])
      expect(await list(who)).toMatchObject({ totalCount: 0, edges: [] });
    expect(
      (await list(desk.otherClerk, { townshipId: desk.here.townshipId })).counts.every(
        ({ count }) => count === 0,
      ),
    ).toBe(true);
  });

  it('keeps tally and count the same', async () => {
    const [live] = await world.admin.$queryRaw<Record<string, number>[]>`
      SELECT count(*) FILTER (WHERE state = 'paid')::int AS paid, count(*) FILTER (WHERE state = 'assessed')::int AS assessed,
        sum(premium_fen)::int AS premium, sum(self_pay_fen)::int AS "selfPay", sum(paid_fen)::int AS "paidFen"
      FROM enrollments WHERE county_id = 512002 AND state <> 'withdrawn'`;
    expect(await tallyOf(world, 512002)).toEqual({ residents: 5, ...live });
  });
});
