import type { Day } from '@canbao/values';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDesk } from '../../../../test/support/desk.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { actorOf } from '../identity/index.ts';
import { sendTable } from '../targets/target-sets.fixture.ts';
import { drawSample, frameDigest, readFrame } from './draw.ts';
import { inspectionResults } from './index.ts';

const refusal = '... on Refusal { code field message }';
const RESULT = 'result { sampled correct errors unreachable open rate { rate low high } }';
const SHOWN = `id number day seed size frameSize frameDigest frameUrl stratified states state drawnOn drawnBy closedOn closedBy abandonedReason
  townships { id } errorKinds { kind people } ${RESULT} strata { township { id } people ${RESULT} } viewerSeesPeople viewerCanRecord { allowed why }
  items(first: 200) { edges { node { number version township { id } village { name } outcome kind note foundBy enrollment { id resident { name maskedIdNumber } } } } }`;
const DRAW = `mutation ($input: DrawInspectionInput!) { drawInspection(input: $input) { ... on DrawInspectionSuccess { inspection { ${SHOWN} } } ${refusal} } }`;
const FIND = `mutation ($input: RecordInspectionFindingInput!) { recordInspectionFinding(input: $input) {
  ... on RecordInspectionFindingSuccess { item { number outcome kind note version foundBy } inspection { ${RESULT} } } ${refusal} } }`;
