import { describe, expect, test } from 'vitest';
import { findGaps, type Pack, readPack } from '../index.ts';
import { groupedPack } from '../testing/grouped-prices.ts';
import { madeUpPack } from '../testing/made-up-county.ts';

function packOf(source: string): Pack {
  const { pack, faults } = readPack(source);
  if (pack === null) throw new Error(JSON.stringify(faults));
  return pack;
}
const gapsOf = (source: string) =>
  findGaps(packOf(source)).gaps.map(({ kind, path, says }) => `${kind} ${path.join('.')} ${says.zh}`);

describe('the gaps of a pack', () => {
  test('are what it leaves open, with the persons whom that leaves undecided', () => {
    const { gaps, looked } = findGaps(packOf(madeUpPack));
    expect(gaps.map(({ kind, path }) => [kind, path.join('.')])).toEqual([
      ['open', 'subsidies.categories.3'],
      ['undecided', 'phases'],
      ['undecided', 'subsidies'],
    ]);
    expect(gaps[0]?.ask?.zh).toBe('市医保局');
    expect(gaps[1]).toMatchObject({
      says: { zh: '2030-01-01 缴费：通知没有规定，问县医保局' },
      person: { birthDate: '1990-01-01', hukou: 'local', tier: 'low', payDate: '2030-01-01' },
      clauses: ['window'],
    });
    expect(gaps[2]?.person).toMatchObject({ certifications: ['disabled'] });
    expect(looked).toBeGreaterThan(1000);
  });

  test('are none where every price by group is met by somebody', () => {
    expect(gapsOf(groupedPack).filter((gap) => gap.startsWith('unreachable'))).toEqual([]);
  });

  test('show a way in that an earlier one hides, and conditions that contradict each other', () => {
    const hidden = madeUpPack.replace(
      'waysIn:\n',
      'waysIn:\n  - { id: everybody, when: { hukou: [local, other] }, cites: scope }\n',
    );
    expect(gapsOf(hidden).filter((gap) => gap.startsWith('unreachable'))).toEqual([
      'unreachable waysIn.1 找不到走到参保途径“local”的人：别的规则先适用，或条件自相矛盾。改条件，或删去',
      'unreachable waysIn.2 找不到走到参保途径“pupil”的人：别的规则先适用，或条件自相矛盾。改条件，或删去',
    ]);
    const never = madeUpPack.replace(
      'when: { age: { from: 70, on: planYearStart } }, pays: 100',
      'when: { age: { from: 70, on: planYearStart }, birthDate: { from: 2001-01-01 } }, pays: 100',
    );
    expect(gapsOf(never)).toContain(
      'unreachable subsidies.categories.2 找不到走到类别“70岁以上老人”的人：别的规则先适用，或条件自相矛盾。改条件，或删去',
    );
  });

  test('show a category whose example was taken out', () => {
    const without = madeUpPack.replace(/.*certifications: \[orphan\].*\n/, '');
    expect(gapsOf(without)).toContain('no-example subsidies.categories.1.id 没有例子走到类别“孤儿”');
  });
});
