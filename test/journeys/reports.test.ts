import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRoster } from '@canbao/rosters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFiles } from '../support/packs.ts';
import { docxWords, pdfWords, sheetOf } from '../support/read-documents.ts';
import { type Report, type Rules, recountReport } from '../support/recount/report.ts';
import { readRows } from '../support/recount/rows.ts';
import { makeWorld } from '../support/world.ts';
import { Client } from './http-client.ts';
import { noticeCounties, peopleOf, targetTable, villages } from './notice-counties.ts';
import { createSeat, operate, passwordIn } from './operator.ts';
import {
  asked,
  drawReport,
  edited,
  editReport,
  type ReportShown,
  setRules,
  showReport,
  stepOf,
  valuesOf,
} from './reports.ts';
import { rosterOf } from './sixth-roster.ts';

// From a notice's target table to a published report, for each of the three notices that have one.

const world = await makeWorld();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });
const folder = mkdtempSync(join(tmpdir(), 'canbao-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const REFUSAL = '__typename ... on Refusal { code message field }';
const TARGETS = `{ targets { total basisInForce sets { id basis } places { township { name } provisional assessed inForce } } }`;
const CHECK = `mutation ($input: CheckTargetsInput!) { checkTargets(input: $input) { ${REFUSAL}
  ... on CheckTargetsSuccess { check { sum without faults { code row column message } } } } }`;
const SET = `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { ${REFUSAL} ... on SetTargetsSuccess { targets { total } } } }`;
const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { ${REFUSAL}
  ... on RecordPaymentSuccess { payment { appliedFen unappliedFen } } } }`;
const WITHDRAW = `mutation ($input: WithdrawEnrollmentInput!) { withdrawEnrollment(input: $input) { ${REFUSAL}
  ... on WithdrawEnrollmentSuccess { enrollment { id } } } }`;

type Waiting = {
  id: string;
  version: number;
  resident: { township: { name: string } };
  assessment: { selfPayFen: number };
};
type Targets = {
  total: number;
  basisInForce: string;
  sets: { id: string; basis: string }[];
  places: { township: { name: string }; provisional: number; assessed: number | null; inForce: number }[];
};

describe.each(noticeCounties)('$name: from its notice to a published report', (county) => {
  const { code, name, goal, days } = county;
  const table = targetTable(county);
  const people = peopleOf(county);
  const rules: Rules = {
    rankBy: county.rankBy,
    // The smallest township stands apart.
    smallBelow: Math.min(...table.map((row) => row.people)) + 1,
    ...{ commendFrom: 3, commendPlaces: county.rankBy === 'RATE' ? 2 : null, warnBelow: 2, explainBelow: 1 },
  };
  let admin: Client;
  let second: Client;
  let supervisor: Client;
  let finance: Client;
  let published: ReportShown;

  const recount = async (today: string, previous: Report | null = null) =>
    recountReport(await readRows(world.admin, code, county.planYear), { today, goal, rules, previous });
  /** The report says of everybody what a count of the people says. */
  const agrees = (shown: ReportShown, counted: Report) => {
    expect(shown.whole).toEqual({ ...counted.whole, name });
    const by = (rows: Report['townships']) => [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(by(shown.townships)).toEqual(by(counted.townships));
  };
  const inState = async (state: string): Promise<Waiting[]> => {
    const found: Waiting[] = [];
    for (let after: string | null = null; ; ) {
      const {
        enrollments,
      }: {
        enrollments: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Waiting }[] };
      } = await admin.get(
        `query ($after: String, $states: [EnrollmentState!]) { enrollments(first: 100, after: $after, filter: { states: $states }) {
            pageInfo { hasNextPage endCursor } edges { node { id version resident { township { name } } assessment { selfPayFen } } } } }`,
        { after, states: [state] },
      );
      found.push(...enrollments.edges.map(({ node }) => node));
      if (!enrollments.pageInfo.hasNextPage) return found;
      after = enrollments.pageInfo.endCursor;
    }
  };
  const takeMoney = async ({ id, assessment }: Waiting, creditedOn: string) => {
    const input = {
      enrollmentId: id,
      amountFen: assessment.selfPayFen,
      channel: 'BANK_CODE',
      receivedOn: creditedOn,
      creditedOn,
      idempotencyKey: crypto.randomUUID(),
    };
    const { payment } = await admin.act<{ payment: { unappliedFen: number } }>(PAY, { input });
    expect(payment.unappliedFen).toBe(0);
  };
  const targets = async () => (await admin.get<{ targets: Targets }>(TARGETS)).targets;
  const sendTargets = async (rows: (string | number)[][]) => {
    const file = writeRoster(rows, [{ title: '乡镇' }, { title: '任务数' }]);
    return admin.upload('任务表.xlsx', Buffer.from(await new Response(file).arrayBuffer()));
  };

  beforeAll(async () => {
    const divisions = join(folder, `${code}.csv`);
    const lines = table.flatMap((row) => villages.map((village) => `${row.name},${village}\n`));
    writeFileSync(divisions, `township,village\n${lines.join('')}`);
    const { status, text } = await operate(world, [
      ...['county', 'create', '--code', String(code), '--name', name, '--plan-year', String(county.planYear)],
      ...['--admin', `admin-${code}`, '--divisions', divisions, '--demonstration-day', days[0]],
    ]);
    expect({ status, text: status === 0 ? '' : text }).toEqual({ status: 0, text: '' });
    const seat = async (username: string, role: string) =>
      new Client(site).signIn(username, await createSeat(world, username, { role, county: String(code) }));
    admin = await new Client(site).signIn(`admin-${code}`, passwordIn(text));
    [second, supervisor, finance] = await Promise.all([
      seat(`second-${code}`, 'county-admin'),
      seat(`supervisor-${code}`, 'supervisor'),
      seat(`finance-${code}`, 'finance'),
    ]);
  });

  it('has the targets of its notice once the pack is active, to the person', async () => {
    const upload = await admin.act<{ policyPack: { id: string } }>(
      `mutation ($input: PolicyPackInput!) { uploadPolicyPack(input: $input) { ${REFUSAL} ... on UploadPolicyPackSuccess { policyPack { id } } } }`,
      { input: packFiles(county.pack) },
    );
    await admin.act(
      `mutation ($input: ActivatePolicyPackInput!) { activatePolicyPack(input: $input) { ${REFUSAL} } }`,
      { input: { id: upload.policyPack.id, countyName: name } },
    );
    const { total, basisInForce, places } = await targets();
    expect({ total, basisInForce, rows: places.length }).toEqual({
      total: county.people,
      basisInForce: 'PROVISIONAL',
      rows: county.rows,
    });
    const printed = new Map(table.map((row) => [row.name, row.people]));
    for (const place of places) expect(place.inForce).toBe(printed.get(place.township.name));
    expect(places.reduce((sum, { inForce }) => sum + inForce, 0)).toBe(county.people);
  });

  it('takes the assessed targets for a later day, and none with a fault in it', async () => {
    const assessed = table.map((row) => [row.name, row.people + 100] as [string, number]);
    const sum = county.people + 100 * county.rows;
    const [first, ...others] = assessed as [[string, number], ...[string, number][]];
    const unknown = [...others, [`${first[0]}x`, first[1]], ['合计', sum]] as [string, number][];
    const apart = [...assessed, ['合计', sum + 1]] as [string, number][];
    const looked = async (rows: [string, number][]) => {
      const { check } = await admin.act<{
        check: { faults: { code: string; row: number; message: string }[] };
      }>(CHECK, { input: { uploadId: await sendTargets(rows) } });
      return check.faults.map((fault) => [fault.code, fault.row, fault.message]);
    };
    expect(await looked(unknown)).toEqual([
      ['township-unknown', county.rows + 1, expect.stringContaining(`是不是“${first[0]}”`)],
    ]);
    expect(await looked(apart)).toEqual([
      ['total-disagrees', county.rows + 2, expect.stringContaining('相差 1')],
    ]);
    const input = { basis: 'ASSESSED', countsFrom: days[1], reason: '按年末人口数考核', expectedSetId: null };
    expect(await admin.refused(SET, { input: { ...input, uploadId: await sendTargets(unknown) } })).toBe(
      'TARGETS_FAULTY',
    );
    expect(await supervisor.refused(SET, { input: { ...input, rows: [] } })).toBe('NOT_ALLOWED');
    const uploadId = await sendTargets([...assessed, ['合计', sum]]);
    await admin.act(SET, { input: { ...input, uploadId } });
    expect(await targets()).toMatchObject({ total: county.people, basisInForce: 'PROVISIONAL' });
  });

  it('imports its people, and takes the money of three in four', async () => {
    const uploadId = await admin.upload('参保名册.xlsx', rosterOf(people.map(({ row }) => row)));
    const { rosterImport } = await admin.act<{ rosterImport: { id: string } }>(
      `mutation ($id: ID!) { startImport(input: { uploadId: $id }) { ${REFUSAL} ... on StartImportSuccess { rosterImport { id } } } }`,
      { id: uploadId },
    );
    await world.work();
    await admin.act(
      `mutation ($id: ID!) { commitImport(input: { id: $id, includeRepairable: false }) { ${REFUSAL} } }`,
      { id: rosterImport.id },
    );
    await world.work();
    const waiting = await inState('ASSESSED');
    expect(waiting).toHaveLength(people.filter(({ free }) => !free).length);
    for (const [at, enrollment] of waiting.entries()) {
      expect(enrollment.assessment.selfPayFen).toBe(county.premium);
      if (at % 4 === 3) continue;
      const day = new Date(Date.parse(`${days[0]}T00:00:00Z`) - (at % 12) * 86_400_000);
      await takeMoney(enrollment, day.toISOString().slice(0, 10));
    }
    await admin.act(
      `mutation ($input: ChooseCountingInput!) { chooseCounting(input: $input) { ${REFUSAL} } }`,
      { input: { countsAs: 'PAID', expected: null, reason: null } },
    );
  });

  it('is drawn up by the county rules, and every figure in it is of its people', async () => {
    const input = { ...rules, reason: '按征缴方案的督查要求设定', expectedRevision: 0 };
    expect(await supervisor.refused(setRules, { input })).toBe('NOT_ALLOWED');
    await admin.act(setRules, { input });
    expect(await finance.refused(drawReport)).toBe('NOT_ALLOWED');
    const { report } = await supervisor.act<{ report: ReportShown }>(drawReport);
    const free = people.filter((person) => person.free).length;
    const others = people.length - free;
    expect(report).toMatchObject({
      state: 'DRAFT',
      asOf: days[0],
      goal: goal.percent * 100,
      issuer: county.issuer,
      basis: '目标任务为暂定口径，最终以考核口径为准',
      whole: { target: county.people, enrolled: free + others - Math.floor(others / 4) },
      previous: null,
    });
    expect(report.townships).toHaveLength(county.rows);
    const counted = await recount(days[0]);
    agrees(report, counted);
    // The example is one in which the rules say something.
    for (const verdict of ['COMMENDED', 'WARNED', 'EXPLAIN'])
      expect(report.townships.filter((row) => row.verdict === verdict).length).toBeGreaterThan(0);
    expect(report.townships.filter((row) => row.apart)).toHaveLength(1);
    if (rules.rankBy === 'RATE')
      expect(new Set(report.townships.map(({ place }) => place)).size).toBeLessThan(county.rows - 1);
    published = report;
  });

  it('has a text that the office edits and numbers that nobody types', async () => {
    const typed = `${published.text}\n全辖已参保${published.whole.enrolled}人。`;
    expect(await supervisor.refused(editReport, edited(published, { text: typed }))).toBe('NUMBER_TYPED');
    const unknown = `${published.text}\n参保率{county.rat}。`;
    expect(await supervisor.refused(editReport, edited(published, { text: unknown }))).toBe(
      'REFERENCE_UNKNOWN',
    );
    const text = `${published.text}\n特此通报，${county.whole}还差{county.gap}人。`;
    const { report } = await supervisor.act<{ report: ReportShown }>(
      editReport,
      edited(published, { text, documentNumber: county.number }),
    );
    expect(report.text).toBe(text);
    published = report;
  });

  it('is approved by a second person on figures that hold, by one of two at once', async () => {
    const approve = stepOf('approve');
    expect(await supervisor.refused(approve, asked(published))).toBe('OWN_REPORT');
    const [someone, other] = await inState('ASSESSED');
    await takeMoney(someone!, days[0]);
    expect(await admin.refused(approve, asked(published))).toBe('FIGURES_CHANGED');
    const { report } = await supervisor.act<{ report: ReportShown }>(stepOf('redraw'), asked(published));
    agrees(report, await recount(days[0]));
    await takeMoney(other!, days[0]);
    const frozen = report.whole.enrolled;
    const both = await Promise.all(
      [admin, second].map((who) => who.refused(approve, asked(report, '以起草时的数字为准'))),
    );
    expect(both.sort()).toEqual(['REPORT_STALE', 'not refused']);
    published = (await showReport(admin, report.id))!;
    expect(published).toMatchObject({
      state: 'APPROVED',
      keptReason: '以起草时的数字为准',
      whole: { enrolled: frozen },
    });
    expect(published.keptDifferences).toContainEqual({
      ...{ kind: 'enrolled', township: null },
      ...{ frozen: String(frozen), now: String(frozen + 1) },
    });
  });

  it('is published once, and read by those who answer for it', async () => {
    expect(await showReport(finance, published.id)).toBeNull();
    const publish = stepOf('publish');
    expect(await finance.refused(publish, asked(published))).toBe('NOT_ALLOWED');
    const both = await Promise.all([admin, supervisor].map((who) => who.refused(publish, asked(published))));
    expect(both.sort()).toEqual(['REPORT_STALE', 'not refused']);
    published = (await showReport(finance, published.id))!;
    expect(published).toMatchObject({
      state: 'PUBLISHED',
      number: 1,
      issuedOn: days[0],
      documentNumber: county.number,
    });
  });

  it('is taken away as documents that say what was published', async () => {
    const { whole, townships } = published;
    const take = async (form: string) => {
      const { status, bytes } = await finance.download(`/reports/${published.id}/report.${form}`);
      expect(status).toBe(200);
      return bytes;
    };
    const rate = valuesOf(published).get('county.rate')!;
    const sentence = `${county.whole}目标任务${whole.target}人，已参保${whole.enrolled}人，参保率${rate}`;
    const pdf = await pdfWords(await take('pdf'));
    const { words, fonts } = docxWords(await take('docx'));
    for (const document of [pdf, words]) {
      expect(document).toContain(sentence);
      expect(document).toContain(county.number);
      expect(document).toContain(county.issuer);
      expect(document).toContain(`特此通报，${county.whole}还差${whole.gap}人。`);
      for (const row of townships)
        expect(document).toContain(`${row.place ?? ''}${row.name}${row.target}${row.enrolled}`);
    }
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体']) expect(fonts).toContain(font);

    const { written, computed, formulas } = await sheetOf(await take('xlsx'));
    expect(computed).toEqual(written);
    const rows = computed.slice(4, 4 + county.rows);
    expect(rows.map((row) => row.slice(0, 7))).toEqual(
      townships.map((row) => [
        row.place,
        row.name,
        row.target,
        row.enrolled,
        row.rate! / 10_000,
        row.gap,
        row.lastSevenDays,
      ]),
    );
    expect(computed[4 + county.rows]!.slice(1, 7)).toEqual([
      ...[county.whole, whole.target, whole.enrolled, whole.rate! / 10_000, whole.gap, whole.lastSevenDays],
    ]);
    for (let at = 4; at < 4 + county.rows; at++)
      for (const column of [4, 5]) expect(formulas.get(`${at},${column}`)).toBeDefined();
  });

  it('stays as it was, and shows later corrections beside it', async () => {
    const changed = published.keptDifferences.map(({ township }) => township);
    const [freed] = (await inState('PAID')).filter(
      ({ assessment, resident }) => assessment.selfPayFen === 0 && !changed.includes(resident.township.name),
    );
    await admin.act(WITHDRAW, { input: { id: freed!.id, version: freed!.version, reason: '死亡人员核减' } });
    const [payer] = (await inState('ASSESSED')).filter(
      ({ resident }) => resident.township.name !== freed!.resident.township.name,
    );
    await takeMoney(payer!, days[0]);
    const shown = (await showReport(admin, published.id))!;
    expect({ ...shown, differences: [] }).toEqual({ ...published, differences: [] });
    const now = await recount(days[0]);
    const expected = published.townships.flatMap((row) => {
      const counted = now.townships.find((other) => other.name === row.name)!;
      return row.enrolled === counted.enrolled
        ? []
        : [[row.name, String(row.enrolled), String(counted.enrolled)]];
    });
    expect(expected.length).toBeGreaterThan(1);
    const told = shown.differences.filter(({ kind, township }) => kind === 'enrolled' && township !== null);
    expect(told.map(({ township, frozen, now: later }) => [township, frozen, later])).toEqual(expected);
    const { computed } = await sheetOf(
      (await finance.download(`/reports/${published.id}/report.xlsx`)).bytes,
    );
    expect(computed[4 + county.rows]![3]).toBe(published.whole.enrolled);
  });

  it('is followed a week later by one on the assessed targets, with the change since', async () => {
    await world.admin.campaign.updateMany({
      where: { countyId: code },
      data: { demoToday: new Date(days[1]) },
    });
    for (const enrollment of (await inState('ASSESSED')).slice(0, 9)) await takeMoney(enrollment, days[1]);
    const { report } = await admin.act<{ report: ReportShown }>(drawReport);
    expect(report).toMatchObject({
      previous: { number: 1, asOf: days[0] },
      whole: { target: county.people + 100 * county.rows },
    });
    expect(report.basis).toContain('考核口径');
    const before: Report = { whole: published.whole, townships: published.townships, inspection: null };
    agrees(report, await recount(days[1], before));
    const { enrolled } = report.whole.change!;
    expect(enrolled).toBeGreaterThan(0);
    expect(valuesOf(report).get('county.change')).toBe(`增加${enrolled}人`);
    const { words } = docxWords((await admin.download(`/reports/${report.id}/report.docx`)).bytes);
    expect(words).toContain(`${county.whole}参保人数增加${enrolled}人`);
  });
});
