import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf, readAll } from '../read-roster.fixture.ts';
import { textRow, type WorkbookParts, workbookOf } from './workbook.fixture.ts';

const header = textRow(1, ['姓名', '公民身份号码', '出生日期']);
const MB = 1024 * 1024;
const cellsOf = async (parts: WorkbookParts) =>
  (await readAll(workbookOf({ ...parts, rows: header + parts.rows }))).rows[0]!;

describe('a hostile workbook', () => {
  it('is refused by what its directory declares, before anything is unpacked', async () => {
    const bomb = workbookOf({ rows: header, parts: { 'xl/media/image1.png': Buffer.alloc(40 * MB) } });
    expect(bomb.length).toBeLessThan(MB);
    expect((await faultOf(bomb)).code).toBe('zip-bomb');
    expect((await faultOf(bomb, { limits: { ratio: 5000, inflatedBytes: 10 * MB } })).code).toBe('zip-bomb');
  });

  it('is refused when it unpacks to more than it declared', async () => {
    const honest = workbookOf({ rows: header + textRow(2, ['长'.repeat(5000)]) });
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const entry = honest.lastIndexOf(name) - 46;
    honest.writeUInt32LE(100, entry + 24);
    expect((await faultOf(honest)).code).toBe('workbook-broken');
  });

  it('is stopped at a cell, a shared text or a tag without end', async () => {
    const long = textRow(2, ['长'.repeat(40_000)]);
    expect(await faultOf(workbookOf({ rows: header + long }))).toMatchObject({
      code: 'cell-too-long',
      line: 2,
      column: 1,
    });
    const shared = workbookOf({ rows: header, strings: `<si><t>${'长'.repeat(40_000)}</t></si>` });
    expect((await faultOf(shared)).code).toBe('cell-too-long');
    const tag = workbookOf({ rows: `<row r="1" spans="${' '.repeat(3 * MB)}"/>` });
    expect((await faultOf(tag)).code).toBe('cell-too-long');
    const many = workbookOf({ rows: header, strings: '<si><t>名</t></si>'.repeat(100_000) });
    expect((await faultOf(many, { limits: { sharedStringBytes: 200_000 } })).code).toBe('zip-bomb');
  });

  it('expands no entities, and says of broken XML that it is broken', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect(
      (await faultOf(workbookOf({ rows: '', parts: { 'xl/worksheets/sheet1.xml': doctype } }))).code,
    ).toBe('workbook-broken');
    expect((await faultOf(workbookOf({ rows: `${header}<row r="2"><c` }))).code).toBe('workbook-broken');
    expect((await faultOf(workbookOf({ rows: `${header}<row r="1048577"/>` }))).code).toBe('workbook-broken');
    expect((await faultOf(workbookOf({ rows: header }), { sheet: 2 })).code).toBe('no-such-sheet');
  });

  it('kills the reading process that takes too much memory, and the caller lives on', async () => {
    const sheet = workbookOf({ rows: header + textRow(2, ['张三', '1']) });
    const fault = await faultOf(sheet, { isolate: true, limits: { memoryBytes: 10 * MB } });
    expect(fault.code).toBe('too-much-memory');
  });
});

describe('a source that fails on the way to the reading process', () => {
  const sheet = workbookOf({ rows: header + textRow(2, ['张三', '1']) });

  it('is told as its own fault, not as a broken workbook', async () => {
    async function* halfway() {
      yield sheet.subarray(0, 300);
      throw new Error('the upload was cut off');
    }
    await expect(readAll(halfway(), { isolate: true })).rejects.toThrow('the upload was cut off');
    const limits = { fileBytes: 500 };
    async function* pieces() {
      for (let at = 0; at < sheet.length; at += 100) yield sheet.subarray(at, at + 100);
    }
    expect((await faultOf(pieces(), { isolate: true, limits })).code).toBe('file-too-large');
    expect((await faultOf(sheet, { isolate: true, limits })).code).toBe('file-too-large');
  });
});

describe('cells of a workbook', () => {
  it('keep the digits of a number as the file has them, and are marked', async () => {
    const row = await cellsOf({
      rows: '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>990124199912090000</v></c></row>',
      strings: '<si><t>张三</t></si>',
    });
    expect(row).toEqual({ row: 2, cells: ['张三', '990124199912090000'], marks: { 1: { kind: 'number' } } });
  });

  it('show dates by their number format, in both date systems', async () => {
    const styles = {
      numFmts:
        '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="#,##0.00&quot;day&quot;"/>',
      cellXfs: '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/>',
    };
    const rows =
      '<row r="2"><c s="1"><v>32874</v></c><c s="2"><v>44105.5</v></c><c s="3"><v>32874</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c></row>';
    expect((await cellsOf({ rows, ...styles })).cells).toEqual([
      '1990-01-01',
      '2020-10-01 12:00:00',
      '32874',
      '1900-02-28',
      '60',
    ]);
    expect((await cellsOf({ rows, ...styles, date1904: true })).cells[0]).toBe('1994-01-02');
  });

  it('give a formula with its cached value, an error as an error, rich text as text', async () => {
    const row = await cellsOf({
      rows: '<row r="2"><c r="A2" t="str"><f>CONCATENATE("张","三")</f><v>张三</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="D2" t="s"><v>0</v></c><c r="E2" t="b"><v>1</v></c><c r="F2"><f>cmd|1</f></c></row>',
      strings:
        '<si><r><t>李</t></r><r><t xml:space="preserve"> 四_x000D_</t></r><rPh sb="0" eb="1"><t>li</t></rPh></si>',
    });
    expect(row.cells).toEqual(['张三', '#N/A', null, '李 四\r', 'TRUE', null]);
    expect(row.marks).toEqual({
      0: { kind: 'formula', text: '=CONCATENATE("张","三")' },
      1: { kind: 'error' },
      5: { kind: 'formula', text: '=cmd|1' },
    });
  });

  it('are the same read in a process of its own, from a path, from bytes and from a stream', async () => {
    const bytes = workbookOf({
      rows: header + Array.from({ length: 1200 }, (_, i) => textRow(i + 2, ['张三', `${i}`])).join(''),
    });
    const path = join(tmpdir(), `${randomUUID()}.xlsx`);
    await writeFile(path, bytes);
    const near = (await readAll(bytes)).rows;
    const streamed = (async function* () {
      yield bytes.subarray(0, 100);
      yield bytes.subarray(100);
    })();
    for (const source of [bytes, path, streamed])
      expect((await readAll(source, { isolate: true })).rows).toEqual(near);
    await rm(path);
    expect(near).toHaveLength(1200);
  });
});
