import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { rollUpTallies } from '../../app/background.ts';
import { takeOverviews } from '../provincial-overview/index.ts';

const CHOOSE = `mutation ($input: ChooseCountingInput!) { chooseCounting(input: $input) {
  ... on ChooseCountingSuccess { campaign { countsAs } } ... on Refusal { code field message } } }`;
const PROGRESS = `{ progress { counting countsAs countingChoice { countsAs chosenBy chosenOn reason }
  whole { enrolled registered paid confirmed today lastSevenDays } } progressVersion }`;
const HISTORY =
  '{ campaign { countingChoices(first: 1) { edges { node { countsAs reason } cursor } pageInfo { hasNextPage endCursor } } } }';
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) {
  ... on EnrollSuccess { enrollments { id state } } ... on Refusal { code } } }`;
const CHECK = `mutation ($input: CheckEnrollmentsInput!) { checkEnrollments(input: $input) { __typename ... on Refusal { code } } }`;
const PARTS = `query ($by: Breakdown!, $townshipId: ID) { progressBreakdown(by: $by, townshipId: $townshipId) { key name enrolled registered paid selfPayFen } }`;
const VILLAGES = `query ($first: Int!, $after: String) { progressVillages(first: $first, after: $after) {
  edges { node { village { name } residents enrolled registered paid } } pageInfo { hasNextPage endCursor } } }`;
const DAYS = '{ progressDays { edges { node { day enrolled } } pageInfo { hasNextPage } } }';

type Whole = { enrolled: number; registered: number; paid: number; confirmed: number };
type Progress = {
  progress: {
    counting: string;
    countsAs: string;
    countingChoice: Record<string, unknown> | null;
    whole: Whole;
  };
  progressVersion: string;
};
type Part = {
  key: string | null;
  name: string;
  enrolled: number;
  registered: number;
  paid: number;
  selfPayFen: number;
};

describe('what counts as enrolled', async () => {
  const world = await makeWorld();
  const countyId = 512002;
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let supervisor: Person;
  let overview: Person;

  const choose = (input: Record<string, unknown>, who = desk.admin) => desk.doing(who, CHOOSE, { input });
  const progress = async (who = supervisor) => (await who.ask<Progress>(PROGRESS)).data;
  const partsOf = async (by: string, townshipId?: string, who = supervisor) => {
    const { data, errors } = await who.ask<{ progressBreakdown: Part[] }>(PARTS, { by, townshipId });
    expect(errors).toEqual([]);
    return data.progressBreakdown;
  };
  const above = async () => {
    await rollUpTallies(world.platform);
    await takeOverviews(world.platform);
    const { data } = await overview.ask<{ overview: { counties: { enrolled: number }[] } }>(
      '{ overview { counties { enrolled } } }',
    );
    return data.overview.counties[0]!.enrolled;
  };

  beforeAll(async () => {
    desk = await makeDesk(world, { code: countyId, name: '雁江区', pack: 'yanjiang-2021' });
    supervisor = await world.somebody({ role: 'SUPERVISOR', countyId });
    overview = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    const enroll = async (
      person: Parameters<typeof desk.register>[0],
      channel: string | null,
      place = desk.here,
    ) => {
      const { id } = await desk.register(person, desk.admin, place);
      const members = [{ residentId: id, tier: 'third' }];
      const payment = channel && { channel, expectedFen: 75_000 };
      const done = await desk.doing(desk.admin, ENROLL, {
        input: { members, payment, idempotencyKey: crypto.randomUUID() },
      });
      expect(done.code).toBeUndefined();
      return id;
    };
    const confirm = async (residentId: string) => {
      for (const [who, step] of [
        [desk.clerk, 'TOWNSHIP_CHECK'],
        [desk.admin, 'COUNTY_CONFIRM'],
      ] as const) {
        const { id, version } = await world.admin.enrollment.findFirstOrThrow({ where: { residentId } });
        const input = { step, enrollments: [{ id, version }] };
        expect((await desk.doing(who, CHECK, { input })).code).toBeUndefined();
      }
    };
    await enroll({ name: '甲·示例', birth: '19700505', order: 11 }, 'WINDOW_CASH');
    await enroll({ name: '乙·示例', birth: '19500505', order: 12 }, 'ONLINE');
    await enroll(
      { name: '丙·示例', birth: '20120505', order: 13, facts: { school: 'PRIMARY' } },
      'SCHOOL',
      desk.there,
    );
    await enroll({ name: '丁·示例', birth: '19800505', order: 14 }, null);
    const confirmed = await enroll({ name: '戊·示例', birth: '19810505', order: 15 }, 'WINDOW_CASH');
    await desk.register({ name: '己·示例', birth: '19810505', order: 16 });
    await confirm(confirmed);
  });

  it('is chosen by the county administrator alone', async () => {
    for (const who of [supervisor, desk.clerk]) {
      expect(await choose({ countsAs: 'REGISTERED' }, who)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const canChoose = '{ viewer { canChooseCounting } }';
    expect((await desk.clerk.ask(canChoose)).data).toEqual({ viewer: { canChooseCounting: false } });
    expect((await desk.admin.ask(canChoose)).data).toEqual({ viewer: { canChooseCounting: true } });
    expect(await choose({ planYear: 1999, countsAs: 'PAID' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is who has paid, as long as the county has chosen nothing, and says so', async () => {
    const { progress: before } = await progress();
    expect(before).toEqual({
      counting: 'PAID',
      countsAs: '已缴费的（含无需个人缴费的）算参保；只登记、待核定、待缴费和已退出的不算',
      countingChoice: null,
      whole: { enrolled: 4, registered: 5, paid: 4, confirmed: 1, today: 4, lastSevenDays: 4 },
    });
  });

  it('is one definition for every figure: progress, lists, categories, home and the overview', async () => {
    const enrolledList =
      '{ residents(filter: { enrolled: true }) { totalCount } campaign { figures { enrolled } } }';
    const before = (await progress()).progressVersion;
    expect(await choose({ countsAs: 'CONFIRMED', expected: 'PAID' })).toMatchObject({
      code: 'COUNTING_STALE',
    });
    expect(await choose({ countsAs: 'CONFIRMED' })).toEqual({ campaign: { countsAs: 'CONFIRMED' } });
    const { progress: confirmed, progressVersion } = await progress();
    expect(progressVersion).not.toBe(before);
    expect(confirmed).toMatchObject({
      counting: 'CONFIRMED',
      countingChoice: { countsAs: 'CONFIRMED', chosenBy: '示例', chosenOn: '2020-11-02', reason: null },
      whole: { enrolled: 1, registered: 5, paid: 4, confirmed: 1 },
    });
    expect((await desk.admin.ask(enrolledList)).data).toEqual({
      residents: { totalCount: 1 },
      campaign: { figures: { enrolled: 1 } },
    });

    const again = { countsAs: 'REGISTERED', expected: 'CONFIRMED' };
    expect(await choose(again)).toMatchObject({ code: 'COUNTING_REASON_MISSING', field: 'reason' });
    expect(await choose({ ...again, reason: 'x' })).toMatchObject({ code: 'TEXT_LENGTH', field: 'reason' });
    expect(await choose({ ...again, countsAs: 'CONFIRMED', reason: '改口径' })).toMatchObject({
      code: 'COUNTING_SAME',
    });
    expect(await choose({ ...again, reason: '按区政府督查要求，以登记计' })).toEqual({
      campaign: { countsAs: 'REGISTERED' },
    });
    expect((await progress()).progress.whole).toMatchObject({ enrolled: 5, today: 5 });
    expect((await desk.admin.ask(enrolledList)).data).toEqual({
      residents: { totalCount: 5 },
      campaign: { figures: { enrolled: 5 } },
    });
    // By payment they would be four: too few to be shown above the county.
    expect(await above()).toBe(5);
  });

  it('keeps its history, and the audit with its reason', async () => {
    const { data } = await supervisor.ask<{ campaign: { countingChoices: Record<string, unknown> } }>(
      HISTORY,
    );
    expect(data.campaign.countingChoices).toMatchObject({
      edges: [{ node: { countsAs: 'REGISTERED', reason: '按区政府督查要求，以登记计' } }],
      pageInfo: { hasNextPage: true },
    });
    const record = await world.admin.auditRecord.findFirst({
      where: { action: 'counting-chosen' },
      orderBy: { id: 'desc' },
    });
    expect(record).toMatchObject({
      reason: '按区政府督查要求，以登记计',
      detail: { before: 'confirmed', after: 'registered', planYear: 2021 },
    });
  });

  it('lets one of two choices at once win, and refuses the other', async () => {
    const both = await Promise.all(
      ['PAID', 'CONFIRMED'].map((countsAs) => choose({ countsAs, expected: 'REGISTERED', reason: '再议' })),
    );
    expect(both.map(({ code }) => code ?? 'chosen').sort()).toEqual(['COUNTING_STALE', 'chosen']);
    const [{ countsAs }] = [(await progress()).progress.countingChoice as { countsAs: string }];
    if (countsAs !== 'PAID') await choose({ countsAs: 'PAID', expected: countsAs, reason: '再议' });
  });

  it('is broken down by channel, age, school, tier and category, each adding up to everybody', async () => {
    const channels = await partsOf('CHANNEL');
    expect(channels).toMatchObject([
      { key: 'window-cash', name: '窗口现金', enrolled: 2, paid: 2, selfPayFen: 150_000 },
      { key: 'online', enrolled: 1 },
      { key: 'school', name: '学校代收', enrolled: 1 },
      { key: null, name: '无需缴费或尚未缴费', enrolled: 0, registered: 1, selfPayFen: 75_000 },
    ]);
    // By the age that somebody reaches in 2021.
    expect((await partsOf('AGE')).map(({ key, registered }) => [key, registered])).toEqual([
      ['7-17', 1],
      ['18-44', 2],
      ['45-59', 1],
      ['70-79', 1],
    ]);
    const schools = async (who: Person) =>
      (await partsOf('SCHOOL', undefined, who)).map(({ name, enrolled }) => [name, enrolled]);
    expect(await schools(desk.admin)).toEqual([
      ['小学', 1],
      ['不在校', 3],
    ]);
    // Whoever sees no person is not told of a school's only child.
    expect(await schools(supervisor)).toEqual([['全部（人数少，不分学校）', 4]]);
    expect((await partsOf('TIER')).map(({ name, enrolled }) => [name, enrolled])).toEqual([['第三档次', 4]]);
    for (const by of ['CHANNEL', 'AGE', 'SCHOOL', 'TIER', 'CATEGORY']) {
      const parts = await partsOf(by);
      expect([by, parts.reduce((sum, { enrolled }) => sum + enrolled, 0)]).toEqual([by, 4]);
      expect(parts.reduce((sum, { registered }) => sum + registered, 0)).toBe(5);
    }
  });

  it('is broken down for a township, and of another township tells its staff nothing', async () => {
    const { data, errors } = await supervisor.ask(PARTS, { by: 'SCHOOL', townshipId: desk.there.townshipId });
    expect([data, errors]).toMatchObject([null, [{ code: 'SCHOOLS_BY_TOWNSHIP' }]]);
    expect((await partsOf('SCHOOL', desk.there.townshipId, desk.admin)).map(({ key }) => key)).toEqual([
      'primary',
    ]);
    expect(await partsOf('SCHOOL', desk.there.townshipId, desk.clerk)).toEqual([]);
    expect(
      (await partsOf('AGE', undefined, desk.clerk)).reduce((sum, { registered }) => sum + registered, 0),
    ).toBe(4);
  });

  it('is broken down by village and by day, in pages', async () => {
    const page = async (first: number, after: string | null) =>
      (
        await supervisor.ask<{
          progressVillages: { edges: unknown[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
        }>(VILLAGES, { first, after })
      ).data.progressVillages;
    const first = await page(1, null);
    expect(first).toMatchObject({
      edges: [{ node: { village: { name: '示例1村' }, residents: 5, enrolled: 3, registered: 4, paid: 3 } }],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(1, first.pageInfo.endCursor)).toMatchObject({
      edges: [{ node: { village: { name: '示例2村' }, residents: 1, enrolled: 1 } }],
      pageInfo: { hasNextPage: false },
    });
    expect((await supervisor.ask(DAYS)).data).toEqual({
      progressDays: {
        edges: [{ node: { day: '2020-11-02', enrolled: 4 } }],
        pageInfo: { hasNextPage: false },
      },
    });
    const { errors } = await supervisor.ask(VILLAGES, { first: 20, after: 'nowhere' });
    expect(errors).toMatchObject([{ code: 'CURSOR_UNKNOWN' }]);
  });

  it('refuses figures to those who do not answer for them', async () => {
    const agent = await world.somebody({
      role: 'VILLAGE_AGENT',
      countyId,
      townshipId: desk.here.townshipId,
      villageId: desk.here.villageId,
    });
    for (const query of [
      PROGRESS,
      HISTORY,
      DAYS,
      '{ progressVillages { pageInfo { hasNextPage } } }',
      '{ progressBreakdown(by: AGE) { key } }',
    ]) {
      expect((await agent.ask(query)).errors[0]).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  it('changes its version with every enrollment within sight', async () => {
    const version = async (who: Person) =>
      (await who.ask<{ progressVersion: string }>('{ progressVersion }')).data.progressVersion;
    const before = [await version(supervisor), await version(desk.otherClerk)];
    const { id } = await desk.register({ name: '庚·示例', birth: '19750505', order: 17 });
    const registered = [await version(supervisor), await version(desk.otherClerk)];
    expect([registered[0] === before[0], registered[1] === before[1]]).toEqual([false, true]);
    const members = [{ residentId: id, tier: 'fourth' }];
    await desk.doing(desk.clerk, ENROLL, { input: { members, idempotencyKey: crypto.randomUUID() } });
    const after = await version(supervisor);
    expect(after).not.toBe(registered[0]);
    await rollUpTallies(world.platform);
    expect(await version(supervisor)).toBe(after);
  });
});
