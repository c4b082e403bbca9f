import type { Assessment } from '@canbao/policy-engine';

/** What comes out for somebody, as far as a change of rules is told by it; amounts in whole fen. */
export type Outcome = Pick<
  Assessment,
  | 'decision'
  | 'reason'
  | 'tier'
  | 'premiumFen'
  | 'subsidyFen'
  | 'waivedFen'
  | 'selfPayFen'
  | 'category'
  | 'funding'
>;

/** Of whom a revision can't even read the facts. */
export const unreadable: Outcome = {
  decision: 'invalid',
  reason: 'invalid-line',
  tier: null,
  premiumFen: null,
  subsidyFen: null,
  waivedFen: null,
  selfPayFen: null,
  category: null,
  funding: [],
};

/** The outcome alone, of whatever has it. */
export const outcomeOf = (from: Outcome): Outcome => ({
  decision: from.decision,
  reason: from.reason,
  tier: from.tier,
  premiumFen: from.premiumFen,
  subsidyFen: from.subsidyFen,
  waivedFen: from.waivedFen,
  selfPayFen: from.selfPayFen,
  category: from.category,
  funding: from.funding.map(({ funder, fen }) => ({ funder, fen })),
});

/** The same text for outcomes that are the same, however they are stored. */
export const outcomeKey = (from: Outcome): string => JSON.stringify(outcomeOf(from));
