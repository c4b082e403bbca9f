import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, type Truth, UNKNOWN, YES } from '../conditions/truth.ts';
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
  /** Whether a way may be open for somebody: then `wayIn` decides. */
  mayBeOpen: boolean;
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
    mayBeOpen: pack.waysIn.some(({ when }) => saysUnknown(when)),
    nobodyAdmits: mergeGrounds(waysIn.map((way) => way.grounds)),
    allTiers: mergeGrounds(pack.tiers.map((tier) => bindGrounds(tier.cites, setting))),
  };
}

/** Whether a condition leaves something open. */
export function saysUnknown(when: unknown): boolean {
  return JSON.stringify(when ?? null).includes('"unknown"');
}

/** The index of the first rule that holds, or -1. */
export function firstThatHolds(rules: readonly Pick<Rule, 'holds'>[], person: Person): number {
  for (let i = 0; i < rules.length; i++) if (rules[i]?.holds(person) === YES) return i;
  return -1;
}

/** A way in as it opens tiers: what tells two ways apart but for their clauses. */
interface Opening {
  tiers?: readonly string[] | undefined;
  defaultTier?: string | undefined;
}

/**
 * The way in that a person has: the first that applies. `open` where a way before it may apply as well and opens other
 * tiers, or where none surely applies and one may: then it is not decided whether, or how, the person may join.
 * @param truth whether a way applies
 * @returns the index of the way, of the first that may apply where it is open; null where none applies
 */
export function wayIn(
  ways: readonly Opening[],
  truth: (index: number) => Truth,
): { index: number; open: boolean } | null {
  let may = -1;
  for (let i = 0; i < ways.length; i++) {
    const holds = truth(i);
    if (holds === NO) continue;
    if (holds === UNKNOWN) {
      if (may < 0) may = i;
      continue;
    }
    const differs = ways.slice(0, i).some((way, before) => truth(before) === UNKNOWN && !alike(way, ways[i]));
    return differs ? { index: may, open: true } : { index: i, open: false };
  }
  return may < 0 ? null : { index: may, open: true };
}

function alike(a: Opening | undefined, b: Opening | undefined): boolean {
  return (
    a?.defaultTier === b?.defaultTier && JSON.stringify(a?.tiers ?? null) === JSON.stringify(b?.tiers ?? null)
  );
}
