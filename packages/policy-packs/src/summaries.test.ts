import { readFileSync } from 'node:fs';
import {
  assess,
  assessLine,
  compile,
  compileLedger,
  describePack,
  explain,
  ledgerLine,
  type Pack,
  parsePerson,
  readPack,
} from '@canbao/policy-engine';
import { addDays, dayOf } from '@canbao/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryPacks } from './index.ts';

function load({ pack: url, notice }: (typeof summaryPacks)[number]) {
  const { pack, faults, notes } = readPack(readFileSync(url, 'utf8'), {
    notice: readFileSync(notice, 'utf8'),
  });
  if (pack === null) throw new Error(JSON.stringify(faults));
  return { pack, faults, notes };
}

/** People of every kind that the pack may tell apart, with a history. */
function people(pack: Pack): fc.Arbitrary<Record<string, unknown>> {
  const year = pack.planYear;
  const around = (days: string[], reach: number) =>
    fc
      .tuple(fc.constantFrom(...days), fc.integer({ min: -reach, max: reach }))
      .map(([day, shift]) => addDays(dayOf(day), shift));
  const births = [0, 1, 18, 19, 20, 21, 40, 60, 70].map((age) => `${year - age}-01-01`);
  const written = JSON.stringify(pack.phases).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const categories = pack.subsidies?.categories.map((category) => category.id) ?? [];
  const flags = Object.entries(pack.facts ?? {}).filter(([, { type }]) => type === 'boolean');
  const years = fc.integer({ min: 0, max: 8 });
  return fc.record({
    id: fc.constant('somebody'),
    birthDate: around(births, 2),
    sex: fc.constantFrom('male', 'female'),
    hukou: fc.constantFrom('local', 'local', 'other'),
    residencePermit: fc.boolean(),
    school: fc.constantFrom(undefined, undefined, 'primary', 'secondary', 'higher'),
    certifications: fc.subarray([...categories, 'no-such-category', 'another'], { maxLength: 2 }),
    tier: fc.constantFrom(...pack.tiers.map((tier) => tier.id)),
    payDate: around([...written, `${year}-06-15`], 40),
    lapsedYears: years,
    repairedYears: years,
    ...Object.fromEntries(flags.map(([name]) => [name, fc.constantFrom(undefined, undefined, true)])),
  });
}

describe.each(summaryPacks)('the pack of $name', (shipped) => {
  const { pack, faults, notes } = load(shipped);
  const policy = compile(pack);

  test('has no fault, and its examples come out as they were worked out by hand', () => {
    expect(faults).toEqual([]);
    expect(notes).toEqual([]);
    expect(pack.notice.summary).toBe(true);
    expect(describePack(pack).openQuestions.length).toBeGreaterThan(0);
  });

  test('decides alike compiled, traced and by line, and its money adds up', () => {
    fc.assert(
      fc.property(people(pack), (written) => {
        const reading = parsePerson(written, policy);
        if ('invalid' in reading) return;
        const result = assess(policy, reading.person);
        const { assessment, steps } = explain(policy, reading.person);
        expect(assessment).toEqual(result);
        expect(JSON.parse(assessLine(policy, JSON.stringify(written)))).toEqual(result);
        expect(new Set(steps.flatMap((step) => step.clauses))).toEqual(new Set(result.clauses));
        if (result.decision !== 'accepted') return;
        const { premiumFen, subsidyFen, waivedFen, selfPayFen, benefitStart, benefitEnd } = result;
        expect(premiumFen).toBe((subsidyFen ?? 0) + (waivedFen ?? 0) + (selfPayFen ?? 0));
        expect([subsidyFen, waivedFen, selfPayFen].every((fen) => (fen ?? -1) >= 0)).toBe(true);
        if (benefitStart !== null && benefitEnd) expect(benefitEnd).toBe(`${pack.planYear}-12-31`);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe('the pack of shanghai-2025', () => {
  const shipped = summaryPacks.find(({ name }) => name === 'shanghai-2025');
  if (shipped === undefined) throw new Error('no pack');
  const { pack } = load(shipped);
  const lapsed = { id: 'a', birthDate: '1990-06-01', hukou: 'local', payDate: '2024-11-20' };

  test('whichever reading of a lapse comes to apply, nothing decided changes', () => {
    const settled = ['literal', 'national'].map((reading) => {
      const copy = structuredClone(pack);
      for (const wait of copy.waits ?? []) wait.applies = { reading, because: '答复' };
      return compile(copy);
    });
    const policy = compile(pack);
    const years = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(years, years, (lapsedYears, repairedYears) => {
        const line = JSON.stringify({ ...lapsed, lapsedYears, repairedYears });
        const open = JSON.parse(assessLine(policy, line));
        const [literal, national] = settled.map((one) => JSON.parse(assessLine(one, line)));
        if (open.decision === 'accepted') expect([literal, national]).toEqual([open, open]);
        else expect(literal.benefitStart > national.benefitStart).toBe(true);
      }),
    );
  });

  test('reckons the limit of the catastrophic insurance', () => {
    const ledgers = compileLedger(pack);
    if (ledgers === null) throw new Error('no incentives');
    const limit = (years: object[]) => JSON.parse(ledgerLine(ledgers, JSON.stringify({ id: 'a', years })));
    expect(limit([{ from: 2025, to: 2027, claimed: true }, { year: 2028 }, { year: 2029 }]).limitFen).toBe(
      40600000,
    );
    expect(limit([{ year: 2025 }, { year: 2027 }])).toMatchObject({
      decision: 'undetermined',
      limitFen: null,
    });
  });
});
