import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { activatePack } from '../../../../test/support/packs.ts';
import { makeWorld } from '../../../../test/support/world.ts';
import { takeOverviews } from './index.ts';

const OVERVIEW = `query ($planYear: Int) { overview(planYear: $planYear) {
  division { code name } planYear enrolled hidden rate countiesWithRate activePacks withOpenQuestions madeUp
  countings { countsAs counties }
  prefectures { division { name } enrolled hidden rate counties activePacks countings { countsAs counties } }
  trend { planYear points { day enrolled } countings { countsAs counties } }
  counties { countsAs hidden madeUp county { code name prefecture { name } } planYear target enrolled rate undetermined packState openQuestions standingStillDays today }
} }`;
const TREND = `query ($of: String) { overview { trend(prefecture: $of) { planYear points { day enrolled } countings { countsAs counties } } } }`;
type Trend = { overview: { trend: object | null } | null };
type Overview = {
  overview: { counties: { county: { code: string } }[] } & Record<string, unknown>;
};

describe('the overview above the counties', async () => {
  const world = await makeWorld();

  const at = (day: string) => new Date(`${day}T00:00:00Z`);

  /** Counts in a county's first village, rolled up. */
  async function enroll(countyId: number, day: string, paid: number, undetermined: number): Promise<void> {
    const campaign = await world.admin.campaign.findFirstOrThrow({ where: { countyId } });
    const township = await world.admin.division.findFirstOrThrow({ where: { countyId } });
    const row = { countyId, campaignId: campaign.id, townshipId: township.id, villageId: township.id };
    await world.admin.tallyDelta.createMany({
      data: [
        { ...row, day: at(day), paidOn: at(day), state: 'paid', people: paid },
        {
          ...row,
          day: at('2020-11-02'),
          state: 'registered',
          people: undetermined,
          undetermined: true,
        },
      ],
    });
    await world.admin.$executeRaw`SELECT roll_up_tallies(${countyId}::int)`;
  }

  beforeAll(async () => {
    await world.county({ code: 512002, name: '雁江区', divisions: [] });
    await world.county({ code: 511723, name: '开江县', planYear: 2020, divisions: [], demoToday: null });
    await world.county({ code: 512021, name: '安岳县' });
    await world.county({ code: 370481, name: '滕州市', divisions: [] });
    for (const [countyId, pack, name] of [
      [512002, 'yanjiang-2021', '雁江区'],
      [511723, 'kaijiang-2020', '开江县'],
      [370481, 'tengzhou-2021', '滕州市'],
    ] as const) {
      const officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId });
      await activatePack(officer, pack, name);
    }
    await enroll(512002, '2020-10-26', 1_000_000, 4);
    await enroll(511723, '2019-12-01', 500_000, 12);
    await enroll(512021, '2020-11-02', 30, 0);
    await enroll(370481, '2020-11-02', 900_000, 7);
    await takeOverviews(world.platform, 0);
  });

  it('refuses everybody of a county, and says who can', async () => {
    for (const role of ['COUNTY_ADMIN', 'SUPERVISOR', 'FINANCE'] as const) {
      const person = await world.somebody({ role, countyId: 512002 });
      const { errors } = await person.ask(OVERVIEW);
      expect(errors).toMatchObject([
        { code: 'NOT_ALLOWED', message: expect.stringContaining('省、市医保局') },
      ]);
      expect((await person.ask('{ viewer { canSeeOverview } }')).data).toEqual({
        viewer: { canSeeOverview: false },
      });
    }
    expect((await world.visitor().ask(OVERVIEW)).errors).toMatchObject([{ code: 'NOT_SIGNED_IN' }]);
  });

  it('lets its role read totals of its division and no person, whoever writes the statement', async () => {
    const client = new pg.Client({ connectionString: world.urlOf('api') });
    await client.connect();
    const tables = [
      'county_tallies',
      'tally_deltas',
      'residents',
      'enrollments',
      'certifications',
      'payments',
      'households',
      'tallies',
      'accounts',
    ];
    for (const table of tables) {
      await client.query('BEGIN; SET LOCAL ROLE canbao_overview');
      await client.query("SET LOCAL app.county = '512002'; SET LOCAL app.sight = 'people'");
      await expect(client.query(`SELECT count(*) FROM ${table}`)).rejects.toThrow(/permission denied/);
      await client.query('ROLLBACK');
    }
    await client.query('BEGIN; SET LOCAL ROLE canbao_overview');
    expect((await client.query('SELECT * FROM overview_counties')).rows).toEqual([]);
    await client.query("SET LOCAL app.division_from = '370000'; SET LOCAL app.division_to = '379999'");
    expect((await client.query('SELECT county_id FROM overview_counties')).rows).toEqual([
      { county_id: 370481 },
    ]);
    expect((await client.query('SELECT division FROM overview_divisions ORDER BY 1')).rows).toEqual([
      { division: '37' },
      { division: '3704' },
    ]);
    await expect(client.query('SELECT notice FROM policy_packs')).rejects.toThrow(/permission denied/);
    await client.query('ROLLBACK');
    await client.end();
  });

  it('shows a province its counties with exact totals, and no other province', async () => {
    const viewer = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    const { data, errors } = await viewer.ask<Overview>(OVERVIEW);
    expect(errors).toEqual([]);
    expect(data.overview).toMatchObject({
      division: { code: '51', name: '四川省' },
      planYear: 2021,
      enrolled: 1_500_030,
      hidden: null,
      madeUp: 0,
      prefectures: [
        { division: { name: '达州市' }, enrolled: 500_000, rate: 9745, counties: 1, activePacks: 1 },
        { division: { name: '资阳市' }, enrolled: 1_000_030, rate: 9358, counties: 2, activePacks: 1 },
      ],
      trend: {
        planYear: 2021,
        points: [
          { day: '2020-10-26', enrolled: 1_000_000 },
          { day: '2020-11-02', enrolled: 1_000_030 },
        ],
      },
      // 1,500,000 of 1,068,562 + 513,080; the county without a target is left out on both sides.
      rate: 9483,
      countiesWithRate: 2,
      activePacks: 2,
    });
    expect(data.overview.counties).toMatchObject([
      {
        county: { code: '511723', name: '开江县', prefecture: { name: '达州市' } },
        planYear: 2020,
        target: 513_080,
        enrolled: 500_000,
        rate: 9745,
        undetermined: '12',
        packState: 'ACTIVE',
      },
      {
        county: { code: '512002', prefecture: { name: '资阳市' } },
        planYear: 2021,
        target: 1_068_562,
        enrolled: 1_000_000,
        rate: 9358,
        undetermined: '<5',
        packState: 'ACTIVE',
        standingStillDays: 7,
        today: '2020-11-02',
      },
      {
        county: { code: '512021' },
        target: null,
        enrolled: 30,
        rate: null,
        undetermined: '0',
        packState: null,
        openQuestions: 0,
        standingStillDays: 0,
      },
    ]);
  });

  it('shows a prefecture its own counties only', async () => {
    const viewer = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '5120' });
    const { data } = await viewer.ask<Overview>(OVERVIEW);
    expect(data.overview.counties.map(({ county }) => county.code)).toEqual(['512002', '512021']);
    expect(data.overview).toMatchObject({ enrolled: 1_000_030, countiesWithRate: 1, activePacks: 1 });
  });

  it('shows a county without a campaign of the year asked for, as one that is late', async () => {
    const viewer = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    const { data } = await viewer.ask<Overview>(OVERVIEW, { planYear: 2020 });
    expect(data.overview).toMatchObject({ planYear: 2020, enrolled: 500_000, activePacks: 1 });
    expect(data.overview.counties).toMatchObject([
      { county: { code: '511723' }, planYear: 2020 },
      {
        county: { code: '512002' },
        planYear: null,
        enrolled: null,
        packState: null,
        standingStillDays: null,
      },
      { county: { code: '512021' }, planYear: null },
    ]);
  });

  it('draws the trend of one prefecture, and of none that is not its own', async () => {
    const viewer = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    const { data, errors } = await viewer.ask<Trend>(TREND, { of: '5117' });
    expect(errors).toEqual([]);
    // The province's trend is of 2021, the year of most of its counties; this prefecture's of its own 2020.
    expect(data.overview?.trend).toEqual({
      planYear: 2020,
      points: [{ day: '2019-12-01', enrolled: 500_000 }],
      countings: [{ countsAs: 'PAID', counties: 1 }],
    });
    expect((await viewer.ask<Trend>(TREND, { of: '5120' })).data.overview?.trend).toEqual({
      planYear: 2021,
      points: [
        { day: '2020-10-26', enrolled: 1_000_000 },
        { day: '2020-11-02', enrolled: 1_000_030 },
      ],
      countings: [{ countsAs: 'PAID', counties: 2 }],
    });
    const city = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '5117' });
    for (const of of ['5120', '3704', '51', '512002', 'x', ''])
      expect((await city.ask<Trend>(TREND, { of })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await viewer.ask<Trend>(TREND, { of: '3704' })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('says what each county counts, and of a sum that it mixes what is counted', async () => {
    const viewer = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    const before = (await viewer.ask<Overview>(OVERVIEW)).data.overview;
    expect(before).toMatchObject({ countings: [{ countsAs: 'PAID', counties: 3 }] });
    const officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 511723 });
    const chosen = await officer.ask(
      'mutation { chooseCounting(input: { countsAs: REGISTERED }) { __typename ... on ChooseCountingSuccess { campaign { countsAs } } } }',
    );
    expect(chosen.data).toMatchObject({ chooseCounting: { campaign: { countsAs: 'REGISTERED' } } });
    // Until the next take the figures are those of before, and say so.
    expect((await viewer.ask<Overview>(OVERVIEW)).data.overview).toEqual(before);
    await takeOverviews(world.platform, 0);
    expect((await viewer.ask<Overview>(OVERVIEW)).data.overview).toMatchObject({
      enrolled: 1_500_042,
      countings: [
        { countsAs: 'PAID', counties: 2 },
        { countsAs: 'REGISTERED', counties: 1 },
      ],
      prefectures: [
        { enrolled: 500_012, countings: [{ countsAs: 'REGISTERED', counties: 1 }] },
        { countings: [{ countsAs: 'PAID', counties: 2 }] },
      ],
      trend: { countings: [{ countsAs: 'PAID', counties: 2 }] },
      counties: [
        { county: { code: '511723' }, enrolled: 500_012, countsAs: 'REGISTERED' },
        { countsAs: 'PAID' },
        { countsAs: 'PAID' },
      ],
    });
  });

  it('stands still from the last day on which somebody was enrolled, not from a batch handed on', async () => {
    const campaign = await world.admin.campaign.findFirstOrThrow({ where: { countyId: 512002 } });
    const township = await world.admin.division.findFirstOrThrow({ where: { countyId: 512002 } });
    const row = {
      countyId: 512002,
      campaignId: campaign.id,
      townshipId: township.id,
      villageId: township.id,
      day: at('2020-11-02'),
      paidOn: at('2020-10-26'),
    };
    await world.admin.tallyDelta.createMany({
      data: [
        { ...row, state: 'paid', people: -50 },
        { ...row, state: 'township-checked', people: 50 },
      ],
    });
    await world.admin.$executeRaw`SELECT roll_up_tallies(512002)`;
    const tally = await world.admin.countyTally.findFirstOrThrow({ where: { countyId: 512002 } });
    expect(tally).toMatchObject({ enrolled: 1_000_000, lastDay: new Date('2020-10-26T00:00:00Z') });
  });
});
