import { describe, expect, test } from 'vitest';
import { assess, compile, explain, findGaps, parsePerson, readPack } from '../index.ts';
import { madeUpPack } from '../testing/made-up-county.ts';
import { sound } from '../testing/sound.ts';

/** The made-up county, with foreigners who hold a residence permit left open. */
const PERMIT =
  '  - { id: permit, when: { hukou: other, residencePermit: true, unknown: { ask: 市医保局 } }, cites: scope }\n';
const example =
  '  - { person: { birthDate: 1990-01-01, hukou: other, residencePermit: true, tier: low, payDate: 2029-10-01 }, expect: scope-missing }\n';
const open = (before: string) => madeUpPack.replace(before, `${PERMIT}${before}`) + example;
const last = open('phases:\n');
const first = open('  - { id: local, when');

const somebody = { id: 'a', birthDate: '1990-01-01', hukou: 'other', tier: 'low', payDate: '2029-10-01' };

describe('a way in that is open', () => {
  const outcome = (text: string, more: object) => {
    const policy = compile(sound(text));
    const reading = parsePerson({ ...somebody, ...more }, policy);
    if ('invalid' in reading) throw new Error(reading.invalid.message.en);
    const told = explain(policy, reading.person);
    expect(told.assessment).toEqual(assess(policy, reading.person));
    return { ...told.assessment, answer: told.steps.at(-1)?.answer.zh };
  };

  test('leaves undetermined those alone whom no other admits, and says whom to ask', () => {
    expect(outcome(last, { residencePermit: true })).toMatchObject({
      decision: 'undetermined',
      reason: 'scope-missing',
      clauses: ['scope'],
      answer: expect.stringContaining('市医保局') as string,
    });
    expect(outcome(last, {})).toMatchObject({ decision: 'refused', reason: 'out-of-scope' });
    expect(outcome(last, { residencePermit: true, hukou: 'local' })).toMatchObject({ selfPayFen: 30_000 });
  });

  test('does not touch whom a later one admits in the same tiers, but whom it admits in fewer', () => {
    const pupil = { residencePermit: true, school: 'primary' };
    expect(outcome(first, pupil)).toMatchObject({ reason: 'scope-missing' });
    const same = first
      .replace('school: any }, tiers: [low]', 'school: any }')
      .replace(/.*tier-not-allowed.*\n/, '');
    expect(outcome(same, pupil)).toMatchObject({ decision: 'accepted', selfPayFen: 30_000 });
  });

  test('is no rule that nobody reaches, and needs its example', () => {
    const { pack, faults } = readPack(last.replace(example, ''));
    expect(faults.map(({ code }) => code)).toEqual(['no-example']);
    if (pack === null) throw new Error('no pack');
    const gaps = findGaps(pack).gaps.map(({ kind, path }) => `${kind} ${path.join('.')}`);
    expect(gaps).toContain('undecided waysIn');
    expect(gaps.filter((gap) => gap.startsWith('unreachable'))).toEqual([]);
  });
});
