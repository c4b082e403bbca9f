import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRoster } from '@canbao/rosters';
import { afterAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../support/world.ts';
import { beside, Client } from './http-client.ts';
import { createSeat, createSixthCounty, operate } from './operator.ts';
import { type Row, selfPayOf, type Title, thePeople, titles, townships } from './sixth-people.ts';
import { registeredBefore, repairable, rosterOf, spoilt, theRoster } from './sixth-roster.ts';

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
    expect(await province.refused(commit, { id })).toBe('NOT_ALLOWED');
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
    const { header, rows } = await read((await admin.download(wrongRowsUrl!)).bytes);
    expect(header).toEqual([...titles, '请改正']);
    expect(rows.map((row) => Number(row.序号))).toEqual([...spoilt.keys()]);
    expect(rows.every((row) => row.请改正 !== '')).toBe(true);
    const name = rows.find((row) => spoilt.get(Number(row.序号))?.faults[0]?.[1] === 'name-characters');
    expect(name?.姓名).toBe("=cmd|' /C calc'!A0");

    const mended = rows.map((row) => {
      const right = thePeople[Number(row.序号) - 1]!.row;
      const cells = Object.keys(spoilt.get(Number(row.序号))!.cells) as Title[];
      return { ...row, ...Object.fromEntries(cells.map((title) => [title, right[title]])) } as Row;
    });
    const again = await dryRun('第六县参保名册-待改正.xlsx', rosterOf(mended));
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

/** A file's header and rows, as a spreadsheet would show them. */
async function read(file: Buffer): Promise<{ header: string[]; rows: Record<string, string>[] }> {
  const roster = await readRoster(
    (async function* () {
      yield file;
    })(),
  );
  const header = roster.header.cells.map((cell) => cell ?? '');
  const rows: Record<string, string>[] = [];
  for await (const batch of roster.batches)
    for (const { cells } of batch)
      rows.push(Object.fromEntries(header.map((title, i) => [title, cells[i] ?? ''])));
  return { header, rows };
}
