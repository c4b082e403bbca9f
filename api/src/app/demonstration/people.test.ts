import { dayOf } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import { allowanceOf, fitsAge } from './identities.ts';
import { madeUpHouseholds } from './people.ts';

const households = [...madeUpHouseholds(512002, 400, dayOf('2020-11-02'), 3)];
const people = households.flatMap((household) => household.people);

describe('made-up people', () => {
  it('are nobody: an ID number of no place, a telephone of no network, a name that says so', () => {
    expect(people.filter(({ idNumber }) => !idNumber.startsWith('99'))).toEqual([]);
    expect(people.filter(({ phone }) => phone !== null && !phone.startsWith('100'))).toEqual([]);
    expect(people.filter(({ name }) => !name.endsWith('·示例'))).toEqual([]);
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
  });

  it('were not insured last year where they are younger than that', () => {
    const newborn = people.filter(({ age }) => age === 0);
    expect(newborn.length).toBeGreaterThan(0);
    expect(newborn.filter(({ insuredLastYear }) => insuredLastYear)).toEqual([]);
  });

  it('begin with the families of five that wait to be enrolled', () => {
    expect(households.filter(({ family }) => family).map(({ number }) => number)).toEqual([
      '0001',
      '0002',
      '0003',
    ]);
    const [first] = households;
    expect(first!.people.map(({ relation }) => relation)).toEqual(['户主', '配偶', '子女', '子女', '母亲']);
    expect(first!.people[0]!.name.startsWith('王')).toBe(true);
    expect(first!.people.every(({ hukou }) => hukou === 'local')).toBe(true);
  });

  it.each([
    ['rural-orphan', 17, 18],
    ['child-in-hardship', 17, 18],
    ['rural-entitled', 18, 17],
    ['retrenched-old-worker', 60, 59],
    ['land-requisitioned-over-age', 66, 65],
  ])('have an identity that fits their age: %s', (category, fits, doesNot) => {
    expect(fitsAge(category, fits)).toBe(true);
    expect(fitsAge(category, doesNot)).toBe(false);
  });

  it('give a grandmother the allowance, else the first that fits her', () => {
    const [orphan, poor, dibao] = [{ id: 'orphan' }, { id: 'registered-poor' }, { id: 'dibao' }];
    expect(allowanceOf([orphan, poor, dibao], 64)).toBe(dibao);
    expect(allowanceOf([orphan, poor], 64)).toBe(poor);
    expect(allowanceOf([orphan], 64)).toBeNull();
  });
});
