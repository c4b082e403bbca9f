import { expect, test } from 'vitest';
import { noFacts } from '../residents/facts.ts';
import { emptyDraft } from './draft.ts';
import { betterTier, enrollContent, type Outcome, tierOfMates, totalOf } from './family.ts';

const accepted = (premiumFen: number, subsidyFen: number): Outcome => ({
  decision: 'ACCEPTED',
  premiumFen,
  subsidyFen,
  selfPayFen: premiumFen - subsidyFen,
});
const refused: Outcome = { decision: 'REFUSED', premiumFen: null, subsidyFen: null, selfPayFen: null };
const undetermined: Outcome = { ...refused, decision: 'UNDETERMINED', premiumFen: 25000 };

test('who is refused or not yet known adds no money, who is refused adds no person', () => {
  expect(totalOf([accepted(33500, 0), accepted(33500, 33500), undetermined, refused, undefined])).toEqual({
    people: 3,
    undetermined: 1,
    premiumFen: 67000,
    subsidyFen: 33500,
    selfPayFen: 33500,
  });
});

test('a tier is named as better only where it is open alone, or more of it is paid by the public purse', () => {
  const fourth = { tier: { id: 'fourth', name: '第四档次' }, assessment: accepted(33500, 0) };
  const third = { tier: { id: 'third', name: '第三档次' }, assessment: accepted(75000, 38000) };
  expect(betterTier([fourth, third], 'third')).toBeUndefined();
  expect(betterTier([{ ...fourth, assessment: undetermined }, third], 'fourth')).toBeUndefined();
  expect(betterTier([fourth, third], 'fourth')?.tier.id).toBe('third');
  expect(betterTier([{ ...fourth, assessment: refused }, third], 'fourth')?.tier.id).toBe('third');
});

const member = (id: string, state: 'PAID' | 'WITHDRAWN' | null = null) => ({
  id,
  facts: noFacts,
  enrollment: state && { state, tier: { id: 'third' } },
});

test('the household keeps the tier of those who are enrolled, not of those who left', () => {
  expect(tierOfMates([member('r1'), member('r2', 'WITHDRAWN')])).toBeNull();
  expect(tierOfMates([member('r1'), member('r2', 'PAID')])).toBe('third');
});

test('a family is sent with what was changed alone, and no payment where nothing is due or it comes later', () => {
  const draft = {
    ...emptyDraft,
    reference: ' 0031 ',
    facts: { r2: { ...noFacts, school: 'HIGHER' as const } },
  };
  const chosen = [
    { member: member('r1'), tier: 'fourth' },
    { member: member('r2'), tier: null },
  ];
  expect(enrollContent(chosen, draft, { paying: 'WINDOW_CASH', selfPayFen: 67000 })).toEqual({
    members: [
      { residentId: 'r1', tier: 'fourth' },
      { residentId: 'r2', facts: { school: 'HIGHER' } },
    ],
    payment: { channel: 'WINDOW_CASH', expectedFen: 67000, externalReference: '0031' },
  });
  expect(enrollContent(chosen, draft, { paying: 'LATER', selfPayFen: 67000 }).payment).toBeUndefined();
  expect(enrollContent(chosen, draft, { paying: 'WINDOW_CASH', selfPayFen: 0 }).payment).toBeUndefined();
});
