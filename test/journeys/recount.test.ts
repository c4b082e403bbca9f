import { beforeAll, describe, expect, it } from 'vitest';
import { proveTallies, rollUpTallies } from '../../api/src/app/background.ts';
import { randomFrom } from '../../api/src/app/demonstration/people.ts';
import { takeOverviews } from '../../api/src/features/provincial-overview/index.ts';
import { doSomething, type Ground } from '../soak/operations.ts';
import { makeDesk } from '../support/desk.ts';
import { countGroup, countMissing, countSubsidy, countWork } from '../support/recount/groups.ts';
import {
  type By,
  countDays,
  countFigures,
  countKinds,
  countLastYear,
  countPeople,
  countRow,
} from '../support/recount/progress.ts';
import { daysEarlier, type Report, type Rules, recountReport, targetsOn } from '../support/recount/report.ts';
import { type CountyRows, type EnrollmentRow, readRows } from '../support/recount/rows.ts';
import { valuesOf, wordsOnly } from '../support/recount/values.ts';
import { makeWorld } from '../support/world.ts';
import { Client } from './http-client.ts';
import * as asks from './recount.ts';
import { asked, drawReport, edited, editReport, type ReportShown, setRules, stepOf } from './reports.ts';

// Every number that a county's pages and reports show is counted again from its people, one by one, by code of its own,
// after random years of registering, enrolling, paying, correcting, withdrawing, certifying and moving.

const counties = [
  {
    ...{ code: 512002, name: '雁江区', pack: 'yanjiang-2021', planYear: 2021, lastDay: '2020-11-02' },
    ...{ prefecture: '5120', goal: { percent: 98, exceed: false }, number: '雁医保发〔2020〕1号' },
    window: { from: '2020-09-21', to: '2020-12-31' },
    knows: undefined,
    undetermined: false,
  },
  {
    ...{ code: 511723, name: '开江县', pack: 'kaijiang-2020', planYear: 2020, lastDay: '2019-09-20' },
    ...{ prefecture: '5117', goal: { percent: 98, exceed: false }, number: '开医保发〔2019〕1号' },
    window: { from: '2019-09-01', to: '2019-12-25' },
    knows: {
      tiers: ['standard'],
      categories: ['dibao', 'destitute', 'orphan', 'severe-disability'],
      sums: [25_000],
      certified: ['2019-01-01', '2019-09-19'] as [string, string],
    },
    undetermined: true,
  },
  {
    ...{ code: 370481, name: '滕州市', pack: 'tengzhou-2021', planYear: 2021, lastDay: '2020-11-20' },
    ...{ prefecture: '3704', goal: { percent: 98, exceed: true }, number: '滕医保发〔2020〕1号' },
    window: { from: '2020-11-01', to: '2020-12-20' },
    knows: {
      tiers: ['standard'],
      categories: ['family-planning', 'dibao', 'entitled-pension', 'severe-disability'],
      sums: [28_000, 14_000],
      certified: ['2020-01-01', '2020-11-19'] as [string, string],
    },
    undetermined: false,
  },
];
const BREAKDOWNS: readonly By[] = ['TIER', 'CATEGORY', 'CHANNEL', 'SCHOOL', 'AGE'];
const nobody = {
  enrolled: 0,
  registered: 0,
  paid: 0,
  confirmed: 0,
  undetermined: 0,
  selfPayFen: 0,
  subsidyFen: 0,
};

