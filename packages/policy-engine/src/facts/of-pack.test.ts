import { describe, expect, test } from 'vitest';
import { assess, compile, describePack, parsePerson, readPack } from '../index.ts';
import { madeUpPack } from '../testing/made-up-county.ts';

const districtPack = madeUpPack
  .replace(
    'name: 残疾人, pays: { delegated: { to: 市医保局 } }',
    'name: 残疾人, when: { disabilityGrade: { to: 2 }, district: [高新区, 东区] }, pays: { delegated: { to: 市医保局 } }',
  )
  .replace('certifications: [disabled]', 'certifications: [disabled], disabilityGrade: 2, district: 高新区');

describe('optional facts', () => {
  test('are asked where a rule uses them, and nowhere else', () => {
    const asked = (source: string) => {
      const { pack, faults } = readPack(source);
      expect(faults).toEqual([]);
      return pack === null ? [] : describePack(pack).facts.map((fact) => fact.name);
    };
    expect(asked(madeUpPack)).toEqual([]);
    expect(asked(districtPack)).toEqual(['disabilityGrade', 'district']);
    expect(
      asked(districtPack.replaceAll('town: ', 'township: ').replace('funder: town,', 'funder: township,')),
    ).toEqual(['disabilityGrade', 'district']);
  });

  test('decide where they are answered; absent, the rule does not hold', () => {
    const { pack } = readPack(districtPack);
    if (pack === null) throw new Error('no pack');
    const policy = compile(pack);
    const decided = (facts: object) => {
      const written = {
        id: 'a',
        birthDate: '1990-01-01',
        hukou: 'local',
        tier: 'low',
        payDate: '2029-10-01',
      };
      const reading = parsePerson({ ...written, certifications: ['disabled'], ...facts }, policy);
      return 'invalid' in reading ? reading.invalid.message.en : assess(policy, reading.person).decision;
    };
    expect(decided({})).toBe('accepted');
    expect(decided({ disabilityGrade: 2 })).toBe('accepted');
    expect(decided({ disabilityGrade: 2, district: '西区' })).toBe('accepted');
    expect(decided({ disabilityGrade: 3, district: '东区' })).toBe('accepted');
    expect(decided({ disabilityGrade: 2, district: '东区' })).toBe('undetermined');
    expect(decided({ disabilityGrade: 'two' })).toBe('disabilityGrade: must be an integer');
    expect(decided({ district: 7 })).toBe('district: must be a string');
  });
});
