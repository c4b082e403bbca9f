import type { Fen } from '@canbao/values';
import { type AmountScope, fixedFen, reckon } from '../amounts/index.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, type Truth, YES } from '../conditions/truth.ts';
import type { GroupPrice, Pack, Phase, Tier } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { byPrecedence } from './precedence.ts';

/** The parts of a tier in fen: for one group, or in general (null). */
export function componentFens(tier: Tier, price: GroupPrice | null): Record<string, Fen> {
  const { components } = price ?? tier;
  return Object.fromEntries(Object.entries(components).map(([id, part]) => [id, fixedFen(part)]));
}

/** What a tier costs ordinarily: the sum of its parts. */
export function tierPremium(tier: Tier, price: GroupPrice | null): Fen {
  return Object.values(componentFens(tier, price)).reduce((a, b) => a + b, 0);
}

/** What this tier costs this group in this phase, with all that an amount may be reckoned from. */
export function priceScope(
  pack: Pack,
  tier: Tier,
  phase: Phase | null,
  price: GroupPrice | null,
): AmountScope {
  const ordinary: AmountScope = {
    premium: tierPremium(tier, price),
    components: componentFens(tier, price),
    fiscal: pack.fiscal === undefined ? null : fixedFen(pack.fiscal.amount),
  };
  if (phase?.premium === undefined) return ordinary;
  return { ...ordinary, premium: reckon(phase.premium, ordinary).least };
}

/** The prices of a tier: the general one first (null), then those by group as written. */
export function pricesOf(tier: Tier): readonly (GroupPrice | null)[] {
  return [null, ...(tier.prices ?? [])];
}

/** The place among `pricesOf` of a price that can't be told. */
export const OPEN_PRICE = -1;

/** The first price by group that applies, else the general one; open where what would decide it is unknown. */
export function priceIndex(tier: Tier, holds: (price: GroupPrice) => Truth): number {
  if (tier.prices === undefined) return 0;
  for (const price of byPrecedence(tier.prices)) {
    const truth = holds(price);
    if (truth === YES) return 1 + tier.prices.indexOf(price);
    if (truth !== NO) return OPEN_PRICE;
  }
  return 0;
}

export interface CompiledPrices {
  /** The most prices that a tier has. */
  slots: number;
  /** The place of a person's price in a tier among `pricesOf`, or `OPEN_PRICE`. */
  of: (tier: number, person: Person) => number;
}

/** What does it cost this person? Of the prices by group the first that applies, exceptions before their rule. */
export function compilePrices(pack: Pack, setting: Setting): CompiledPrices {
  const slots = Math.max(...pack.tiers.map((tier) => pricesOf(tier).length));
  if (slots === 1) return { slots, of: () => 0 };
  const tiers = pack.tiers.map((tier) =>
    byPrecedence(tier.prices ?? []).map((price) => ({
      index: pricesOf(tier).indexOf(price),
      holds: bindCondition(price.when, setting).holds,
    })),
  );
  return {
    slots,
    of: (tier, person) => {
      for (const { index, holds } of tiers[tier] ?? []) {
        const truth = holds(person);
        if (truth === YES) return index;
        if (truth !== NO) return OPEN_PRICE;
      }
      return 0;
    },
  };
}
