import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLedger, describePack, type Ledger, ledgerLine, readPack } from '../index.ts';
import { rewardingPack } from '../testing/rewarding-county.ts';

function ledgersOf(text: string, ...besides: string[]) {
  const { pack, faults } = readPack(text);
  expect(faults.map(({ code }) => code).filter((code) => !besides.includes(code))).toEqual([]);
  const ledgers = pack === null ? null : compileLedger(pack);
  if (ledgers === null) throw new Error(JSON.stringify(faults));
  return ledgers;
}

const ledgers = ledgersOf(rewardingPack);
const reckon = (history: unknown, by = ledgers): Ledger =>
  JSON.parse(ledgerLine(by, typeof history === 'string' ? history : JSON.stringify(history))) as Ledger;

describe('a pack with incentives is refused', () => {
  test.each([
    ['a condition on no fact of a year', 'continuousYears: { from: 4 }', 'hukou: local', 'unknown-fact'],
    ['a reset of no entry', 'clears: [healthy]', 'clears: [healthi]', 'unknown-entry'],
    ['a cap of no entry', 'of: [steady, healthy]', 'of: [steady, health]', 'unknown-entry'],
    ['an entry under two caps', 'of: [steady, healthy]', 'of: [steady, steady]', 'duplicate-id'],
    ['an entry that adds and takes', 'adds: 1000', 'adds: 1000, takes: 1', 'adds-or-takes'],
    ['an entry twice', 'id: healthy', 'id: steady', 'duplicate-id'],
    ['a clause that is not there', 'cites: steady', 'cites: stedy', 'unknown-clause'],
    ['an example that fails', 'limit: 404000', 'limit: 404001', 'example-failed'],
    ['a balance that fails', 'balances: { steady: 0 }', 'balances: { steady: 1 }', 'example-failed'],
    ['years the wrong way round', 'from: 2025, to: 2027', 'from: 2027, to: 2025', 'bad-years'],
    ['a year twice', '{ year: 2028 }, { year: 2029 }', '{ year: 2027 }, { year: 2029 }', 'example-invalid'],
    [
      'an entry that no example reaches',
      'year: 2025, claimed: true }, { year: 2028',
      'year: 2025 }, { year: 2026',
      'no-example',
    ],
  ])('for %s', (_what, from, to, code) => {
    expect(rewardingPack).toContain(from);
    expect(readPack(rewardingPack.replace(from, to)).faults.map((fault) => fault.code)).toContain(code);
  });
});

describe('a history is invalid', () => {
  test.each([
    ['no JSON', '{', 'the line is not JSON'],
    ['no years', { id: 'a', years: [] }, 'years'],
    ['an unknown entry', { id: 'a', opening: { steadi: 1 }, years: [{ year: 2025 }] }, 'no entry "steadi"'],
    ['a year twice', { id: 'a', years: [{ year: 2025 }, { from: 2024, to: 2026 }] }, 'twice'],
    ['years the wrong way round', { id: 'a', years: [{ from: 2025, to: 2024 }] }, 'in this order'],
    ['a mistyped key', { id: 'a', years: [{ year: 2025, claims: true }] }, 'claims'],
  ])('for %s', (_what, history, says) => {
    expect(reckon(history)).toMatchObject({ decision: 'invalid', limitFen: null, years: [] });
    expect(reckon(history).message).toContain(says);
  });
});

