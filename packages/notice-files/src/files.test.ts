import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeDocx, writePdf } from '@canbao/documents';
import { readNotice } from '@canbao/notice-reader';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { confined, defaultLimits, FileRefusal, type Limits, readNoticeFile } from './index.ts';
import { docxOf, exampleNotice, pdfOfPictures, streamOf } from './testing.fixture.ts';

const read = async (bytes: Uint8Array, limits: Limits = defaultLimits) => {
  const { proposals: _, ...words } = await readNoticeFile(streamOf(bytes), { limits });
  return words;
};
const refusal = async (bytes: Uint8Array, limits: Limits = defaultLimits) => {
  const error = await read(bytes, limits).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FileRefusal)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

describe('a file that is no notice', () => {
  it('is refused by what it is, and says what to do', async () => {
    const zip = zipSync({ 'xl/workbook.xml': strToU8('<a/>') });
    const codes = await Promise.all(
      [
        new Uint8Array(0),
        strToU8(' \n\t\u3000\n……'),
        new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        zip,
        strToU8('PK'),
        strToU8('%PDF-1.7 and nothing else'),
        new Uint8Array([0x31, 0x00, 0x32, 0x00, 0x05]),
        docxOf('<w:p><w:t>没有说完'),
      ].map(async (bytes) => (await refusal(bytes)).code),
    );
    expect(codes).toEqual([
      ...['file-empty', 'no-text', 'picture', 'old-document', 'not-a-notice', 'file-broken'],
      ...['file-broken', 'not-a-notice', 'file-broken'],
    ]);
  });

  it('of pictures alone says how many pages it has', async () => {
    const refused = await refusal(pdfOfPictures(3));
    expect(refused).toMatchObject({ code: 'no-text', place: { page: 3 } });
    expect(refused.text.zh).toBe(
      '共 3 页：里面没有文字，多半是扫描件。请向发文单位要 .docx，或把文字录入 .txt。',
    );
  });

  it('of too many pages says so, and how many', async () => {
    const refused = await refusal(pdfOfPictures(301));
    expect(refused).toMatchObject({ code: 'too-many-pages', place: { page: 301 } });
    expect(refused.text.zh).toContain('共 301 页：超过 300 页');
  });

  it('in an unknown encoding says at which line', async () => {
    const bytes = Buffer.concat([Buffer.from('一行\n二行\n'), Buffer.from([0xff, 0xff, 0xff, 0x0a])]);
    expect(await refusal(bytes)).toMatchObject({ code: 'bad-encoding', place: { line: 3 } });
  });
});

describe('a hostile file', () => {
  it('that unpacks to far more than it weighs is not unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await refusal(bomb)).code).toBe('zip-bomb');
  });

  it('that says more than it holds, or less, is refused', async () => {
    const lying = Buffer.from(docxOf('<w:p><w:t>一</w:t></w:p>'.repeat(5_000)));
    // The declared size in the central directory, 24 bytes from its signature.
    lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
    expect((await refusal(lying)).code).toBe('file-broken');
  });

  it('whose XML names entities is refused', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><w:document>&b;</w:document>';
    expect((await refusal(zipSync({ 'word/document.xml': strToU8(xml) }))).code).toBe('file-broken');
  });

  it('that is too large, too long or too slow is refused', async () => {
    const text = strToU8('参保缴费\n'.repeat(50_001));
    expect((await refusal(text)).code).toBe('text-too-long');
    expect((await refusal(text, { ...defaultLimits, fileBytes: 1000 })).code).toBe('file-too-large');
    expect((await refusal(text, { ...defaultLimits, milliseconds: 1 })).code).toBe('too-much-work');
    expect((await refusal(docxOf(`<w:p><w:t>${'一'.repeat(500_000)}</w:t></w:p>`))).code).toBe(
      'text-too-long',
    );
  });

  it('whose sending breaks off gives the error of its sender', async () => {
    async function* broken() {
      yield strToU8('通知');
      throw new Error('the line went dead');
    }
    await expect(readNoticeFile(broken())).rejects.toThrow('the line went dead');
  });
});

