import type { Decision, EnrollInput, EnrollmentState } from '../../gql/graphql.ts';
import { changedFacts, factsOf, type PersonFacts } from '../residents/index.ts';
import type { Draft, Paying } from './draft.ts';

/** What a person would pay on one tier, as far as totals need it. */
export type Outcome = {
  decision: Decision;
  premiumFen: number | null;
  subsidyFen: number | null;
  selfPayFen: number | null;
};

export type TierOutcome<O extends Outcome = Outcome> = {
  tier: { id: string; name: string };
  assessment: O;
};

export type Member = {
  id: string;
  facts: PersonFacts;
  enrollment: { state: EnrollmentState; tier: { id: string } | null } | null;
};

export type Total = {
  people: number;
  undetermined: number;
  premiumFen: number;
  subsidyFen: number;
  selfPayFen: number;
};

/** Whether the person is enrolled this year already, so that nothing is left to do here but to take money. */
export function isEnrolled(member: Member): boolean {
  return member.enrollment !== null && member.enrollment.state !== 'WITHDRAWN';
}

/** Whether an outcome lets the person be enrolled: refused people are not, undetermined ones are, at no cost now. */
export function isOpen(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && (outcome.decision === 'ACCEPTED' || outcome.decision === 'UNDETERMINED');
}

/** The sums of these outcomes in fen. Who is undetermined or refused adds a person or nothing, and no money. */
export function totalOf(outcomes: readonly (Outcome | undefined)[]): Total {
  const total: Total = { people: 0, undetermined: 0, premiumFen: 0, subsidyFen: 0, selfPayFen: 0 };
  for (const outcome of outcomes) {
    if (!isOpen(outcome) || outcome === undefined) continue;
    total.people += 1;
    if (outcome.decision === 'UNDETERMINED') {
      total.undetermined += 1;
      continue;
    }
    total.premiumFen += outcome.premiumFen ?? 0;
    total.subsidyFen += outcome.subsidyFen ?? 0;
    total.selfPayFen += outcome.selfPayFen ?? 0;
  }
  return total;
}

/** The tier that those of the household who are enrolled already have; null without any. */
export function tierOfMates(members: readonly Member[]): string | null {
  return (
    members.find((member) => isEnrolled(member) && member.enrollment?.tier)?.enrollment?.tier?.id ?? null
  );
}

/** Another tier that is better for this person: open where the chosen one is not, or with more paid by the public purse. */
export function betterTier<O extends Outcome>(
  tiers: readonly TierOutcome<O>[],
  chosen: string | null,
): TierOutcome<O> | undefined {
  const now = tiers.find(({ tier }) => tier.id === chosen)?.assessment;
  if (now === undefined || now.decision === 'UNDETERMINED') return undefined;
  return tiers.find(
    ({ assessment }) =>
      assessment.decision === 'ACCEPTED' &&
      (now.decision !== 'ACCEPTED' || (assessment.subsidyFen ?? 0) > (now.subsidyFen ?? 0)),
  );
}

type Chosen = { member: Member; tier: string | null };

/** What is sent: the members chosen with their tiers and changed facts, and the money expected where it is taken now. */
export function enrollContent(
  chosen: readonly Chosen[],
  draft: Draft,
  money: { paying: Paying; selfPayFen: number },
): Omit<EnrollInput, 'idempotencyKey'> {
  const reference = draft.reference.trim();
  const withoutOthers = draft.withoutOthers?.trim() ?? '';
  return {
    ...(withoutOthers === '' ? {} : { withoutOthers }),
    members: chosen.map(({ member, tier }) => {
      const facts = changedFacts(factsOf(member.facts), draft.facts[member.id] ?? factsOf(member.facts));
      return {
        residentId: member.id,
        ...(tier === null ? {} : { tier }),
        ...(facts === undefined ? {} : { facts }),
      };
    }),
    ...(money.paying === 'LATER' || money.selfPayFen === 0
      ? {}
      : {
          payment: {
            channel: money.paying,
            expectedFen: money.selfPayFen,
            ...(reference === '' ? {} : { externalReference: reference }),
          },
        }),
  };
}
