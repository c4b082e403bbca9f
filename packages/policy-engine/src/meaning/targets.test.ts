import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePack, peopleByRate, readPack } from '../index.ts';
import { madeUpNotice, madeUpPack } from '../testing/made-up-county.ts';

const WRITTEN = 'targets: { overall: 95%, townships: { 甲镇: 1000, 乙乡: 500 }, total: 1500, cites: goal }';
const packWith = (targets: string) => madeUpPack.replace(WRITTEN, `targets:\n${targets}`);
const faultsOf = (targets: string) =>
  readPack(packWith(targets), { notice: madeUpNotice })
    .faults.filter(({ code }) => code !== 'example-wrong')
    .map(({ code, message }) => [code, message.zh]);
const meaningOf = (targets: string) => {
  const { pack, faults } = readPack(packWith(targets));
  expect(faults).toEqual([]);
  return describePack(pack!).targets!;
};

describe('targets of a pack', () => {
  it('are refused where the rows do not add up, in either set', () => {
    expect(faultsOf('  { townships: { 甲镇: 1000, 乙乡: 500 }, total: 1501, cites: goal }')).toEqual([
      ['targets-sum', '各乡镇之和是 1500，这里写的是 1501：核对各行'],
    ]);
    expect(
      faultsOf(
        '  { overall: 95%, assessed: { townships: { 甲镇: 1000, 乙乡: 500 }, adds: 1499, cites: goal }, cites: goal }',
      ),
    ).toEqual([['targets-sum', '各乡镇之和是 1500，这里写的是 1499：核对各行']]);
  });

  it('are refused where the notice prints another row, and where a table stands beside a rate', () => {
    expect(faultsOf('  { townships: { 甲镇: 1001, 乙乡: 500 }, total: 1501, cites: goal }')).toEqual([
      ['target-not-in-notice', '通知的表里没有“甲镇 1001”，核对这一行'],
    ]);
    expect(
      faultsOf(
        '  { townships: { 甲镇: 1000 }, byRate: { rate: 96%, of: register }, adds: 1000, cites: goal }',
      ),
    ).toEqual([['targets-twice', '已经有 townships 任务表，不能再按比例算：两种只写一种']]);
  });

  it('are refused where a rate would be taken twice', () => {
    expect(faultsOf('  { overall: 96%, byRate: { rate: 96%, of: register }, cites: goal }')).toEqual([
      ['rate-twice', '任务已按 96% 计算，再要求参保率 96% 就折算了两次：这里写 100%，或去掉 overall'],
    ]);
    expect(faultsOf('  { overall: 96%, byRate: { rate: 100%, of: register }, cites: goal }')).toEqual([]);
  });

  it('name only categories that there are', () => {
    expect(faultsOf('  { groups: 100%, groupRates: { dibo: 99% }, cites: goal }')).toEqual([
      ['unknown-category', '资助类别里没有 dibo，是不是 dibao'],
    ]);
  });

  it('may be a rate of a printed population, of the register, and of another base for the assessment', () => {
    const printed = meaningOf(
      '  { byRate: { rate: 96%, of: { 甲镇: 1001, 乙乡: 500 } }, adds: 1441, groupRates: { dibao: 99.5% }, cites: goal }',
    );
    // 96 % of 1,001 is 960.96: 961 people.
    expect(printed).toMatchObject({
      byRate: { rate: 0.96, of: 'population', round: 'up' },
      sum: 1441,
      townships: [
        { name: '甲镇', people: 961, population: 1001 },
        { name: '乙乡', people: 480, population: 500 },
      ],
      groupRates: [{ category: 'dibao', rate: 0.995 }],
      assessed: null,
    });
    const both = meaningOf(
      '  { townships: { 甲镇: 1000, 乙乡: 500 }, total: 1500, cites: goal, assessed: { countsFrom: 2030-01-01, basis: 年末人口, byRate: { rate: 96%, of: register, round: half-up }, cites: goal } }',
    );
    expect(both).toMatchObject({
      countsFrom: null,
      sum: 1500,
      assessed: {
        countsFrom: '2030-01-01',
        sum: null,
        townships: [],
        byRate: { rate: 0.96, of: 'register', round: 'half-up' },
        basis: { zh: '年末人口' },
      },
    });
  });

  it('are whole people, up never less than the share, down never more, half up within half a person', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (n, points) => {
          const [up, down, half] = (['up', 'down', 'half-up'] as const).map((how) =>
            peopleByRate(n, points, how),
          );
          expect(up! * 10_000).toBeGreaterThanOrEqual(n * points);
          expect((up! - 1) * 10_000).toBeLessThan(n * points);
          expect(down! * 10_000).toBeLessThanOrEqual(n * points);
          expect(up! - down!).toBe((n * points) % 10_000 === 0 ? 0 : 1);
          expect(Math.abs(half! * 10_000 - n * points)).toBeLessThanOrEqual(5_000);
        },
      ),
    );
  });
});