describe('the process that reads', () => {
  const reads = (path: string) =>
    spawnSync(
      process.execPath,
      [...confined, '-e', `require('node:fs').readFileSync(${JSON.stringify(path)})`],
      {
        encoding: 'utf8',
      },
    );

  it('reads the product’s own code and nothing else of the machine', () => {
    const own = fileURLToPath(new URL('./child.ts', import.meta.url));
    expect(reads(own).status).toBe(0);
    for (const path of ['/etc/passwd', '/proc/self/environ', `${tmpdir()}/key`])
      expect(reads(path).stderr).toContain('ERR_ACCESS_DENIED');
  });

  it('tells what the words seem to say, with its place', async () => {
    const bytes = new TextEncoder().encode('关于参保的通知\n个人缴费每人400元。');
    const { proposals } = await readNoticeFile(streamOf(bytes), { county: '990001' });
    const premium = proposals.find(({ kind }) => kind === 'premium');
    expect(premium).toMatchObject({ quote: '400元', value: { fen: 40_000 }, place: { line: 2 } });
  });
});

describe('a text file', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff关于参保的通知\r\n一、', 'utf8')],
    [
      'GB18030',
      Buffer.from([
        0xb9, 0xd8, 0xd3, 0xda, 0xb2, 0xce, 0xb1, 0xa3, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa, 0x0a, 0xd2, 0xbb,
        0xa1, 0xa2,
      ]),
    ],
    ['UTF-16', Buffer.from('\ufeff关于参保的通知\n一、', 'utf16le')],
  ])('in %s is read', async (_name, bytes) => {
    expect(await read(bytes)).toEqual({ format: 'txt', text: '关于参保的通知\n一、', blankPages: [] });
  });
});

describe('a document', () => {
  it('keeps paragraphs as lines and rows of tables with tabs, and leaves out what was struck', async () => {
    const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
    const body = `<w:p><w:r><w:t>一、缴</w:t></w:r><w:del><w:r><w:t>删去</w:t></w:r></w:del><w:r><w:t>费</w:t></w:r></w:p>
      <w:tbl><w:tr>${cell('东河镇')}${cell('31000')}</w:tr><w:tr>${cell('西山乡')}${cell('17800')}</w:tr></w:tbl>
      <w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>`;
    const { format, text } = await read(docxOf(body));
    expect(format).toBe('docx');
    expect(text).toBe('一、缴费\n东河镇\t31000\n西山乡\t17800\n甲\n乙\n');
  });

  it.each([
    ['docx', () => writeDocx(exampleNotice())],
    ['pdf', () => writePdf(exampleNotice())],
  ] as const)('typeset as .%s gives what its notice says', async (format, write) => {
    const { text, ...rest } = await read(new Uint8Array(await write()));
    expect(rest).toEqual({ format, blankPages: [] });
    const proposals = readNotice(text);
    const of = (kind: string) => proposals.filter((one) => one.kind === kind).map(({ value }) => value);
    expect(of('title')).toEqual([{ name: exampleNotice().title }]);
    expect(of('number')).toEqual([{ name: '示府办发〔2025〕8号' }]);
    expect(of('premium')).toEqual([{ fen: 40_000 }]);
    expect(of('fiscal')).toEqual([{ fen: 70_000, atLeast: true }]);
    expect(of('window')).toEqual([{ from: '2025-09-01', to: '2026-02-28' }]);
    expect(of('newborn-days')).toEqual([{ number: 90 }]);
    expect(of('category').map(({ name, pays, fen, percent }) => [name, pays, fen ?? percent])).toEqual([
      ['特困人员', 'all', undefined],
      ['孤儿', 'all', undefined],
      ['低保对象', 'percent', 75],
      ['返贫致贫人口', 'amount', 20_000],
    ]);
    expect(of('target')).toEqual([
      { name: '东河镇', number: 31_000 },
      { name: '西山乡', number: 17_800 },
      { name: '城关街道', number: 54_300 },
    ]);
    expect(of('target-total')).toEqual([{ number: 103_100 }]);
  });
});