const CLOSE = `mutation ($id: ID!) { closeInspection(id: $id) { ... on CloseInspectionSuccess { inspection { ${SHOWN} } } ${refusal} } }`;
const ABANDON = `mutation ($input: AbandonInspectionInput!) { abandonInspection(input: $input) { ... on AbandonInspectionSuccess { inspection { state abandonedReason } } ${refusal} } }`;
const PRINT = `mutation ($id: ID!) { takeInspectionChecklist(id: $id) { ... on TakeInspectionChecklistSuccess { inspection { id } } ${refusal} } }`;
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) { ... on EnrollSuccess { enrollments { id } } ... on Refusal { code } } }`;

type Node = {
  number: number;
  version: number;
  township: { id: string };
  outcome: string | null;
  enrollment: { id: string; resident: { name: string } } | null;
};
type Shown = {
  id: string;
  number: number;
  frameSize: number;
  frameDigest: string;
  frameUrl: string;
  state: string;
  strata: { township: { id: string } | null; people: number; result: { sampled: number } }[];
  items: { edges: { node: Node }[] };
};

describe('sudden inspections', async () => {
  const world = await makeWorld();
  let desk: Awaited<ReturnType<typeof makeDesk>>;
  let supervisor: Person;
  let stranger: Person;
  const enrolled: string[] = [];
  const asked = (more: Record<string, unknown> = {}) => ({
    input: {
      states: ['ASSESSED'],
      day: '2020-11-02',
      stratified: false,
      size: 4,
      seed: '摇号 07 19 23',
      ...more,
    },
  });
  const draw = async (who: Person, more: Record<string, unknown> = {}) => {
    const answer = await desk.doing(who, DRAW, asked(more));
    expect(answer.code).toBeUndefined();
    return answer.inspection as Shown;
  };
  const find = (who: Person, inspectionId: string, finding: Record<string, unknown>) =>
    desk.doing(who, FIND, { input: { inspectionId, version: 1, ...finding } });
  const show = async (who: Person, id: string) => {
    const { data } = await who.ask<{ inspection: Shown | null }>(
      `query ($id: ID!) { inspection(id: $id) { ${SHOWN} } }`,
      { id },
    );
    return data.inspection;
  };
  const frameOf = (who: Person, url: string) =>
    world.server.inject({ method: 'GET', url, headers: who.cookie ? { cookie: who.cookie } : {} });

  beforeAll(async () => {
    desk = await makeDesk(world, { code: 512002, name: '雁江区', pack: 'yanjiang-2021' });
    supervisor = await world.somebody({ role: 'SUPERVISOR', countyId: 512002 });
    await world.county({ code: 511723 });
    stranger = await world.somebody({ role: 'SUPERVISOR', countyId: 511723 });
    for (let n = 0; n < 12; n++) {
      const clerk = n < 9 ? desk.clerk : desk.otherClerk;
      const place = n < 9 ? desk.here : desk.there;
      const person = { name: `示例${'甲乙丙丁戊己庚辛壬癸子丑'[n]}`, birth: '19800505', order: 10 + n };
      const { id } = await desk.register(person, clerk, place);
      const input = { members: [{ residentId: id, tier: 'third' }], idempotencyKey: crypto.randomUUID() };
      const { enrollments } = await desk.doing(clerk, ENROLL, { input });
      enrolled.push((enrollments as { id: string }[])[0]!.id);
    }
  });

  it('are drawn and seen by the county and its supervisors alone', async () => {
    const finance = await world.somebody({ role: 'FINANCE', countyId: 512002 });
    for (const who of [desk.clerk, finance]) {
      expect(await desk.doing(who, DRAW, asked())).toMatchObject({ code: 'NOT_ALLOWED' });
      const { errors } = await who.ask('{ inspections { edges { node { id } } } }');
      expect(errors.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
    }
    const { id } = await draw(supervisor);
    const nowhere = '01900000-0000-7000-8000-000000000000';
    expect(await show(stranger, id)).toBeNull();
    for (const [document, variables] of [
      [CLOSE, (one: string) => ({ id: one })],
      [ABANDON, (one: string) => ({ input: { id: one, reason: '示例原因' } })],
      [FIND, (one: string) => ({ input: { inspectionId: one, number: 1, version: 1, outcome: 'CORRECT' } })],
    ] as const) {
      const seen = await desk.doing(stranger, document, variables(id));
      expect(seen).toMatchObject({ code: 'NOT_FOUND' });
      expect(seen).toEqual(await desk.doing(stranger, document, variables(nowhere)));
    }
    expect((await frameOf(stranger, `/inspections/${id}/frame.txt`)).statusCode).toBe(404);
    expect((await frameOf(desk.clerk, `/inspections/${id}/frame.txt`)).statusCode).toBe(403);
  });

  it.each([
    [{ seed: ' 12 ' }, 'SEED_WRONG', 'seed'],
    [{ size: 0 }, 'SAMPLE_SIZE_WRONG', 'size'],
    [{ size: 2001 }, 'SAMPLE_SIZE_WRONG', 'size'],
    [{ size: 13 }, 'FRAME_TOO_SMALL', 'size'],
    [{ states: [] }, 'FRAME_STATES_WRONG', 'states'],
    [{ states: ['COUNTY_CONFIRMED'] }, 'FRAME_TOO_SMALL', 'size'],
    [{ day: '2020-11-01' }, 'FRAME_TOO_SMALL', 'size'],
    [{ day: '2020-11-03' }, 'FRAME_DAY_WRONG', 'day'],
    [{ stratified: true, size: 1 }, 'FEWER_THAN_TOWNSHIPS', 'size'],
    [{ townshipIds: ['01900000-0000-7000-8000-000000000000'] }, 'NOT_FOUND', 'townshipIds'],
    [{ townshipIds: ['nonsense'] }, 'NOT_FOUND', 'townshipIds'],
  ])('refuse the draw %j', async (more, code, field) => {
    const before = await world.admin.inspection.count();
    expect(await desk.doing(supervisor, DRAW, asked(more))).toMatchObject({ code, field });
    expect(await world.admin.inspection.count()).toBe(before);
  });

  it('can be drawn again by anybody from the frame, the seed and the size, with and without strata', async () => {
    for (const stratified of [false, true]) {
      const drawn = await draw(supervisor, { stratified, size: 6 });
      expect(drawn.frameSize).toBe(12);
      const file = await frameOf(supervisor, drawn.frameUrl);
      const read = readFrame(file.body);
      if (!('frame' in read)) throw new Error('the frame has a line that is none');
      expect(read.frame.map(({ id }) => id).toSorted()).toEqual(enrolled.toSorted());
      expect(frameDigest(read.frame)).toBe(drawn.frameDigest);
      const county = (await show(desk.admin, drawn.id))!;
      expect(county.items.edges.map(({ node }) => [node.number, node.enrollment!.id])).toEqual(
        drawSample(read.frame, '摇号 07 19 23', 6).map(({ number, id }) => [number, id]),
      );
      expect(drawn.strata.map(({ people, result }) => [people, result.sampled])).toEqual(
        stratified
          ? [
              [9, 4],
              [3, 2],
            ]
          : [[12, 6]],
      );
    }
  });

  it('keep to the townships of the frame, and number every draw', async () => {
    const one = await draw(supervisor, { townshipIds: [desk.there.townshipId], size: 3 });
    expect(one.frameSize).toBe(3);
    expect(one.items.edges.map(({ node }) => node.township.id)).toEqual(
      Array.from({ length: 3 }, () => desk.there.townshipId),
    );
    const again = await Promise.all([draw(supervisor), draw(desk.admin)]);
    expect(again.map(({ number }) => number).toSorted()).toEqual([one.number + 1, one.number + 2]);
  });

  it('show a supervisor numbers and villages, and the county who it is', async () => {
    const drawn = await draw(supervisor);
    expect(drawn.items.edges.map(({ node }) => node.enrollment)).toEqual([null, null, null, null]);
    expect(JSON.stringify(drawn)).not.toMatch(/示例[甲乙丙丁戊己庚辛壬癸子丑]"/);
    const names = (await show(desk.admin, drawn.id))!.items.edges.map(
      ({ node }) => node.enrollment!.resident.name,
    );
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).toMatch(/^示例/);
    expect(await desk.doing(supervisor, PRINT, { id: drawn.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await desk.doing(desk.admin, PRINT, { id: drawn.id })).toMatchObject({
      inspection: { id: drawn.id },
    });
    const [record] = await world.admin.auditRecord.findMany({
      where: { subjectId: drawn.id, action: 'inspection-checklist-printed' },
    });
    expect(record).toMatchObject({ detail: { people: 4 }, townshipId: null });
  });

  it('refuse a result that is incomplete, personal, stale, or of nobody', async () => {
    const { id } = await draw(supervisor);
    const wrong = [
      [{ number: 1, outcome: 'ERROR' }, 'FINDING_INCOMPLETE'],
      [{ number: 1, outcome: 'CORRECT', kind: 'TIER' }, 'FINDING_INCOMPLETE'],
      [{ number: 1, outcome: 'ERROR', kind: 'OTHER' }, 'FINDING_INCOMPLETE'],
      [{ number: 1, outcome: 'CORRECT', note: '电话 138 0000 0000' }, 'NOTE_PERSONAL'],
      [
        { number: 1, outcome: 'CORRECT', note: '证件号９９０００２１９８００１０１０１２Ｘ' },
        'NOTE_PERSONAL',
      ],
      [{ number: 1, outcome: 'CORRECT', version: 2 }, 'FINDING_CHANGED'],
      [{ number: 5, outcome: 'CORRECT' }, 'NOT_FOUND'],
      [{ number: 0, outcome: 'CORRECT' }, 'NOT_FOUND'],
    ] as const;
    for (const [finding, code] of wrong) expect(await find(supervisor, id, finding)).toMatchObject({ code });
    const two = await Promise.all([
      find(supervisor, id, { number: 1, outcome: 'CORRECT' }),
      find(desk.admin, id, { number: 1, outcome: 'UNREACHABLE' }),
    ]);
    expect(two.map(({ code }) => code ?? 'recorded').toSorted()).toEqual(['FINDING_CHANGED', 'recorded']);
  });

  it('end with an error rate and its interval, and then never change', async () => {
    const drawn = await draw(supervisor, { stratified: true, size: 6 });
    const { id } = drawn;
    await find(supervisor, id, { number: 1, outcome: 'ERROR', kind: 'TIER', note: '实际选第四档次' });
    await find(supervisor, id, { number: 2, outcome: 'CORRECT' });
    await find(desk.admin, id, { number: 3, outcome: 'UNREACHABLE' });
    await find(supervisor, id, { number: 4, outcome: 'CORRECT' });
    await find(supervisor, id, { number: 5, outcome: 'CORRECT' });
    expect(await desk.doing(supervisor, CLOSE, { id })).toMatchObject({ code: 'FINDINGS_MISSING' });
    const last = await find(supervisor, id, { number: 6, outcome: 'ERROR', kind: 'UNAWARE' });
    expect(last).toMatchObject({
      item: { version: 2, kind: 'UNAWARE' },
      inspection: { result: { open: 0 } },
    });
    const corrected = { number: 6, version: 2, outcome: 'CORRECT' };
    expect(await find(supervisor, id, corrected)).toMatchObject({ item: { version: 3, kind: null } });

    // 9 people of whom 1 of 3 is wrong, 3 people of whom 0 of 2: 0.75 / 3 = 25 %; Wilson of 0.25 among 5.
    const result = {
      sampled: 6,
      correct: 4,
      errors: 1,
      unreachable: 1,
      open: 0,
      rate: { rate: 2500, low: 532, high: 6640 },
    };
    const { inspection } = await desk.doing(supervisor, CLOSE, { id });
    expect(inspection).toMatchObject({
      state: 'CLOSED',
      closedOn: '2020-11-02',
      result,
      errorKinds: [{ kind: 'TIER', people: 1 }],
      strata: [
        { people: 9, result: { errors: 1, rate: { rate: 3333 } } },
        { people: 3, result: { errors: 0, rate: { rate: 0, low: 0, high: 6576 } } },
      ],
    });
    const ended = { code: 'INSPECTION_ENDED' };
    expect(await find(supervisor, id, { number: 2, version: 2, outcome: 'CORRECT' })).toMatchObject(ended);
    expect(await desk.doing(supervisor, CLOSE, { id })).toMatchObject(ended);
    expect(await desk.doing(supervisor, ABANDON, { input: { id, reason: '示例原因' } })).toMatchObject(ended);
    for (const sql of [
      `UPDATE inspection_items SET outcome = 'correct', kind = NULL WHERE inspection_id = '${id}'`,
      `DELETE FROM inspection_items WHERE inspection_id = '${id}'`,
      `UPDATE inspections SET state = 'open', closed_on = NULL WHERE id = '${id}'`,
    ])
      await expect(world.admin.$executeRawUnsafe(sql)).rejects.toThrow(/never change/);

    const actor = (await actorOf(world.platform, supervisor.cookie!.split('=')[1]!))!;
    const here = { ...actor, countyId: 512002 };
    const between = (from: string, to: string) =>
      world.platform.inCounty(here, (tx) =>
        inspectionResults(tx, here, desk.campaignId, from as Day, to as Day),
      );
    expect(await between('2020-11-02', '2020-11-30')).toMatchObject([
      { id, ...result, kinds: [{ kind: 'tier', people: 1 }], frameSize: 12, stratified: true },
    ]);
    expect(await between('2020-11-03', '2020-11-30')).toEqual([]);
  });

  it('stay to be read with the reason when they are given up', async () => {
    const { id } = await draw(supervisor);
    const short = { input: { id, reason: '一' } };
    expect(await desk.doing(supervisor, ABANDON, short)).toMatchObject({ field: 'reason' });
    const input = { id, reason: '范围选错了' };
    expect(await desk.doing(supervisor, ABANDON, { input })).toMatchObject({
      inspection: { state: 'ABANDONED', abandonedReason: '范围选错了' },
    });
    const { data } = await supervisor.ask<{ inspections: { edges: { node: { id: string } }[] } }>(
      '{ inspections { edges { node { id } } } }',
    );
    expect(data.inspections.edges[0]!.node.id).toBe(id);
  });

  it('are in the audit with who, what, and what it was before', async () => {
    const actions = await world.admin.auditRecord.groupBy({
      by: ['action'],
      where: { countyId: 512002, subjectType: 'inspection' },
      _count: true,
    });
    const counted = Object.fromEntries(actions.map(({ action, _count }) => [action, _count]));
    expect(counted).toMatchObject({
      'inspection-closed': 1,
      'inspection-abandoned': 1,
      'inspection-finding': 8,
    });
    const corrected = await world.admin.auditRecord.findFirst({
      where: { action: 'inspection-finding', detail: { path: ['was', 'kind'], equals: 'unaware' } },
    });
    expect(corrected?.detail).toMatchObject({ number: 6, outcome: 'correct', kind: null });
  });

  it('take results from the form that is filled in: checked first, with faults at their place, then all or none', async () => {
    const sample = await draw(supervisor, { size: 4, seed: '摇号 01 02 03' });
    const { id: inspectionId } = sample;
    const form = (who: Person) =>
      world.server.inject({
        url: `/inspections/${inspectionId}/findings.xlsx`,
        headers: who.cookie ? { cookie: who.cookie } : {},
      });
    expect((await form(desk.clerk)).statusCode).toBe(403);
    expect((await form(world.visitor())).statusCode).toBe(401);
    const { sheets } = await readXlsx((await form(supervisor)).rawPayload);
    const head = ['编号', '乡镇、村', '结果', '差错种类', '说明'];
    expect(sheets[0]!.rows[0]).toEqual(head);
    expect(sheets[0]!.rows.slice(1).map(([number]) => number)).toEqual([1, 2, 3, 4]);
    expect(JSON.stringify(sheets[0]!.rows)).not.toContain('示例人');

    const send = (rows: (string | number | null)[][], who = supervisor) => sendTable(world, who, rows, head);
    const run = (name: string, type: string, shown: string, who: Person, input: object) =>
      desk.doing(
        who,
        `mutation ($input: ${type}!) { ${name}(input: $input) { ... on ${name[0]!.toUpperCase()}${name.slice(1)}Success { ${shown} } ${refusal} } }`,
        { input: { inspectionId, ...input } },
      );
    const checked = (uploadId: string, who = supervisor) =>
      run(
        'checkInspectionFindings',
        'InspectionFindingsFileInput',
        'records replaces same blank faultCount faults { code row column value message }',
        who,
        { uploadId },
      );
    const recorded = (uploadId: string, records: number, replaces: number, who = supervisor) =>
      run(
        'recordInspectionFindings',
        'RecordInspectionFindingsInput',
        'inspection { result { correct errors unreachable open } }',
        who,
        { uploadId, records, replaces },
      );

    expect(await checked(await send([[1, '', '无误', null, null]]), desk.clerk)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const own = await send([[1, '', '无误', null, null]]);
    expect(await checked(own, desk.admin)).toMatchObject({ code: 'NOT_FOUND' });
    const headless = await sendTable(world, supervisor, [[1, '无误']], ['编号', '结果']);
    expect(await checked(headless)).toMatchObject({ code: 'FINDINGS_FILE_NO_HEADER', field: 'uploadId' });

    const faulty = await send([
      [1, '', '对的', null, null],
      [2, '', '有差错', null, null],
      [3, '', '无误', '未给凭证', null],
      [9, '', '无误', null, null],
      [2, '', '无误', null, null],
      [4, '', '有差错', '其他', '电话 13800000000'],
    ]);
    const found = await checked(faulty);
    expect(found).toMatchObject({ records: 0, replaces: 0, faultCount: 6 });
    expect(
      (found.faults as { code: string; row: number; column: number }[]).map(({ code, row, column }) => [
        code,
        row,
        column,
      ]),
    ).toEqual([
      ['outcome', 2, 3],
      ['kind-missing', 3, 4],
      ['kind-unneeded', 4, 4],
      ['number', 5, 1],
      ['number-twice', 6, 1],
      ['note-personal', 7, 5],
    ]);
    expect(JSON.stringify(found)).not.toContain('13800000000');
    expect(await recorded(faulty, 0, 0)).toMatchObject({ code: 'FINDINGS_FAULTY' });

    const first = await send([
      [1, '', '无误', null, null],
      [2, '', '有差错', '档次或金额不符', '按第四档收了第三档'],
      [3, '', null, null, null],
      [4, '', null, null, null],
    ]);
    expect(await checked(first)).toMatchObject({
      records: 2,
      replaces: 0,
      same: 0,
      blank: 2,
      faultCount: 0,
      faults: [],
    });
    const both = await Promise.all([recorded(first, 2, 0), recorded(first, 2, 0)]);
    expect(both.map(({ code }) => code ?? 'recorded').sort()).toEqual(['FINDINGS_MOVED', 'recorded']);
    const second = await send([
      [1, '', '无误', null, null],
      [2, '', 'Not reached', null, null],
      [3, '', '未联系上', null, null],
      [4, '', '无误', null, null],
    ]);
    expect(await checked(second)).toMatchObject({ records: 2, replaces: 1, same: 1, blank: 0 });
    expect(await recorded(second, 2, 1)).toEqual({
      inspection: { result: { correct: 2, errors: 0, unreachable: 2, open: 0 } },
    });
    const records = await world.admin.auditRecord.findMany({
      where: { action: 'inspection-finding', subjectId: inspectionId },
      orderBy: { id: 'asc' },
    });
    expect(records.map(({ detail }) => (detail as { number: number }).number).sort()).toEqual([
      1, 2, 2, 3, 4,
    ]);
    expect((await desk.doing(supervisor, CLOSE, { id: inspectionId })).code).toBeUndefined();
    expect(await checked(second)).toMatchObject({ code: 'INSPECTION_ENDED' });
    expect(await recorded(second, 0, 0)).toMatchObject({ code: 'INSPECTION_ENDED' });
  });
});
