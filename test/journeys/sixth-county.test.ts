import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rollUpTallies } from '../../api/src/app/background.ts';
import { takeOverviews } from '../../api/src/features/provincial-overview/index.ts';
import { makeWorld } from '../support/world.ts';
import { beside, Client } from './http-client.ts';
import { createSeat, createSixthCounty, operate } from './operator.ts';
import { selfPayOf, thePeople, titles, townships } from './sixth-people.ts';
import { mendedRoster, readRows, registeredBefore, repairable, spoilt, theRoster } from './sixth-roster.ts';

const world = await makeWorld();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });
const folder = mkdtempSync(join(tmpdir(), 'canbao-journey-'));
afterAll(() => rmSync(folder, { recursive: true }));

const divisions = join(folder, 'divisions.csv');
writeFileSync(
  divisions,
  `township,village\n${townships.flatMap(({ name, villages }) => villages.map((village) => `${name},${village}\n`)).join('')}`,
);
const pack = beside('sixth-county.yaml');
const notice = beside('sixth-county.notice.txt');

let admin: Client;
let province: Client;
let window: Client;
let civilAffairs: Client;

const REFUSAL = '__typename ... on Refusal { code message field }';
const upload = `mutation ($text: String!, $notice: String) { uploadPolicyPack(input: { text: $text, noticeText: $notice }) { ${REFUSAL}
  ... on UploadPolicyPackSuccess { policyPack { id revision state fit exampleCount faults { line column code } } } } }`;
const activate = `mutation ($id: ID!, $expected: ID, $name: String!) {
  activatePolicyPack(input: { id: $id, expectedActiveId: $expected, countyName: $name }) { ${REFUSAL}
    ... on ActivatePolicyPackSuccess { policyPack { id state } } } }`;
type Pack = {
  id: string;
  revision: number;
  state: string;
  fit: boolean;
  exampleCount: number;
  faults: { line: number; code: string }[];
};

/** Uploads a pack as a draft. */
const draft = async (text: string) =>
  (await admin.act<{ policyPack: Pack }>(upload, { text, notice })).policyPack;

describe('a sixth county, of which the product knows nothing', () => {
  it('is created by the operator once, and never half', async () => {
    const password = await createSixthCounty(world, divisions);
    admin = await new Client(site).signIn('sixth-admin', password);
    const again = await operate(world, [
      'county',
      'create',
      ...['--code', '990101', '--name', '另一个县', '--plan-year', '2026', '--admin', 'somebody-else'],
    ]);
    expect(again).toMatchObject({ status: 1, text: expect.stringContaining('county-exists') });
    const taken = await operate(world, [
      'county',
      'create',
      ...['--code', '990102', '--name', '另一个县', '--plan-year', '2026', '--admin', 'sixth-admin'],
    ]);
    expect(taken).toMatchObject({ status: 1, text: expect.stringContaining('username-taken') });
    const changes = join(folder, 'changes.csv');
    writeFileSync(
      changes,
      '变动,生效日期,变动前,变动后,依据\n合并,2025-09-01,示例东镇,示例北镇,示例批复\n合并,,a,b,c\n',
    );
    const changed = await operate(world, [
      ...['county', 'create', '--code', '990102', '--name', '另一个县', '--plan-year', '2026'],
      ...['--admin', 'changed-admin', '--divisions', divisions, '--township-changes', changes],
    ]);
    expect(changed).toMatchObject({ status: 1, text: expect.stringContaining('changes.csv:3: no-such-day') });
    expect(await world.admin.county.findMany({ select: { id: true } })).toEqual([{ id: 990101 }]);
    province = await new Client(site).signIn(
      'ninety-nine',
      await createSeat(world, 'ninety-nine', { role: 'provincial-viewer', division: '99' }),
    );
    window = await new Client(site).signIn(
      'east-window',
      await createSeat(world, 'east-window', {
        role: 'township-staff',
        county: '990101',
        township: '示例东镇',
      }),
    );
    civilAffairs = await new Client(site).signIn(
      'civil-affairs',
      await createSeat(world, 'civil-affairs', {
        role: 'certifying-agency',
        county: '990101',
        agency: 'civil-affairs',
      }),
    );
    const { campaign } = await admin.get<{
      campaign: { today: string; activePack: null; demonstrationClock: boolean };
    }>('{ campaign { today demonstrationClock activePack { id } } }');
    expect(campaign).toEqual({ today: '2025-10-13', demonstrationClock: true, activePack: null });
  });

  it('can do nothing before its rules are there', async () => {
    const start = `mutation ($id: ID!) { startImport(input: { uploadId: $id }) { ${REFUSAL} } }`;
    const id = await admin.upload('名册.xlsx', theRoster());
    expect(await admin.refused(start, { id })).toBe('NO_ACTIVE_PACK');
  });
});

