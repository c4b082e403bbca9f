import { beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../../packages/rosters/src/limits.ts';
import { openWorkbook } from '../../../../packages/rosters/src/xlsx/read-workbook.ts';
import { activatePack } from '../../../../test/support/packs.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { takeOverviews } from './index.ts';

const COUNTY = `query ($code: String!) { overviewCounty(code: $code) {
  row { county { name } planYear countsAs enrolled hidden rate packState }
  townships { name target enrolled hidden rate } tiers { name enrolled hidden } categories { name enrolled hidden }
  trend { day enrolled } openQuestions { says ask }
} }`;
const WHOLE =
  '{ overview { enrolled hidden prefectures { division { code } enrolled hidden } counties { county { code } enrolled hidden } } }';

type Count = { enrolled: number | null; hidden: string | null };
type County = {
  overviewCounty: {
    row: Count & Record<string, unknown>;
    townships: (Count & { name: string })[];
    tiers: Count[];
    categories: Count[];
    trend: { day: string; enrolled: number }[];
  };
};
type Whole = {
  overview: Count & {
    prefectures: (Count & { division: { code: string } })[];
    counties: (Count & { county: { code: string } })[];
  };
};

describe('a county from above', async () => {
  const world = await makeWorld();
  let province: Person;
  const places = new Map<
    number,
    { campaignId: string; townships: { id: string; villages: { id: string }[] }[] }
  >();

  /** Counts so many more in the township at this place, of a tier and perhaps a category. */
  async function enroll(
    countyId: number,
    at: number,
    people: number,
    tier = 'fourth',
    category: string | null = null,
    state = 'paid',
  ) {
    const { campaignId, townships } = places.get(countyId)!;
    const township = townships[at]!;
    await world.admin.tallyDelta.create({
      data: {
        countyId,
        campaignId,
        townshipId: township.id,
        villageId: township.villages[0]!.id,
        day: new Date('2020-11-02T00:00:00Z'),
        registeredOn: new Date('2020-11-02T00:00:00Z'),
        paidOn: state === 'paid' ? new Date('2020-11-02T00:00:00Z') : null,
        state,
        people,
        tier,
        category,
      },
    });
  }
  const look = async (code: number) =>
    (await province.ask<County>(COUNTY, { code: String(code) })).data.overviewCounty;
  const whole = async () => (await province.ask<Whole>(WHOLE)).data.overview;
  const said = ({ enrolled, hidden }: Count) =>
    hidden === 'FEW' ? '<5' : hidden === 'OTHER' ? '*' : enrolled;

  beforeAll(async () => {
    const towns = ['甲镇', '乙镇', '丙镇', '丁镇'].map((name) => ({
      name,
      villages: [{ name: `${name}一村` }],
    }));
    for (const code of [512002, 512022, 511723, 511724])
      places.set(
        code,
        await world.county({ code, name: `示例${code}`, divisions: code === 512002 ? [] : towns }),
      );
    const officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    await activatePack(officer, 'yanjiang-2021', '示例512002');
    const rows = await world.admin.division.findMany({
      where: { countyId: 512002 },
      orderBy: [{ code: 'asc' }, { id: 'asc' }],
    });
    const townships = rows.map(({ id }) => ({ id, villages: [{ id }] }));
    places.set(512002, { ...places.get(512002)!, townships });
    province = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    await enroll(512002, 0, 3, 'third', 'urban-dibao');
    await enroll(512002, 1, 40);
    await enroll(512002, 2, 2_000);
    await enroll(512022, 0, 500);
    await enroll(511723, 0, 2);
    await enroll(511724, 1, 700);
    await takeOverviews(world.platform, 0);
  });

  it('is refused to everybody of a county, and a county of another division is as none', async () => {
    for (const role of ['COUNTY_ADMIN', 'SUPERVISOR', 'FINANCE'] as const) {
      const person = await world.somebody({ role, countyId: 512002 });
      expect((await person.ask(COUNTY, { code: '512002' })).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    const city = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '5117' });
    for (const code of ['512002', '370481', '999999', '51', 'x', '512002 OR true', ''])
      expect((await city.ask(COUNTY, { code })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is its townships, tiers and categories, with what is few hidden, and another with it', async () => {
    const county = await look(512002);
    expect(county.row).toMatchObject({ enrolled: 2_043, hidden: null, packState: 'ACTIVE' });
    expect(county.townships.slice(0, 4).map(said)).toEqual(['<5', '*', 2_000, 0]);
    expect(county.townships.slice(4).every(({ enrolled }) => enrolled === 0)).toBe(true);
    expect(county.townships[2]).toMatchObject({
      hidden: null,
      target: expect.any(Number),
      rate: expect.any(Number),
    });
    expect(county.townships[0]).toMatchObject({ target: expect.any(Number), rate: null });
    expect(county.tiers.map(said).sort()).toEqual(['*', '<5']);
    expect(county.categories.map(said).sort()).toEqual(['*', '<5']);
    expect(county).toMatchObject({
      openQuestions: [{ ask: '区税务局' }, { ask: '区统计局' }, { ask: '区财政局' }],
    });
  });

  it('hides in the sums above too: all that the API says, subtracted in any order, tells of no few', async () => {
    const all = await whole();
    expect(all).toMatchObject({ enrolled: 3_245, hidden: null });
    expect(all.counties.map((one) => [one.county.code, said(one)])).toEqual([
      ['511723', '<5'],
      ['511724', '*'],
      ['512002', 2_043],
      ['512022', 500],
    ]);
    expect((await look(511723)).townships.map(said).filter((one) => one !== 0)).toEqual(['<5']);
    // Its partner's townships are hidden as well: their sum would tell it.
    expect((await look(511724)).townships.map(said).filter((one) => one !== 0)).toEqual(['*']);
    // Every equation that the API offers leaves two unknowns at least.
    const counties = await Promise.all(all.counties.map(async ({ county }) => look(Number(county.code))));
    const equations = [
      [all, ...all.prefectures],
      ...all.prefectures.map((prefecture) => [
        prefecture,
        ...all.counties.filter(({ county }) => county.code.startsWith(prefecture.division.code)),
      ]),
      ...counties.flatMap(({ row, townships, tiers, categories }) =>
        [townships, tiers, categories].filter((parts) => parts.length > 0).map((parts) => [row, ...parts]),
      ),
    ];
    for (const [sum, ...parts] of equations) {
      const unknown = [sum!, ...parts].filter(({ hidden }) => hidden !== null).length;
      expect(unknown).not.toBe(1);
      if (unknown === 0)
        expect(parts.reduce((total, { enrolled }) => total + enrolled!, 0)).toBe(sum!.enrolled);
    }
  });

  it('is a row of the file as of the page, hidden alike, and for nobody else', async () => {
    const get = (url: string, person: Person) =>
      world.server.inject({ url, headers: person.cookie ? { cookie: person.cookie } : {} });
    const officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    expect((await get('/overview.xlsx', officer)).statusCode).toBe(403);
    expect((await get('/overview.xlsx', world.visitor())).statusCode).toBe(401);
    const rowsOf = async (url: string) => {
      const { rawPayload, headers } = await get(url, province);
      expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(
        /概览-\d{4}-\d\d-\d\d\.xlsx$/,
      );
      const { rows } = await openWorkbook(rawPayload, defaultLimits);
      const all: unknown[][] = [];
      for await (const batch of rows)
        all.push(...batch.map(({ cells }) => [cells[0], cells[5], cells[6], cells[9]]));
      return all.slice(1);
    };
    expect(await rowsOf('/overview.xlsx')).toEqual([
      ['511723', '<5', '缴费才算', '未启用'],
      ['511724', '隐去', '缴费才算', '未启用'],
      ['512002', '2043', '缴费才算', '已启用'],
      ['512022', '500', '缴费才算', '未启用'],
    ]);
    expect(await rowsOf('/overview.xlsx?prefecture=5120')).toHaveLength(2);
  });

  it('says nothing of one more person: two looks in a row are the same until five have come', async () => {
    const before = [await look(512002), await whole()];
    await enroll(512002, 2, 1);
    expect([await look(512002), await whole()]).toEqual(before);
    await takeOverviews(world.platform, 0);
    expect([await look(512002), await whole()]).toEqual(before);
    await enroll(512002, 2, 4);
    await takeOverviews(world.platform, 0);
    expect((await look(512002)).townships[2]).toMatchObject({
      enrolled: 2_005,
    });
    expect(await whole()).toMatchObject({ enrolled: 3_250 });
  });

  it('says nothing of fewer than five by what it counts: who is registered and has not paid', async () => {
    const officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512022 });
    const choose = (countsAs: string, expected: string | null) =>
      officer.ask(
        `mutation { chooseCounting(input: { countsAs: ${countsAs}, expected: ${expected}, reason: "示例原因" }) { __typename } }`,
      );
    await enroll(512022, 0, 2, 'fourth', null, 'assessed');
    await takeOverviews(world.platform, 0);
    const before = [await look(512022), await whole()];
    expect(before[0]).toMatchObject({ row: { countsAs: 'PAID', enrolled: 500 } });
    expect((await choose('REGISTERED', null)).data).toMatchObject({
      chooseCounting: { __typename: 'ChooseCountingSuccess' },
    });
    await takeOverviews(world.platform, 0);
    expect([await look(512022), await whole()]).toEqual(before);
    // Meanwhile it goes on as it was counted.
    await enroll(512022, 0, 20);
    await takeOverviews(world.platform, 0);
    expect((await look(512022)).row).toMatchObject({ countsAs: 'REGISTERED', enrolled: 522 });
    expect((await choose('PAID', 'REGISTERED')).data).toMatchObject({
      chooseCounting: { __typename: 'ChooseCountingSuccess' },
    });
    await enroll(512022, 1, 6, 'fourth', null, 'assessed');
    await takeOverviews(world.platform, 0);
    // Back by eight in all and six in one township, but by two in the other.
    const { row, townships } = await look(512022);
    expect(row).toMatchObject({ countsAs: 'REGISTERED', enrolled: 528 });
    expect(townships.map(({ enrolled }) => enrolled)).toEqual([522, 6, 0, 0]);
    await enroll(512022, 0, 5, 'fourth', null, 'assessed');
    await takeOverviews(world.platform, 0);
    expect((await look(512022)).row).toMatchObject({ countsAs: 'REGISTERED', enrolled: 533 });
    await takeOverviews(world.platform, 0);
    expect((await look(512022)).row).toMatchObject({ countsAs: 'PAID', enrolled: 520 });
  });

  it('is taken once an hour, and at once where a county is new', async () => {
    expect(await takeOverviews(world.platform)).toBe(0);
    await world.county({ code: 510104, name: '示例新区' });
    expect(await takeOverviews(world.platform)).toBe(1);
    expect((await look(510104)).townships.map(said)).toEqual([0, 0]);
  });

  it('is stored as it is shown: the tables hold no count from one to four', async () => {
    const rows = await world.admin.$queryRaw<object[]>`
      SELECT enrolled FROM overview_counties WHERE enrolled BETWEEN 1 AND 4 UNION ALL
      SELECT (c ->> 'enrolled')::int FROM overview_counties, jsonb_array_elements(townships || parts) c WHERE (c ->> 'enrolled')::int BETWEEN 1 AND 4`;
    expect(rows).toEqual([]);
    await expect(
      world.admin.overviewCounty.updateMany({ data: { enrolled: 3, hidden: null } }),
    ).rejects.toThrow();
  });

  it('remembers the days as they were shown', async () => {
    await world.admin.$executeRaw`UPDATE campaigns SET demo_today = '2020-11-03' WHERE county_id = 512002`;
    await enroll(512002, 2, 100);
    await takeOverviews(world.platform, 0);
    expect((await look(512002)).trend).toEqual([
      { day: '2020-11-02', enrolled: 2_048 },
      { day: '2020-11-03', enrolled: 2_148 },
    ]);
  });
});
