import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { activatePack } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { count, type Place, resident, villageIn } from './progress.fixture.ts';

const PROGRESS = `{ progress {
  asOf goalPercent countsAs noRateBecause basis { clauses { quote } }
  whole { township { name } target enrolled paid undetermined rate gap lastSevenDays neededADay }
  townships { township { name } target enrolled paid undetermined rate gap lastSevenDays neededADay }
} }`;
const CATEGORIES = `{ subsidyCategories {
  category { id name certifiedBy { id } } certified enrolled missing subsidyFen funding { funder { id name } fen }
} }`;
const CAMPAIGN = `{ campaign {
  figures { residents registered assessed paid undetermined withdrawn enrolled premiumFen subsidyFen selfPayFen paidFen }
  work { kind count oldest }
} }`;

type Row = { township: { name: string } | null; target: number | null; enrolled: number };
type Progress = { progress: { whole: Row; townships: Row[]; noRateBecause: string | null } };
type Categories = { subsidyCategories: ({ category: { id: string } } & Record<string, unknown>)[] };

describe('progress, figures and categories of a county', async () => {
  const world = await makeWorld();
  const countyId = 512002;
  let danshan: Place;
  let baohe: Place;
  let admin: Person;

  beforeAll(async () => {
    await world.county({ code: countyId, name: '雁江区', divisions: [] });
    admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId });
    const pack = await activatePack(admin, 'yanjiang-2021', '雁江区');
    danshan = await villageIn(world, countyId, '丹山镇');
    baohe = await villageIn(world, countyId, '保和镇');
    await count(
      world,
      danshan,
      { day: '2020-10-01', residents: 120_000 },
      { day: '2020-10-26', state: 'paid', people: 100_000, fen: 33_500_000 },
      { day: '2020-10-27', state: 'paid', people: 10_000, category: 'rural-dibao', fen: 3_350_000 },
      { day: '2020-10-30', state: 'registered', people: 7, undetermined: true },
      { day: '2020-11-02', state: 'paid', people: -4_000 },
      { day: '2020-11-02', state: 'township-checked', people: 4_000 },
    );
    await world.admin.$executeRaw`SELECT roll_up_tallies(${countyId}::int)`;
    await count(
      world,
      danshan,
      { day: '2020-11-02', state: 'paid', people: 500 },
      { day: '2020-11-02', state: 'withdrawn', people: 3 },
    );
    await count(world, baohe, { day: '2020-11-01', state: 'assessed', people: 40, fen: 1_340_000 });

    await resident(world, danshan, pack, { category: 'rural-dibao', state: 'paid', unapplied: true });
    await resident(world, danshan, pack, { category: 'rural-dibao', state: 'assessed' });
    await resident(world, danshan, pack, { category: 'rural-dibao', state: 'withdrawn' });
    await resident(world, danshan, pack, { category: 'rural-dibao', to: '2020-11-01' });
    await resident(world, baohe, pack, { category: 'urban-dibao' });
    await resident(world, baohe, pack, { state: 'registered' });
  });

  const somebody = (role: 'TOWNSHIP_STAFF' | 'FINANCE' | 'SUPERVISOR', place?: Place) =>
    world.somebody({ role, countyId, ...(place ? { townshipId: place.townshipId } : {}) });

  it('refuses those who do not answer for it, and says who can', async () => {
    for (const account of [
      { role: 'VILLAGE_AGENT', countyId, townshipId: danshan.townshipId, villageId: danshan.villageId },
      { role: 'CERTIFYING_AGENCY', countyId, agency: 'civil-affairs' },
      { role: 'TAX_BANK', countyId },
    ] as const) {
      const person = await world.somebody(account);
      const closed = account.role === 'CERTIFYING_AGENCY' ? [PROGRESS] : [PROGRESS, CATEGORIES];
      for (const query of closed) {
        const { errors } = await person.ask(query);
        expect(errors).toMatchObject([{ code: 'NOT_ALLOWED', message: expect.stringContaining('督查人员') }]);
      }
      expect((await person.ask('{ viewer { canSeeProgress } }')).data).toEqual({
        viewer: { canSeeProgress: false },
      });
    }
    const viewer = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    expect((await viewer.ask(PROGRESS)).errors).toMatchObject([{ code: 'COUNTY_ONLY' }]);
    expect((await world.visitor().ask(PROGRESS)).errors).toMatchObject([{ code: 'NOT_SIGNED_IN' }]);
  });

  it('answers a year without a campaign with what to do, and a county without a pack with no rate', async () => {
    const { errors } = await admin.ask('{ progress(planYear: 1999) { asOf } }');
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await world.county({ code: 370481, name: '滕州市' });
    const other = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 370481 });
    const { data } = await other.ask<Progress>(PROGRESS);
    expect(data.progress).toMatchObject({
      goalPercent: null,
      noRateBecause: '还没有生效的政策包，没有目标任务可比',
      whole: { target: null, enrolled: 0, rate: null, gap: null, neededADay: null },
    });
    expect(data.progress.townships).toHaveLength(2);
    expect((await other.ask<Categories>(CATEGORIES)).data.subsidyCategories).toEqual([]);
  });

  it('reckons each township against its target, cut and never rounded up', async () => {
    const { data, errors } = await (await somebody('SUPERVISOR')).ask<Progress>(PROGRESS);
    expect(errors).toEqual([]);
    const { progress } = data;
    expect(progress).toMatchObject({ asOf: '2020-11-02', goalPercent: 98, noRateBecause: null });
    const row = (name: string) => progress.townships.find(({ township }) => township?.name === name);
    // 98 % of 120,789 is 118,373.22: 118,374 people; 7,874 of them are missing for 60 days.
    expect(row('丹山镇')).toMatchObject({
      target: 120_789,
      enrolled: 110_500,
      paid: 110_500,
      undetermined: 7,
      rate: 9148,
      gap: 7_874,
      lastSevenDays: 10_500,
      neededADay: 132,
    });
    expect(row('保和镇')).toMatchObject({ enrolled: 0, rate: 0, lastSevenDays: 0, gap: 57_178 });
    expect(progress.whole).toMatchObject({
      township: null,
      target: 1_068_562,
      enrolled: 110_500,
      rate: 1034,
    });
    expect(progress.townships).toHaveLength(22);
  });

  it('shows township staff their own township and nothing of the others', async () => {
    const { data } = await (await somebody('TOWNSHIP_STAFF', baohe)).ask<Progress>(PROGRESS);
    expect(data.progress.townships.map(({ township }) => township?.name)).toEqual(['保和镇']);
    expect(data.progress.whole).toMatchObject({ target: 58_344, enrolled: 0 });
  });

  it('counts who is certified, enrolled and missing on the day, and the money by funder', async () => {
    for (const who of [admin, await somebody('FINANCE'), await somebody('SUPERVISOR')]) {
      const { data, errors } = await who.ask<Categories>(CATEGORIES);
      expect(errors).toEqual([]);
      const of = (id: string) => data.subsidyCategories.find(({ category }) => category.id === id);
      expect(data.subsidyCategories).toHaveLength(12);
      expect(of('rural-dibao')).toMatchObject({
        category: { name: '农村低保' },
        certified: 3,
        enrolled: 1,
        missing: 2,
        subsidyFen: 3_350_000,
        funding: [{ funder: { id: 'government' }, fen: 3_350_000 }],
      });
      expect(of('urban-dibao')).toMatchObject({
        certified: 1,
        enrolled: 0,
        missing: 1,
        subsidyFen: 0,
        funding: [],
      });
    }
    const { data } = await (await somebody('TOWNSHIP_STAFF', baohe)).ask<Categories>(CATEGORIES);
    expect(data.subsidyCategories.find(({ category }) => category.id === 'rural-dibao')).toMatchObject({
      certified: 0,
      subsidyFen: 0,
    });
  });

  it('tells a certifying agency of its own categories, and of those it certified', async () => {
    const agency = { role: 'CERTIFYING_AGENCY', countyId } as const;
    const civil = await world.somebody({ ...agency, agency: 'civil-affairs' });
    const { data, errors } = await civil.ask<Categories>(CATEGORIES);
    expect(errors).toEqual([]);
    const ids = data.subsidyCategories.map(({ category }) => category.id);
    expect(ids).toEqual([
      'rural-five-guarantees',
      'rural-dibao',
      'rural-orphan',
      'urban-dibao',
      'urban-three-nos',
      'urban-orphan',
    ]);
    expect(data.subsidyCategories[1]).toMatchObject({
      certified: 3,
      enrolled: 1,
      missing: 2,
      subsidyFen: 3_350_000,
      funding: [{ funder: { id: 'government' }, fen: 3_350_000 }],
    });
    const veterans = await world.somebody({ ...agency, agency: 'veterans-affairs' });
    const others = await veterans.ask<Categories>(CATEGORIES);
    expect(others.data.subsidyCategories).toMatchObject([
      { category: { id: 'rural-entitled' }, certified: 0, enrolled: 0, missing: 0, subsidyFen: 0 },
      { category: { id: 'urban-entitled' }, certified: 0, enrolled: 0, missing: 0, subsidyFen: 0 },
    ]);
  });

  it('counts the same people that the list of residents shows', async () => {
    const list = async (filter: { category: string; enrolled?: boolean }) => {
      const { data, errors } = await admin.ask<{ residents: { totalCount: number } }>(
        'query ($filter: ResidentFilter) { residents(filter: $filter) { totalCount } }',
        { filter },
      );
      expect(errors).toEqual([]);
      return data.residents.totalCount;
    };
    const category = 'rural-dibao';
    expect(await list({ category })).toBe(3);
    expect(await list({ category, enrolled: true })).toBe(1);
    expect(await list({ category, enrolled: false })).toBe(2);
  });

  it('sums the figures within sight, rolled up or not', async () => {
    expect((await admin.ask(CAMPAIGN)).data).toMatchObject({
      campaign: {
        figures: {
          residents: 120_000,
          registered: 7,
          assessed: 40,
          paid: 106_500,
          undetermined: 7,
          withdrawn: 3,
          enrolled: 110_500,
          premiumFen: 38_190_000,
          subsidyFen: 3_350_000,
          selfPayFen: 34_840_000,
          paidFen: 0,
        },
      },
    });
    const clerk = await somebody('TOWNSHIP_STAFF', baohe);
    expect((await clerk.ask(CAMPAIGN)).data).toMatchObject({
      campaign: { figures: { residents: 0, assessed: 40, paid: 0, selfPayFen: 1_340_000 } },
    });
  });

  it('lists what waits for a person, to those who see people', async () => {
    expect((await admin.ask(CAMPAIGN)).data).toMatchObject({
      campaign: {
        work: [
          { kind: 'undetermined', count: 1, oldest: '2020-10-12' },
          { kind: 'unpaid', count: 1, oldest: '2020-10-12' },
          { kind: 'unapplied', count: 1, oldest: '2020-10-12' },
          { kind: 'supplement', count: 0, oldest: null },
          { kind: 'refund', count: 0, oldest: null },
          { kind: 'certified-missing', count: 3, oldest: null },
        ],
      },
    });
    const clerk = await somebody('TOWNSHIP_STAFF', baohe);
    expect((await clerk.ask(CAMPAIGN)).data).toMatchObject({
      campaign: { work: [1, 0, 0, 0, 0, 1].map((count) => ({ count })) },
    });
    const supervisor = await somebody('SUPERVISOR');
    expect((await supervisor.ask(CAMPAIGN)).data).toMatchObject({ campaign: { work: [] } });
  });

  it('compares with the same day last year to the person, and says why not where there was none', async () => {
    const LAST = `{ progress { asOf lastYearDay noLastYearBecause whole { lastYear } townships { township { name } lastYear } }
      campaign { sameDayLastYear { day enrolled noneBecause } } }`;
    type Last = {
      progress: { townships: { township: { name: string }; lastYear: number | null }[] };
      campaign: { sameDayLastYear: object | null };
    };
    const why = '系统里没有 2020 年度的参保记录，没有去年同日的数可比';
    expect((await admin.ask<Last>(LAST)).data).toMatchObject({
      progress: { asOf: '2020-11-02', lastYearDay: null, noLastYearBecause: why, whole: { lastYear: null } },
      campaign: { sameDayLastYear: { day: '2019-11-02', enrolled: null, noneBecause: why } },
    });
    const before = await world.admin.campaign.create({
      data: { countyId, id: randomUUID(), planYear: 2020 },
    });
    const then = (place: Place) => ({ ...place, campaignId: before.id });
    await count(
      world,
      then(danshan),
      { day: '2019-10-08', state: 'paid', people: 300 },
      { day: '2019-11-02', state: 'county-confirmed', people: 45 },
      { day: '2019-11-03', state: 'paid', people: 1_000 },
    );
    await count(world, then(baohe), { day: '2019-12-31', state: 'paid', people: 77 });
    // Pages read anew once a figure of this year moves.
    for (const place of [danshan, baohe]) await count(world, place, { day: '2020-11-02', residents: 1 });
    await world.admin.$executeRaw`SELECT roll_up_tallies(${countyId}::int)`;
    const township = await somebody('TOWNSHIP_STAFF', baohe);
    const { data, errors } = await (await somebody('SUPERVISOR')).ask<Last>(LAST);
    expect(errors).toEqual([]);
    // Of the day itself, not of the day after; of all that had paid by then.
    expect(data).toMatchObject({
      progress: { lastYearDay: '2019-11-02', noLastYearBecause: null, whole: { lastYear: 345 } },
      campaign: { sameDayLastYear: { day: '2019-11-02', enrolled: 345, noneBecause: null } },
    });
    const of = (name: string) => data.progress.townships.find((row) => row.township.name === name)?.lastYear;
    expect([of('丹山镇'), of('保和镇'), of('中和镇')]).toEqual([345, 0, 0]);
    expect((await township.ask<Last>(LAST)).data).toMatchObject({
      progress: { whole: { lastYear: 0 }, townships: [{ lastYear: 0 }] },
      campaign: { sameDayLastYear: { enrolled: 0 } },
    });
    const agency = await world.somebody({ role: 'CERTIFYING_AGENCY', countyId, agency: 'civil-affairs' });
    expect((await agency.ask<Last>('{ campaign { sameDayLastYear { enrolled } } }')).data).toEqual({
      campaign: { sameDayLastYear: null },
    });
  });
});
