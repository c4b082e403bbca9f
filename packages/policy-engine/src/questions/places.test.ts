import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assess,
  assessLine,
  compile,
  describePack,
  explain,
  type Policy,
  parsePerson,
  readPack,
} from '../index.ts';
import { fundCity, rateCity, twoTierCity } from '../testing/places.ts';

/** Fit but for examples, which these have none of. */
function policyOf(source: string): Policy {
  const { pack, faults } = readPack(source);
  const wanting = ['no-example', 'few-examples', 'clause-without-example'];
  expect(faults.filter(({ code }) => !wanting.includes(code))).toEqual([]);
  if (pack === null) throw new Error('no pack');
  return compile(pack);
}

const adult = { id: 'a', birthDate: '1990-01-01', hukou: 'local', tier: 'basic', payDate: '2029-10-10' };

function told(policy: Policy, facts: object) {
  const reading = parsePerson({ ...adult, ...facts }, policy);
  if ('invalid' in reading) return { message: reading.invalid.message.en };
  const { assessment } = explain(policy, reading.person);
  expect(assessment).toEqual(assess(policy, reading.person));
  return assessment;
}

describe('two tiers, shares by district, a village on top', () => {
  const policy = policyOf(twoTierCity);
  const of = (facts: object) => told(policy, facts);

  test('a floor set above a formula holds, and the fiscal part is divided by who the person is', () => {
    expect(of({ tier: 'high', district: '东区' })).toMatchObject({
      premiumFen: 55000,
      fiscalFen: 70000,
      totalFen: 125000,
      fiscalFunding: [
        { funder: 'central', fen: 30000 },
        { funder: 'city', fen: 35000 },
        { funder: 'district', fen: 5000 },
      ],
      benefitTier: 'high',
    });
    expect(of({ school: 'primary', tier: null })).toMatchObject({
      tier: 'basic',
      fiscalFunding: [
        { funder: 'central', fen: 38400 },
        { funder: 'city', fen: 25600 },
      ],
    });
  });

  test('the poor pay one tier and have another’s benefit', () => {
    expect(of({ certifications: ['dibao'] })).toMatchObject({ selfPayFen: 0, benefitTier: 'high' });
    expect(of({})).toMatchObject({ selfPayFen: 40000, benefitTier: 'basic' });
  });

  test('a village pays a share of what is left, by age', () => {
    const rural = { residence: 'rural', certifications: ['disabled'], disabilityGrade: 2 };
    expect(of(rural)).toMatchObject({
      category: 'disabled',
      categories: [
        { category: 'disabled', fen: 20000 },
        { category: 'villager', fen: 10000 },
      ],
      selfPayFen: 10000,
      funding: [
        { funder: 'city', fen: 20000 },
        { funder: 'village', fen: 10000 },
      ],
    });
    expect(of({ ...rural, birthDate: '1970-01-01' })).toMatchObject({ subsidyFen: 40000, selfPayFen: 0 });
    expect(of({ ...rural, birthDate: '2012-01-02' })).toMatchObject({ subsidyFen: 25000 });
    expect(of({ residence: 'rural' })).toMatchObject({ category: 'villager', subsidyFen: 20000 });
  });

  test('grade and kind of disability decide together', () => {
    const graded = (disabilityGrade: number, disabilityKind?: string) =>
      of({ certifications: ['disabled'], disabilityGrade, disabilityKind });
    expect(graded(3)).toMatchObject({ subsidyFen: 0 });
    expect(graded(3, 'mental')).toMatchObject({ subsidyFen: 20000 });
    expect(graded(4, 'mental')).toMatchObject({ subsidyFen: 0 });
  });

  test('late, months are left, rounded up, and only some are subsidised', () => {
    expect(of({ payDate: '2030-03-15', certifications: ['disabled'], disabilityGrade: 1 })).toMatchObject({
      premiumFen: 30000,
      subsidyFen: 0,
      fiscalFen: 0,
      benefitStart: '2030-04-01',
    });
    expect(of({ payDate: '2030-04-15', certifications: ['dibao'] })).toMatchObject({
      premiumFen: 26700,
      selfPayFen: 0,
    });
  });
});