describe('a ledger', () => {
  test('adds after four years without a break, one year at a time', () => {
    const { years } = reckon({ id: 'a', years: [{ from: 2025, to: 2030, claimed: true }] });
    expect(years.map(({ limit }) => limit)).toEqual(
      [400000, 400000, 400000, 400000, 403000, 406000].map((yuan) => ({ fen: yuan * 100 })),
    );
    expect(reckon({ id: 'a', continuousYears: 4, years: [{ year: 2029 }] }).limitFen).toBe(40400000);
  });

  test('begins anew after a lapse, keeps what was earned, and takes off for each lapsed year', () => {
    const history = {
      id: 'a',
      years: [
        { from: 2025, to: 2029, claimed: true },
        { from: 2032, to: 2036, claimed: true },
      ],
    };
    const { years } = reckon(history);
    expect(years.map(({ limit }) => (limit === null ? null : limit))).toEqual([
      ...[400000, 400000, 400000, 400000, 403000].map((yuan) => ({ fen: yuan * 100 })),
      null,
      null,
      ...[393000, 393000, 393000, 393000, 396000].map((yuan) => ({ fen: yuan * 100 })),
    ]);
  });

  test('gives nothing for a year without a claim unless the next is paid normally', () => {
    const next = (more: object) =>
      reckon({ id: 'a', years: [{ year: 2025 }, { year: 2026, ...more }] }).limitFen;
    expect(next({})).toBe(40100000);
    expect(next({ paidNormally: false })).toBe(40000000);
    expect(next({ insured: false })).toBeNull();
  });

  test('sets back what was drawn on', () => {
    const history = {
      id: 'a',
      years: [{ from: 2025, to: 2026 }, { year: 2027, used: true }, { year: 2028 }],
    };
    const last = reckon(history).years.at(-1);
    expect(last?.resets).toEqual([{ reset: 'drawn', cleared: ['healthy'] }]);
    expect(last?.balances).toContainEqual({ entry: 'healthy', fen: 100000 });
  });

  test('is cut at its cap, and says by which clause', () => {
    const rich = reckon({ id: 'a', opening: { steady: 6000000, healthy: 3000000 }, years: [{ year: 2029 }] });
    expect(rich).toMatchObject({ limitFen: 48000000, clauses: ['limit', 'cap'] });
    const not = reckon({ id: 'a', opening: { steady: 8000000 }, years: [{ year: 2029 }] });
    expect(not).toMatchObject({ limitFen: 48000000, clauses: ['limit'] });
  });

  test('is open only for those who lapsed, while the amount for a lapse is', () => {
    const open = ledgersOf(
      rewardingPack.replace('takes: 5000', 'takes: { unknown: { ask: 市医保局, atMost: 10000 } }'),
      'example-failed',
    );
    expect(reckon({ id: 'a', years: [{ from: 2025, to: 2029, claimed: true }] }, open).limitFen).toBe(
      40300000,
    );
    const lapsed = reckon({ id: 'a', years: [{ year: 2025, claimed: true }, { year: 2027 }] }, open);
    expect(lapsed).toMatchObject({ decision: 'undetermined', limitFen: null });
    expect(lapsed.years.at(-1)?.limit).toEqual({ leastFen: 39000000, mostFen: 40000000 });
  });

  test('is said in words', () => {
    const incentives = describePack(ledgers.pack).incentives;
    expect(incentives?.entries.map(({ amount }) => amount)).toEqual([
      { zh: '增加¥3,000.00', en: 'adds ¥3,000.00' },
      { zh: '增加¥1,000.00', en: 'adds ¥1,000.00' },
      {
        zh: '减少¥5,000.00×此前断保年数',
        en: 'takes off ¥5,000.00 × years without cover just before that year',
      },
    ]);
    expect(incentives?.caps).toEqual([
      {
        of: [
          { zh: '连续参保', en: '连续参保' },
          { zh: '零报销', en: '零报销' },
        ],
        upTo: { zh: '限额的20%', en: '20% of the limit' },
        cites: ['cap'],
      },
    ]);
  });
});

const year = fc.record({
  insured: fc.boolean(),
  claimed: fc.boolean(),
  used: fc.boolean(),
  paidNormally: fc.boolean(),
});

test('whatever happened, the limit stays within its cap, and filling what is open changes nothing decided', () => {
  const open = ledgersOf(
    rewardingPack.replace('adds: 1000', 'adds: { unknown: { ask: 局, atMost: 2000 } }'),
    'example-failed',
  );
  const fillings = ['0', '700', '2000'].map((adds) =>
    ledgersOf(rewardingPack.replace('adds: 1000', `adds: ${adds}`), 'example-failed'),
  );
  fc.assert(
    fc.property(fc.array(year, { minLength: 1, maxLength: 40 }), (written) => {
      const history = { id: 'a', years: written.map((one, i) => ({ year: 2025 + i, ...one })) };
      const all = reckon(history, open);
      const closed = fillings.map((filling) => reckon(history, filling));
      for (const one of closed) {
        expect(one.decision).toBe('accepted');
        if (one.limitFen !== null) expect(one.limitFen).toBeLessThanOrEqual(48000000);
        const span = all.years.at(-1)?.limit;
        if (span && 'leastFen' in span) {
          expect(one.limitFen).toBeGreaterThanOrEqual(span.leastFen);
          expect(one.limitFen).toBeLessThanOrEqual(span.mostFen);
        } else expect(one.limitFen).toBe(all.limitFen);
      }
    }),
    { numRuns: 200 },
  );
});
