import { describe, expect, test } from 'vitest';
import { assessLine, compile, readPack } from '../index.ts';
import { madeUpPack } from '../testing/made-up-county.ts';
import type { Assessment } from './assessment.ts';

const { pack } = readPack(madeUpPack);
if (pack === null) throw new Error('the made-up pack has faults');
const policy = compile(pack);

function line(person: unknown): Assessment {
  const text = typeof person === 'string' ? person : JSON.stringify(person);
  return JSON.parse(assessLine(policy, text)) as Assessment;
}

const somebody = { id: 'a', birthDate: '1990-01-01', hukou: 'local', tier: 'low', payDate: '2029-10-01' };

describe('a line is invalid', () => {
  test.each([
    ['no JSON', '{"id": "a"', 'JSON'],
    ['no object', '[1]', 'JSON'],
    ['null', 'null', 'JSON'],
  ])('where it is %s, and then has no id', (_what, text, word) => {
    expect(line(text)).toMatchObject({ id: null, decision: 'invalid', reason: 'invalid-line', clauses: [] });
    expect(line(text).message).toContain(word);
  });

  test.each([
    ['id', { id: undefined }],
    ['id', { id: 7 }],
    ['id', { id: null }],
    ['birthDate', { birthDate: null }],
    ['birthDate', { birthDate: '1990-02-30' }],
    ['birthDate', { birthDate: 19900230 }],
    ['payDate', { payDate: '1989-12-31' }],
    ['payDate', { payDate: '2029/10/01' }],
    ['hukou', { hukou: 'martian' }],
    ['hukou', { hukou: undefined }],
    ['sex', { sex: 'x' }],
    ['school', { school: 'kindergarden' }],
    ['school', { school: '' }],
    ['document', { document: 'passport' }],
    ['lateReason', { lateReason: 'forgot' }],
    ['tier', { tier: 3 }],
    ['employeeInsured', { employeeInsured: 'true' }],
    ['certifications', { certifications: 'orphan' }],
    ['certifications', { certifications: [1] }],
    ['landRequisitionApprovedOn', { landRequisitionApprovedOn: '2021-13-01' }],
  ])('and names %s', (field, change) => {
    const result = line({ ...somebody, ...change });
    expect(result).toMatchObject({ decision: 'invalid', reason: 'invalid-line', tier: null, funding: [] });
    expect(result.message).toMatch(new RegExp(`^${field}：.* / ${field}: `));
    expect(result.id).toBe(field === 'id' ? null : 'a');
  });
});

describe('a line', () => {
  test('takes null as absent', () => {
    const nulls = { sex: null, school: null, document: null, certifications: null, employeeInsured: null };
    expect(line({ ...somebody, ...nulls })).toMatchObject({ decision: 'accepted', selfPayFen: 30000 });
  });

  test('keeps the fields in the contract’s order', () => {
    expect(assessLine(policy, JSON.stringify(somebody))).toBe(
      '{"id":"a","decision":"accepted","reason":null,"tier":"low","premiumFen":30000,"subsidyFen":0,"waivedFen":0,' +
        '"selfPayFen":30000,"category":null,"funding":[],"benefitStart":"2030-01-01",' +
        '"clauses":["scope","window","price"],"assumptions":[],"warnings":[]}',
    );
  });

  test('gives an id back as it was, whatever is in it', () => {
    const id = '甲"\\\n\u2028';
    expect(line({ ...somebody, id }).id).toBe(id);
  });

  test('warns of unknown categories once each, but not of ages', () => {
    const certifications = ['x', 'age-70-plus', 'y', 'x', 'age-99'];
    expect(line({ ...somebody, certifications }).warnings).toEqual([
      'unknown-category:x',
      'unknown-category:y',
    ]);
  });

  test('warns of a better tier whether or not another category pays', () => {
    const orphan = { ...somebody, tier: 'high', certifications: ['orphan'] };
    expect(line(orphan)).toMatchObject({ category: null, warnings: ['better-tier:low'] });
    const both = { ...orphan, certifications: ['orphan', 'dibao'] };
    expect(line(both)).toMatchObject({ category: 'dibao', subsidyFen: 20000, warnings: ['better-tier:low'] });
  });

  test('says nothing of better tiers where it is refused', () => {
    const refused = { ...somebody, tier: 'high', certifications: ['orphan', 'x'], payDate: '2029-09-30' };
    expect(line(refused)).toMatchObject({
      reason: 'window-not-open',
      warnings: [],
      clauses: ['scope', 'window'],
    });
  });

  test('is undetermined while a delegated amount could win', () => {
    const open = { ...somebody, certifications: ['disabled', 'dibao'] };
    expect(line(open)).toMatchObject({ decision: 'undetermined', reason: 'delegated-amount-missing' });
    expect(line(open).clauses).toEqual(['scope', 'window', 'price', 'one', 'dibao', 'disabled']);
    const settled = { ...somebody, certifications: ['disabled', 'orphan'] };
    expect(line(settled)).toMatchObject({ decision: 'accepted', category: 'orphan', selfPayFen: 0 });
  });

  test('is undetermined while it is not known whether a category applies', () => {
    const text = madeUpPack.replace(
      'tiers: [low], pays: all',
      'tiers: [low], when: { unknown: { ask: 县民政局 } }, pays: all',
    );
    const reading = readPack(text);
    expect(reading.faults.map((fault) => fault.code)).toEqual(['no-example', 'example-failed']);
    if (reading.pack === null) throw new Error('no pack');
    const unsure = compile(reading.pack);
    const orphan = { ...somebody, certifications: ['orphan', 'dibao'] };
    const decided = (person: object) => JSON.parse(assessLine(unsure, JSON.stringify(person))) as Assessment;
    expect(decided(orphan)).toMatchObject({
      decision: 'undetermined',
      clauses: expect.arrayContaining(['orphan']),
    });
    expect(decided({ ...orphan, tier: 'high' })).toMatchObject({ decision: 'accepted', category: 'dibao' });
  });

  test('lists an assumption only where the result leans on it', () => {
    const old = { ...somebody, birthDate: '1950-01-01' };
    expect(line(old)).toMatchObject({ category: 'age-70-plus', assumptions: ['age-day'] });
    expect(line({ ...old, certifications: ['dibao'] })).toMatchObject({ category: 'dibao', assumptions: [] });
  });
});
