import { dayOf } from '@canbao/values';
import { describe, expect, test } from 'vitest';
import {
  assess,
  birthBands,
  compile,
  parsePerson,
  questionsLeft,
  readPack,
  whatWouldChange,
} from '../index.ts';
import { madeUpPack } from '../testing/made-up-county.ts';

const { pack } = readPack(madeUpPack);
if (pack === null) throw new Error('the made-up pack has faults');
const policy = compile(pack);
const plain = { id: 'a', birthDate: '1990-01-01', hukou: 'local', tier: 'low', payDate: '2029-10-05' };

function ifs(facts: Record<string, unknown>) {
  const reading = parsePerson({ ...plain, ...facts }, policy);
  if ('invalid' in reading) throw new Error(reading.invalid.message.en);
  return whatWouldChange(policy, reading.person).map(
    ({ fact, to, after, better }) =>
      `${better ? '+' : '-'} ${fact} ${to}: ${after.reason ?? after.selfPayFen}`,
  );
}

describe('what would change an outcome', () => {
  test('is the nearest bound each way of a day, and each other answer of a choice', () => {
    expect(ifs({})).toEqual(
      expect.arrayContaining([
        '+ birthDate 1960-01-01: 20000',
        '- payDate 2029-09-30: window-not-open',
        '- tier high: 40000',
        '+ certifications dibao: 15000',
      ]),
    );
    expect(ifs({ payDate: '2029-09-20' })[0]).toBe('+ payDate 2029-10-01: 30000');
  });

  test('is the sixtieth day for a child who came a day too late, and the identity that was lost', () => {
    const late = { birthDate: '2030-05-01', payDate: '2030-06-30', parentsBothInsured: true };
    expect(ifs(late)).toContain('- payDate 2030-07-01: late-rule-missing');
    expect(ifs({ ...late, payDate: '2030-07-01' })[0]).toBe('+ payDate 2030-06-30: 0');
    expect(ifs({ certifications: ['dibao'] })).toContain('- certifications : 30000');
  });

  test('always leads to another outcome', () => {
    const reading = parsePerson(plain, policy);
    if ('invalid' in reading) throw new Error('invalid');
    const now = assess(policy, reading.person);
    for (const { after } of whatWouldChange(policy, reading.person)) {
      expect([after.decision, after.selfPayFen, after.category]).not.toEqual([
        now.decision,
        now.selfPayFen,
        now.category,
      ]);
    }
  });
});

describe('the questions that are left', () => {
  test('are those only that can still change the outcome', () => {
    const payDate = '2029-10-05';
    expect(questionsLeft(policy, { payDate })).toEqual(
      expect.arrayContaining(['birthDate', 'hukou', 'employeeInsured', 'certifications', 'tier']),
    );
    expect(questionsLeft(policy, { payDate, employeeInsured: true })).toEqual([]);
    expect(questionsLeft(policy, { payDate, hukou: 'local', employeeInsured: false })).not.toContain(
      'school',
    );
    const other = { payDate, hukou: 'other', employeeInsured: false };
    expect(questionsLeft(policy, other)).toContain('school');
    expect(questionsLeft(policy, { ...other, school: null })).toEqual([]);
  });

  test('are none once all were answered, and none where the payment comes too early for anybody', () => {
    const all = {
      payDate: '2029-10-05',
      hukou: 'local',
      employeeInsured: false,
      birthDate: '1990-01-01',
      certifications: [],
    };
    expect(questionsLeft(policy, all)).toEqual(['tier']);
    expect(questionsLeft(policy, { ...all, tier: 'low' })).toEqual([]);
    expect(questionsLeft(policy, { ...all, tier: 'low', payDate: '2029-09-01' })).toEqual([]);
  });
});

test('birth dates are asked by bands, the day itself only where it decides the cover', () => {
  const payDate = dayOf('2030-06-30');
  const bands = birthBands(policy, { payDate, hukou: 'local', tier: 'low', certifications: [] });
  expect(bands).toEqual([
    { from: null, to: '2030-04-30', exact: false },
    { from: '2030-05-01', to: '2030-06-30', exact: true },
  ]);
  expect(birthBands(policy, { payDate: dayOf('2029-10-05'), hukou: 'local', tier: 'low' })).toEqual([
    { from: null, to: '1960-01-01', exact: false },
    { from: '1960-01-02', to: '2029-10-05', exact: false },
  ]);
});
