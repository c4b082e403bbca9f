import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { shippedPacks } from '@canbao/policy-packs';
import { type RosterField, readRoster, rosterColumn, writeRoster } from '@canbao/rosters';
import { birthDateOf, residentIdFrom, sexOf } from '@canbao/values';
import { expect } from 'vitest';
import type { Person, World } from '../../../../test/support/world.ts';
import { newId } from '../../platform/ids.ts';

/** Makes a shipped pack the active one of a campaign, as its activation leaves it. */
export async function activatePack(
  world: World,
  countyId: number,
  campaignId: string,
  name: string,
): Promise<string> {
  const shipped = shippedPacks.find((pack) => pack.name === name)!;
  const source = readFileSync(shipped.pack, 'utf8');
  const id = newId();
  await world.admin.policyPack.create({
    data: {
      countyId,
      id,
      campaignId,
      revision: 1,
      state: 'active',
      source,
      sha256: createHash('sha256').update(source).digest(),
      fit: true,
      examples: 15,
      uploadedBy: id,
      uploadedByName: '示例',
    },
  });
  await world.admin.campaign.update({
    where: { countyId_id: { countyId, id: campaignId } },
    data: { activePackId: id },
  });
  return id;
}

export type Line = Partial<Record<RosterField, string>>;

/** A made-up person of the roster by number: an adult with local hukou, a household a pair, each of its own. */
export function line(number: number, more: Line = {}): Line {
  const born = `19${String(60 + (number % 40)).padStart(2, '0')}0${(number % 9) + 1}1${number % 10}`;
  const idNumber = residentIdFrom(`990002${born}${String(number % 1000).padStart(3, '0')}`);
  return {
    name: `示例${'甲乙丙丁戊己庚辛壬癸'[number % 10]}${'子丑寅卯辰巳午未申酉戌亥'[number % 12]}`,
    idNumber,
    sex: sexOf(idNumber) === 'male' ? '男' : '女',
    birthDate: birthDateOf(idNumber),
    hukou: '本地',
    township: '示例甲镇',
    village: number % 2 === 0 ? '甲一村' : '甲二村',
    householdNumber: `户${Math.floor(number / 4)}`,
    phone: `138${String(number).padStart(8, '0')}`,
    tier: '第三档次',
    ...more,
  };
}

const fields: RosterField[] = [
  'name',
  'idNumber',
  'sex',
  'birthDate',
  'hukou',
  'township',
  'village',
  'householdNumber',
  'phone',
  'tier',
  'certifications',
];

/** The lines as an .xlsx file. */
export async function xlsxOf(
  lines: readonly Line[],
  columns: readonly RosterField[] = fields,
): Promise<Buffer> {
  const rows = lines.map((one) => columns.map((field) => one[field] ?? null));
  const titles = columns.map((field) => ({ title: rosterColumn(field).title.zh }));
  return Buffer.from(await new Response(writeRoster(rows, titles)).arrayBuffer());
}

/** The lines as a .csv file. */
export const csvOf = (lines: readonly Line[], columns: readonly RosterField[] = fields): Buffer =>
  Buffer.from(
    [
      columns.map((field) => rosterColumn(field).title.zh),
      ...lines.map((one) => columns.map((field) => one[field] ?? '')),
    ]
      .map((cells) => cells.join(','))
      .join('\r\n'),
  );

/** All cells of a file, header first. */
export async function cellsOf(file: Uint8Array): Promise<(string | null)[][]> {
  const { header, batches } = await readRoster(file);
  const rows = [header.cells];
  for await (const batch of batches) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

/** Sends a file; answers with the status and what was said. */
export async function upload(world: World, person: Person, file: Buffer, name = '名册.xlsx') {
  const response = await world.server.inject({
    method: 'POST',
    url: `/uploads?name=${encodeURIComponent(name)}`,
    payload: file,
    headers: {
      'content-type': 'application/octet-stream',
      ...(person.cookie ? { cookie: person.cookie } : {}),
    },
  });
  return { status: response.statusCode, ...response.json<{ id?: string; code?: string }>() };
}

const SHOWN = `id state failureCode failure rowsDone rowsTotal wrongRowsUrl
  counts { total sound repairable wrong committed }
  money { accepted undetermined refused premiumFen subsidyFen selfPayFen }
  viewerCanCommit { allowed why }
  faults(first: 100) { totalCount edges { node { row column field value code kind message } } }`;

export type Shown = {
  id: string;
  state: string;
  failureCode: string | null;
  failure: string | null;
  rowsDone: number;
  rowsTotal: number | null;
  wrongRowsUrl: string | null;
  counts: { total: number; sound: number; repairable: number; wrong: number; committed: number };
  money: Record<string, number>;
  viewerCanCommit: { allowed: boolean; why: string | null };
  faults: {
    totalCount: number;
    edges: { node: { row: number; column: string; code: string; value: string } }[];
  };
};
type Result = { rosterImport?: Shown; code?: string; message?: string };

const refusal = '... on Refusal { code message field }';

export const startImport = async (person: Person, uploadId: string): Promise<Result> => {
  const { data } = await person.ask<{ startImport: Result }>(
    `mutation ($id: ID!) { startImport(input: { uploadId: $id }) { ... on StartImportSuccess { rosterImport { id state } } ${refusal} } }`,
    { id: uploadId },
  );
  return data.startImport;
};
export const commitImport = async (person: Person, id: string, includeRepairable = true): Promise<Result> => {
  const { data } = await person.ask<{ commitImport: Result }>(
    `mutation ($id: ID!, $repair: Boolean!) { commitImport(input: { id: $id, includeRepairable: $repair }) {
      ... on CommitImportSuccess { rosterImport { ${SHOWN} } } ${refusal} } }`,
    { id, repair: includeRepairable },
  );
  return data.commitImport;
};
export const cancelImport = async (person: Person, id: string): Promise<Result> => {
  const { data } = await person.ask<{ cancelImport: Result }>(
    `mutation ($id: ID!) { cancelImport(id: $id) { ... on CancelImportSuccess { rosterImport { id state } } ${refusal} } }`,
    { id },
  );
  return data.cancelImport;
};
export const showImport = async (person: Person, id: string): Promise<Shown | null> => {
  const { data, errors } = await person.ask<{ rosterImport: Shown | null }>(
    `query ($id: ID!) { rosterImport(id: $id) { ${SHOWN} } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data.rosterImport;
};

/** Uploads a file and checks it to the end; answers with the import. */
export async function checked(world: World, person: Person, file: Buffer, name?: string): Promise<Shown> {
  const { id } = await upload(world, person, file, name);
  const { rosterImport } = await startImport(person, id!);
  await world.work();
  return (await showImport(person, rosterImport!.id))!;
}

/** The faults as row and code, for short. */
export const faultsOf = (shown: Shown): [number, string][] =>
  shown.faults.edges.map(({ node }) => [node.row, node.code]);