describe('the whole fund by age, its rest the fiscal part', () => {
  const policy = policyOf(fundCity);
  const of = (facts: object) => told(policy, facts);

  test('the total is rounded and the fiscal part is what remains', () => {
    expect(of({})).toMatchObject({ premiumFen: 50000, fiscalFen: 100000, totalFen: 150000 });
    expect(of({ birthDate: '1970-01-01' })).toMatchObject({
      premiumFen: 45000,
      fiscalFen: 154800,
      totalFen: 199800,
    });
  });

  test('of several prices the lowest counts', () => {
    expect(of({ birthDate: '1960-01-01', school: 'higher' })).toMatchObject({
      premiumFen: 30000,
      fiscalFen: 169800,
    });
  });

  test('who is recognised in the year is paid for by month, and gets it back later', () => {
    expect(of({ certifications: ['dibao'] })).toMatchObject({ subsidyFen: 35000 });
    expect(of({ certifications: ['dibao'] })).not.toHaveProperty('refundFen');
    expect(of({ certifications: ['dibao'], recognitionDate: '2030-04-18' })).toMatchObject({
      subsidyFen: 33333,
      refundFen: 33333,
      clauses: expect.arrayContaining(['late']),
    });
  });

  test('the patient, not the family; two identities leave it open, with both named', () => {
    expect(of({ certifications: ['marginal'] })).toMatchObject({ subsidyFen: 0 });
    const patient = { identityHolder: 'self', certifications: ['marginal'] };
    expect(of(patient)).toMatchObject({ subsidyFen: 30000, funding: [{ funder: 'later', fen: 30000 }] });
    expect(of({ ...patient, certifications: ['marginal', 'dibao'] })).toMatchObject({
      decision: 'undetermined',
      reason: 'choice-missing',
      candidates: ['dibao', 'marginal'],
    });
    expect(describePack(policy.pack).funders.at(-1)).toEqual({
      id: 'later',
      name: '出资方未定',
      ask: '市民政局',
    });
  });
});

describe('a base times rates, identities that add up', () => {
  const policy = policyOf(rateCity);
  const of = (facts: object) => told(policy, facts);

  test('the parts add up to the premium and no further, in the order of the list', () => {
    expect(of({ certifications: ['disabled', 'dibao'] })).toMatchObject({
      premiumFen: 51800,
      categories: [
        { category: 'dibao', fen: 31080 },
        { category: 'disabled', fen: 15000 },
      ],
      selfPayFen: 5720,
    });
    const all = { certifications: ['disabled', 'household', 'dibao'], householdMembers: 3 };
    expect(of(all)).toMatchObject({
      selfPayFen: 0,
      categories: [
        { category: 'dibao', fen: 31080 },
        { category: 'disabled', fen: 15000 },
        { category: 'household', fen: 5720 },
      ],
    });
    expect(of({ certifications: ['household'] })).toEqual({
      message: 'householdMembers: missing, a rule that could apply to this person needs it',
    });
  });

  test('an open part of a price leaves its tier open, and no other', () => {
    expect(of({ tier: 'plus' })).toMatchObject({ decision: 'undetermined', reason: 'price-missing' });
    expect(of({})).toMatchObject({ decision: 'accepted', selfPayFen: 51800 });
    expect(describePack(policy.pack).tiers[1]).toMatchObject({ premiumFen: null });
  });
});

test('line, trace and compiled agree on anybody; the parts and the funders add up', () => {
  const policies = [twoTierCity, fundCity, rateCity].map(policyOf);
  const either = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anybody = fc.record({
    id: fc.constant('a'),
    birthDate: fc.constantFrom('1950-05-05', '1970-01-01', '1970-01-02', '2012-01-01', '2012-01-02'),
    hukou: fc.constantFrom('local', 'other'),
    school: either(fc.constantFrom('primary', 'higher')),
    tier: fc.constantFrom('basic', 'high', 'plus', undefined),
    payDate: fc.constantFrom('2029-10-10', '2030-01-01', '2030-05-31', '2030-12-31'),
    certifications: fc.subarray(['dibao', 'disabled', 'marginal', 'household']),
    recognitionDate: either(fc.constantFrom('2029-05-01', '2030-04-18')),
    identityHolder: either(fc.constantFrom('self', 'family')),
    disabilityGrade: either(fc.integer({ min: 1, max: 4 })),
    disabilityKind: either(fc.constantFrom('mental', 'visual')),
    residence: either(fc.constantFrom('urban', 'rural')),
    district: either(fc.constantFrom('东区', '北区')),
    householdMembers: either(fc.integer({ min: 1, max: 7 })),
  });
  fc.assert(
    fc.property(anybody, fc.constantFrom(...policies), (written, policy) => {
      const reading = parsePerson(written, policy);
      if ('invalid' in reading) return;
      const result = assess(policy, reading.person);
      expect(explain(policy, reading.person).assessment).toEqual(result);
      expect(JSON.parse(assessLine(policy, JSON.stringify(written)))).toEqual(result);
      if (result.decision !== 'accepted') return;
      const { premiumFen, subsidyFen, waivedFen, selfPayFen, funding } = result;
      expect(premiumFen).toBe((subsidyFen ?? 0) + (waivedFen ?? 0) + (selfPayFen ?? 0));
      expect(Math.min(premiumFen ?? 0, subsidyFen ?? 0, selfPayFen ?? 0)).toBeGreaterThanOrEqual(0);
      expect(funding.reduce((sum, { fen }) => sum + fen, 0)).toBe(subsidyFen);
      const fiscal = (result.fiscalFunding ?? []).reduce((sum, { fen }) => sum + fen, 0);
      if (fiscal > 0) expect(fiscal).toBe(result.fiscalFen);
    }),
    { numRuns: 1000 },
  );
}, 60_000);