describe('its policy pack', () => {
  let first: Pack;

  it('is not activated with a fault in it, by a wrong name or by the township', async () => {
    const faulty = await draft(
      pack.replace('basic: 400 }', 'basic: 4OO }').replace('share: rest', 'share: 30%'),
    );
    expect(faulty.fit).toBe(false);
    expect(faulty.faults.map(({ code }) => code).length).toBeGreaterThan(0);
    expect(await admin.refused(activate, { id: faulty.id, name: '示例第六县' })).toBe('PACK_UNFIT');
    first = await draft(pack);
    expect(first).toMatchObject({ fit: true, state: 'DRAFT', exampleCount: 21, faults: [] });
    expect(await admin.refused(activate, { id: first.id, name: '示例县' })).toBe('COUNTY_NAME_WRONG');
    expect(await window.refused(upload, { text: pack, notice })).toBe('NOT_ALLOWED');
    expect(await window.refused(activate, { id: first.id, name: '示例第六县' })).toBe('NOT_ALLOWED');
  });

  it('is activated once, and a stale page activates nothing', async () => {
    await admin.act(activate, { id: first.id, name: '示例第六县' });
    const second = await draft(`${pack}\n# the second revision\n`);
    expect(await admin.refused(activate, { id: second.id, expected: null, name: '示例第六县' })).toBe(
      'PACK_STALE',
    );
    const both = await Promise.all(
      [1, 2].map(() => admin.refused(activate, { id: second.id, expected: first.id, name: '示例第六县' })),
    );
    expect(both.filter((code) => code === 'not refused')).toHaveLength(1);
    expect(await admin.refused(activate, { id: first.id, expected: first.id, name: '示例第六县' })).toBe(
      'PACK_RETIRED',
    );
    const { policyPacks } = await admin.get<{ policyPacks: { revision: number; state: string }[] }>(
      '{ policyPacks { revision state } }',
    );
    expect(policyPacks.filter(({ state }) => state === 'ACTIVE')).toHaveLength(1);
    expect(policyPacks.find(({ state }) => state === 'RETIRED')?.revision).toBe(first.revision);
  });
});

const showImport = `query ($id: ID!, $after: String) { rosterImport(id: $id) { state failureCode rowsDone rowsTotal wrongRowsUrl
  counts { total sound repairable wrong committed } money { accepted undetermined refused premiumFen subsidyFen selfPayFen }
  faults(first: 100, after: $after, kind: WRONG) { totalCount pageInfo { hasNextPage endCursor } edges { node { row column code message } } } } }`;
type Fault = { row: number; column: string; code: string; message: string };
type Import = {
  state: string;
  wrongRowsUrl: string | null;
  counts: Record<'total' | 'sound' | 'repairable' | 'wrong' | 'committed', number>;
  money: Record<string, number>;
  faults: { totalCount: number; edges: { node: Fault }[] };
};
const show = async (id: string) =>
  (await admin.get<{ rosterImport: Import }>(showImport, { id })).rosterImport;

