import {
  type AmountScope,
  type Answers,
  exactly,
  type Range,
  reckon,
  UNBOUNDED,
  variesByPerson,
} from '../amounts/index.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, type Truth, UNKNOWN, YES } from '../conditions/truth.ts';
import type { GroupPrice, Pack, Phase, Tier } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { BoundAnswers, nobodysAnswers } from './answers.ts';
import { fiscalPart } from './fiscal.ts';
import { byPrecedence } from './precedence.ts';

/** The parts of a tier: for one group, or in general (null). */
function partsOf(tier: Tier, price: GroupPrice | null, answers: Answers): Record<string, Range> {
  const anything = { least: 0, most: UNBOUNDED };
  const scope: AmountScope = {
    answers,
    premium: anything,
    rest: anything,
    components: {},
    fiscal: null,
    ceiling: UNBOUNDED,
  };
  const parts: Record<string, Range> = {};
  for (const [id, part] of Object.entries((price ?? tier).components)) parts[id] = reckon(part, scope);
  return parts;
}

/**
 * What this tier costs this group in this phase, with all that an amount may be reckoned from. Ranges where something
 * is open, or depends on a person and the answers are nobody's.
 * @param phase null for what it costs ordinarily
 */
export function priceScope(
  pack: Pack,
  tier: Tier,
  phase: Phase | null,
  price: GroupPrice | null,
  answers: Answers,
): AmountScope {
  const components = partsOf(tier, price, answers);
  const premium = Object.values(components).reduce(
    (a, b) => ({ least: a.least + b.least, most: a.most + b.most }),
    exactly(0),
  );
  const personal: AmountScope = {
    answers,
    premium,
    rest: premium,
    components,
    fiscal: null,
    ceiling: UNBOUNDED,
  };
  const ordinary = { ...personal, fiscal: fiscalPart(pack, personal) };
  if (phase?.premium === undefined && phase?.fiscal === undefined)
    return { ...ordinary, ceiling: premium.most };
  const special = phase.premium === undefined ? premium : reckon(phase.premium, ordinary);
  const fiscal = phase.fiscal === undefined ? ordinary.fiscal : reckon(phase.fiscal, ordinary);
  return { ...ordinary, premium: special, rest: special, fiscal, ceiling: special.most };
}

/** Whether what a tier costs depends on more of a person than the group. */
export function priceVaries(pack: Pack, tier: Tier, phase: Phase, price: GroupPrice | null): boolean {
  const { fiscal } = pack;
  const amounts = [
    ...Object.values((price ?? tier).components),
    ...[phase.premium, phase.fiscal, fiscal?.amount, fiscal?.total].filter((one) => one !== undefined),
  ];
  return amounts.some(variesByPerson);
}

/** The prices of a tier: the general one first (null), then those by group as written. */
export function pricesOf(tier: Tier): readonly (GroupPrice | null)[] {
  return [null, ...(tier.prices ?? [])];
}

/** In place of a place among `pricesOf`: which price applies can't be told; the notice doesn't say which of several. */
export const OPEN_PRICE = -1;
export const OPEN_CHOICE = -2;

/** A price with its place among `pricesOf`, and what it comes to. */
export interface Priced {
  index: number;
  truth: Truth;
  premium: () => Range;
}

/** Of the prices by group that may apply, in their order: the one that counts, or which way it is open. */
export function pickPrice(found: readonly Priced[], general: Priced, choose: Tier['choose']): number {
  if (choose === undefined || choose === 'first-that-applies') {
    const first = found.find(({ truth }) => truth !== NO);
    if (first === undefined) return general.index;
    return first.truth === YES ? first.index : OPEN_PRICE;
  }
  const maybe = found.filter(({ truth }) => truth !== NO);
  const sure = maybe.filter(({ truth }) => truth === YES);
  if (choose !== 'lowest') {
    if (maybe.length === 0) return general.index;
    if (maybe.length > 1) return OPEN_CHOICE;
    return sure[0]?.index ?? OPEN_PRICE;
  }
  let best = sure[0] ?? general;
  for (const one of sure) if (one.premium().most < best.premium().most) best = one;
  const open = maybe.some(
    (one) =>
      one !== best &&
      (one.premium().least < best.premium().most || (best === general && one.truth === UNKNOWN)),
  );
  return open ? OPEN_PRICE : best.index;
}

export interface CompiledPrices {
  /** The most prices that a tier has. */
  slots: number;
  /** The place of a person's price in a tier among `pricesOf`, or `OPEN_PRICE`, or `OPEN_CHOICE`. */
  of: (tier: number, person: Person) => number;
}

const NO_PRICES = { tier: null, simple: true, prices: [], fixed: [] };

/** What a tier ordinarily costs a group, where that is the same for everybody in it; null where it is not. */
function fixedPremium(pack: Pack, tier: Tier, price: GroupPrice | null, setting: Setting): Range | null {
  const parts = Object.values((price ?? tier).components);
  return parts.some(variesByPerson) ? null : ordinaryPrice(pack, tier, price, setting).premium;
}

/** What does it cost this person? Of the prices by group the first that applies (exceptions before their rule), or as the tier chooses. */
export function compilePrices(pack: Pack, setting: Setting): CompiledPrices {
  const slots = Math.max(...pack.tiers.map((tier) => pricesOf(tier).length));
  if (slots === 1) return { slots, of: () => 0 };
  const answers = new BoundAnswers(setting);
  const tiers = pack.tiers.map((tier) => ({
    tier,
    simple: tier.choose === undefined || tier.choose === 'first-that-applies',
    fixed: pricesOf(tier).map((price) => fixedPremium(pack, tier, price, setting)),
    prices: byPrecedence(tier.prices ?? []).map((price) => ({
      index: pricesOf(tier).indexOf(price),
      holds: bindCondition(price.when, setting).holds,
    })),
  }));
  return {
    slots,
    of: (index, person) => {
      const { tier, simple, prices, fixed } = tiers[index] ?? NO_PRICES;
      if (simple || tier === null) {
        for (const price of prices) {
          const truth = price.holds(person);
          if (truth === YES) return price.index;
          if (truth !== NO) return OPEN_PRICE;
        }
        return 0;
      }
      const priced = (at: number, truth: Truth): Priced => ({
        index: at,
        truth,
        premium: () =>
          fixed[at] ?? priceScope(pack, tier, null, pricesOf(tier)[at] ?? null, answers.of(person)).premium,
      });
      const found = prices.map((price) => priced(price.index, price.holds(person)));
      return pickPrice(found, priced(0, YES), tier.choose);
    },
  };
}

/** What a tier ordinarily costs a group, where that depends on nobody. */
export function ordinaryPrice(
  pack: Pack,
  tier: Tier,
  price: GroupPrice | null,
  setting: Setting,
): AmountScope {
  return priceScope(pack, tier, null, price, nobodysAnswers(setting));
}
