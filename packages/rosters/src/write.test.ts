import { dayOf } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import { parseRow } from './parse/parse-row.ts';
import { bytesOfStream, readAll } from './read-roster.fixture.ts';
import { recognise } from './recognise.ts';
import { templateColumns } from './template.ts';
import { writeCorrections } from './write-corrections.ts';
import { type OutputCell, writeRoster } from './write-roster.ts';

const columns = ['姓名', '公民身份号码', '请改正'].map((title) => ({ title }));
const rows: OutputCell[][] = [
  ['=1+1', '99010119900101001X', '=cmd|"/c calc"!A1'],
  ['+86', '-1', '@SUM(A1)'],
  ['坏\u0001字\u0000符', null, 12],
  ['<b>&"引号"', '换\n行', '𠮷'],
];

describe('a written file', () => {
  it('keeps text as text in .xlsx, whatever it begins with', async () => {
    const file = await bytesOfStream(writeRoster(rows, columns));
    const read = await readAll(file);
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      rows[0],
      rows[1],
      ['坏 字 符', null, '12'],
      rows[3],
    ]);
    expect(read.rows.map(({ marks }) => marks)).toEqual([
      undefined,
      undefined,
      { 2: { kind: 'number' } },
      undefined,
    ]);
  });

  it('loses the apostrophe that guards a formula in .csv', async () => {
    const read = await readAll(
      Buffer.from('姓名,公民身份号码\r\n\'=1+1,"\'=cmd|""/c calc""!A1"\r\n\'张三,-1\r\n'),
    );
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['=1+1', '=cmd|"/c calc"!A1'],
      ["'张三", '-1'],
    ]);
  });
});

describe('the rows to be corrected', () => {
  it('come back as they were, with what to mend, and can be uploaded again', async () => {
    const header = { row: 1, cells: ['姓名', null, '公民身份号码'] };
    const row = { row: 118, cells: ['=张三', '备注'] };
    const faults = parseRow(row, recognise(header.cells).columns, {
      today: dayOf('2020-10-20'),
      tiers: [],
      categories: [],
    }).faults;
    const file = await bytesOfStream(writeCorrections(header, [{ row, faults }]));
    const { roster, rows: read } = await readAll(file);
    expect(roster.header.cells).toEqual(['姓名', null, '公民身份号码', '请改正']);
    expect(roster.recognition.unknown).toEqual([{ column: 3, header: '请改正' }]);
    expect(read).toEqual([
      {
        row: 2,
        cells: ['=张三', '备注', null, 'A：姓名里有不能用的符号；请按身份证填写\nC：没有证件号码；请填写'],
      },
    ]);
  });
});

describe('the blank roster', () => {
  it('is recognised column by column in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const template = templateColumns(language).map(({ title }) => title);
      const { columns, unknown, missing, duplicate } = recognise(template);
      expect([...columns.values()]).toEqual(template.map((_, index) => index));
      expect({ unknown, missing, duplicate }).toEqual({ unknown: [], missing: [], duplicate: [] });
    }
  });

  it('tells what it guessed, what it does not know, and what stands there twice', () => {
    const found = recognise(['序号', ' 姓 名 ', '身份证号码（必填）', '人员类别', '姓名', '村(居)']);
    expect([...found.columns]).toEqual([
      ['name', 1],
      ['idNumber', 2],
      ['village', 5],
      ['certifications', 3],
    ]);
    expect(found.guessed).toEqual(['certifications']);
    expect(found.unknown).toEqual([{ column: 0, header: '序号' }]);
    expect(found.duplicate).toEqual([{ field: 'name', columns: [1, 4] }]);
    expect(recognise(['户号']).missing).toEqual(['name', 'idNumber']);
  });
});