/** Uploads a file and waits for what the dry run says. */
async function dryRun(name: string, file: Buffer): Promise<string> {
  const uploadId = await admin.upload(name, file);
  const { rosterImport } = await admin.act<{ rosterImport: { id: string } }>(
    `mutation ($id: ID!) { startImport(input: { uploadId: $id }) { ${REFUSAL} ... on StartImportSuccess { rosterImport { id } } } }`,
    { id: uploadId },
  );
  await world.work();
  return rosterImport.id;
}
const commit = `mutation ($id: ID!) { commitImport(input: { id: $id, includeRepairable: true }) { ${REFUSAL}
  ... on CommitImportSuccess { rosterImport { id } } } }`;
const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

/** A village's id, as the pages know it. */
async function villageId(name: string): Promise<string> {
  const { campaign } = await admin.get<{
    campaign: { townships: { villages: { id: string; name: string }[] }[] };
  }>('{ campaign { townships { villages { id name } } } }');
  return campaign.townships.flatMap(({ villages }) => villages).find((village) => village.name === name)!.id;
}

describe('its roster of a thousand people', () => {
  const sound = thePeople.filter(({ number }) => !spoilt.has(number));
  let id: string;

  it('finds somebody at the window before the roster comes', async () => {
    await window.act(
      `mutation ($input: RegisterResidentInput!) { registerResident(input: $input) { ${REFUSAL}
        ... on RegisterResidentSuccess { resident { id } } } }`,
      {
        input: {
          document: 'RESIDENT_ID',
          ...registeredBefore,
          hukou: 'LOCAL',
          villageId: await villageId('东一村'),
        },
      },
    );
  });

  it('is told row by row and column by column what is wrong, and nobody is registered', async () => {
    id = await dryRun('第六县参保名册.xlsx', theRoster());
    const shown = await show(id);
    expect(shown).toMatchObject({
      state: 'CHECKED',
      counts: {
        total: 1000,
        sound: 1000 - 37 - repairable.size,
        repairable: repairable.size,
        wrong: 37,
        committed: 0,
      },
    });
    const decided = sound.filter(({ kind }) => !kind.undetermined);
    expect(shown.money).toMatchObject({
      accepted: decided.length,
      undetermined: sound.length - decided.length,
      refused: 5,
      subsidyFen: sum(decided, ({ kind }) => kind.subsidy),
      selfPayFen: sum(decided, ({ kind }) => selfPayOf(kind)),
    });
    const told = new Map<number, [string, string][]>();
    for (const { node } of shown.faults.edges) {
      expect(node.message).not.toBe('');
      told.set(node.row - 1, [...(told.get(node.row - 1) ?? []), [node.column, node.code]]);
    }
    expect(told).toEqual(new Map([...spoilt].map(([number, { faults }]) => [number, faults])));
    expect(await world.admin.resident.count()).toBe(1);
  });

  it('is committed by whom it belongs to, once', async () => {
    expect(await window.refused(commit, { id })).toBe('NOT_FOUND');
    expect(await province.refused(commit, { id })).toBe('COUNTY_ONLY');
    const both = await Promise.all([admin.refused(commit, { id }), admin.refused(commit, { id })]);
    expect(both.sort()).toEqual(['IMPORT_NOT_READY', 'not refused']);
    await world.work();
    expect(await show(id)).toMatchObject({ state: 'DONE', counts: { committed: 963, wrong: 37 } });
    expect(await world.admin.resident.count()).toBe(964);
    expect(await world.admin.enrollment.count()).toBe(963);
  });

  it('gives the wrong rows back as a file that says what to mend, and takes it mended', async () => {
    const { wrongRowsUrl } = await show(id);
    expect(await window.download(wrongRowsUrl!)).toMatchObject({ status: 404 });
    const { bytes } = await admin.download(wrongRowsUrl!);
    const { header, rows } = await readRows(bytes);
    expect(header).toEqual([...titles, '请改正']);
    expect(rows.map((row) => Number(row.序号))).toEqual([...spoilt.keys()]);
    expect(rows.every((row) => row.请改正 !== '')).toBe(true);
    const name = rows.find((row) => spoilt.get(Number(row.序号))?.faults[0]?.[1] === 'name-characters');
    expect(name?.姓名).toBe("=cmd|' /C calc'!A0");

    const again = await dryRun('第六县参保名册-待改正.xlsx', await mendedRoster(bytes));
    expect(await show(again)).toMatchObject({
      state: 'CHECKED',
      counts: { total: 37, sound: 37, repairable: 0, wrong: 0 },
    });
    await admin.act(commit, { id: again });
    await world.work();
    expect(await show(again)).toMatchObject({ state: 'DONE', counts: { committed: 37 }, wrongRowsUrl: null });
    expect(await world.admin.resident.count()).toBe(1001);
  });

  it('finds all of them here already when the same file comes once more', async () => {
    const once = await dryRun('第六县参保名册.xlsx', theRoster());
    const { counts, faults } = await show(once);
    expect(counts).toMatchObject({ total: 1000, sound: 0, repairable: 0, wrong: 1000 });
    expect(faults.edges[0]?.node).toMatchObject({ row: 2, code: 'already-here' });
  });
});

