import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk, type Outcome } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';

const REPORT = `id state number version asOf title documentNumber issuer recipients text goal countsAs basis rankingRule thresholds
  whole { target enrolled rate gap change { enrolled rate } }
  townships { name target enrolled rate gap place apart verdict change { enrolled rate } }
  previous { number asOf } blocks { kind runs { text ref } } references { key value }
  differences { kind township frozen now } drawnBy approvedBy keptReason keptDifferences { kind township frozen now }
  viewerCanEdit { allowed why } viewerCanApprove { allowed why } viewerCanPublish { allowed why }`;
const refusal = '... on Refusal { code field message }';
const step = (name: string) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Success`;
  return `mutation ($input: ReportStepInput!) { ${name}(input: $input) { ... on ${type} { report { ${REPORT} } } ${refusal} } }`;
};
const DRAW = `mutation { drawSupervisionReport { ... on DrawSupervisionReportSuccess { report { ${REPORT} } } ${refusal} } }`;
const EDIT = `mutation ($input: EditSupervisionReportInput!) { editSupervisionReport(input: $input) {
  ... on EditSupervisionReportSuccess { report { ${REPORT} } } ${refusal} } }`;
const RULES = `mutation ($input: ReportRulesInput!) { setReportRules(input: $input) {
  ... on SetReportRulesSuccess { rules { revision warnBelow history { revision reason says } } } ${refusal} } }`;
const LIST = '{ supervisionReports { edges { node { id state number differences { kind } } } } }';
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) { ... on EnrollSuccess { paidFen } ${refusal} } }`;

type Row = {
  name: string;
  target: number | null;
  enrolled: number;
  rate: number;
  gap: number | null;
  place: number | null;
  verdict: string | null;
  change: { enrolled: number } | null;
};
type Report = {
  id: string;
  version: number;
  state: string;
  number: number | null;
  text: string;
  title: string;
  issuer: string;
  recipients: string;
  whole: Row & { gap: number };
  townships: Row[];
  blocks: { kind: string; runs: { text: string; ref: string | null }[] }[];
  references: { key: string; value: string | null }[];
  differences: { kind: string; township: string | null; frozen: string; now: string }[];
  keptDifferences: object[];
};
const rules = { rankBy: 'RATE', smallBelow: 0, reason: '按征缴方案的督查要求设定', expectedRevision: 0 };

