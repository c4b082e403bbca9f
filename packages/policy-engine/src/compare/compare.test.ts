import { describe, expect, test } from 'vitest';
import { compareOutcomes, comparePacks, type Pack, readPack } from '../index.ts';
import { groupedPack } from '../testing/grouped-prices.ts';
import { madeUpPack } from '../testing/made-up-county.ts';

function packOf(source: string): Pack {
  const { pack, faults } = readPack(source);
  if (pack === null) throw new Error(JSON.stringify(faults));
  return pack;
}
const base = packOf(madeUpPack);
const changed = (from: string, to: string) => packOf(madeUpPack.replaceAll(from, to));
const told = (after: Pack, before = base) =>
  comparePacks(before, after).map(
    ({ section, id, kind, differences }) =>
      `${section} ${id} ${kind}: ${differences.map((one) => `${one.label.zh} ${one.before?.zh ?? '—'} → ${one.after?.zh ?? '—'}`).join(' | ')}`,
  );

describe('two packs compared by meaning', () => {
  test('are alike where only the text differs: a clause renamed, another order, 300.00 for 300', () => {
    expect(told(base)).toEqual([]);
    expect(told(changed('cites: fiscal', 'cites: [fiscal]'))).toEqual([]);
    const renamed = madeUpPack.replaceAll('newborn }', 'baby }').replaceAll('  newborn: 新', '  baby: 新');
    expect(told(packOf(renamed.replace('cites: newborn\n', 'cites: baby\n')))).toEqual([]);
    expect(told(changed('{ basic: 300 }', '{ basic: 300.00 }'))).toEqual([]);
    const [high, low] = ['high', 'low'].map(
      (id) => madeUpPack.match(new RegExp(`  - { id: ${id}.*\\n`))?.[0] ?? '',
    );
    expect(told(packOf(madeUpPack.replace(`${high}${low}`, `${low}${high}`)))).toEqual([]);
  });

  test('say what changed of a rule in words, the old beside the new', () => {
    expect(told(changed('{ basic: 300 }', '{ basic: 320 }'))).toEqual([
      'tiers low changed: 构成 basic ¥300.00 → ¥320.00',
    ]);
    expect(told(changed('to: 60, on: payDate', 'to: 90, on: payDate'))).toEqual([
      'phases newborn changed: 适用于 2030年内出生，出生60日内缴费 → 2030年内出生，出生90日内缴费',
    ]);
    expect(told(changed('funder: county, certifiedBy: none', 'funder: town, certifiedBy: none'))).toEqual([
      'categories age-70-plus changed: 出资方 县财政 → 乡镇财政',
    ]);
  });

  test('know what was added and removed, and a rule by its name under another id', () => {
    const without = packOf(madeUpPack.replace(/ {4}- { id: orphan.*\n/, ''));
    expect(comparePacks(base, without).map(({ section, id, kind }) => [section, id, kind])).toEqual([
      ['categories', 'orphan', 'removed'],
    ]);
    expect(comparePacks(without, base)[0]).toMatchObject({ id: 'orphan', name: '孤儿', kind: 'added' });
    expect(told(changed('orphan,', 'orphans,'))).toEqual([]);
    expect(told(packOf(groupedPack)).filter((line) => line.startsWith('prices'))).toHaveLength(4);
  });

  test('mind the order only where the first that applies wins', () => {
    const [local, pupil] = ['local', 'pupil'].map(
      (id) => madeUpPack.match(new RegExp(`  - { id: ${id}.*\\n`))?.[0],
    );
    expect(told(packOf(madeUpPack.replace(`${local}${pupil}`, `${pupil}${local}`)))).toEqual([
      'waysIn pupil changed: 次序 第 2 条 → 第 1 条',
      'waysIn local changed: 次序 第 1 条 → 第 2 条',
    ]);
  });
});

describe('for whom the outcome differs', () => {
  test('is nobody between a pack and itself', () => {
    expect(compareOutcomes(base, base).changed).toEqual([]);
  });

  test('is told with one person and the money, whatever the year', () => {
    const dearer = changed('{ basic: 300 }', '{ basic: 320 }');
    const { changed: ways } = compareOutcomes(base, dearer);
    const plain = ways.find(({ before }) => before.subsidyFen === 0 && before.waivedFen === 0);
    expect(plain).toMatchObject({
      selfPayBy: 2000,
      before: { selfPayFen: 30000 },
      after: { selfPayFen: 32000 },
    });
    expect(ways.every(({ after }) => after.tier !== 'high')).toBe(true);
    const nextYear = packOf(madeUpPack.replaceAll('2030', '2031').replaceAll('2029', '2030'));
    expect(compareOutcomes(base, nextYear).changed).toEqual([]);
  });
});