const enroll = `mutation ($input: EnrollInput!) { enroll(input: $input) { ${REFUSAL}
  ... on EnrollSuccess { paidFen enrollments { id state } } } }`;
const pay = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { ${REFUSAL}
  ... on RecordPaymentSuccess { payment { id appliedFen unappliedFen } enrollment { state } } } }`;
const certify = `mutation ($input: CertificationInput!) { recordCertification(input: $input) { ${REFUSAL}
  ... on RecordCertificationSuccess { certification { id } } } }`;
type Payment = {
  payment: { id: string; appliedFen: number; unappliedFen: number };
  enrollment: { state: string };
};
type Enrollment = {
  id: string;
  state: string;
  tier: { name: string } | null;
  resident: { id: string; township: { name: string } };
  assessment: { selfPayFen: number | null };
};

/** Everybody in a state, page after page. */
async function everybody(state: string): Promise<Enrollment[]> {
  const found: Enrollment[] = [];
  for (let after: string | null = null; ; ) {
    const { enrollments }: { enrollments: Page } = await admin.get<{ enrollments: Page }>(
      `query ($after: String, $states: [EnrollmentState!]) { enrollments(first: 100, after: $after, filter: { states: $states }) {
        pageInfo { hasNextPage endCursor } edges { node { id state tier { name } resident { id township { name } } assessment { selfPayFen } } } } }`,
      { after, states: [state] },
    );
    found.push(...enrollments.edges.map(({ node }) => node));
    if (!enrollments.pageInfo.hasNextPage) return found;
    after = enrollments.pageInfo.endCursor;
  }
}
type Page = { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Enrollment }[] };

/** The resident with this whole ID number, and their enrollment. */
async function whoIs(idNumber: string): Promise<{ id: string; enrollment: Enrollment | null }> {
  const { residents } = await admin.get<{
    residents: { edges: { node: { id: string; enrollment: Enrollment | null } }[] };
  }>(
    `query ($search: String) { residents(filter: { search: $search }) { edges { node { id enrollment {
      id state tier { name } resident { id township { name } } assessment { selfPayFen } } } } } }`,
    { search: idNumber },
  );
  expect(residents.edges).toHaveLength(1);
  return residents.edges[0]!.node;
}

/** Three of the southern township whom civil affairs certifies after the import. */
const certifiedLater = thePeople
  .filter(({ kind, township }) => township === '示例南乡' && kind.tier === '一档' && kind.subsidy === 0)
  .filter(({ kind }) => !kind.undetermined && kind.hukou === '本地')
  .slice(0, 3);
/** One of them all who brings too little. */
const tooLittle = thePeople.findLast(
  ({ number, kind }) => kind.tier === '一档' && kind.premium > 0 && number === 1000,
)!;

describe('its money', () => {
  it('is certified by the agency whose category it is, and the unpaid are assessed again', async () => {
    const [first] = certifiedLater;
    const { id: residentId } = await whoIs(first!.row.公民身份号码);
    const input = { residentId, categoryId: 'severe-disability', from: '2025-10-01' };
    expect(await civilAffairs.refused(certify, { input })).not.toBe('not refused');
    expect(await window.refused(certify, { input })).toBe('NOT_FOUND');
    for (const { row } of certifiedLater) {
      const resident = await whoIs(row.公民身份号码);
      expect(resident.enrollment?.assessment.selfPayFen).toBe(400_00);
      await civilAffairs.act(certify, {
        input: { residentId: resident.id, categoryId: 'dibao', from: '2025-10-01' },
      });
      expect((await whoIs(row.公民身份号码)).enrollment?.assessment.selfPayFen).toBe(140_00);
    }
  });

  it('is taken at the window once, for the sum that is due', async () => {
    const { id: residentId } = await whoIs(registeredBefore.idNumber);
    const input = (expectedFen: number, idempotencyKey: string) => ({
      input: {
        members: [{ residentId, tier: 'first' }],
        payment: { channel: 'WINDOW_CASH', expectedFen },
        idempotencyKey,
      },
    });
    expect(await window.refused(enroll, input(399_00, crypto.randomUUID()))).toBe('AMOUNT_CHANGED');
    const key = crypto.randomUUID();
    const [one, other] = await Promise.all(
      [1, 2].map(() => window.act<{ paidFen: number }>(enroll, input(400_00, key))),
    );
    expect(one).toEqual(other);
    expect(one).toMatchObject({ paidFen: 400_00, enrollments: [{ state: 'PAID' }] });
    expect(await window.refused(enroll, input(400_00, crypto.randomUUID()))).toBe('ALREADY_ENROLLED');
    expect(await world.admin.payment.count()).toBe(1);
  });

  it('keeps what is not the sum due as work for a person', async () => {
    const { enrollment } = await whoIs(tooLittle.row.公民身份号码);
    const { payment, enrollment: after } = await admin.act<Payment>(pay, {
      input: {
        enrollmentId: enrollment!.id,
        amountFen: 100_00,
        channel: 'BANK_COUNTER',
        externalReference: '票-0001',
        idempotencyKey: crypto.randomUUID(),
      },
    });
    expect(payment).toMatchObject({ appliedFen: 0, unappliedFen: 100_00 });
    expect(after.state).toBe('ASSESSED');
  });

  it('is recorded once when it comes twice at the same moment from two connections', async () => {
    const waiting = await everybody('ASSESSED');
    const [someone] = waiting.filter(({ resident }) => resident.township.name === '示例东镇');
    const input = {
      enrollmentId: someone!.id,
      amountFen: someone!.assessment.selfPayFen,
      channel: 'BANK_CODE',
      externalReference: '票-0002',
      idempotencyKey: crypto.randomUUID(),
    };
    const both = await Promise.all([admin.act<Payment>(pay, { input }), window.act<Payment>(pay, { input })]);
    expect(both[0].payment.id).toBe(both[1].payment.id);
    expect(await world.admin.payment.count({ where: { enrollmentId: someone!.id } })).toBe(1);
    const used = { ...input, enrollmentId: waiting.at(-1)!.id, idempotencyKey: crypto.randomUUID() };
    expect(await admin.refused(pay, { input: used })).toBe('REFERENCE_USED');
  });

  it('is paid by all of two townships, and by the second tier of the third', async () => {
    const due = (await everybody('ASSESSED')).filter(
      ({ resident, tier }) => resident.township.name !== '示例南乡' || tier?.name === '二档',
    );
    for (let i = 0; i < due.length; i += 8) {
      const paid = due.slice(i, i + 8).map(({ id, assessment }) =>
        admin.act<Payment>(pay, {
          input: {
            enrollmentId: id,
            amountFen: assessment.selfPayFen,
            channel: 'BANK_CODE',
            idempotencyKey: crypto.randomUUID(),
          },
        }),
      );
      for (const { payment, enrollment } of await Promise.all(paid)) {
        expect(payment.unappliedFen).toBe(0);
        expect(enrollment.state).toBe('PAID');
      }
    }
  });
});

/** What is true of everybody now, reckoned from the notice and from who paid, and from nothing that the product says. */
const everyone = [
  ...thePeople.map(({ number, township, kind }) => {
    const later = certifiedLater.some((person) => person.number === number);
    const now = later
      ? { ...kind, category: '低保对象', subsidy: 260_00, medicalAid: 156_00, countyFinance: 104_00 }
      : kind;
    const selfPay = now.premium - now.subsidy;
    const pays = township !== '示例南乡' || kind.tier === '二档' || selfPay === 0;
    return { ...now, township, selfPay, paid: !kind.undetermined && pays };
  }),
  {
    category: null,
    elder: false,
    premium: 400_00,
    subsidy: 0,
    medicalAid: 0,
    countyFinance: 0,
    undetermined: false,
    township: '示例东镇',
    selfPay: 400_00,
    paid: true,
  },
];
const decided = everyone.filter(({ undetermined }) => !undetermined);
const paid = everyone.filter((one) => one.paid);
const count = (of: (one: (typeof everyone)[number]) => boolean) => everyone.filter(of).length;

describe('its figures', () => {
  it('add up to the fen for the county', async () => {
    const { campaign } = await admin.get<{
      campaign: { figures: Record<string, number>; work: { kind: string; count: number }[] };
    }>(
      '{ campaign { figures { residents registered assessed paid undetermined withdrawn enrolled subsidyFen selfPayFen paidFen } work { kind count } } }',
    );
    expect(campaign.figures).toEqual({
      residents: 1001,
      registered: 50,
      undetermined: 50,
      assessed: decided.length - paid.length,
      paid: paid.length,
      withdrawn: 0,
      enrolled: paid.length,
      subsidyFen: sum(decided, ({ subsidy }) => subsidy),
      selfPayFen: sum(decided, ({ selfPay }) => selfPay),
      paidFen: sum(paid, ({ selfPay }) => selfPay),
    });
    expect(Object.fromEntries(campaign.work.map(({ kind, count }) => [kind, count]))).toMatchObject({
      undetermined: 50,
      unpaid: decided.length - paid.length,
      unapplied: 1,
    });
  });

  it('are the same township by township, against its target', async () => {
    const { progress } = await admin.get<{
      progress: { goalPercent: number; whole: unknown; townships: unknown[] };
    }>(
      '{ progress { goalPercent whole { target enrolled undetermined rate gap lastSevenDays } townships { township { name } target enrolled undetermined rate gap } } }',
    );
    const row = (target: number, enrolled: number, undetermined: number) => ({
      target,
      enrolled,
      undetermined,
      rate: Math.floor((enrolled * 10_000) / target),
      gap: Math.max(0, Math.ceil(target * 0.95) - enrolled),
    });
    expect(progress).toMatchObject({
      goalPercent: 95,
      whole: { ...row(1050, paid.length, 50), lastSevenDays: paid.length },
    });
    const expected = townships.map(({ name, target }) => ({
      township: { name },
      ...row(
        target,
        count((one) => one.township === name && one.paid),
        count((one) => one.township === name && one.undetermined),
      ),
    }));
    expect(progress.townships).toHaveLength(3);
    expect(progress.townships).toEqual(expect.arrayContaining(expected));
    const east = await window.get<{ progress: { townships: { township: { name: string } }[] } }>(
      '{ progress { townships { township { name } } } }',
    );
    expect(east.progress.townships).toEqual([{ township: { name: '示例东镇' } }]);
  });

  it('tell by category who is certified, enrolled and missing, and what each funder owes', async () => {
    const { subsidyCategories } = await admin.get<{ subsidyCategories: unknown[] }>(
      '{ subsidyCategories { category { name } certified enrolled missing subsidyFen funding { funder { name } fen } } }',
    );
    const expected = ['特困人员', '低保对象', '重度残疾人', null, '重点优抚对象'].map((name) => {
      const own = everyone.filter(({ category, elder }) => (name === null ? elder : category === name));
      const enrolled = own.filter((one) => one.paid).length;
      const money = own.filter(({ undetermined }) => !undetermined);
      const share = (funder: string, of: (one: (typeof everyone)[number]) => number) =>
        sum(money, of) > 0 ? [{ funder: { name: funder }, fen: sum(money, of) }] : [];
      return {
        category: { name: name ?? '80周岁以上老年人' },
        certified: name === null ? null : own.length,
        enrolled,
        missing: name === null ? null : own.length - enrolled,
        subsidyFen: sum(money, ({ subsidy }) => subsidy),
        funding: expect.arrayContaining([
          ...share('医疗救助资金', ({ medicalAid }) => medicalAid),
          ...share('县财政', ({ countyFinance }) => countyFinance),
        ]),
      };
    });
    expect(subsidyCategories).toEqual(expected);
  });

  it('reach the province, which sees them beside a county that has not begun, and no person', async () => {
    await world.county({ code: 990102, name: '示例第七县', planYear: 2026 });
    await rollUpTallies(world.platform);
    await takeOverviews(world.platform, 0);
    const { overview } = await province.get<{ overview: Record<string, unknown> }>(
      `{ overview { planYear enrolled rate countiesWithRate activePacks withOpenQuestions
        counties { county { code name } target enrolled rate undetermined packState openQuestions standingStillDays } } }`,
    );
    const rate = Math.floor((paid.length * 10_000) / 1050);
    expect(overview).toEqual({
      planYear: 2026,
      enrolled: paid.length,
      rate,
      countiesWithRate: 1,
      activePacks: 1,
      withOpenQuestions: 1,
      counties: [
        {
          county: { code: '990101', name: '示例第六县' },
          target: 1050,
          enrolled: paid.length,
          rate,
          undetermined: '50',
          packState: 'ACTIVE',
          openQuestions: 1,
          standingStillDays: 0,
        },
        {
          county: { code: '990102', name: '示例第七县' },
          target: null,
          enrolled: 0,
          rate: null,
          undetermined: '0',
          packState: null,
          openQuestions: 0,
          standingStillDays: null,
        },
      ],
    });
    expect((await province.ask('{ enrollments { edges { node { id } } } }')).errors[0]?.code).toBe(
      'COUNTY_ONLY',
    );
  });

  it('are nothing that a neighbouring county can reach, whatever id it knows', async () => {
    const password = await createSeat(world, 'neighbour', { role: 'county-admin', county: '990102' });
    const neighbour = await new Client(site).signIn('neighbour', password);
    const [someone] = await everybody('PAID');
    const never = '01900000-0000-7000-8000-000000000000';
    const questions = [
      ['query ($id: ID!) { enrollment(id: $id) { id } }', someone!.id],
      ['query ($id: ID!) { resident(id: $id) { id name } }', someone!.resident.id],
    ] as const;
    for (const [query, id] of questions) {
      expect(await neighbour.ask(query, { id })).toEqual(await neighbour.ask(query, { id: never }));
      expect(JSON.stringify(await neighbour.ask(query, { id }))).not.toContain('示例');
    }
    const input = (enrollmentId: string) => ({
      input: { enrollmentId, amountFen: 100, channel: 'ONLINE', idempotencyKey: crypto.randomUUID() },
    });
    expect(await neighbour.ask(pay, input(someone!.id))).toEqual(await neighbour.ask(pay, input(never)));
    const { residents } = await neighbour.get<{ residents: { totalCount: number } }>(
      '{ residents { totalCount } }',
    );
    expect(residents.totalCount).toBe(0);
  });
});
