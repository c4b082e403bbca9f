import { readFileSync } from 'node:fs';
import { shippedPacks } from '@canbao/policy-packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, LONGEST_NOTICE, MOST_PROPOSALS, type Proposal, readNotice } from './index.ts';
import { numberOf } from './numerals.ts';

const notices = shippedPacks.map(({ notice }) => readFileSync(notice, 'utf8'));

/** What holds for every proposal of every text. */
function expectSound(text: string, proposals: readonly Proposal[]): void {
  expect(proposals.length).toBeLessThanOrEqual(MOST_PROPOSALS);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  for (const { kind, place, clause, quote, value } of proposals) {
    expect(place.length).toBeGreaterThan(0);
    expect(quote).toBe(text.slice(place.offset, place.offset + place.length));
    expect(quote).toHaveLength(place.length);
    expect(clause.offset).toBeLessThanOrEqual(place.offset);
    expect(clause.offset + clause.length).toBeLessThanOrEqual(text.length);
    expect(clause.offset + clause.length).toBeGreaterThanOrEqual(place.offset + place.length);
    expect(starts[place.line - 1]).toBeLessThanOrEqual(place.offset);
    expect(starts[place.line] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(place.offset);
    const { must, may = [] } = fieldsOf[kind];
    for (const field of must) expect(value[field]).toBeDefined();
    expect([...must, ...may]).toEqual(expect.arrayContaining(Object.keys(value)));
  }
}

const words = fc.constantFrom(
  ...[
    '\n',
    ' ',
    '\t',
    '，',
    '。',
    '；',
    '、',
    '（',
    '）',
    '：',
    '*',
    '一',
    '二十',
    '１２',
    '280',
    '元',
    '万',
    '%',
    '百分之',
  ],
  ...[
    '年',
    '月',
    '日',
    '2021年度',
    '9月1日',
    '至',
    '—',
    '集中缴费期',
    '低保对象',
    '特困人员',
    '全额资助',
    '个人缴费',
  ],
  ...[
    '由市财政承担',
    '镇',
    '示例镇',
    '合计',
    '财政补助',
    '人民政府',
    '雁江区',
    '关于',
    '的通知',
    '新生儿',
    '天内',
    '\ud83d\ude00',
    '\ud83d',
  ],
);

describe('any text', () => {
  it('made of the words of notices gives proposals that quote it at their places', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (list) => {
        const text = list.join('');
        expectSound(text, readNotice(text, '512002'));
      }),
      { numRuns: 1500 },
    );
  });

  it('whatever it holds is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) =>
        expectSound(text, readNotice(text)),
      ),
      { numRuns: 500 },
    );
  });

  it('that is a notice cut and joined anywhere is read too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...notices),
        fc.constantFrom(...notices),
        fc.nat(10_000),
        fc.nat(10_000),
        (one, other, from, to) => {
          const text = one.slice(0, from) + other.slice(to);
          expectSound(text, readNotice(text));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is read the same twice', () => {
    for (const text of notices) expect(readNotice(text)).toEqual(readNotice(text));
  });
});

describe('a hostile text', () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(LONGEST_NOTICE / piece.length));
  it.each([
    ...[
      '1',
      '一',
      '（',
      '、',
      '，',
      '年',
      '元',
      '镇',
      '关于',
      '低保',
      '低保、',
      '《',
      '\n',
      '1,',
      '1元',
      '由',
    ],
    ...[
      '财政',
      '1月1日至',
      '低保由市财政承担',
      '示例镇1000',
      '（1）',
      '新生儿出生',
      '集中',
      '人民政府',
      '参保率',
      ' ',
    ],
  ])('of nothing but %j is read in good time', (piece) => {
    const text = fill(piece);
    const started = performance.now();
    const proposals = readNotice(text, '512002');
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(proposals.length).toBeLessThanOrEqual(MOST_PROPOSALS);
    for (const { place, quote } of proposals)
      expect(quote).toBe(text.slice(place.offset, place.offset + place.length));
  });
});

describe('numbers', () => {
  it.each([
    ['280', 280],
    ['1,234.50', 1234.5],
    ['三百八十', 380],
    ['三百八', 380],
    ['三百零八', 308],
    ['二〇二六', 2026],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['两万三千四百', 23_400],
    ['叁佰贰拾', 320],
    ['十十', null],
    ['一万万', null],
  ])('%s is %s', (written, value) => {
    expect(numberOf(written)).toBe(value);
  });
});
