import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess, assessLine, compile, explain, parsePerson, readPack } from '../index.ts';
import { twoReadingsPack, waitingPack } from '../testing/waiting-county.ts';

function policyOf(text: string, ...besides: string[]) {
  const { pack, faults } = readPack(text);
  expect(faults.map(({ code }) => code).filter((code) => !besides.includes(code))).toEqual([]);
  if (pack === null) throw new Error(JSON.stringify(faults));
  return compile(pack);
}

const late = { id: 'a', birthDate: '1990-01-01', hukou: 'local', tier: 'low', payDate: '2030-03-10' };
const decide = (policy: ReturnType<typeof policyOf>, more: object): Assessment =>
  JSON.parse(assessLine(policy, JSON.stringify({ ...late, ...more }))) as Assessment;

/** The faults after one text of the sound pack was replaced. */
function faultsAfter(from: string, to: string): string[] {
  expect(waitingPack).toContain(from);
  return readPack(waitingPack.replace(from, to)).faults.map(({ code }) => code);
}

describe('a pack with waits is refused', () => {
  test.each([
    ['a wait that nobody declared', 'months: { wait: lapse }', 'months: { wait: lapze }', 'unknown-wait'],
    ['a wait in months counted as days', 'months: { wait: lapse }', 'days: { wait: lapse }', 'wait-unit'],
    ['a wait that nothing counts', 'months: { wait: lapse }', 'months: 3', 'unused-wait'],
    [
      'a wait of no length',
      '    fixed: 3\n    perLapsedYear: { adds: 1, free: 1, cites: more }\n',
      '',
      'unused-clause',
    ],
    [
      'a day that some people lack',
      'days: 1, after: payDate',
      'days: 1, after: registeredOn',
      'may-be-absent',
    ],
    ['a day that is no fact', 'days: 1, after: payDate', 'days: 1, after: payDay', 'unknown-fact'],
    [
      'a condition on no fact in a floor',
      'lapsedYears: { from: 4 }',
      'lapsedYear: { from: 4 }',
      'unknown-fact',
    ],
    [
      'a condition that counts a wait',
      'birthDate: { from: planYearStart',
      'birthDate: { from: { months: { wait: lapse }, after: payDate }',
      'unknown-here',
    ],
    ['a wait that rests on no clause', 'cites: wait', 'cites: age-day', 'no-clause'],
    [
      'a consequence on no fact',
      'lapsedYears: { over: 0 } }, says',
      'lapsedYeers: { over: 0 } }, says',
      'unknown-fact',
    ],
    [
      'an example that fails in its wait',
      'coverFrom: 2030-07-10, wait: 4',
      'coverFrom: 2030-07-10, wait: 5',
      'example-failed',
    ],
    ['an example that fails in its end', 'coverTo: 2030-12-31', 'coverTo: 2030-12-30', 'example-failed'],
  ])('for %s', (_what, from, to, code) => {
    expect(faultsAfter(from, to)).toContain(code);
  });

  test('for readings of which none applies and nobody is asked', () => {
    const { faults } = readPack(twoReadingsPack.replace('    ask: 市医保局\n', ''));
    expect(faults.map(({ code }) => code)).toContain('missing-key');
    const wrong = twoReadingsPack.replace(
      '    ask: 市医保局\n',
      '    applies: { reading: none, because: 无 }\n',
    );
    expect(readPack(wrong).faults.map(({ code }) => code)).toContain('unknown-reading');
  });

  test('for no length at all', () => {
    const bare = waitingPack.replace(/ {4}fixed: 3\n[\s\S]*?( {4}exempt)/, '$1');
    expect(readPack(bare).faults.map(({ code }) => code)).toContain('empty');
  });
});

