import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOfStream, faultOf, readAll } from './read-roster.fixture.ts';
import { readRoster } from './read-roster.ts';
import { writeTemplate } from './template.ts';
import { textRow, workbookOf, zipOf } from './xlsx/workbook.fixture.ts';

const header = ['姓名', '公民身份号码', '村（社区）'];
const csv = (text: string) => Buffer.from(text, 'utf8');

describe('a file that is no roster is refused by name', () => {
  it('says what a picture, a PDF, an old workbook, an archive or a web page is', async () => {
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      randomBytes(64),
    ]);
    expect((await faultOf(png)).code).toBe('picture');
    expect((await faultOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).code).toBe('picture');
    expect((await faultOf(csv('%PDF-1.7\n%âãÏÓ'))).code).toBe('picture');
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect((await faultOf(ole)).code).toBe('old-xls');
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await faultOf(locked)).code).toBe('encrypted');
    expect((await faultOf(csv('Rar!\u001a\u0007'))).code).toBe('archive');
    expect((await faultOf(csv('\ufeff <table><tr><td>姓名</td></tr></table>'))).code).toBe('web-page');
    expect((await faultOf(Buffer.from([0x41, 0, 0x42, 0]))).code).toBe('not-a-table');
    expect((await faultOf(zipOf({ 'word/document.xml': '<w/>' }))).code).toBe('not-a-workbook');
    expect((await faultOf(csv('PK\u0003\u0004 and no more'))).code).toBe('workbook-broken');
  });

  it('tells what to do next in both languages', async () => {
    expect((await faultOf(Buffer.alloc(0))).message).toEqual({
      zh: '文件是空的；请选择填好的名册',
      en: 'the file is empty; choose the filled-in roster',
    });
    expect((await faultOf('/no/such/file.csv')).code).toBe('file-missing');
    expect((await faultOf(csv('姓名,身份证号\n'), { limits: { fileBytes: 5 } })).code).toBe('file-too-large');
  });

  it('wants a header, and people below it', async () => {
    expect(await faultOf(csv('\n\n张三,丹山镇\n'))).toMatchObject({ code: 'no-header', line: 3 });
    expect((await faultOf(csv('\r\n \r\n,,\r\n'))).code).toBe('empty-sheet');
    expect((await faultOf(workbookOf({ rows: '' }))).code).toBe('empty-sheet');
    expect((await faultOf(csv('姓名,身份证号\n'))).code).toBe('no-rows');
    expect(await faultOf(await bytesOfStream(writeTemplate()))).toMatchObject({ code: 'no-rows' });
  });

  it('refuses 300 columns at the first cell that is too far right', async () => {
    const wide = Array.from({ length: 300 }, (_, index) => `列${index}`);
    expect(await faultOf(csv(`${wide.join(',')}\n`))).toMatchObject({ code: 'too-many-columns', line: 1 });
    const sheet = workbookOf({ rows: textRow(1, wide) });
    expect(await faultOf(sheet)).toMatchObject({ code: 'too-many-columns', line: 1, column: 101 });
  });

  it('stops at a row too many, a text too long, an unpaired quote, a wrong byte, and says where', async () => {
    const two = csv('姓名,身份证号\n甲,1\n乙,2\n');
    expect(await faultOf(two, { limits: { rows: 2 } })).toMatchObject({ code: 'too-many-rows', line: 3 });
    const long = csv(`姓名,身份证号\n甲,${'1'.repeat(40)}\n`);
    expect(await faultOf(long, { limits: { cellText: 20 } })).toMatchObject({
      code: 'cell-too-long',
      line: 2,
    });
    expect(await faultOf(csv('姓名,身份证号\n甲,1\n乙,"2\n丙,3\n'))).toMatchObject({
      code: 'bad-quotes',
      line: 3,
    });
    const sound = csv(`姓名,身份证号\n${'甲,1\n'.repeat(198)}`);
    const bytes = Buffer.concat([sound, Buffer.from([0xff, 0xff, 0x0a])]);
    expect(await faultOf(chunked(bytes, 900))).toMatchObject({ code: 'bad-encoding', line: 200 });
  });
});

describe('a text file', () => {
  it('is read in UTF-8 with or without a mark, in GB18030 and in UTF-16', async () => {
    const gb18030 = Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac50ad5c5c8fd2c310a', 'hex');
    const cases = [
      [csv('姓名,身份证号\n张三,1\n'), 'utf-8'],
      [csv('\ufeff姓名,身份证号\r\n张三,1'), 'utf-8'],
      [gb18030, 'gb18030'],
      [Buffer.from('\ufeff姓名\t身份证号\n张三\t1\n', 'utf16le'), 'utf-16le'],
      [csv('姓名;身份证号\n张三;1\n'), 'utf-8'],
    ] as const;
    for (const [bytes, encoding] of cases) {
      const { roster, rows } = await readAll(bytes);
      expect(roster.encoding).toBe(encoding);
      expect(rows.map(({ cells }) => cells)).toEqual([['张三', '1']]);
    }
  });

  it('is GB18030 too when the first Chinese character comes late and a chunk cuts it in two', async () => {
    const ascii = Buffer.from(`name,idNumber\n${'a,1\n'.repeat(40)}`);
    const { rows } = await readAll(chunked(Buffer.concat([ascii, Buffer.from('d5c5c8fd2c320a', 'hex')]), 7));
    expect(rows.at(-1)).toEqual({ row: 42, cells: ['张三', '2'] });
  });

  it('numbers rows by their physical line, across quoted line breaks and blank lines', async () => {
    const { rows } = await readAll(csv('2021年名册\n姓名,身份证号\n"张\n三",1\n\n李四,2\n'));
    expect(rows).toEqual([
      { row: 3, cells: ['张\n三', '1'] },
      { row: 6, cells: ['李四', '2'] },
    ]);
  });
});

describe('a roster', () => {
  it('has its header found under the title and its columns recognised', async () => {
    const sheet = workbookOf({
      rows: [textRow(1, ['丹山镇花名册']), textRow(3, header), textRow(5, ['张三', '1', '示例村'])].join(''),
    });
    const { roster, rows } = await readAll(sheet);
    expect(roster.sheets).toEqual(['名册']);
    expect(roster.header).toEqual({ row: 3, cells: header });
    expect([...roster.recognition.columns]).toEqual([
      ['name', 0],
      ['idNumber', 1],
      ['village', 2],
    ]);
    expect(rows).toEqual([{ row: 5, cells: ['张三', '1', '示例村'] }]);
  });

  it('comes in batches that are read only as they are asked for', async () => {
    let read = 0;
    async function* endless() {
      yield csv('姓名,身份证号\n');
      for (;;) {
        read += 1;
        yield csv('张三,1\n'.repeat(1000));
      }
    }
    const roster = await readRoster(endless());
    let rows = 0;
    for await (const batch of roster.batches) {
      rows += batch.length;
      if (rows > 3000) break;
    }
    expect(read).toBeLessThan(60);
  });
});

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
