import { readFileSync } from 'node:fs';
import { findQuote, readPack } from '@canbao/policy-engine';
import { shippedPacks } from '@canbao/policy-packs';
import { describe, expect, it } from 'vitest';
import { readNotice } from './index.ts';
import type { Kind } from './proposal.ts';

type Clause = string | { quote: string };
type Facts = {
  title: string;
  number?: string;
  premiums: [yuan: number, tier?: string, component?: string][];
  fiscal?: number;
  window: [from: string, to: string];
  deadlines: string[];
  coverFrom?: string[];
  newborn?: number[];
  waits?: number[];
  rates: [percent: number, of: string][];
  targets: [rows: number, sum: number, stated: number | null];
  categories: string[];
  agencies: number;
};

/** What a person reads in each notice, by hand. */
const facts: Record<string, Facts> = {
  'yanjiang-2021': {
    title: '关于做好2021年度城乡居民医疗保险参（续）保工作的通知',
    number: '资雁府办发〔2020〕63号',
    premiums: [
      [380, '第三档次', '基本医疗保险'],
      [370, '第三档次', '补充医疗保险'],
      [280, '第四档次', '基本医疗保险'],
      [55, '第四档次', '补充医疗保险'],
    ],
    window: ['2020-09-21', '2020-12-31'],
    deadlines: ['2020-12-31', '2020-12-31', '2021-01-31'],
    newborn: [90],
    rates: [
      [98, 'all'],
      [100, 'groups'],
    ],
    targets: [22, 1_068_562, null],
    categories: [
      '建档立卡贫困人口 all',
      '农村五保 all',
      '农村低保 all',
      '农村孤儿 all',
      '农村优抚对象 all',
      '农村一二级重残 all',
      '城镇低保 self-pay 525',
      '城镇一二级重残 self-pay 525',
      '城镇优抚对象 self-pay 375',
      '三无人员 all',
      '城镇孤儿 all',
      '超龄失地农民 self-pay 370',
    ],
    agencies: 4,
  },
  'kaijiang-2020': {
    title: '关于做好2020年城乡居民基本医疗保险筹资工作有关问题的通知',
    premiums: [[250]],
    window: ['2019-09-01', '2019-12-25'],
    deadlines: ['2019-12-20', '2019-12-20'],
    coverFrom: ['2020-01-01', '2020-02-01'],
    newborn: [90, 90],
    waits: [30, 30],
    rates: [
      [98, 'all'],
      [100, 'groups'],
    ],
    targets: [20, 513_080, 513_080],
    categories: [
      '特困人员 all',
      '重点优抚对象 all',
      '重度残疾人 all',
      '建档立卡贫困人口 all',
      '纳入孤儿基本生活保障范围的孤儿 all',
      '城乡居民最低生活保障对象 open',
    ],
    agencies: 3,
  },
  'chuxiong-2021': {
    title: '关于做好楚雄市2021年度城乡居民基本医疗保险参保缴费工作的通知',
    premiums: [[280]],
    window: ['2020-09-01', '2021-02-28'],
    deadlines: ['2021-02-28'],
    newborn: [90, 90],
    rates: [
      [96, 'all'],
      [100, 'groups'],
    ],
    targets: [0, 0, null],
    categories: [
      '农村独生子女的父母 open',
      '年龄不满18周岁的农村独生子女 open',
      '只生育了两个女孩且采取了绝育措施的农村夫妻 open',
      '纳入农村低保、农村特困供养范围的农村重点优抚对象 open',
      '特困供养人员 amount 280',
      '孤儿 amount 280',
      '建档立卡贫困人口 amount 180',
      '一二级重度残疾人 amount 120',
      '三级智力和精神残疾人 amount 120',
      '城乡低保对象 amount 120',
      '省规定的其他特定困难人员 amount 120',
    ],
    agencies: 5,
  },
  'tengzhou-2021': {
    title: '滕州市2021年度居民基本医疗保险参保征缴工作实施方案',
    premiums: [[280]],
    fiscal: 550,
    window: ['2020-11-01', '2020-12-20'],
    deadlines: ['2020-12-20'],
    waits: [30],
    rates: [
      [98, 'all'],
      [100, 'groups'],
    ],
    targets: [21, 1_487_341, 1_487_341],
    categories: [
      '建档立卡贫困人口中脱贫享受政策人口和即时帮扶人口 all',
      '低保对象 all',
      '特困人员 all',
      '孤儿 all',
      '困境儿童 all',
      '事实无人抚养儿童 all',
      '60岁（含60岁）—69岁老年人 percent 50',
      '70岁（含70岁）以上老年人 all',
      '农村一女、双女、独生子女伤亡病残家庭孩子及其父母 all',
      '重度残疾人 all',
      '抚恤定补优抚对象 all',
    ],
    agencies: 5,
  },
  'lezhi-2024': {
    title: '关于做好2024年度城乡居民基本医疗保险征缴工作的通知',
    number: '乐府办发〔2023〕26号',
    premiums: [
      [510, '高档次'],
      [380, '低档次'],
    ],
    fiscal: 640,
    window: ['2023-09-01', '2024-02-29'],
    deadlines: [],
    rates: [],
    targets: [0, 0, null],
    categories: [
      '被征地农转非超龄人员 all',
      '重点优抚对象 all',
      '农村特困人员 all',
      '城镇特困人员 all',
      '重度残疾（一、二级及精神三、四级） all',
      '计划生育特别扶助对象 all',
      '孤儿 all',
      '事实无人抚养儿童 all',
      '精减退休老职工（精减职工） all',
      '其他特殊救助对象（民政伤残民工） all',
      '城镇低保救助对象 percent 75',
      '农村低保救助对象 percent 75',
      '防止返贫监测对象（脱贫不稳定户、突发严重困难户、边缘易致贫户） percent 75',
      '一般残疾（三、四级） percent 50',
      '已稳定脱贫人口 percent 25',
    ],
    agencies: 0,
  },
};

