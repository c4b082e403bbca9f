import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { titleLines } from './form.ts';
import { writeDocx, writePdf, writeSheets } from './index.ts';
import { exampleDocument } from './official-document.fixture.ts';
import { breakLines } from './pdf/lines.ts';

const document = exampleDocument();

describe('an official document', () => {
  it('as .docx has the page, the red head and the typefaces of GB/T 9704', async () => {
    const parts = unzipSync(await writeDocx(document));
    const xml = strFromU8(parts['word/document.xml']!);
    // 37, 26, 35 and 28 mm in twentieths of a point.
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toContain('<w:color w:val="E60012"/>');
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(xml).toContain(`w:eastAsia="${font}"`);
    expect(strFromU8(parts['word/fontTable.xml']!)).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋;',
    );
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const chart = Object.keys(parts).find((part) => /^word\/charts\/chart[0-9]*\.xml$/.test(part))!;
    expect(strFromU8(parts[chart]!)).toContain('示例第25街道办事处');
    expect(strFromU8(parts['word/settings.xml']!)).toContain('evenAndOddHeaders');
  });

  it('as .pdf is A4, embeds what it is set in, and is found by its words', async () => {
    const bytes = await writePdf(document);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.match(/\/MediaBox \[0 0 595\.28 841\.89\]/g)).toHaveLength(4);
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf);
    const pages = text.map((page) => page.replace(/\s/g, ''));
    expect(pages[0]).toContain('示医保发〔2020〕12号');
    expect(pages[0]).toContain('全区目标任务1068562人，已参保110500人，参保率10.34%');
    expect(pages.join('')).toContain('示例第25街道办事处525683482166.24%');
    expect(pages.map((_page, at) => pages[at]?.includes(`—${at + 1}—`))).toEqual([true, true, true, true]);
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: document.title });
  });

  it('repeats the head of a table that goes over pages, and cuts no row', async () => {
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(await writePdf(exampleDocument(70)))),
    );
    expect(text.filter((page) => page.replace(/\s/g, '').includes('名次单位目标任务'))).toHaveLength(3);
  });

  it('says on every kind of file that it is only a draft', async () => {
    const draft = { ...document, number: '', standing: '草稿（未经批准）' };
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await writePdf(draft))));
    expect(text[0]).toContain('草稿（未经批准）');
    expect(strFromU8(unzipSync(await writeDocx(draft))['word/document.xml']!)).toContain('草稿（未经批准）');
  });
});

describe('lines of Chinese', () => {
  const measure = (text: string) => [...text].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 5 : 10), 0);
  const broken = (text: string, width: number, indent = 0) =>
    breakLines([{ text, face: 'regular' }], width, indent, measure).map(({ pieces }) =>
      pieces.map((piece) => piece.text).join(''),
    );

  it('keep numbers whole, and closing marks off their beginning', () => {
    expect(broken('参保率达到98.00%以上', 70)).toEqual(['参保率达到', '98.00%以上']);
    expect(broken('应保尽保，不漏一人。', 40)).toEqual(['应保尽', '保，不漏', '一人。']);
    expect(broken('各镇（街道）要负责', 30)).toEqual(['各镇', '（街', '道）要', '负责']);
  });

  it('lose nothing, and go on where one unit is wider than the line', () => {
    const text = '截至2020年11月2日，全区目标任务1068562人。';
    for (const width of [1, 20, 55, 90, 400]) expect(broken(text, width, 20).join('')).toBe(text);
  });

  it('break a title near its middle, after a word and in no number', () => {
    expect(titleLines('关于参保工作的通报')).toEqual(['关于参保工作的通报']);
    expect(titleLines(document.title)).toEqual([
      '关于2021年度城乡居民基本医疗保险',
      '参保缴费工作进展情况的通报',
    ]);
  });
});

describe('sheets', () => {
  it('keep formulas with what they come to, and text as text', async () => {
    const bytes = await writeSheets([
      {
        name: '表',
        widths: [10, 10, 10],
        heads: [0],
        rows: [
          ['甲', '乙', '率'],
          ['=1+1', 8, { formula: 'INT(B2*10000/9)/10000', result: 0.8888, percent: true }],
        ],
      },
    ]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]!.rows).toEqual([
      ['甲', '乙', '率'],
      ['=1+1', 8, 0.8888],
    ]);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('<f>INT(B2*10000/9)/10000</f><v>0.8888</v>');
    expect(xml.match(/<f>/g)).toHaveLength(1);
  });
});
