import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../checks/notice.ts';
import { type Fault, readPack } from '../index.ts';
import { madeUpNotice, madeUpPack } from '../testing/made-up-county.ts';

const notice = madeUpNotice;

/** The faults after one text of the sound pack was replaced. */
function after(from: string, to: string): { faults: Fault[]; line: number } {
  expect(madeUpPack).toContain(from);
  const line = madeUpPack.slice(0, madeUpPack.indexOf(from)).split('\n').length;
  return { faults: readPack(madeUpPack.replace(from, to), { notice }).faults, line };
}

describe('a pack is refused', () => {
  const slips: [what: string, from: string, to: string, code: string][] = [
    ['a letter in an amount', 'extra: 100', 'extra: 1O0', 'bad-number'],
    ['a negative amount', 'extra: 100', 'extra: -100', 'bad-amount'],
    ['half a fen', 'extra: 100', 'extra: 100.005', 'bad-amount'],
    ['a citation of no clause', 'cites: dibao', 'cites: dibaa', 'unknown-clause'],
    ['a clause that nobody cites', '  goal: 参', '  spare: 只享受一种。\n  goal: 参', 'unused-clause'],
    [
      'an assumption on which nothing leans',
      'cites: [elderly, age-day]',
      'cites: elderly',
      'unused-assumption',
    ],
    [
      'a quote that the notice does not hold',
      '高档400元，低档300元。',
      '高档410元，低档300元。',
      'quote-not-found',
    ],
    ['a mistyped key', 'exceptionTo', 'exeptionTo', 'unknown-key'],
    ['a missing key', ', cites: orphan }', ' }', 'missing-key'],
    ['a wrong type', 'planYear: 2030', 'planYear: next', 'wrong-type'],
    ['a day that does not exist', 'to: 2029-12-31', 'to: 2029-11-31', 'no-such-date'],
    ['an id used twice', 'id: orphan', 'id: dibao', 'duplicate-id'],
    ['a key written twice', 'countyName: 云溪县', 'countyName: 云溪县\ncountyName: 云溪', 'duplicate-key'],
    ['an unknown tier', 'tiers: [low], cites: pupil', 'tiers: [lov], cites: pupil', 'unknown-tier'],
    ['an unknown funder', 'pays: all, funder: county', 'pays: all, funder: country', 'unknown-funder'],
    ['an unknown agency', 'certifiedBy: disabled', 'certifiedBy: disable', 'unknown-agency'],
    ['an unknown fact', 'school: any }', 'scool: any }', 'unknown-fact'],
    ['an unknown value of a fact', 'hukou: local }, cites', 'hukou: lokal }, cites', 'unknown-value'],
    ['shares that do not add up', 'share: rest', 'share: 40%', 'shares'],
    ['overlapping windows', 'over: 2029-12-31', 'from: 2029-12-31', 'overlapping-phases'],
    ['a gap between windows', 'to: 2029-12-31', 'to: 2029-12-30', 'phase-gap'],
    ['days the wrong way round', 'from: 2029-10-01, to', 'from: 2030-10-01, to', 'reversed'],
    ['rows that do not add up', 'total: 1500', 'total: 1600', 'targets-sum'],
    ['a row that is not in the notice', '甲镇: 1000', '甲镇: 1001', 'target-not-in-notice'],
    ['a category without an example', 'certifications: [orphan]', 'certifications: []', 'no-example'],
    ['an example that fails', 'selfPay: 150', 'selfPay: 151', 'example-failed'],
    [
      'an impossible person in an example',
      'birthDate: 1960-01-01',
      'birthDate: 1960-01-32',
      'example-invalid',
    ],
    ['a rule on an assumption alone', 'cites: [elderly, age-day]', 'cites: age-day', 'no-clause'],
    ['an alias', 'name: 高档', 'name: *a', 'alias'],
    ['an anchor', 'name: 高档', 'name: &a 高档', 'alias'],
    ['a tag', 'name: 高档', 'name: !x 高档', 'yaml-syntax'],
    [
      'a bracket left open',
      'certifiedBy: none, cites: [elderly, age-day] }',
      'certifiedBy: none, cites: [elderly',
      'yaml-syntax',
    ],
    [
      'two answers of one phase',
      'unknown: { ask: 县医保局 }',
      'unknown: { ask: 县医保局 }, refuse: window-closed',
      'phase-answer',
    ],
    ['a component that no tier has', 'pays: 100', 'pays: { component: main }', 'unknown-component'],
    ['another notice than it names', 'sha256: 2e', 'sha256: 3e', 'notice-digest'],
  ];

  test.each(slips)('for %s', (_what, from, to, code) => {
    const { faults } = after(from, to);
    const fault = faults.find((one) => one.code === code);
    expect(faults.map((one) => one.code)).toContain(code);
    expect(fault?.message.zh).not.toBe(fault?.message.en);
    expect(fault?.line).toBeGreaterThan(0);
  });

  test('with the place of the slip and what to write instead', () => {
    const { faults, line } = after('extra: 100', 'extra: 1O0');
    const column = (madeUpPack.split('\n')[line - 1]?.indexOf('extra: 100') ?? 0) + 'extra: '.length + 1;
    expect(faults[0]).toMatchObject({ line, column, endColumn: column + 3, code: 'bad-number' });
    expect(faults[0]?.fix).toEqual({ line, before: '1O0', after: '100' });
    expect(after('cites: dibao', 'cites: dibaa').faults[0]?.fix?.after).toBe('dibao');
    expect(after('exceptionTo', 'exeptionTo').faults[0]?.fix?.after).toBe('exceptionTo');
    expect(after('county: "990001"', 'county: 990001').faults[0]?.fix?.after).toBe('"990001"');
  });

  test('of the YAML itself in the reader’s own language', () => {
    for (const [from, to] of [
      ['certifiedBy: none, cites: [elderly, age-day] }', 'certifiedBy: none, cites: [elderly'],
      ['name: 高档', 'name: @高档'],
      ['name: 高档', 'name: "高\\q档"'],
      ['name: 高档', 'name: a: b'],
    ] as const) {
      const fault = after(from, to).faults.find(({ code }) => code === 'yaml-syntax');
      expect(fault?.message.zh).not.toMatch(/[a-z]{4}/);
      expect(fault?.line).toBeGreaterThan(1);
    }
  });

  test('of a quote beside those of types', () => {
    const notice = '另一份通知的文字';
    const text = madeUpPack
      .replace('extra: 100', 'extra: 1O0')
      .replace(/sha256: [0-9a-f]+/, `sha256: ${digestOf(notice)}`);
    const codes = readPack(text, { notice }).faults.map(({ code }) => code);
    expect(codes).toContain('bad-number');
    expect(codes).toContain('quote-not-found');
  });

  test('of more clauses than anybody could compare, once and at once', () => {
    const notice = '甲'.repeat(200_000);
    const ids = Array.from({ length: 15_000 }, (_, i) => `a${i}`);
    const quotes = ids.map((id) => `  ${id}: 甲乙`).join('\n');
    const cited = `tiers: [{ cites: [${ids.join(', ')}] }]`;
    const text = `pack: 1\nnotice: { sha256: ${digestOf(notice)} }\nclauses:\n${quotes}\n${cited}\n`;
    const { faults } = readPack(text, { notice });
    expect(faults.filter(({ code }) => code === 'too-many-clauses')).toHaveLength(1);
    expect(faults.map(({ code }) => code)).not.toContain('quote-not-found');
  });

  test('with an example’s own line, and what came out', () => {
    const { faults, line } = after('selfPay: 150', 'selfPay: 151');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line, code: 'example-failed' });
    expect(faults[0]?.message.en).toContain('says ¥151.00, the rules give ¥150.00');
  });

  test('for all its slips at once, in the order of the text', () => {
    const text = madeUpPack
      .replace('extra: 100', 'extra: 1O0')
      .replace('cites: dibao', 'cites: dibaa')
      .replace('planYear: 2030', 'planyear: 2030');
    const { faults } = readPack(text, { notice });
    const codes = faults.map((fault) => fault.code);
    expect(codes).toEqual(expect.arrayContaining(['bad-number', 'unknown-clause', 'unknown-key']));
    expect(faults.map((fault) => fault.line)).toEqual(
      faults.map((fault) => fault.line).toSorted((a, b) => a - b),
    );
  });

  test('when too few examples are left', () => {
    const text = madeUpPack.split('\n').slice(0, -3).join('\n');
    expect(readPack(text, { notice }).faults.map((fault) => fault.code)).toContain('few-examples');
  });

  test.each([
    ['nothing', '', 'not-a-pack'],
    ['a word', 'hello', 'not-a-pack'],
    ['a list', '- a\n- b', 'not-a-pack'],
    ['control characters', '\u0000\u0001', 'not-a-pack'],
    ['a bomb of aliases', 'pack: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', 'alias'],
    ['deep nesting', '['.repeat(5000), 'too-deep'],
    ['50 MB', 'a'.repeat(500_001), 'too-large'],
  ])('when it is %s', (_what, text, code) => {
    const { pack, faults } = readPack(text);
    expect(pack).toBeNull();
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  test('never by throwing, however it was mutated', () => {
    const pieces = [
      '[',
      '}',
      ': ',
      ',',
      '- ',
      '\n',
      '"',
      '&a ',
      '*a',
      'null',
      '-1',
      '0.001',
      'any',
      '.inf',
      '\t',
    ];
    const mutation = fc.record({
      at: fc.nat({ max: madeUpPack.length }),
      gone: fc.nat({ max: 40 }),
      piece: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const text = mutations.reduce(
          (whole, { at, gone, piece }) => whole.slice(0, at) + piece + whole.slice(at + gone),
          madeUpPack,
        );
        const { pack, faults } = readPack(text, { notice });
        expect(pack !== null || faults.length > 0).toBe(true);
        expect(faults.every((fault) => fault.line > 0 && fault.column > 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('a sound pack', () => {
  test('has no fault', () => {
    expect(readPack(madeUpPack, { notice })).toMatchObject({ faults: [], notes: [] });
  });

  test('says that its quotes were not compared where the notice is not at hand', () => {
    const { faults, notes } = readPack(madeUpPack);
    expect(faults).toEqual([]);
    expect(notes.map((note) => note.zh)).toEqual(['没有通知原文，条款引文未核对']);
  });

  test('may declare facts of its own and ask about them', () => {
    const text = madeUpPack
      .replace('agencies:', 'facts: { talent: { ask: 是否人才家属, type: boolean } }\nagencies:')
      .replace('when: { hukou: local }', 'when: { any: [{ hukou: local }, { talent: true }] }')
      .replace(/hukou: other, tier: low/, 'hukou: other, talent: false, tier: low');
    expect(readPack(text, { notice }).faults).toEqual([]);
  });
});
