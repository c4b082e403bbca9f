import { beforeAll, describe, expect, it } from 'vitest';
import { textRow, workbookOf, zipOf } from '../../../../packages/rosters/src/xlsx/workbook.fixture.ts';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import {
  activatePack,
  cellsOf,
  checked,
  commitImport,
  csvOf,
  faultsOf,
  line,
  showImport,
  xlsxOf,
} from './imports.fixture.ts';
import { UPLOAD_BYTES } from './uploads.service.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

describe('files that are no roster', async () => {
  const world = await makeWorld();
  let clerk: Person;
  beforeAll(async () => {
    const county = await world.county({ code: 512002 });
    await activatePack(world, 512002, county.campaignId, 'yanjiang-2021');
    clerk = await world.somebody({
      role: 'TOWNSHIP_STAFF',
      countyId: 512002,
      townshipId: county.townships[0]!.id,
    });
  });
  const header = ['姓名', '公民身份号码', '户籍', '村', '参保档次'];

  it.each([
    ['picture', '这是图片或 PDF', async () => PNG],
    ['no-rows', '只有表头，没有人员', async () => xlsxOf([])],
    ['empty-sheet', '表里没有内容', async () => workbookOf({ rows: '' })],
    [
      'too-many-columns',
      '最多 100 列',
      async () =>
        workbookOf({ rows: textRow(1, [...header, ...Array.from({ length: 295 }, (_, i) => `列${i}`)]) }),
    ],
    ['no-header', '没有找到表头', async () => Buffer.from('张三,一百\n李四,二百\n')],
    ['not-a-workbook', '没有 Excel 工作簿', async () => zipOf({ 'a.txt': 'x' })],
    [
      'zip-bomb',
      '解压后过大',
      async () =>
        workbookOf({ rows: textRow(1, header), strings: `<si><t>${'甲'.repeat(30_000_000)}</t></si>` }),
    ],
    [
      'missing-columns',
      '表头缺少这些列：户籍、参保档次',
      async () => xlsxOf([line(1)], ['name', 'idNumber', 'village']),
    ],
    [
      'duplicate-columns',
      '这些列出现了不止一次：姓名',
      async () => Buffer.from(`${[...header, '姓名'].join(',')}\n示例甲,,,,,\n`),
    ],
  ] as const)('ends as failed with what to do: %s', async (code, words, file) => {
    const shown = await checked(world, clerk, await file(), '名册.xlsx');
    expect(shown).toMatchObject({ state: 'FAILED', failureCode: code, counts: { total: 0 } });
    expect(shown.failure).toContain(words);
    expect(await commitImport(clerk, shown.id)).toMatchObject({ code: 'IMPORT_NOT_READY' });
    const records = await world.admin.auditRecord.findMany({
      where: { countyId: 512002, subjectId: shown.id },
      select: { action: true, detail: true },
      orderBy: { id: 'asc' },
    });
    expect(records.at(-1)).toEqual({ action: 'import-failed', detail: { code } });
  });

  it('keeps a file that breaks further down from registering anybody', async () => {
    const good = csvOf([line(1), line(3)]);
    const shown = await checked(world, clerk, Buffer.concat([good, Buffer.from('\r\n示例甲,"未关的引号')]));
    expect(shown).toMatchObject({ state: 'FAILED', failureCode: 'bad-quotes' });
  });

  it('refuses more than 200 MB before reading it', async () => {
    const response = await world.server.inject({
      method: 'POST',
      url: '/uploads?name=big.csv',
      payload: Buffer.alloc(10),
      headers: { cookie: clerk.cookie!, 'content-length': String(UPLOAD_BYTES + 1) },
    });
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([413, 'UPLOAD_TOO_LARGE']);
  });

  it('refuses a file that another site sends', async () => {
    const response = await world.server.inject({
      method: 'POST',
      url: '/uploads?name=x.csv',
      payload: csvOf([line(1)]),
      headers: { cookie: clerk.cookie!, origin: 'https://elsewhere.example', host: 'here.example' },
    });
    expect(response.statusCode).toBe(403);
  });

  it('leaves what looks like a formula as text, in and out', async () => {
    const attack = "=cmd|' /C calc'!A0";
    const shown = await checked(
      world,
      clerk,
      await xlsxOf([line(5, { name: attack }), line(7, { village: attack })]),
    );
    expect(faultsOf(shown)).toEqual([
      [2, 'name-characters'],
      [3, 'unknown-village'],
    ]);
    const file = await world.server.inject({ url: shown.wrongRowsUrl!, headers: { cookie: clerk.cookie! } });
    const [, first, second] = await cellsOf(file.rawPayload);
    expect([first![0], second![6]]).toEqual([attack, attack]);
    expect(file.rawPayload.includes('<f>')).toBe(false);
  });

  it('takes no value from a cell that is a formula where it matters', async () => {
    const cells = ['示例甲', line(9).idNumber!, '本地', '甲一村'].map(
      (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    const formula = '<c t="str"><f>"第三"&amp;"档次"</f><v>第三档次</v></c>';
    const rows = `${textRow(1, header)}<row r="2"><c t="str"><f>A9</f><v>示例乙</v></c>${cells.slice(1).join('')}${formula}</row>`;
    expect(faultsOf(await checked(world, clerk, workbookOf({ rows })))).toEqual([
      [2, 'formula-cell'],
      [2, 'formula-cell'],
    ]);
  });

  it('reads a csv of GB18030 as an office saves it', async () => {
    const gb = Buffer.from('d0d5c3fb2cd6a4bcfebac5c2eb2cbba7bcae2cb4e52cb2ceb1a3b5b5b4ce0d0a', 'hex');
    const village = Buffer.from('bcd7d2bbb4e5', 'hex');
    const rest = Buffer.from('b1beb5d8', 'hex');
    const tier = Buffer.from('b5dac8fdb5b5b4ce', 'hex');
    const name = Buffer.from('cabec0fdbcd7', 'hex');
    const comma = Buffer.from(',');
    const row = [name, Buffer.from(line(41).idNumber!), rest, village, tier].flatMap((cell) => [cell, comma]);
    const shown = await checked(world, clerk, Buffer.concat([gb, ...row.slice(0, -1)]), '名册.csv');
    expect(shown).toMatchObject({ state: 'CHECKED', counts: { total: 1, sound: 1 } });
    expect((await showImport(clerk, shown.id))!.faults.totalCount).toBe(0);
  });

  it('gives a blank roster with the columns it reads', async () => {
    const file = await world.server.inject({
      url: '/imports/template.xlsx',
      headers: { cookie: clerk.cookie! },
    });
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('参保名册.xlsx')}`,
    );
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await world.server.inject('/imports/template.xlsx')).statusCode).toBe(401);
  });
});