describe('somebody who lapsed', () => {
  const policy = policyOf(waitingPack);

  test('waits for the fixed part and the years that count, less what was repaired, no less than the floor', () => {
    const waits = (lapsedYears: number, repairedYears = 0) =>
      decide(policy, { lapsedYears, repairedYears }).wait;
    expect([0, 1, 2, 3].map((years) => waits(years))).toEqual([3, 3, 4, 5]);
    expect([waits(4), waits(5), waits(8)]).toEqual([6, 7, 10]);
    expect([waits(3, 2), waits(3, 9), waits(4, 4), waits(8, 3), waits(8, 8)]).toEqual([3, 3, 6, 7, 6]);
  });

  test('pays for the repaired years what the year costs, and no more years than lapsed', () => {
    expect(decide(policy, { lapsedYears: 2, repairedYears: 5 })).toMatchObject({
      repairFen: 60000,
      premiumFen: 30000,
    });
    expect(decide(policy, { repairedYears: 5 })).toMatchObject({ repairFen: 0, wait: 3 });
    const half = policyOf(waitingPack.replace('price: premium', 'price: 50%'), 'example-failed');
    expect(decide(half, { lapsedYears: 3, repairedYears: 3 }).repairFen).toBe(45000);
    const fixed = policyOf(waitingPack.replace('price: premium', 'price: 80.5'), 'example-failed');
    expect(decide(fixed, { lapsedYears: 3, repairedYears: 2 }).repairFen).toBe(16100);
  });

  test('rests on the clauses of the parts that count, and on no others', () => {
    expect(decide(policy, {}).clauses).toEqual(['scope', 'window', 'price', 'wait']);
    expect(decide(policy, { lapsedYears: 2 }).clauses).toContain('more');
    expect(decide(policy, { lapsedYears: 5, repairedYears: 1 }).clauses).toEqual([
      'scope',
      'window',
      'price',
      'wait',
      'more',
      'repair',
      'floor',
    ]);
    const spared = decide(policy, { lapsedYears: 5, certifications: ['orphan'] });
    expect(spared).toMatchObject({ wait: 0, benefitStart: '2030-03-10' });
    expect(spared.clauses).toContain('spared');
    expect(spared.clauses).not.toContain('wait');
  });

  test('keeps part of the wait where only so much can be repaired', () => {
    const two = policyOf(
      waitingPack.replace('takes: 1, price', 'takes: 1, atMost: 1, price'),
      'example-failed',
    );
    expect(decide(two, { lapsedYears: 3, repairedYears: 3 }).wait).toBe(4);
    const all = policyOf(
      waitingPack.replace('takes: 1, price', 'takes: 2, of: all, price'),
      'example-failed',
    );
    expect(decide(all, { lapsedYears: 3, repairedYears: 2 }).wait).toBe(1);
  });

  test('is told what was announced', () => {
    expect(decide(policy, { lapsedYears: 1 }).notes).toEqual(['dearer']);
    expect(decide(policy, {}).notes).toEqual([]);
  });

  test('refuses a negative number of years, and a fraction', () => {
    expect(decide(policy, { lapsedYears: -1 }).message).toContain('lapsedYears: must not be negative');
    expect(decide(policy, { lapsedYears: 1.5 }).decision).toBe('invalid');
  });
});

describe('readings that differ', () => {
  const policy = policyOf(twoReadingsPack, 'example-failed');

  test('leave open only those for whom they come to another day', () => {
    expect(decide(policy, {})).toMatchObject({ decision: 'accepted', wait: 3 });
    const open = decide(policy, { lapsedYears: 1 });
    expect(open).toMatchObject({
      decision: 'undetermined',
      reason: 'cover-day-missing',
      benefitStart: null,
      selfPayFen: null,
    });
    expect(open.clauses).toEqual(['scope', 'window', 'price', 'wait', 'more']);
    expect(decide(policy, { lapsedYears: 5, repairedYears: 5 })).toMatchObject({
      wait: 6,
      decision: 'accepted',
    });
  });

  test('say both, and whom to ask', () => {
    const reading = parsePerson({ ...late, lapsedYears: 1 }, policy);
    if ('invalid' in reading) throw new Error(reading.invalid.message.en);
    const { steps } = explain(policy, reading.person);
    expect(steps.at(-1)?.answer.zh).toContain('首个断保年不计；首个断保年也计；3–4；问市医保局');
  });

  test('are settled once one applies', () => {
    const settled = twoReadingsPack.replace(
      '    ask: 市医保局\n',
      '    applies: { reading: first-counts, because: 市里答复 }\n',
    );
    expect(decide(policyOf(settled, 'example-failed'), { lapsedYears: 1 })).toMatchObject({
      wait: 4,
      benefitStart: '2030-07-10',
    });
  });
});

const somebody = fc
  .record({
    id: fc.constant('a'),
    birthDate: fc.constantFrom('1990-01-01', '2030-02-20', '1955-01-01'),
    hukou: fc.constantFrom('local', 'other'),
    tier: fc.constantFrom('low', 'high'),
    payDate: fc.constantFrom('2029-10-01', '2030-01-31', '2030-03-10', '2030-11-30'),
    certifications: fc.subarray(['orphan', 'dibao', 'disabled']),
    lapsedYears: fc.integer({ min: 0, max: 9 }),
    repairedYears: fc.integer({ min: 0, max: 9 }),
    firstTime: fc.boolean(),
  })
  .filter(({ birthDate, payDate }) => birthDate <= payDate);

test('compiled and traced agree, line and assessment agree, and settling a reading changes nothing decided', () => {
  const open = policyOf(twoReadingsPack, 'example-failed');
  const settled = ['first-free', 'first-counts'].map((id) =>
    policyOf(
      twoReadingsPack.replace('    ask: 市医保局\n', `    applies: { reading: ${id}, because: 答复 }\n`),
      'example-failed',
    ),
  );
  fc.assert(
    fc.property(somebody, (written) => {
      const [all, ...fillings] = [open, ...settled].map((policy) => {
        const reading = parsePerson(written, policy);
        if ('invalid' in reading) throw new Error(reading.invalid.message.en);
        const result = assess(policy, reading.person);
        expect(explain(policy, reading.person).assessment).toEqual(result);
        expect(JSON.parse(assessLine(policy, JSON.stringify(written)))).toEqual(result);
        return result;
      });
      if (all?.reason === 'cover-day-missing') {
        expect(new Set(fillings.map(({ benefitStart }) => benefitStart)).size).toBe(2);
        return;
      }
      for (const filling of fillings) expect(filling).toEqual(all);
    }),
    { numRuns: 500 },
  );
});
