import { expect, test } from 'vitest';
import { changedFacts, factsOf, noFacts, relevantFacts } from './facts.ts';

test('nothing changed is nothing to send', () => {
  expect(changedFacts(noFacts, { ...noFacts })).toBeUndefined();
});

test('an answer taken back is sent as null, not left out', () => {
  const known = { ...noFacts, school: 'HIGHER' as const };
  expect(changedFacts(known, noFacts)).toEqual({ school: null });
});

test('an old resident registered here is not asked about school or permits', () => {
  expect(relevantFacts({ age: 76, hukou: 'LOCAL' }, noFacts)).toEqual([
    'employeeInsured',
    'insuredElsewhere',
    'landRequisitionApprovedOn',
    'insuredLastYear',
    'lateReason',
  ]);
});

test('a child from elsewhere is asked what lets it in, and an answer given stays in sight', () => {
  const child = relevantFacts({ age: 8, hukou: 'OTHER' }, { ...noFacts, employeeInsured: true });
  expect(child).toContain('accompanyingChild');
  expect(child).toContain('school');
  expect(child).toContain('employeeInsured');
  expect(child).not.toContain('parentsBothInsured');
});

test('facts are told apart from what travels with them', () => {
  expect(factsOf({ ...noFacts, ...{ __typename: 'Facts' } })).toEqual(noFacts);
});
