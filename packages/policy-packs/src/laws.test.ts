import { readFileSync } from 'node:fs';
import {
  type Assessment,
  assess,
  compile,
  describePack,
  explain,
  optionalFacts,
  type Pack,
  type Policy,
  parsePerson,
  readPack,
} from '@canbao/policy-engine';
import { addDays, dayOf } from '@canbao/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedPacks, summaryPacks } from './index.ts';

function load(url: URL): Pack {
  const { pack } = readPack(readFileSync(url, 'utf8'));
  if (pack === null) throw new Error(`no pack: ${url}`);
  return pack;
}

const packs = [...shippedPacks, ...summaryPacks].map(({ name, pack }) => ({ name, pack: load(pack) }));

/** People of every kind that the pack may tell apart, thick around its bounds. */
function people(pack: Pack): fc.Arbitrary<Record<string, unknown>> {
  const around = (days: string[], reach: number) =>
    fc
      .tuple(fc.constantFrom(...days), fc.integer({ min: -reach, max: reach }))
      .map(([day, shift]) => addDays(dayOf(day), shift));
  const year = pack.planYear;
  const births = [`${year}-01-01`, `${year}-06-15`, `${year - 60}-01-01`, `${year - 70}-01-01`, '1985-03-03'];
  const written = JSON.stringify(pack.phases).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const categories = pack.subsidies?.categories.map((category) => category.id) ?? [];
  const either = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  return fc
    .record({
      birthDate: around(births, 100),
      sex: fc.constantFrom('male', 'female', undefined),
      hukou: fc.constantFrom('local', 'local', 'other'),
      document: either(fc.constantFrom('resident-id', 'hk-macao-permit', 'village-certificate')),
      residencePermit: fc.boolean(),
      accompanyingChild: either(fc.boolean()),
      migrantChild: either(fc.boolean()),
      school: either(fc.constantFrom('primary', 'vocational')),
      employeeInsured: either(fc.constant(false)),
      certifications: fc.subarray([...categories, 'no-such-category', 'age-70-plus'], { maxLength: 3 }),
      landRequisitionApprovedOn: either(fc.constantFrom('2008-04-10', '2008-04-11', '2020-01-01')),
      tier: fc.constantFrom(...pack.tiers.map((tier) => tier.id), pack.tiers[0]?.id, undefined),
      payDate: around([...written, `${year}-06-15`], 120),
      insuredLastYear: fc.boolean(),
      parentsBothInsured: fc.boolean(),
      lateReason: either(fc.constantFrom('graduate', 'employment-ended')),
    })
    .chain((person) => declared(pack).map((more) => ({ id: 'somebody', ...more, ...person })));
}

function decided(policy: Policy, written: Record<string, unknown>): Assessment | null {
  const reading = parsePerson(written, policy);
  return 'person' in reading ? assess(policy, reading.person) : null;
}

/** Answers to the facts that a pack asks beyond the shared ones. */
function declared(pack: Pack): fc.Arbitrary<Record<string, unknown>> {
  const days = [`${pack.planYear}-01-31`, `${pack.planYear}-04-18`, `${pack.planYear}-11-03`];
  const answers = describePack(pack).facts.map(({ name, type }): [string, fc.Arbitrary<unknown>] => {
    if (type === 'boolean') return [name, fc.boolean()];
    if (type === 'day') return [name, fc.constantFrom(...days)];
    if (type === 'integer') return [name, fc.integer({ min: 1, max: 6 })];
    const values = [...(factsOfPack(pack).get(name) ?? ['somewhere'])];
    return [name, fc.option(fc.constantFrom(...values), { nil: undefined })];
  });
  return fc.record(Object.fromEntries(answers));
}

function factsOfPack(pack: Pack): Map<string, string[]> {
  const own = Object.entries(pack.facts ?? {}).map(([name, { values }]): [string, string[]] => [
    name,
    Object.keys(values ?? {}),
  ]);
  const shared = optionalFacts.map(({ name, values }): [string, string[]] => [
    name,
    Object.keys(values ?? {}),
  ]);
  return new Map([...shared, ...own].filter(([, values]) => values.length > 0));
}

/** The pack with its open amounts filled: each a share of the premium, by percent. */
function filled(pack: Pack, percent: number): Pack {
  const copy = structuredClone(pack);
  for (const category of copy.subsidies?.categories ?? []) {
    if (/"(delegated|unknown)"/.test(JSON.stringify(category.pays ?? ''))) category.pays = `${percent}%`;
  }
  return copy;
}

describe.each(packs)('in $name', ({ pack }) => {
  const policy = compile(pack);

  test('the compiled policy and the one that explains itself decide alike', () => {
    fc.assert(
      fc.property(people(pack), (written) => {
        const reading = parsePerson(written, policy);
        if ('invalid' in reading) return;
        const { assessment, steps } = explain(policy, reading.person);
        expect(assessment).toEqual(assess(policy, reading.person));
        expect(steps.every((step) => step.answer.zh !== '' && step.answer.en !== '')).toBe(true);
        expect(new Set(steps.flatMap((step) => step.clauses))).toEqual(new Set(assessment.clauses));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('premium = subsidy + waived + self-pay, and the funders pay the subsidy', () => {
    fc.assert(
      fc.property(people(pack), (written) => {
        const result = decided(policy, written);
        if (result === null || result.decision !== 'accepted') return;
        const { premiumFen, subsidyFen, waivedFen, selfPayFen, funding } = result;
        expect(premiumFen).toBe((subsidyFen ?? 0) + (waivedFen ?? 0) + (selfPayFen ?? 0));
        expect([subsidyFen, waivedFen, selfPayFen].every((fen) => (fen ?? -1) >= 0)).toBe(true);
        expect(funding.reduce((sum, part) => sum + part.fen, 0)).toBe(subsidyFen);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('filling what is open never changes what was decided', () => {
    const fillings = [0, 1, 37, 100].map((percent) => compile(filled(pack, percent)));
    fc.assert(
      fc.property(people(pack), (written) => {
        const open = decided(policy, written);
        const closed = fillings.map((filling) => decided(filling, written));
        if (open === null) return;
        // Something else is open too, such as how a wait reads: amounts alone do not settle it.
        if (closed.every((one) => one?.decision === 'undetermined' && one.reason !== open.reason)) return;
        if (open.reason === 'delegated-amount-missing') {
          expect(new Set(closed.map((one) => JSON.stringify(one))).size).toBeGreaterThan(1);
          return;
        }
        if (open.reason === 'choice-missing') return;
        const money = ({ clauses: _, assumptions: __, ...rest }: Assessment) => rest;
        for (const one of closed) expect(one === null ? null : money(one)).toEqual(money(open));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
