import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const MISSING = `query ($filter: MissingPeopleFilter!, $first: Int, $after: String) {
  missingPeople(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } }`;
const COUNTS = 'query ($townshipId: ID) { missingCounts(townshipId: $townshipId) { kind count note } }';
const BY_CATEGORY = `query ($townshipId: ID) { missingByCategory(townshipId: $townshipId) { category { id } count } }`;
const COUNT = 'certified enrolled goalPercent rate gap';
const GROUPS = `{ groupTargets { whole { ${COUNT} } categories { category { id } count { ${COUNT} } } townships { township { id } count { ${COUNT} } } } }`;
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) { ... on EnrollSuccess { enrollments { id assessment { selfPayFen } } } ... on Refusal { code message } } }`;
const CERTIFY = `mutation ($input: CertificationInput!) { recordCertification(input: $input) { __typename ... on Refusal { code message } } }`;
const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename ... on Refusal { code message } } }`;

type Missing = {
  missingPeople: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { name: string } }[];
  };
};
type Groups = {
  groupTargets: {
    whole: unknown;
    categories: { category: { id: string }; count: unknown }[];
    townships: { township: { id: string }; count: unknown }[];
  };
};

describe('who is not enrolled yet', async () => {
  const world = await makeWorld();
  const countyId = 512002;
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let supervisor: Person;

  const missing = async (who: Person, filter: Record<string, unknown>, page = {}) => {
    const { data, errors } = await who.ask<Missing>(MISSING, { filter, ...page });
    expect(errors).toEqual([]);
    const { edges, ...rest } = data.missingPeople;
    return { ...rest, names: edges.map(({ node }) => node.name) };
  };
  const certify = async (residentId: string, categoryId: string) => {
    const input = { residentId, categoryId, from: '2020-01-01' };
    expect(await desk.doing(desk.clerk, CERTIFY, { input })).not.toHaveProperty('code');
  };

  beforeAll(async () => {
    desk = await makeDesk(world, { code: countyId, name: '雁江区', pack: 'yanjiang-2021' });
    supervisor = await world.somebody({ role: 'SUPERVISOR', countyId });
    const paid = await desk.register({ name: '示例缴', birth: '19800505', order: 1 });
    const last = await desk.register({
      name: '示例续',
      birth: '19810505',
      order: 2,
      facts: { insuredLastYear: true },
    });
    const both = await desk.register({ name: '示例双', birth: '19820505', order: 3 });
    await desk.register({ name: '示例远', birth: '19830505', order: 4 }, desk.otherClerk, desk.there);
    await certify(paid.id, 'rural-dibao');
    await certify(both.id, 'rural-dibao');
    await certify(both.id, 'rural-severe-disability');
    for (const [who, pays] of [
      [paid, true],
      [last, false],
    ] as const) {
      const members = [{ residentId: who.id, tier: 'third' }];
      const done = await desk.doing(desk.clerk, ENROLL, {
        input: { members, idempotencyKey: crypto.randomUUID() },
      });
      const [enrollment] = done.enrollments as { id: string; assessment: { selfPayFen: number } }[];
      if (!pays || enrollment!.assessment.selfPayFen === 0) continue;
      const input = {
        enrollmentId: enrollment!.id,
        amountFen: enrollment!.assessment.selfPayFen,
        channel: 'BANK_COUNTER',
        receivedOn: '2020-11-02',
        idempotencyKey: crypto.randomUUID(),
      };
      expect(await desk.doing(desk.clerk, PAY, { input })).not.toHaveProperty('code');
    }
  });

  it('is told by name to those who may see names alone', async () => {
    for (const query of [MISSING, COUNTS, BY_CATEGORY]) {
      const { errors } = await supervisor.ask(query, { filter: { kind: 'REGISTER' } });
      expect(errors).toMatchObject([
        { code: 'NOT_ALLOWED', message: expect.stringContaining('村（社区）代办') },
      ]);
    }
    const agency = await world.somebody({ role: 'CERTIFYING_AGENCY', countyId, agency: 'civil-affairs' });
    expect((await agency.ask(MISSING, { filter: { kind: 'CERTIFIED' } })).errors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    const { errors } = await desk.clerk.ask(MISSING, { filter: { kind: 'REGISTER' }, first: 0 });
    expect(errors).toMatchObject([{ code: 'PAGE_SIZE' }]);
  });

  it('is sought on the register, among the certified and among those of last year', async () => {
    expect(await missing(desk.clerk, { kind: 'REGISTER' })).toMatchObject({
      totalCount: 2,
      names: ['示例续', '示例双'],
    });
    expect(await missing(desk.clerk, { kind: 'LAST_YEAR' })).toMatchObject({ names: ['示例续'] });
    expect(await missing(desk.clerk, { kind: 'CERTIFIED' })).toMatchObject({ names: ['示例双'] });
    expect(await missing(desk.clerk, { kind: 'CERTIFIED', category: 'urban-dibao' })).toMatchObject({
      names: [],
    });
    expect(await missing(desk.otherClerk, { kind: 'LAST_YEAR' })).toMatchObject({ totalCount: 0 });
    expect((await missing(desk.admin, { kind: 'REGISTER' })).names).toHaveLength(3);
    expect(await missing(desk.admin, { kind: 'REGISTER', townshipId: desk.there.townshipId })).toMatchObject({
      names: ['示例远'],
    });
  });

  it('goes on from page to page, each person once', async () => {
    const first = await missing(desk.admin, { kind: 'REGISTER' }, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await missing(
      desk.admin,
      { kind: 'REGISTER' },
      { first: 2, after: first.pageInfo.endCursor },
    );
    expect([...first.names, ...rest.names].sort()).toEqual(['示例双', '示例续', '示例远'].sort());
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('is the register less the people behind the number of those enrolled', async () => {
    const { data } = await desk.clerk.ask<{
      progress: { whole: { enrolled: number } };
      enrolled: { totalCount: number; edges: { node: { name: string } }[] };
      all: { totalCount: number };
    }>(`{ progress { whole { enrolled } } all: residents { totalCount }
      enrolled: residents(filter: { enrolled: true }) { totalCount edges { node { name } } } }`);
    expect(data.enrolled.edges.map(({ node }) => node.name)).toEqual(['示例缴']);
    expect(data.progress.whole.enrolled).toBe(1);
    expect((await missing(desk.clerk, { kind: 'REGISTER' })).totalCount).toBe(
      data.all.totalCount - data.enrolled.totalCount,
    );
  });

  it('is counted by kind, and a year of which nothing is known is said to be', async () => {
    const counts = async (who: Person, townshipId?: string) => {
      const { data } = await who.ask<{ missingCounts: unknown[] }>(COUNTS, townshipId ? { townshipId } : {});
      return data.missingCounts;
    };
    expect(await counts(desk.clerk)).toEqual([
      { kind: 'LAST_YEAR', count: 1, note: null },
      { kind: 'CERTIFIED', count: 1, note: null },
      { kind: 'REGISTER', count: 2, note: null },
    ]);
    const empty = await makeDesk(world, {
      code: 511723,
      name: '开江县',
      pack: 'kaijiang-2020',
      planYear: 2020,
      today: '2019-10-08',
    });
    expect(await counts(empty.admin)).toEqual([
      { kind: 'LAST_YEAR', count: null, note: expect.stringContaining('没有上年的参保数据') },
      { kind: 'CERTIFIED', count: 0, note: null },
      { kind: 'REGISTER', count: 0, note: null },
    ]);
  });

  it('is counted by category as the list with that category is', async () => {
    type Counted = { missingByCategory: { category: { id: string }; count: number }[] };
    const counts = async (who: Person, townshipId?: string) => {
      const { data } = await who.ask<Counted>(BY_CATEGORY, townshipId ? { townshipId } : {});
      return data.missingByCategory;
    };
    const all = await counts(desk.admin);
    expect(all.filter(({ count }) => count > 0)).toEqual([
      { category: { id: 'rural-dibao' }, count: 1 },
      { category: { id: 'rural-severe-disability' }, count: 1 },
    ]);
    for (const { category, count } of all) {
      const listed = await missing(desk.admin, { kind: 'CERTIFIED', category: category.id });
      expect([category.id, listed.totalCount]).toEqual([category.id, count]);
    }
    const { townshipId } = desk.there;
    expect((await counts(desk.admin, townshipId)).every(({ count }) => count === 0)).toBe(true);
    expect((await counts(desk.otherClerk)).every(({ count }) => count === 0)).toBe(true);
  });

  it('makes special groups targets of their own: certified people are the whole, each once', async () => {
    for (const who of [desk.admin, supervisor]) {
      const { data, errors } = await who.ask<Groups>(GROUPS);
      expect(errors).toEqual([]);
      const { whole, categories, townships } = data.groupTargets;
      expect(whole).toEqual({ certified: 2, enrolled: 1, goalPercent: 100, rate: 5000, gap: 1 });
      expect(categories.find(({ category }) => category.id === 'rural-dibao')?.count).toEqual({
        certified: 2,
        enrolled: 1,
        goalPercent: 100,
        rate: 5000,
        gap: 1,
      });
      expect(categories.find(({ category }) => category.id === 'urban-dibao')?.count).toEqual({
        certified: 0,
        enrolled: 0,
        goalPercent: 100,
        rate: null,
        gap: null,
      });
      expect(townships).toHaveLength(22);
      expect(townships.find(({ township }) => township.id === desk.here.townshipId)?.count).toMatchObject({
        certified: 2,
      });
    }
    const { data } = await desk.otherClerk.ask<Groups>(GROUPS);
    expect(data.groupTargets.whole).toMatchObject({ certified: 0, rate: null });
    expect(data.groupTargets.townships).toHaveLength(1);
  });
});
