import { describe, expect, it } from 'vitest';
import { townshipChangesOf } from './township-changes-file.ts';

const head = 'kind,from,before,after,source,villages\n';

describe('a file of what became of townships', () => {
  it('names every fault at its line', () => {
    const faultsOf = (text: string) =>
      townshipChangesOf(text).faults.map(({ line, code }) => `${line} ${code}`);
    expect(faultsOf('')).toEqual(['1 columns-missing']);
    expect(faultsOf('kind,from,before,after\n')).toEqual(['1 columns-missing']);
    expect(
      faultsOf(`${head}moved,2020-06-30,a,b,s\n\nmerged,2020-06-31,a,b,s\nmerged,2020-06-30,a,,s\n`),
    ).toEqual(['2 bad-kind', '4 no-such-day', '5 township-missing']);
  });

  it('takes lines together that merge into one township or divide one, and no others', () => {
    const { changes, faults } = townshipChangesOf(
      [
        '变动,生效日期,变动前,变动后,依据,村（社区）',
        '合并,2020-06-30,东镇,西镇,批复',
        '合并,2020-06-30,北乡,西镇,批复',
        '合并,2020-07-01,中乡,西镇,批复',
        '拆分,2020-06-30,南镇,南镇,批复',
        '拆分,2020-06-30,南镇,新街道,批复,一村、二村',
        '更名,2020-06-30,西镇,西街道,批复',
      ].join('\r\n'),
    );
    expect(faults).toEqual([]);
    const change = { from: '2020-06-30', source: '批复' };
    const west = { name: '西镇', villages: [] };
    expect(changes).toEqual([
      { ...change, line: 2, kind: 'merged', before: ['东镇', '北乡'], into: [west] },
      { ...change, line: 4, kind: 'merged', from: '2020-07-01', before: ['中乡'], into: [west] },
      {
        ...{ ...change, line: 5, kind: 'split', before: ['南镇'] },
        into: [
          { name: '南镇', villages: [] },
          { name: '新街道', villages: ['一村', '二村'] },
        ],
      },
      { ...change, line: 7, kind: 'renamed', before: ['西镇'], into: [{ name: '西街道', villages: [] }] },
    ]);
  });
});
