import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Kind, readNotice } from './index.ts';

const read = (name: string) => {
  const proposals = readNotice(
    readFileSync(new URL(`./testing/${name}.notice.txt`, import.meta.url), 'utf8'),
  );
  return (kind: Kind) => proposals.filter((one) => one.kind === kind).map(({ value }) => value);
};

describe('a notice in Chinese numerals, with wide digits and a table of spaces', () => {
  const of = read('spaced');

  it('gives its head', () => {
    expect(of('title')).toEqual([{ name: '关于做好二〇二六年度居民医疗保险参保工作的通告' }]);
    expect(of('number')).toEqual([{ name: '示例府办〔二〇二五〕18号' }]);
    expect(of('plan-year')).toEqual([{ number: 2026 }]);
    expect(of('county')).toEqual([]);
  });

  it('gives its prices by group and what the treasury adds', () => {
    expect(of('premium')).toEqual([
      { fen: 42_000, tier: '成年居民' },
      { fen: 39_000, tier: '学生儿童' },
    ]);
    expect(of('fiscal')).toEqual([{ fen: 70_000, atLeast: true }]);
  });

  it('gives its subsidies', () => {
    expect(of('category')).toEqual([
      { name: '特困人员', term: 'destitute', pays: 'all', funder: '市财政' },
      { name: '孤儿', term: 'orphan', pays: 'all', funder: '市财政' },
      { name: '低保对象', term: 'dibao', pays: 'amount', fen: 30_000 },
      { name: '返贫致贫人口', term: 'monitored', pays: 'percent', percent: 60 },
      { name: '低收入家庭中年满六十五周岁的老年人', term: 'elderly', pays: 'open' },
    ]);
    expect(of('age')).toEqual([{ number: 65, bound: 'from' }]);
    expect(of('scope').map(({ term }) => term)).toEqual(['local', 'permit', 'pupil']);
  });

  it('gives its days', () => {
    expect(of('window')).toEqual([{ from: '2025-10-09', to: '2025-12-31' }]);
    expect(of('deadline')).toEqual([{ from: '2026-01-10', name: '完成信息核对' }]);
    expect(of('newborn-days')).toEqual([{ number: 60 }]);
    expect(of('wait-days')).toEqual([{ number: 90 }]);
  });

  it('takes the column of the table whose rows make the stated total', () => {
    expect(of('target')).toEqual([
      { name: '东河镇', number: 31_000 },
      { name: '西山乡', number: 17_800 },
      { name: '城关街道', number: 54_300 },
    ]);
    expect(of('target-total')).toEqual([{ number: 103_100 }]);
    expect(of('rate')).toEqual([{ percent: 97, term: 'all' }]);
  });
});

describe('a short announcement with lists in running text', () => {
  const of = read('listed');

  it('gives its price, its parts and its window', () => {
    expect(of('premium')).toEqual([
      { fen: 40_000 },
      { fen: 38_000, component: '基本医疗保险' },
      { fen: 2_000, component: '大病保险' },
    ]);
    expect(of('fiscal')).toEqual([{ fen: 70_000 }]);
    expect(of('window')).toEqual([{ from: '2025-09-15', to: '2026-02-28' }]);
    expect(of('wait-days')).toEqual([{ number: 60 }]);
  });

  it('gives its subsidies, its offices, its targets, and what holds for cash', () => {
    expect(of('category')).toEqual([
      { name: '特困人员', term: 'destitute', pays: 'all' },
      { name: '最低生活保障对象', term: 'dibao', pays: 'amount', fen: 32_000 },
      { name: '防止返贫监测对象', term: 'monitored', pays: 'amount', fen: 20_000 },
      { name: '重度残疾人（1—2级）', term: 'severe-disability', pays: 'percent', percent: 50 },
    ]);
    expect(of('agency').map(({ name }) => name)).toEqual(['县民政局', '县残联']);
    expect(of('target')).toEqual([
      { name: '青石镇', number: 12_300 },
      { name: '白水乡', number: 8_450 },
      { name: '红旗街道', number: 20_150 },
    ]);
    expect(of('target-total')).toEqual([{ number: 40_900 }]);
    expect([of('cash-limit'), of('cash-days'), of('notice-days')]).toEqual([
      [{ fen: 500_000 }],
      [{ number: 3 }],
      [{ number: 5 }],
    ]);
  });
});
