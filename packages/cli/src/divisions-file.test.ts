import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { divisionsOf, readDivisions } from './divisions-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'canbao-divisions-'));
afterAll(() => rmSync(folder, { recursive: true }));
const codesOf = (text: string) =>
  divisionsOf(text, '990101').faults.map(({ line, code }) => `${line} ${code}`);

describe('a file of divisions', () => {
  it('names every fault at its line', () => {
    expect(codesOf('')).toEqual(['1 no-township-column']);
    expect(codesOf('东镇,一村\n')).toEqual(['1 no-township-column']);
    expect(codesOf('township,village\n')).toEqual(['2 no-divisions']);
    expect(
      codesOf('township,village,township code,village code\n,a\n\n东镇,一村,12,3\n东镇,一村,990101101\n'),
    ).toEqual([
      '2 township-missing',
      '4 bad-township-code',
      '4 bad-village-code',
      '5 township-code-differs',
      '5 village-twice',
    ]);
  });

  it('is refused by name where it is not there', async () => {
    await expect(readDivisions(join(folder, 'none.csv'), '990101')).rejects.toThrow('file-missing');
  });

  it('reads columns in any order, with or without codes, a township without villages too', () => {
    expect(divisionsOf('村（社区）,乡镇\r\n一村,东镇\r\n,西镇\r\n"二村",东镇\r\n', '990101')).toEqual({
      faults: [],
      townships: [
        {
          name: '东镇',
          code: null,
          villages: [
            { name: '一村', code: null },
            { name: '二村', code: null },
          ],
        },
        { name: '西镇', code: null, villages: [] },
      ],
    });
  });

  it('reads what a Chinese Excel saves (GB18030)', async () => {
    const path = join(folder, 'gb.csv');
    writeFileSync(path, Buffer.from([0xcf, 0xe7, 0xd5, 0xf2, 0x0a, 0xb6, 0xab, 0xd5, 0xf2, 0x0a]));
    expect((await readDivisions(path, '990101')).townships).toEqual([
      { name: '东镇', code: null, villages: [] },
    ]);
  });
});
