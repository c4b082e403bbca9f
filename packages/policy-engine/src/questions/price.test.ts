import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, compile, describePack, explain, type Pack, parsePerson, readPack } from '../index.ts';
import { groupedPack } from '../testing/grouped-prices.ts';

/** A pack that has no faults, or the test fails showing them. */
function sound(source: string): Pack {
  const { pack, faults } = readPack(source);
  expect(faults).toEqual([]);
  if (pack === null) throw new Error('no pack');
  return pack;
}

const codes = (from: string, to: string) => {
  expect(groupedPack).toContain(from);
  return readPack(groupedPack.replace(from, to)).faults.map((fault) => fault.code);
};

describe('prices by group are refused', () => {
  test('where an exception names no price, or a group has no example', () => {
    expect(codes('exceptionTo: [older]', 'exceptionTo: [oldest]')).toContain('unknown-price');
    expect(codes('birthDate: 1965-01-01', 'birthDate: 1975-01-01')).toContain('no-example');
  });

  test('where an id is used twice, an amount is wrong, or a fact unknown', () => {
    expect(codes('id: older', 'id: elder')).toContain('duplicate-id');
    expect(codes('basic: 150.5 }', 'basic: -1 }')).toContain('bad-amount');
    expect(codes('{ school: any }, components', '{ scool: any }, components')).toContain('unknown-fact');
  });
});

describe('with prices by group', () => {
  const policy = compile(sound(groupedPack));
  const assessed = (facts: object) => {
    const written = { id: 'a', hukou: 'local', tier: 'low', payDate: '2029-10-01', ...facts };
    const reading = parsePerson(written, policy);
    if ('invalid' in reading) throw new Error(reading.invalid.message.en);
    const { assessment } = explain(policy, reading.person);
    expect(assessment).toEqual(assess(policy, reading.person));
    return assessment;
  };

  test('a band includes 以上 and 以下: the day before the birthday is the band below', () => {
    expect(assessed({ birthDate: '1960-01-01' }).premiumFen).toBe(12000);
    expect(assessed({ birthDate: '1960-01-02' }).premiumFen).toBe(20000);
    expect(assessed({ birthDate: '1970-01-01' }).premiumFen).toBe(20000);
    expect(assessed({ birthDate: '1970-01-02' }).premiumFen).toBe(30000);
    expect(assessed({ birthDate: '2011-01-01' }).premiumFen).toBe(30000);
    expect(assessed({ birthDate: '2011-01-02' }).premiumFen).toBe(15050);
  });

  test('an exception wins over its rule, and over nothing else that stands before it', () => {
    expect(assessed({ birthDate: '1965-01-01', school: 'higher' })).toMatchObject({
      premiumFen: 10000,
      clauses: ['scope', 'window', 'pupil'],
    });
    expect(assessed({ birthDate: '1955-01-01', school: 'higher' }).premiumFen).toBe(12000);
  });

  test('a share of the premium is one of the group’s premium', () => {
    const dibao = assessed({ birthDate: '2015-01-01', certifications: ['dibao'] });
    expect([dibao.premiumFen, dibao.subsidyFen, dibao.selfPayFen]).toEqual([15050, 7525, 7525]);
  });

  test('a price whose condition nobody here knows is undetermined, with whom to ask in its words', () => {
    const from = 'when: { school: any }, components';
    const source = groupedPack.replace(from, 'when: { school: any, unknown: { ask: 市医保局 } }, components');
    const { pack } = readPack(source);
    if (pack === null) throw new Error('no pack');
    const open = compile(pack);
    const someone = { id: 'a', hukou: 'local', tier: 'low', payDate: '2029-10-01', birthDate: '1985-01-01' };
    const reading = parsePerson({ ...someone, school: 'higher' }, open);
    if ('invalid' in reading) throw new Error(reading.invalid.message.en);
    expect(assess(open, reading.person)).toMatchObject({
      decision: 'undetermined',
      reason: 'price-missing',
      premiumFen: null,
    });
    const { assessment, steps } = explain(open, reading.person);
    expect(assessment).toEqual(assess(open, reading.person));
    expect(steps.at(-1)?.answer.zh).toBe(
      '未定：低档是否按“待定（问市医保局），在本地就读的学生、幼儿”的标准缴费',
    );
    const other = parsePerson(someone, open);
    expect('person' in other && assess(open, other.person).premiumFen).toBe(30000);
  });

  test('compiled and traced agree on anybody, and the parts add up', () => {
    const anybody = fc.record({
      birthDate: fc.integer({ min: 1950, max: 2029 }).map((year) => `${year}-01-01`),
      school: fc.constantFrom(null, 'higher', 'primary'),
      tier: fc.constantFrom('low', 'high'),
      certifications: fc.subarray(['dibao', 'orphan', 'disabled']),
    });
    fc.assert(
      fc.property(anybody, (facts) => {
        const { decision, premiumFen, subsidyFen, waivedFen, selfPayFen } = assessed(facts);
        if (decision !== 'accepted') return;
        expect(premiumFen).toBe((subsidyFen ?? 0) + (waivedFen ?? 0) + (selfPayFen ?? 0));
      }),
      { numRuns: 300 },
    );
  });

  test('they are said in words, in the order in which they are tried', () => {
    const low = describePack(policy.pack).tiers[1];
    expect(low?.groups.map((group) => [group.id, group.who.zh, group.premiumFen])).toEqual([
      ['elder', '满70周岁（按2030-01-01算）', 12000],
      ['pupil', '在本地就读的学生、幼儿', 10000],
      ['older', '60岁以上', 20000],
      ['child', '18周岁及以下（按2030-01-01算）', 15050],
    ]);
  });
});
