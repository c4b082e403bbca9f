import { describe, expect, it } from 'vitest';
import { RosterRefusal } from '../fault.ts';
import { bytesOfStream } from '../read-roster.fixture.ts';
import { writeRoster } from '../write-roster.ts';
import { readTargetTable } from './read-target-table.ts';
import { writeTargetTemplate } from './template.ts';

const csv = (text: string) => readTargetTable(Buffer.from(text));
const codesOf = async (text: string) =>
  (await csv(text)).faults.map(({ code, row, column, value }) => [code, row, column, value]);

describe('a target table', () => {
  it('without a header, or with nothing below it, is none', async () => {
    for (const [text, code] of [
      ['丹山镇,120789\n石岭镇,39719', 'no-header'],
      ['乡镇,任务数\n', 'no-rows'],
    ] as const) {
      const error = await csv(text).catch((refusal: unknown) => refusal);
      expect(error).toBeInstanceOf(RosterRefusal);
      expect((error as RosterRefusal).fault.code).toBe(code);
    }
  });

  it('says at which row and column a number is none, and what to write', async () => {
    expect(
      await codesOf(
        '乡镇,任务数\n甲镇,0\n乙镇,-5\n丙镇,12.5\n丁镇,许多\n戊镇,\n,7\n己镇,200000001\n庚镇,8.0',
      ),
    ).toEqual([
      ['people-zero', 2, 2, '0'],
      ['people-negative', 3, 2, '-5'],
      ['people-fractional', 4, 2, '12.5'],
      ['people-no-number', 5, 2, '许多'],
      ['people-missing', 6, 2, null],
      ['name-missing', 7, 1, null],
      ['people-too-many', 8, 2, '200000001'],
    ]);
  });

  it('is read as a notice prints it: a title, two pairs of columns, a total, a remark', async () => {
    const table = await csv(
      '目标任务一览表,,,\n乡 镇,目标任务人数,乡 镇,目标任务人数\n新宁镇,73639,普安镇,"60,396"\n天师镇,１２６８８,,\n合计(人),146723,,\n说明：暂按年末人口数,,,',
    );
    expect(table.faults).toEqual([]);
    expect(table.lines.map(({ row, column, name, people }) => [row, column, name, people])).toEqual([
      [3, 2, '新宁镇', 73639],
      [3, 4, '普安镇', 60396],
      [4, 2, '天师镇', 12688],
    ]);
    expect(table.total).toEqual({ row: 5, column: 2, people: 146723 });
  });

  it('is found under the words of the three notices', async () => {
    for (const header of ['单 位,总人口数', '镇街,参保任务数（人）', '序号,乡镇（街道）,任务数']) {
      const blank = header.startsWith('序号') ? '1,' : '';
      expect((await csv(`${header}\n${blank}甲镇,5`)).lines).toMatchObject([{ name: '甲镇', people: 5 }]);
    }
  });

  it('is read from a workbook as from a text, and from its own template filled in', async () => {
    const file = await bytesOfStream(
      writeRoster(
        [
          ['甲镇', 12],
          ['合计', 12],
        ],
        [{ title: '乡镇' }, { title: '任务数' }],
      ),
    );
    expect(await readTargetTable(file)).toMatchObject({
      lines: [{ row: 2, name: '甲镇', people: 12 }],
      total: { row: 3, people: 12 },
    });
    const rows = [
      { name: '甲一村', people: 7 },
      { name: '甲二村', people: 5 },
    ];
    for (const language of ['zh', 'en'] as const) {
      const template = await bytesOfStream(writeTargetTemplate(rows, 'village', language));
      expect(await readTargetTable(template, { isolate: false })).toMatchObject({
        lines: rows,
        total: { row: 4, people: 12 },
        faults: [],
      });
    }
  });
});
