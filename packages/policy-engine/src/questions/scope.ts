import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { type Truth, YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { bindGrounds, type Grounds, mergeGrounds } from './cites.ts';

/** The order in which reasons to keep somebody out are given. */
export const EXCLUSION_ORDER = ['employee-insured', 'insured-elsewhere'] as const;

interface Rule {
  id: string;
  holds: (person: Person) => Truth;
  grounds: Grounds;
}

export interface CompiledScope {
  exclusions: readonly (Rule & { reason: (typeof EXCLUSION_ORDER)[number] })[];
  waysIn: readonly (Rule & { index: number; open: readonly boolean[]; defaultTier: string | null })[];
  nobodyAdmits: Grounds;
  allTiers: Grounds;
}

/** May this person join? Exclusions in the order of their reasons, then the first way in that applies, with its tiers. */
export function compileScope(pack: Pack, setting: Setting): CompiledScope {
  const exclusions = EXCLUSION_ORDER.flatMap((reason) =>
    (pack.exclusions ?? []).filter((rule) => rule.reason === reason),
  ).map((rule) => ({
    id: rule.id,
    reason: rule.reason,
    holds: bindCondition(rule.when, setting).holds,
    grounds: bindGrounds(rule.cites, setting),
  }));
  const waysIn = pack.waysIn.map((way, index) => ({
    id: way.id,
    index,
    holds: bindCondition(way.when, setting).holds,
    grounds: bindGrounds(way.cites, setting),
    defaultTier: way.defaultTier ?? null,
    open: pack.tiers.map((tier) => way.tiers === undefined || way.tiers.includes(tier.id)),
  }));
  return {
    exclusions,
    waysIn,
    nobodyAdmits: mergeGrounds(waysIn.map((way) => way.grounds)),
    allTiers: mergeGrounds(pack.tiers.map((tier) => bindGrounds(tier.cites, setting))),
  };
}

/** The index of the first rule that holds, or -1. */
export function firstThatHolds(rules: readonly Pick<Rule, 'holds'>[], person: Person): number {
  for (let i = 0; i < rules.length; i++) if (rules[i]?.holds(person) === YES) return i;
  return -1;
}
