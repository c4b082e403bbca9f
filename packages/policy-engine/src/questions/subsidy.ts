import type { Fen } from '@canbao/values';
import { type AmountScope, exactly, type Range, reckon } from '../amounts/index.ts';
import type { Category, Pack, Phase, Tier } from '../pack/definition.ts';

/** Ids that never certify: an age is reckoned from the birth date, whatever a list says. */
export const AGE_PREFIX = 'age-';

/** Whether a certificate by an agency is needed, or the age alone decides. */
export function needsCertificate(category: Category): boolean {
  return category.certifiedBy !== 'none';
}

/** Whether a category pays in this phase at all. */
export function paysInPhase(category: Category, phase: Phase | null): boolean {
  const subsidies = phase?.subsidies;
  return subsidies === undefined || (subsidies !== 'none' && subsidies.includes(category.id));
}

/** What a category pays in a tier, cut to what is left of the premium; nothing in tiers that are not its own. */
export function payRange(category: Category, tier: Tier, scope: AmountScope): Range {
  if (category.tiers !== undefined && !category.tiers.includes(tier.id)) return exactly(0);
  const cut = (fen: Fen) => Math.max(0, Math.min(fen, scope.rest.most));
  if (category.selfPay !== undefined) {
    const self = reckon(category.selfPay, scope);
    const whole = Math.min(scope.premium.most, scope.rest.most);
    return { least: cut(whole - self.most), most: cut(whole - self.least) };
  }
  const pays = reckon(category.pays ?? 0, scope);
  return { least: cut(pays.least), most: cut(pays.most) };
}

/** A category that this person has, with what it could pay in the tier chosen. */
export interface Candidate {
  /** Its place in the county's list. */
  index: number;
  pays: Range;
}

export interface Choice {
  /** The one that pays, -1 for none. Meaningless while `decided` is false. */
  winner: number;
  fen: Fen;
  decided: boolean;
  /** How many could pay something. */
  competing: number;
  /** Whether another pays the same, so that the order of the list decided. */
  tie: boolean;
}

/**
 * The one that pays most; on equal amounts the first in the county's list. Decided only if the same one wins with the
 * same amount whatever the open amounts turn out to be.
 */
export function mostForThePerson(candidates: readonly Candidate[]): Choice {
  let winner: Candidate | null = null;
  let competing = 0;
  for (const candidate of candidates) {
    if (candidate.pays.most > 0) competing++;
    if (candidate.pays.least === 0) continue;
    const ahead =
      winner === null ||
      candidate.pays.least > winner.pays.least ||
      (candidate.pays.least === winner.pays.least && candidate.index < winner.index);
    if (ahead) winner = candidate;
  }
  const fen = winner?.pays.least ?? 0;
  const index = winner?.index ?? -1;
  let decided = winner === null || winner.pays.most === fen;
  let tie = false;
  for (const candidate of candidates) {
    if (candidate === winner || candidate.pays.most === 0) continue;
    if (candidate.pays.most > fen || (candidate.pays.most === fen && candidate.index < index))
      decided = false;
    if (candidate.pays.most === fen) tie = true;
  }
  return { winner: index, fen, decided, competing, tie };
}

/** The categories of a pack, none where it has no subsidies. */
export function categoriesOf(pack: Pack): readonly Category[] {
  return pack.subsidies?.categories ?? [];
}
