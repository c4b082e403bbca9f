import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from './ranking.ts';
import { type ReportRules, rankingRule, thresholdRules } from './rules.ts';

const none: ReportRules = {
  rankBy: 'rate',
  smallBelow: 0,
  commendFrom: null,
  commendPlaces: null,
  warnBelow: null,
  explainBelow: null,
  issuer: '',
  recipients: '',
};
const town = (name: string, rate: number | null, gap: number | null = 0, target: number | null = 10_000) =>
  rate === null ? { name, rate: null, gap: null, target: null } : { name, rate, gap, target };
const said = (rows: ReturnType<typeof rank>) =>
  rows.map(({ name, place, apart, verdict }) => [name, place, apart, verdict]);

describe('the ranking of townships', () => {
  it('gives equal figures one place, and none to the small and to those without a target', () => {
    const rows = [
      town('示例甲镇', 9500),
      town('示例乙镇', 9800),
      town('示例丙镇', null),
      town('示例丁镇', 9500),
      town('示例戊镇', 9900, 0, 999),
      town('示例己镇', 9000),
    ];
    expect(said(rank(rows, { ...none, smallBelow: 1_000 }))).toEqual([
      ['示例乙镇', 1, false, null],
      ['示例甲镇', 2, false, null],
      ['示例丁镇', 2, false, null],
      ['示例己镇', 4, false, null],
      ['示例戊镇', null, true, null],
      ['示例丙镇', null, false, null],
    ]);
  });

  it('goes by the people who are missing where the county says so', () => {
    const rows = [town('示例甲镇', 9900, 50), town('示例乙镇', 9000, 10)];
    expect(said(rank(rows, { ...none, rankBy: 'gap' }))).toEqual([
      ['示例乙镇', 1, false, null],
      ['示例甲镇', 2, false, null],
    ]);
  });

  it.each([
    [9800, 'commended'],
    [9799, null],
    [9000, null],
    [8999, 'warned'],
    [8000, 'warned'],
    [7999, 'explain'],
  ])('draws its lines exactly: %i', (rate, verdict) => {
    const rules = { ...none, commendFrom: 9800, warnBelow: 9000, explainBelow: 8000 };
    expect(rank([town('示例甲镇', rate)], rules)[0]!.verdict).toBe(verdict);
  });

  it('commends up to a place, all who share it, and no small township for its place', () => {
    const rules = { ...none, commendFrom: 9000, commendPlaces: 1, smallBelow: 500, warnBelow: 8000 };
    const rows = [
      town('示例甲镇', 9500),
      town('示例乙镇', 9500),
      town('示例丙镇', 9400),
      town('示例丁镇', 9600, 0, 400),
      town('示例戊镇', 7000, 0, 400),
    ];
    expect(rank(rows, rules).map(({ verdict }) => verdict)).toEqual([
      'commended',
      'commended',
      null,
      null,
      'warned',
    ]);
  });

  it('keeps every township once, and never places a lower rate before a higher one', () => {
    const towns = fc.array(
      fc.record({
        rate: fc.option(fc.nat(12_000)),
        target: fc.integer({ min: 1, max: 50_000 }),
        gap: fc.nat(9_999),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(towns, fc.nat(2_000), (drawn, smallBelow) => {
        const rows = drawn.map(({ rate, target, gap }, index) => town(`示例${index}镇`, rate, gap, target));
        const placed = rank(rows, { ...none, smallBelow });
        expect(placed.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
        const ranked = placed.filter(({ place }) => place !== null);
        for (const one of ranked)
          expect(one.place).toBe(1 + ranked.filter((other) => other.rate! > one.rate!).length);
      }),
    );
  });

  it('is stated in words with its thresholds', () => {
    const rules = { ...none, smallBelow: 5_000, commendFrom: 9800, commendPlaces: 3, warnBelow: 9050 };
    expect(rankingRule(rules).zh).toBe(
      '按参保率从高到低排名（参保率保留两位小数，不四舍五入），数值相同的名次相同，目标任务不足5000人的单列，不参加排名，没有目标任务的不排名',
    );
    expect(thresholdRules(rules).map(({ zh }) => zh)).toEqual([
      '参保率达到98.00%且排在前3名的，通报表扬',
      '参保率低于90.50%的，通报批评',
    ]);
  });
});
