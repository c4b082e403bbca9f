import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../app/viewer.tsx';
import type { EnrollMemberFragment, EnrollOutcomeFragment, EnrollRulesFragment } from '../../gql/graphql.ts';
import { changedFacts, factsOf, type PersonFacts } from '../residents/index.ts';
import { type Draft, keepDraft, loadDraft } from './draft.ts';
import { EnrollQuoteQuery } from './enroll.graphql.ts';
import {
  betterTier,
  isEnrolled,
  isOpen,
  type TierOutcome,
  type Total,
  tierOfMates,
  totalOf,
} from './family.ts';

type Quoted = TierOutcome<EnrollOutcomeFragment>;

/** The id of the rule that a household shares one tier; without it each member chooses. */
const sameTierRule = 'household-same-tier';

/** One member as the page shows it. */
export type Row = {
  member: EnrollMemberFragment;
  facts: PersonFacts;
  tier: string | null;
  tiers: readonly Quoted[];
  outcome: EnrollOutcomeFragment | undefined;
  enrolled: boolean;
  /** Can't be enrolled as things stand: refused. */
  closed: boolean;
  included: boolean;
  better: Quoted | undefined;
};

/** A tier with its price a person, and what the family would pay on it. */
export type TierChoice = { id: string; name: string; premiumFen: number; total: Total };

/** A household being enrolled: what was chosen (kept over a reload) and what comes of it. */
export function useFamily(
  household: { id: string; members: readonly EnrollMemberFragment[] },
  rules: EnrollRulesFragment | null,
) {
  const viewer = useViewer();
  const { members } = household;
  const [draft, setDraft] = useState(() => loadDraft(sessionStorage, viewer.id, household.id));
  useEffect(
    () => keepDraft(sessionStorage, viewer.id, household.id, draft),
    [viewer.id, household.id, draft],
  );
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));

  const asked = members.filter((member) => !isEnrolled(member));
  const [quote, requote] = useQuery({
    query: EnrollQuoteQuery,
    variables: {
      members: asked.map((member) => {
        const facts = changedFacts(factsOf(member.facts), factsFor(member));
        return { residentId: member.id, ...(facts === undefined ? {} : { facts }) };
      }),
    },
    pause: asked.length === 0 || rules === null,
  });

  function factsFor(member: EnrollMemberFragment): PersonFacts {
    return draft.facts[member.id] ?? factsOf(member.facts);
  }
  const quoted = (id: string): readonly Quoted[] =>
    quote.data?.quote.find(({ residentId }) => residentId === id)?.assessments ?? [];

  const together = rules?.householdRule?.id === sameTierRule;
  const matesTier = together ? tierOfMates(members) : null;
  const openTiers = new Map(
    asked.flatMap(({ id }) => quoted(id).map(({ tier }) => [tier.id, tier] as const)),
  );
  const premium = (id: string) => rules?.tiers.find((tier) => tier.id === id)?.premiumFen ?? 0;
  const tiers = [...openTiers.values()].sort((a, b) => premium(a.id) - premium(b.id));
  const firstOpen = (ids: readonly string[]) =>
    tiers.find(({ id }) => ids.some((one) => isOpen(outcomeOn(quoted(one), id))))?.id ?? tiers[0]?.id ?? null;
  const familyTier = matesTier ?? draft.tier ?? firstOpen(asked.map(({ id }) => id));

  const rows: Row[] = members.map((member) => {
    const options = quoted(member.id);
    const tier = together ? familyTier : (draft.own[member.id] ?? firstOpen([member.id]));
    const outcome = outcomeOn(options, tier);
    const enrolled = isEnrolled(member);
    const closed = outcome !== undefined && !isOpen(outcome);
    return {
      member,
      facts: factsFor(member),
      tier,
      tiers: options,
      outcome,
      enrolled,
      closed,
      included: !enrolled && !closed && !draft.left.includes(member.id),
      better: betterTier(options, tier),
    };
  });
  const wanted = rows.filter((row) => !row.enrolled && !draft.left.includes(row.member.id));
  const choices: TierChoice[] = tiers.map((tier) => ({
    ...tier,
    premiumFen: premium(tier.id),
    total: totalOf(wanted.map((row) => outcomeOn(row.tiers, tier.id))),
  }));

  return {
    draft,
    change,
    rows,
    together,
    tier: familyTier,
    matesTier,
    choices,
    total: totalOf(rows.filter((row) => row.included).map((row) => row.outcome)),
    quote,
    quoting: quote.fetching,
    requote: () => requote({ requestPolicy: 'network-only' }),
    toggle(id: string) {
      const left = draft.left.includes(id) ? draft.left.filter((one) => one !== id) : [...draft.left, id];
      change({ left });
    },
    setFacts: (id: string, facts: PersonFacts) => change({ facts: { ...draft.facts, [id]: facts } }),
    setTier(tier: string, memberId: string | null) {
      if (together) change({ tier });
      else if (memberId !== null) change({ own: { ...draft.own, [memberId]: tier } });
    },
  };
}

export type Family = ReturnType<typeof useFamily>;

function outcomeOn(options: readonly Quoted[], tier: string | null): EnrollOutcomeFragment | undefined {
  return options.find((one) => one.tier.id === tier)?.assessment;
}