describe.each(counties)('every number that $name publishes', async (county) => {
  const { code, planYear, lastDay, goal, window } = county;
  const world = await makeWorld();
  const site = await world.server.listen({ port: 0, host: '127.0.0.1' });
  let admin: Client;
  let clerk: Client;
  let second: Client;
  let viewer: Client;
  let supervisor: Client;
  let last: CountyRows;
  let ground: Ground;
  let here: string;
  let rows: CountyRows;
  let today = lastDay;
  let rules: Rules;
  let inspected = 0;
  let before: { report: Report; number: number; asOf: string } | null = null;

  const setDay = async (day: string) => {
    today = day;
    await world.admin.campaign.updateMany({
      where: { countyId: code },
      data: { demoToday: new Date(day) },
    });
  };
  const live = async (operations: number) => {
    for (let i = 0; i < operations; i++) await doSomething(ground);
  };
  const choose = async (countsAs: string) => {
    const { progress } = await admin.get<{ progress: asks.Progress }>(asks.PROGRESS);
    if (progress.counting === countsAs) return;
    const chosen = await world.admin.countingChoice.count({ where: { countyId: code } });
    await admin.act(
      `mutation ($input: ChooseCountingInput!) { chooseCounting(input: $input) { __typename } }`,
      {
        input: { countsAs, expected: chosen === 0 ? null : progress.counting, reason: '按考核口径' },
      },
    );
  };
  const everyPage = async <T>(
    who: Client,
    query: string,
    field: string,
    townshipId?: string,
  ): Promise<T[]> => {
    const found: T[] = [];
    for (let after: string | null = null; ; ) {
      const data: Record<string, asks.Page<T>> = await who.get(query, { after, townshipId });
      const page = data[field]!;
      found.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  };
  /** Draws a sample by township, finds somebody in error now and then, and closes it. */
  const inspect = async () => {
    const { inspection } = await admin.act<{ inspection: { id: string; size: number; number: number } }>(
      asks.INSPECT,
      {
        input: { day: today, seed: `种子${code}`, size: 12, states: ['PAID', 'ASSESSED'], stratified: true },
      },
    );
    const { id } = inspection;
    const drawn = await world.admin.inspectionItem.findMany({ where: { countyId: code, inspectionId: id } });
    for (const { number, version } of drawn) {
      const outcome = number % 5 === 0 ? 'UNREACHABLE' : number % 3 === 0 ? 'ERROR' : 'CORRECT';
      const error = outcome === 'ERROR' ? { kind: 'TIER', note: '档次不符' } : {};
      await admin.act(asks.FIND, { input: { inspectionId: id, number, version, outcome, ...error } });
    }
    await admin.act(asks.CLOSE, { id });
    return inspection.number;
  };
  /** Both sights: the whole county, and a clerk's township. */
  const sights = () =>
    [
      { who: admin, within: undefined },
      { who: clerk, within: here },
    ] as const;
  const inPlace = (townshipId?: string) => (enrollment: EnrollmentRow) =>
    townshipId === undefined || enrollment.townshipId === townshipId;

  beforeAll(async () => {
    const desk = await makeDesk(world, { ...county, today: lastDay });
    here = desk.here.townshipId;
    const seat = async (username: string, role: 'COUNTY_ADMIN' | 'TOWNSHIP_STAFF') => {
      await world.somebody({
        username,
        role,
        countyId: code,
        ...(role === 'TOWNSHIP_STAFF' ? { townshipId: here } : {}),
      });
      return new Client(site).signIn(username, world.password);
    };
    admin = await seat(`admin-${code}`, 'COUNTY_ADMIN');
    second = await seat(`second-${code}`, 'COUNTY_ADMIN');
    clerk = await seat(`clerk-${code}`, 'TOWNSHIP_STAFF');
    await world.somebody({
      username: `viewer-${code}`,
      role: 'PROVINCIAL_VIEWER',
      division: county.prefecture,
    });
    await world.somebody({ username: `supervisor-${code}`, role: 'SUPERVISOR', countyId: code });
    supervisor = await new Client(site).signIn(`supervisor-${code}`, world.password);
    viewer = await new Client(site).signIn(`viewer-${code}`, world.password);

    const townships = await world.admin.division.findMany({
      where: { countyId: code, level: 'township' },
      orderBy: { id: 'asc' },
    });
    const random = randomFrom(code);
    const villageIds = [desk.here.villageId, desk.there.villageId];
    for (const { id: townshipId } of [...townships.slice(0, 8), ...townships.slice(0, 3)]) {
      const id = crypto.randomUUID();
      const name = `示例${villageIds.length + 1}村`;
      villageIds.push(id);
      await world.admin.division.create({
        data: { countyId: code, id, level: 'village', townshipId, name, aliases: [] },
      });
    }
    ground = {
      ...(county.knows ? { knows: county.knows } : {}),
      ask: (document, variables) => admin.get(document, variables),
      villageIds,
      residentIds: [],
      random,
    };
    for (let order = 0; order < 40; order++) {
      const villageId = villageIds[order % villageIds.length]!;
      const place = { ...desk.here, villageId };
      const birth = `19${45 + ((order * 7) % 50)}0505`;
      ground.residentIds.push((await desk.register({ name: '示例人', birth, order }, desk.admin, place)).id);
    }
    // Targets that a few people reach, exceed or miss by far; the last two townships have none.
    const targets = townships
      .slice(0, -2)
      .map(({ name }, at) => ({ name, people: [4, 9, 13, 30, 55][at % 5]! }));
    await admin.act(
      `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { __typename ... on Refusal { message } } }`,
      {
        input: {
          basis: 'ASSESSED',
          countsFrom: window.from,
          reason: '按年末人口数考核',
          rows: targets,
          expectedSetId: null,
        },
      },
    );
    // Three weeks of the window.
    for (let back = 18; back >= 0; back--) {
      await setDay(daysEarlier(lastDay, back));
      await live(20);
      if (back % 7 === 0) await rollUpTallies(world.platform);
    }
    // The county has confirmed some of those who have paid.
    await world.admin.$executeRaw`
      UPDATE enrollments e SET state = CASE WHEN n.at % 4 = 0 THEN 'township-checked' ELSE 'county-confirmed' END,
        confirmed_on = CASE WHEN n.at % 4 = 0 THEN NULL ELSE e.paid_on END
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS at FROM enrollments WHERE county_id = ${code} AND state = 'paid') n
      WHERE e.county_id = ${code} AND e.id = n.id AND n.at % 4 < 3`;
    // The same people a year before, each some days earlier or later.
    const { id } = await world.admin.campaign.create({
      data: { countyId: code, id: crypto.randomUUID(), planYear: planYear - 1 },
    });
    await world.admin.$executeRaw`
      INSERT INTO enrollments SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'campaign_id', ${id}::uuid,
        'registered_on', e.registered_on - 365 - n.days, 'paid_on', e.paid_on - 365 - n.days, 'confirmed_on', e.confirmed_on - 365 - n.days))).*
      FROM enrollments e JOIN (SELECT id, (row_number() OVER (ORDER BY id) % 9)::int - 4 AS days FROM enrollments WHERE county_id = ${code}) n ON n.id = e.id
      WHERE e.county_id = ${code} AND e.state <> 'withdrawn'`;
    await proveTallies(world.platform);
    await live(40);
  }, 240_000);

  describe.each(['REGISTERED', 'CONFIRMED', 'PAID'])('where %s counts', (countsAs) => {
    beforeAll(async () => {
      await choose(countsAs);
      rows = await readRows(world.admin, code, planYear);
      last = await readRows(world.admin, code, planYear - 1);
    });

    it('is of people of every kind', () => {
      const states = new Set(rows.enrollments.map(({ state }) => state));
      if (!county.undetermined) states.add('registered');
      expect([...states].sort()).toEqual([
        ...['assessed', 'county-confirmed', 'paid', 'registered', 'township-checked', 'withdrawn'],
      ]);
      expect(rows.enrollments.some(({ decision }) => decision === 'undetermined')).toBe(county.undetermined);
      expect(countWork(rows, today).unapplied).toBeGreaterThan(0);
      expect(countPeople(rows, () => true).enrolled).toBeGreaterThan(5);
      const moved = rows.enrollments.filter(({ residentId, villageId }) =>
        rows.residents.some((resident) => resident.id === residentId && resident.villageId !== villageId),
      );
      expect(moved).toEqual([]);
    });

    it('is so in the progress by township, with its pace and its forecast', async () => {
      for (const { who, within } of sights()) {
        const { progress } = await who.get<{ progress: asks.Progress }>(asks.PROGRESS);
        expect(progress).toMatchObject({ asOf: today, deadline: window.to, counting: countsAs });
        const at = within === undefined ? {} : { townshipId: within };
        const lastYear = (townshipId?: string) =>
          countLastYear(last, rows.countsAs, today, inPlace(townshipId));
        const all = lastYear(within);
        expect(progress.whole).toEqual({ ...countRow(rows, { today, goal, window, ...at }), lastYear: all });
        expect((await who.get<asks.LastYear>(asks.LAST_YEAR)).campaign.sameDayLastYear.enrolled).toBe(all);
        if (within === undefined) expect(all).toBeGreaterThan(0);
        expect(progress.townships).toHaveLength(within === undefined ? rows.townships.length : 1);
        for (const { township, ...shown } of progress.townships)
          expect(shown).toEqual({
            ...countRow(rows, { today, goal, window, townshipId: township.id }),
            lastYear: lastYear(township.id),
          });
      }
    });

    it('is so by tier, category, channel, school and age', async () => {
      for (const { who, within } of sights()) {
        for (const townshipId of within === undefined
          ? [undefined, ...rows.townships.map(({ id }) => id)]
          : [undefined]) {
          for (const by of BREAKDOWNS) {
            const { progressBreakdown } = await who.get<{ progressBreakdown: asks.Part[] }>(asks.BREAKDOWN, {
              by,
              townshipId,
            });
            const shown = progressBreakdown.map(({ key, ...counts }) => [key, counts] as const);
            const counted = countKinds(rows, by, inPlace(townshipId ?? within));
            for (const [key, counts] of shown)
              expect([by, key, counts]).toEqual([by, key, counted.get(key) ?? nobody]);
            expect(shown.map(([key]) => key)).toEqual(expect.arrayContaining([...counted.keys()]));
          }
        }
      }
    });

    it('is so by school: in the list behind each, and for whoever sees no person without a few of one school', async () => {
      const counted = countKinds(rows, 'SCHOOL', () => true);
      const schools = [...counted.keys()].filter((key) => key !== null);
      expect(schools.filter((key) => key.includes('/')).length).toBeGreaterThan(0);
      for (const school of schools) {
        const { enrollments } = await admin.get<{ enrollments: { totalCount: number } }>(asks.AT_SCHOOL, {
          school,
        });
        expect(enrollments.totalCount).toBe(rows.enrollments.filter((one) => one.school === school).length);
      }
      const { progressBreakdown: folded } = await supervisor.get<{ progressBreakdown: asks.Part[] }>(
        asks.BREAKDOWN,
        { by: 'SCHOOL' },
      );
      const sums = { registered: 0, enrolled: 0, selfPayFen: 0, subsidyFen: 0 };
      for (const { key, ...counts } of folded) {
        if (key !== '*') expect([key, counts]).toEqual([key, counted.get(key) ?? nobody]);
        if (key !== null && counts.registered > 0) expect(counts.registered).toBeGreaterThanOrEqual(5);
        for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += counts[name];
      }
      for (const counts of counted.values())
        for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] -= counts[name];
      expect(sums).toEqual({ registered: 0, enrolled: 0, selfPayFen: 0, subsidyFen: 0 });
    });

    it('is so by village and by day', async () => {
      for (const { who, within } of sights()) {
        const villages = await everyPage<asks.VillageShown>(who, asks.VILLAGES, 'progressVillages');
        const seen = rows.villages.filter(({ townshipId }) => within === undefined || townshipId === within);
        expect(villages.map(({ village }) => village.id).sort()).toEqual(seen.map(({ id }) => id).sort());
        for (const { village, residents, ...counts } of villages) {
          expect(counts).toEqual(countPeople(rows, ({ villageId }) => villageId === village.id));
          expect(residents).toBe(rows.residents.filter(({ villageId }) => villageId === village.id).length);
        }
        const days = await everyPage<{ day: string; enrolled: number }>(who, asks.DAYS, 'progressDays');
        const counted = countDays(rows, inPlace(within));
        expect(days.map(({ day, enrolled }) => [day, enrolled])).toEqual(
          [...counted].sort(([a], [b]) => (a < b ? 1 : -1)),
        );
      }
      for (const { id } of rows.townships) {
        const days = await everyPage<{ day: string; enrolled: number }>(admin, asks.DAYS, 'progressDays', id);
        expect(new Map(days.map(({ day, enrolled }) => [day, enrolled]))).toEqual(
          countDays(rows, inPlace(id)),
        );
      }
    });

    it('is so on the first page, in its lists of work, and over the lists of people', async () => {
      for (const { who, within } of sights()) {
        const { campaign } = await who.get<{
          campaign: { figures: Record<string, number>; work: { kind: string; count: number }[] };
        }>(asks.CAMPAIGN);
        const residents = rows.residents.filter(
          ({ townshipId }) => within === undefined || townshipId === within,
        ).length;
        expect(campaign.figures).toEqual({ residents, ...countFigures(rows, inPlace(within)) });
        const listed = await who.get<{
          enrollments: {
            totalCount: number;
            counts: { state: string; undetermined: boolean; count: number }[];
          };
          residents: { totalCount: number };
        }>(asks.LISTED);
        expect(listed.residents.totalCount).toBe(residents);
        const own = rows.enrollments.filter(inPlace(within));
        expect(listed.enrollments.totalCount).toBe(own.length);
        for (const { state, undetermined, count } of listed.enrollments.counts) {
          const same = own.filter(
            (enrollment) =>
              enrollment.state === state.toLowerCase().replace('_', '-') &&
              (enrollment.decision === 'undetermined') === undetermined,
          );
          expect([state, undetermined, count]).toEqual([state, undetermined, same.length]);
        }
        if (within !== undefined) continue;
        expect(Object.fromEntries(campaign.work.map(({ kind, count }) => [kind, count]))).toEqual(
          countWork(rows, today),
        );
      }
    });

    it('is so of the subsidised, their money, and those who are missing', async () => {
      const { subsidyCategories } = await admin.get<{ subsidyCategories: asks.CategoryShown[] }>(
        asks.CATEGORIES,
      );
      for (const shown of subsidyCategories) {
        const { id } = shown.category;
        const group = countGroup(rows, today, ({ category }) => category === id);
        const { subsidyFen, funding } = countSubsidy(rows, id);
        const { certified, enrolled } = group;
        // Where the age alone decides nobody is certified: those count whom it pays for.
        expect(shown).toMatchObject(
          shown.category.certifiedBy === null
            ? { certified: null, enrolled: countSubsidy(rows, id).enrolled, missing: null, subsidyFen }
            : { certified, enrolled, missing: certified - enrolled, subsidyFen },
        );
        expect(new Map(shown.funding.map(({ fen, funder }) => [funder.id, fen]))).toEqual(funding);
      }
      expect(subsidyCategories.filter(({ subsidyFen }) => subsidyFen > 0).length).toBeGreaterThan(0);
      const { groupTargets } = await admin.get<{ groupTargets: asks.GroupsShown }>(asks.GROUPS);
      expect(groupTargets.whole).toEqual(countGroup(rows, today, () => true));
      for (const { category, count } of groupTargets.categories)
        expect(count).toEqual(countGroup(rows, today, (one) => one.category === category.id));
      for (const { township, count } of groupTargets.townships)
        expect(count).toEqual(countGroup(rows, today, (one) => one.townshipId === township.id));
      for (const { who, within } of sights()) {
        const { missingCounts } = await who.get<{ missingCounts: { kind: string; count: number | null }[] }>(
          asks.MISSING,
        );
        const missing = countMissing(rows, today, within);
        const told = new Map(missingCounts.map(({ kind, count }) => [kind, count]));
        expect({ register: told.get('REGISTER'), certified: told.get('CERTIFIED') }).toEqual(missing);
        for (const [kind, count] of Object.entries(missing)) {
          const { missingPeople } = await who.get<{ missingPeople: { totalCount: number } }>(
            asks.MISSING_PEOPLE,
            {
              filter: { kind: kind.toUpperCase() },
            },
          );
          expect(missingPeople.totalCount).toBe(count);
        }
      }
    });

    it('is so of the villages to which a township splits its target', async () => {
      const { by } = targetsOn(rows, today);
      const target = by.get(here)!;
      const [first, ...others] = rows.villages.filter(({ townshipId }) => townshipId === here);
      const split = [
        { name: first!.name, people: target - others.length },
        ...others.map(({ name }) => ({ name, people: 1 })),
      ];
      const { townshipTarget: known } = await clerk.get<{ townshipTarget: asks.TargetShown }>(asks.TARGET, {
        id: here,
      });
      await clerk.act(asks.SPLIT, {
        input: {
          townshipId: here,
          setId: known.setId,
          reason: '分解到村',
          rows: split,
        },
      });
      const { townshipTarget } = await clerk.get<{ townshipTarget: asks.TargetShown }>(asks.TARGET, {
        id: here,
      });
      expect(townshipTarget.target).toBe(target);
      for (const { village, ...shown } of townshipTarget.villages) {
        const people = split.find(({ name }) => name === village.name)!.people;
        const { enrolled } = countPeople(rows, ({ villageId }) => villageId === village.id);
        expect(shown).toEqual({ target: people, enrolled, rate: Math.floor((enrolled * 10_000) / people) });
      }
    });

    it('is so above the county, where it is shown at all', async () => {
      await rollUpTallies(world.platform);
      await takeOverviews(world.platform, 0);
      const { overviewCounty } = await viewer.get<{ overviewCounty: asks.Above }>(asks.ABOVE, {
        code: String(code),
      });
      // Another counting shows there only once no figure moves by one to four people.
      const above = { ...rows, countsAs: overviewCounty.row.countsAs.toLowerCase() };
      const whole = countRow(above, { today, goal, window });
      expect(overviewCounty.row.target).toBe(whole.target);
      // What was shown before stays until it has moved by five people, so that two looks single out nobody.
      const stands = (shown: number, counted: number) => expect(Math.abs(shown - counted)).toBeLessThan(5);
      const { enrolled, rate } = overviewCounty.row;
      if (enrolled !== null) {
        stands(enrolled, whole.enrolled);
        expect(rate).toBe(Math.floor((enrolled * 10_000) / whole.target!));
      }
      const { by } = targetsOn(rows, today);
      let shown = 0;
      for (const { name, target, ...place } of overviewCounty.townships) {
        const { id } = rows.townships.find((one) => one.name === name)!;
        expect(target).toBe(by.get(id) ?? null);
        if (place.enrolled === null) continue;
        shown += 1;
        stands(place.enrolled, countPeople(above, inPlace(id)).enrolled);
      }
      expect(shown).toBeGreaterThan(0);
    });

    it('is so in a supervision report: figures, places, verdicts, changes, and every number that its text may name', async () => {
      const { reportRules } = await admin.get<{ reportRules: { revision: number } }>(
        '{ reportRules { revision } }',
      );
      const drawn = ground.random();
      rules = {
        rankBy: countsAs === 'CONFIRMED' ? 'GAP' : 'RATE',
        smallBelow: countsAs === 'PAID' ? 9 : 0,
        commendFrom: 6000,
        commendPlaces: drawn < 0.5 ? 3 : null,
        warnBelow: 3000,
        explainBelow: 1000,
      };
      const input = { ...rules, reason: '按征缴方案的督查要求设定', expectedRevision: reportRules.revision };
      await admin.act(setRules, { input });
      const stated = inspected;
      if (countsAs !== 'CONFIRMED') inspected = await inspect();
      rows = await readRows(world.admin, code, planYear);
      const { report } = await admin.act<{ report: ReportShown }>(drawReport);
      const counted = recountReport(rows, {
        ...{ today, goal, rules, previous: before?.report ?? null },
        statedBefore: stated,
      });
      expect(counted.inspection === null).toBe(countsAs === 'CONFIRMED');
      expect(report.whole).toEqual({ ...counted.whole, name: county.name });
      const inOrder = report.townships.map(
        ({ name }) => counted.townships.find((line) => line.name === name)!,
      );
      expect(report.townships).toEqual(inOrder);
      const keys = inOrder.map(
        ({ place, apart, target }) => place ?? (apart ? 1_000 : target === null ? 2_000 : 0),
      );
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
      const previous = before && { number: before.number, asOf: before.asOf };
      expect(report.previous).toEqual(previous);
      const { neededADay } = countRow(rows, { today, goal, window });
      const values = valuesOf(
        { ...counted, townships: inOrder },
        { asOf: today, goal, neededADay, previous },
      );
      expect(
        new Map(report.references.map(({ key, value }) => [key, wordsOnly.includes(key) ? null : value])),
      ).toEqual(new Map([...wordsOnly.map((key) => [key, null] as const), ...values]));
      const { report: numbered } = await admin.act<{ report: ReportShown }>(
        editReport,
        edited(report, { documentNumber: county.number }),
      );
      const { report: approved } = await second.act<{ report: ReportShown }>(
        stepOf('approve'),
        asked(numbered),
      );
      const { report: published } = await admin.act<{ report: ReportShown }>(
        stepOf('publish'),
        asked(approved),
      );
      before = {
        report: { ...counted, townships: inOrder },
        number: published.number!,
        asOf: published.asOf,
      };
      await live(30);
    });
  });
});
