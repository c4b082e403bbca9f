import { expect, test } from 'vitest';
import { proposeExamples, readPack } from '../index.ts';
import { madeUpPack } from '../testing/made-up-county.ts';

const { pack } = readPack(madeUpPack);
if (pack === null) throw new Error('the made-up pack has faults');

test('examples are proposed at the bounds that none stands on, with what comes out there', () => {
  const proposals = proposeExamples(pack);
  const told = proposals.map(
    ({ fact, person, outcome }) => `${fact} ${person[fact]}: ${outcome.reason ?? outcome.selfPayFen}`,
  );
  expect(told).toContain('birthDate 1960-01-02: 40000');
  expect(told.filter((line) => line.startsWith('payDate 2029-12-31'))).toEqual([]);
  expect(proposals.some(({ fact }) => fact === 'ageInDays')).toBe(true);
});

test('they can be written into the pack as they are, and then none of them is proposed again', () => {
  const lines = proposeExamples(pack).map(({ person, outcome }) => {
    const money = { selfPay: (outcome.selfPayFen ?? 0) / 100, category: outcome.category };
    const expected = outcome.decision === 'accepted' ? money : outcome.reason;
    return `  - ${JSON.stringify({ person, expect: expected })}\n`;
  });
  const longer = readPack(madeUpPack + lines.join(''));
  expect(longer.faults).toEqual([]);
  expect(longer.pack && proposeExamples(longer.pack).filter(({ fact }) => !fact.startsWith('ageIn'))).toEqual(
    [],
  );
});