describe.each(shippedPacks.map(({ name, pack, notice }) => ({ name, pack, notice })))(
  'the notice of $name',
  ({ name, pack: packFile, notice }) => {
    const text = readFileSync(notice, 'utf8');
    const { pack } = readPack(readFileSync(packFile, 'utf8'));
    if (!pack) throw new Error(`${name} has not the shape of a pack`);
    const proposals = readNotice(text, pack.county);
    const of = (kind: Kind) => proposals.filter((one) => one.kind === kind).map(({ value }) => value);
    const expected = facts[name]!;

    it('is known by its title, number, year and county', () => {
      expect(of('title')).toEqual([{ name: expected.title }]);
      expect(of('number')).toEqual(expected.number ? [{ name: expected.number }] : []);
      expect(of('plan-year')).toEqual([{ number: pack.planYear }]);
      expect(of('county')).toEqual([expect.objectContaining({ term: pack.county })]);
    });

    it('gives every price and nothing else for one', () => {
      expect(of('premium').map(({ fen, tier, component }) => [fen, tier, component])).toEqual(
        expected.premiums.map(([yuan, tier, component]) => [yuan * 100, tier, component]),
      );
      expect(of('fiscal')).toEqual(expected.fiscal ? [{ fen: expected.fiscal * 100, atLeast: true }] : []);
      expect(of('amount')).toEqual([]);
    });

    it('gives every subsidised identity with what it is paid', () => {
      const categories = of('category').map(({ name: who, pays, fen, percent }) =>
        [who, pays, fen === undefined ? percent : fen / 100].filter((part) => part !== undefined).join(' '),
      );
      expect(new Set(categories)).toEqual(new Set(expected.categories));
      expect(categories).toHaveLength(expected.categories.length);
    });

    it('gives the window, the days that something is due, and the periods', () => {
      const [from, to] = expected.window;
      expect(of('window')).toEqual([{ from, to }]);
      expect(of('deadline').map((value) => value.from)).toEqual(expected.deadlines);
      expect(of('cover-from').map((value) => value.from)).toEqual(expected.coverFrom ?? []);
      expect(of('newborn-days').map(({ number }) => number)).toEqual(expected.newborn ?? []);
      expect(of('wait-days').map(({ number }) => number)).toEqual(expected.waits ?? []);
    });

    it('gives every row of the targets, and says whether the stated total is theirs', () => {
      const [rows, sum, stated] = expected.targets;
      const targets = of('target');
      expect(targets).toHaveLength(rows);
      expect(targets.reduce((all, { number }) => all + (number ?? 0), 0)).toBe(sum);
      if (pack.targets?.townships)
        expect(Object.fromEntries(targets.map((row) => [row.name, row.number]))).toEqual(
          pack.targets.townships,
        );
      expect(of('target-total')).toEqual(stated === null ? [] : [{ number: stated }]);
      expect(of('rate').map(({ percent, term }) => [percent, term])).toEqual(expected.rates);
      expect(of('agency')).toHaveLength(expected.agencies);
    });
  },
);

describe('clauses', () => {
  type Span = { start: number; end: number };
  const overlaps = (a: Span, b: Span) => {
    const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    return common >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
  };
  const measured = shippedPacks.map(({ name, pack: packFile, notice }) => {
    const text = readFileSync(notice, 'utf8');
    const { pack } = readPack(readFileSync(packFile, 'utf8'));
    if (!pack) throw new Error(`${name} has not the shape of a pack`);
    const rows = readNotice(text, pack.county).filter(({ kind }) => kind !== 'target');
    const sentences = [...new Map(rows.map(({ clause }) => [clause.offset, clause])).values()].map(
      ({ offset, length }) => ({ start: offset, end: offset + length }),
    );
    const quotes = Object.values(pack.clauses as Record<string, Clause>).map((one) => {
      const place = findQuote(text, typeof one === 'string' ? one : one.quote);
      if (!place) throw new Error(`${name} quotes what its notice does not say`);
      return place;
    });
    const found = quotes.filter((quote) => sentences.some((sentence) => overlaps(quote, sentence)));
    const quoted = sentences.filter((sentence) => quotes.some((quote) => overlaps(quote, sentence)));
    return {
      name,
      quotes: quotes.length,
      found: found.length,
      sentences: sentences.length,
      quoted: quoted.length,
    };
  });

  it('are found and are what packs quote, as often as measured', () => {
    const shown = measured.map(({ name, quotes, found, sentences, quoted }) => [
      name,
      found,
      quotes,
      quoted,
      sentences,
    ]);
    // [notice, clauses found, clauses of its pack, sentences proposed that the pack quotes, sentences proposed]
    expect(shown).toEqual([
      ['yanjiang-2021', 27, 27, 28, 34],
      ['kaijiang-2020', 24, 24, 26, 31],
      ['chuxiong-2021', 25, 26, 23, 33],
      ['tengzhou-2021', 20, 20, 18, 26],
      ['lezhi-2024', 21, 21, 22, 29],
    ]);
  });
});