describe('supervision reports of a county', async () => {
  const world = await makeWorld();
  const desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
  const { admin, clerk, doing } = desk;
  const countyId = 512002;
  let supervisor: Person;
  let finance: Person;

  const reportOf = (outcome: Outcome) => {
    if (outcome.code) throw new Error(`${outcome.code} ${outcome.message}`);
    return outcome.report as Report;
  };
  const drawn = async (who = admin) => reportOf(await doing(who, DRAW, {}));
  const stepping = (who: Person, name: string, { id, version }: Report, reason?: string) =>
    doing(who, step(name), { input: { id, version, ...(reason ? { reason } : {}) } });
  const editing = (who: Person, report: Report, change: Record<string, unknown>) => {
    const { id, version, title, issuer, recipients, text } = report;
    const input = { id, version, title, issuer, recipients, text, documentNumber: '', copies: '', ...change };
    return doing(who, EDIT, { input });
  };
  let order = 100;
  const enrollOne = async (place = desk.here) => {
    const who = place === desk.here ? clerk : desk.otherClerk;
    const { id } = await desk.register({ name: '督查示例', birth: '19700501', order: order++ }, who, place);
    const payment = { channel: 'BANK_CODE', expectedFen: 33_500, externalReference: `示例-${order}` };
    const done = await doing(who, ENROLL, {
      input: { members: [{ residentId: id, tier: 'fourth' }], idempotencyKey: crypto.randomUUID(), payment },
    });
    if (done.code) throw new Error(`${done.code} ${done.message}`);
  };
  /** Counts as the register and the enrollments themselves have it, without any tally. */
  const peopleByTownship = async () => {
    const rows = await world.admin.$queryRaw<{ name: string; people: number }[]>`
      SELECT d.name, count(e.id) FILTER (WHERE e.state IN ('paid', 'township-checked', 'county-confirmed'))::int AS people
      FROM divisions d LEFT JOIN enrollments e ON e.county_id = d.county_id AND e.township_id = d.id
      WHERE d.county_id = ${countyId} AND d.level = 'township' GROUP BY d.name`;
    return new Map(rows.map(({ name, people }) => [name, people]));
  };

  beforeAll(async () => {
    supervisor = await world.somebody({ role: 'SUPERVISOR', countyId });
    finance = await world.somebody({ role: 'FINANCE', countyId });
    await enrollOne();
    await enrollOne();
    await enrollOne(desk.there);
  });

  it('refuses those who do not draw reports up, and says who can', async () => {
    const tax = await world.somebody({ role: 'TAX_BANK', countyId });
    for (const who of [clerk, finance, tax]) {
      expect(await doing(who, DRAW, {})).toMatchObject({
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('县管理员和督查人员'),
      });
    }
    expect((await tax.ask(LIST)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const viewer = await world.somebody({ role: 'PROVINCIAL_VIEWER', division: '51' });
    expect(await doing(viewer, DRAW, {})).toMatchObject({ code: 'COUNTY_ONLY' });
    expect(await doing(world.visitor(), DRAW, {})).toMatchObject({ code: 'NOT_SIGNED_IN' });
    for (const who of [supervisor, finance])
      expect(await doing(who, RULES, { input: rules })).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('refuses rules whose lines cross or are none, naming the field', async () => {
    expect(await doing(admin, RULES, { input: { ...rules, warnBelow: 0 } })).toMatchObject({
      code: 'THRESHOLD_UNUSABLE',
      field: 'warnBelow',
    });
    expect(
      await doing(admin, RULES, { input: { ...rules, warnBelow: 5000, explainBelow: 6000 } }),
    ).toMatchObject({
      code: 'THRESHOLDS_CROSSED',
      field: 'explainBelow',
    });
    expect(
      await doing(admin, RULES, { input: { ...rules, warnBelow: 9000, commendFrom: 8000 } }),
    ).toMatchObject({
      code: 'THRESHOLDS_CROSSED',
      field: 'warnBelow',
    });
    expect(await doing(admin, RULES, { input: { ...rules, reason: ' ' } })).toMatchObject({
      field: 'reason',
    });
  });

  it('draws up the figures of the very people, with every number of the text bound to them', async () => {
    const report = await drawn();
    const people = await peopleByTownship();
    for (const row of report.townships) {
      expect(row.enrolled).toBe(people.get(row.name));
      expect(row.rate).toBe(Math.floor((row.enrolled * 10_000) / row.target!));
    }
    expect(report.whole).toMatchObject({ target: 1_068_562, enrolled: 3, rate: 0, change: null });
    // 98 % of 1,068,562 is 1,047,190.76: 1,047,191 people.
    expect(report.whole.gap).toBe(1_047_191 - 3);
    expect(report).toMatchObject({
      state: 'DRAFT',
      number: null,
      asOf: '2020-11-02',
      issuer: '资阳市雁江区医疗保障局',
      recipients: '各镇人民政府、街道办事处，区级有关部门：',
      goal: 9800,
      basis: '目标任务为暂定口径，最终以考核口径为准',
      thresholds: [],
    });
    const written = report.blocks.flatMap(({ runs }) => runs);
    expect(written).toContainEqual({ text: '1068562', ref: 'county.target' });
    const words = written.filter(({ ref }) => ref === null).map(({ text }) => text);
    expect(words.join('')).not.toMatch(/[0-9]+(人|%)/);
    const addressed = reportOf(await editing(admin, report, { recipients: '各镇人民政府' }));
    expect(addressed.recipients).toBe('各镇人民政府：');
    await stepping(admin, 'discardSupervisionReport', addressed, '试起草');
    expect(
      (await admin.ask<{ supervisionReports: { edges: object[] } }>(LIST)).data.supervisionReports.edges,
    ).toEqual([]);
  });

  it('refuses a text whose numbers are typed, unknown, or empty, and says in which paragraph', async () => {
    const report = await drawn();
    const refused = (text: string) => editing(admin, report, { text });
    expect(await refused('一、总体情况\n全区参保率95.5%。')).toMatchObject({
      code: 'NUMBER_TYPED',
      field: 'text',
      message: expect.stringContaining('第 2 段手写了数字“95.5%”'),
    });
    expect(await refused('已参保１２人。')).toMatchObject({ code: 'NUMBER_TYPED' });
    expect(await refused('参保率百分之九十八。')).toMatchObject({ code: 'NUMBER_TYPED' });
    expect(await refused('参保率{county.rat}。')).toMatchObject({
      code: 'REFERENCE_UNKNOWN',
      message: expect.stringContaining('是不是 {county.rate}？'),
    });
    expect(await refused('参保率{county.rate。')).toMatchObject({ code: 'BRACE_UNMATCHED' });
    for (const hidden of ['\u200b', '\u202e', '\u0008', '\u2066'])
      expect(await refused(`一、总体情况\n全区参保率9${hidden}5${hidden}%。`)).toMatchObject({
        code: 'TEXT_UNSEEN',
        field: 'text',
        message: expect.stringContaining('第 2 段'),
      });
    expect(await refused('已参保\ufffe人。')).toMatchObject({ code: 'TEXT_UNUSABLE', field: 'text' });
    expect(await refused(' \n ')).toMatchObject({ code: 'TEXT_UNFIT' });
    expect(await editing(admin, report, { documentNumber: '雁医保发[2020]012号' })).toMatchObject({
      code: 'DOCUMENT_NUMBER_UNFIT',
      field: 'documentNumber',
    });
    // Kept, but never approved: there is no report before to compare with.
    const kept = reportOf(await editing(admin, report, { text: '较上期{county.change}。' }));
    expect(kept.blocks).toMatchObject([
      { kind: 'paragraph', runs: [{ ref: null }, { text: '—' }, { ref: null }] },
    ]);
    expect(await stepping(supervisor, 'approveSupervisionReport', kept)).toMatchObject({
      code: 'REFERENCE_EMPTY',
      message: expect.stringContaining('第 1 段'),
    });
    await stepping(admin, 'discardSupervisionReport', kept, '试起草');
  });

  it('is approved by a second person, by one of two at once, and only on figures that hold', async () => {
    expect(
      await doing(admin, RULES, { input: { ...rules, commendFrom: 1, commendPlaces: 1, warnBelow: 1 } }),
    ).toMatchObject({ rules: { revision: 1, history: [{ revision: 1, reason: rules.reason }] } });
    expect(await doing(admin, RULES, { input: { ...rules, warnBelow: 2 } })).toMatchObject({
      code: 'RULES_STALE',
    });
    const first = await drawn();
    const byName = (report: Report, name: string) => report.townships.find((row) => row.name === name)!;
    expect(byName(first, '丹山镇')).toMatchObject({ rate: 0, verdict: 'WARNED' });
    expect(first.text).toContain('{warned.names}');

    expect(await stepping(admin, 'approveSupervisionReport', first)).toMatchObject({ code: 'OWN_REPORT' });
    const report = reportOf(await editing(supervisor, first, { documentNumber: '雁医保发〔2020〕12号' }));
    expect(await stepping(supervisor, 'approveSupervisionReport', report)).toMatchObject({
      code: 'OWN_REPORT',
    });
    const second = await world.somebody({ role: 'COUNTY_ADMIN', countyId });
    const third = await world.somebody({ role: 'SUPERVISOR', countyId });
    expect(await stepping(second, 'approveSupervisionReport', first)).toMatchObject({ code: 'REPORT_STALE' });

    await enrollOne();
    const changed = await stepping(second, 'approveSupervisionReport', report);
    expect(changed).toMatchObject({ code: 'FIGURES_CHANGED', field: 'keepReason' });
    expect(changed.message).toContain('已参保 3→4');
    const redrawn = reportOf(await stepping(admin, 'redrawSupervisionReport', report));
    expect(redrawn.whole.enrolled).toBe(4);

    await enrollOne();
    const both = await Promise.all(
      [second, third].map((who) => stepping(who, 'approveSupervisionReport', redrawn, '以批准时的数字为准')),
    );
    const approved = reportOf(both.find(({ code }) => code === undefined)!);
    expect(both.filter(({ code }) => code === 'REPORT_STALE')).toHaveLength(1);
    expect(approved).toMatchObject({
      state: 'APPROVED',
      whole: { enrolled: 4 },
      keptReason: '以批准时的数字为准',
      keptDifferences: expect.arrayContaining([{ kind: 'enrolled', township: null, frozen: '4', now: '5' }]),
    });
    expect(await editing(admin, approved, { title: '关于参保工作的通报' })).toMatchObject({
      code: 'REPORT_NOT_OPEN',
    });

    const back = reportOf(await stepping(third, 'returnSupervisionReport', approved, '补充要求'));
    expect(back).toMatchObject({ state: 'DRAFT', approvedBy: null, keptReason: null, keptDifferences: [] });
    const again = reportOf(await stepping(second, 'approveSupervisionReport', back, '数字以起草时为准'));
    const published = reportOf(await stepping(admin, 'publishSupervisionReport', again));
    expect(published).toMatchObject({ state: 'PUBLISHED', number: 1 });
    expect(await stepping(admin, 'publishSupervisionReport', published)).toMatchObject({
      code: 'REPORT_NOT_OPEN',
    });
  });

  it('keeps what was published as it was, and shows later figures beside it', async () => {
    const { data } = await admin.ask<{ supervisionReports: { edges: { node: Report }[] } }>(LIST);
    const { id } = data.supervisionReports.edges[0]!.node;
    const read = async (who: Person) =>
      (
        await who.ask<{ supervisionReport: Report | null }>(
          `{ supervisionReport(id: "${id}") { ${REPORT} } }`,
        )
      ).data.supervisionReport;
    const published = (await read(admin))!;
    expect(published.whole.enrolled).toBe(4);
    expect(published.differences).toContainEqual({ kind: 'enrolled', township: null, frozen: '4', now: '5' });
    expect(published.differences.map(({ kind }) => kind)).not.toContain('previous');
    expect((await read(finance))!.differences).toBeNull();
    const because = async () => {
      const { data } = await admin.ask<{
        supervisionReport: {
          differences: { kind: string; township: string | null; because: object | null }[];
        };
      }>(`{ supervisionReport(id: "${id}") { differences { kind township because { later corrected } } } }`);
      const people = data.supervisionReport.differences.filter(({ kind }) => kind === 'enrolled');
      return new Map(people.map((one) => [one.township, one.because]));
    };
    const [own, other] = await Promise.all(
      [desk.here, desk.there].map(({ townshipId: at }) =>
        world.admin.division.findUniqueOrThrow({ where: { countyId_id: { countyId, id: at } } }),
      ),
    );
    expect((await because()).get(null)).toEqual({ later: 1, corrected: 0 });
    // Somebody of that day turns out to have paid before it, and then moves to another township: no growth.
    const [first] = await world.admin.enrollment.findMany({
      where: { countyId, townshipId: own!.id },
      orderBy: { id: 'asc' },
    });
    const dated = (one: { id: string }, day: string) => world.admin.$executeRaw`
      UPDATE enrollments SET paid_on = ${day}::date WHERE county_id = ${countyId} AND id = ${one.id}::uuid`;
    const proved = () => world.admin.$queryRaw`SELECT * FROM mend_tallies(${countyId}::int)`;
    await dated(first!, '2020-10-30');
    await proved();
    expect(Object.fromEntries(await because())).toMatchObject({ null: { later: 0, corrected: 1 } });
    const MOVE = `mutation ($input: TransferResidentInput!) { transferResident(input: $input) { __typename ${refusal} } }`;
    const resident = await world.admin.resident.findUniqueOrThrow({
      where: { countyId_id: { countyId, id: first!.residentId } },
    });
    const moved = await doing(admin, MOVE, {
      input: { id: resident.id, version: resident.version, villageId: desk.there.villageId, reason: '迁居' },
    });
    expect(moved.code).toBeUndefined();
    const after = await because();
    expect(after.get(null)).toEqual({ later: 0, corrected: 1 });
    const sum = [own!, other!].map(
      ({ name }) => after.get(name) as { later: number; corrected: number } | undefined,
    );
    expect(sum[1]).toMatchObject({ corrected: 1 });
    expect((sum[0]?.later ?? 0) + (sum[1]?.later ?? 0) + (sum[0]?.corrected ?? 0)).toBe(0);
    await dated(first!, '2020-11-02');
    const back = await world.admin.resident.findUniqueOrThrow({
      where: { countyId_id: { countyId, id: resident.id } },
    });
    await doing(admin, MOVE, {
      input: { id: back.id, version: back.version, villageId: desk.here.villageId, reason: '迁回' },
    });
    await proved();
    expect((await because()).get(null)).toEqual({ later: 1, corrected: 0 });
    expect((await read(clerk))!).toMatchObject({ state: 'PUBLISHED', viewerCanEdit: { allowed: false } });
    await expect(
      world.admin
        .$executeRaw`UPDATE supervision_reports SET figures = '{}' WHERE county_id = ${countyId} AND id = ${id}::uuid`,
    ).rejects.toThrow(/never changes/);
  });

  it('is taken away as a document, searchable, and as a sheet whose formulas compute what was published', async () => {
    const { data } = await finance.ask<{ supervisionReports: { edges: { node: Report }[] } }>(LIST);
    const { id } = data.supervisionReports.edges[0]!.node;
    const taken = (who: Person, form: string, which = id) =>
      world.server.inject({ url: `/reports/${which}/report.${form}`, headers: { cookie: who.cookie ?? '' } });
    const pdf = await taken(finance, 'pdf');
    expect(pdf.headers['content-disposition']).toContain(encodeURIComponent('（第1期）.pdf'));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.rawPayload)), {
      mergePages: true,
    });
    const plain = text.replace(/\s/g, '');
    expect(plain).toContain('雁医保发〔2020〕12号');
    expect(plain).toContain('全区目标任务1068562人，已参保4人，参保率0.00%');
    expect(plain).toContain('资阳市雁江区医疗保障局2020年11月2日');

    const docx = unzipSync((await taken(clerk, 'docx')).rawPayload);
    const document = strFromU8(docx['word/document.xml']!).replace(/<[^>]+>/g, '');
    expect(document).toContain('全区目标任务1068562人，已参保4人，参保率0.00%');
    expect(strFromU8(docx['word/fontTable.xml']!)).toContain('方正小标宋简体');

    const { sheets } = await readXlsx((await taken(admin, 'xlsx')).rawPayload);
    const rows = sheets[0]!.rows.slice(4);
    const published = (
      await admin.ask<{ supervisionReport: Report }>(`{ supervisionReport(id: "${id}") { ${REPORT} } }`)
    ).data.supervisionReport;
    for (const [at, row] of published.townships.entries()) {
      expect(rows[at]!.slice(0, 6)).toEqual([
        row.place,
        row.name,
        row.target,
        row.enrolled,
        row.rate / 10_000,
        row.gap,
      ]);
      // The same from the cells alone, as the formulas do it.
      expect(Math.floor((row.enrolled * 10_000) / row.target!)).toBe(row.rate);
    }
    expect(rows[published.townships.length]!.slice(1, 4)).toEqual(['全区', 1_068_562, 4]);

    expect((await taken(world.visitor(), 'pdf')).statusCode).toBe(401);
    const tax = await world.somebody({ role: 'TAX_BANK', countyId });
    expect((await taken(tax, 'docx')).statusCode).toBe(403);
    const draft = await drawn();
    expect((await taken(clerk, 'pdf', draft.id)).json()).toMatchObject({ code: 'NOT_FOUND' });
    expect((await taken(admin, 'pdf', draft.id)).statusCode).toBe(200);
    await stepping(admin, 'discardSupervisionReport', draft, '试起草');
  });

  it('measures the next one against it, and hides drafts from their readers', async () => {
    await enrollOne(desk.there);
    const next = await drawn(supervisor);
    expect(next).toMatchObject({
      previous: { number: 1 },
      whole: { enrolled: 6, change: { enrolled: 2, rate: 0 } },
    });
    expect(next.text).toContain('{previous.number}');
    expect(next.text).not.toContain('{inspection.rate}');
    const inspected = await doing(
      supervisor,
      `mutation ($input: DrawInspectionInput!) { drawInspection(input: $input) { ... on DrawInspectionSuccess { inspection { id } } ${refusal} } }`,
      { input: { day: '2020-11-02', seed: '示例种子二', size: 2, states: ['PAID'], stratified: false } },
    );
    const { id } = inspected.inspection as { id: string };
    for (const [number, outcome] of [
      [1, 'CORRECT'],
      [2, 'ERROR'],
    ] as const) {
      const input = {
        inspectionId: id,
        number,
        version: 1,
        outcome,
        ...(outcome === 'ERROR' ? { kind: 'TIER', note: '档次不符' } : {}),
      };
      const found = await doing(
        supervisor,
        `mutation ($input: RecordInspectionFindingInput!) { recordInspectionFinding(input: $input) { ... on RecordInspectionFindingSuccess { item { number } } ${refusal} } }`,
        { input },
      );
      expect(found).toMatchObject({ item: { number } });
    }
    await doing(
      supervisor,
      `mutation ($id: ID!) { closeInspection(id: $id) { ... on CloseInspectionSuccess { inspection { id } } ${refusal} } }`,
      { id },
    );
    const stated = await drawn(supervisor);
    expect(stated.references).toEqual(
      expect.arrayContaining([
        { key: 'inspection.sampled', value: '2' },
        { key: 'inspection.errors', value: '1' },
        { key: 'inspection.rate', value: '50.00%' },
      ]),
    );
    expect(stated.text).toContain('差错率{inspection.rate}');
    for (const who of [clerk, finance]) {
      const { data } = await who.ask<{ supervisionReports: { edges: { node: Report }[] } }>(LIST);
      expect(data.supervisionReports.edges.map(({ node }) => node.number)).toEqual([1]);
      const one = await who.ask(`{ supervisionReport(id: "${next.id}") { id } }`);
      expect(one.data).toEqual({ supervisionReport: null });
    }
  });

  it('says of what a merged township is made up, in figures, document and sheet, adding up', async () => {
    const named = new Map(
      (await world.admin.division.findMany({ where: { countyId, level: 'township' } })).map((one) => [
        one.id,
        one.name,
      ]),
    );
    const [from, into] = [desk.here.townshipId, desk.there.townshipId];
    const recorded = await doing(
      admin,
      `mutation ($input: TownshipChangeInput!) { recordTownshipChange(input: $input) { __typename ${refusal} } }`,
      {
        input: {
          ...{ kind: 'MERGED', from: '2020-11-01', source: '示例批复' },
          townshipIds: [from],
          into: [{ townshipId: into }],
        },
      },
    );
    expect(recorded.code).toBeUndefined();
    const { id } = await drawn();
    type Part = { name: string; target: number; enrolled: number; rate: number };
    const { data } = await admin.ask<{
      supervisionReport: { townships: (Part & { change: { enrolled: number }; parts: Part[] })[] };
    }>(
      `{ supervisionReport(id: "${id}") { townships { name target enrolled rate change { enrolled } parts { name target enrolled rate } } } }`,
    );
    const rows = data.supervisionReport.townships;
    const row = rows.find(({ name }) => name === named.get(into))!;
    expect(row.parts.map(({ name }) => name).sort()).toEqual([named.get(from), named.get(into)].sort());
    for (const of of ['target', 'enrolled'] as const)
      expect(row.parts.reduce((sum, part) => sum + part[of], 0)).toBe(row[of]);
    expect(row.parts.every(({ enrolled }) => enrolled > 0)).toBe(true);
    // Against the report of before the merger both townships together are measured, and each there as it was.
    const published = (
      await admin.ask<{ supervisionReports: { edges: { node: Report }[] } }>(
        `{ supervisionReports { edges { node { ${REPORT} } } } }`,
      )
    ).data.supervisionReports.edges
      .map(({ node }) => node)
      .find(({ state }) => state === 'PUBLISHED')!;
    const then = published.townships
      .filter(({ name }) => name === named.get(from) || name === named.get(into))
      .reduce((sum, { enrolled }) => sum + enrolled, 0);
    expect(row.change.enrolled).toBe(row.enrolled - then);
    for (const part of row.parts) {
      const differs = published.differences.find(
        ({ kind, township }) => kind === 'enrolled' && township === part.name,
      );
      const frozen = published.townships.find(({ name }) => name === part.name)!.enrolled;
      expect(differs?.now ?? String(frozen)).toBe(String(part.enrolled));
    }
    expect(rows.some(({ name }) => name === named.get(from))).toBe(false);
    expect(rows.filter(({ parts }) => parts.length > 0)).toHaveLength(1);
    const taken = (form: string) =>
      world.server.inject({ url: `/reports/${id}/report.${form}`, headers: { cookie: admin.cookie ?? '' } });
    const docx = unzipSync((await taken('docx')).rawPayload);
    const document = strFromU8(docx['word/document.xml']!).replace(/<[^>]+>/g, '');
    const part = row.parts.find(({ name }) => name === named.get(from))!;
    expect(document).toContain(`其中：${part.name}${part.target}${part.enrolled}`);
    const pdf = await getDocumentProxy(new Uint8Array((await taken('pdf')).rawPayload));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text.replace(/\s/g, '')).toContain(`其中：${part.name}`);
    const { sheets } = await readXlsx((await taken('xlsx')).rawPayload);
    const sheet = sheets.find(({ name }) => name === '原乡镇')!;
    expect(sheet.rows.slice(1).map((cells) => cells.slice(0, 4))).toEqual([
      ...row.parts.map((one) => [row.name, one.name, one.target, one.enrolled]),
      [row.name, '合计', row.target, row.enrolled],
    ]);
  });
});
