import type { Fen } from '@canbao/values';
import { type AmountScope, fenOfYuan, reckon } from '../amounts/index.ts';
import type { Pack, Phase, Tier } from '../pack/definition.ts';

/** The parts of a tier, in fen. */
export function componentFens(tier: Tier): Record<string, Fen> {
  return Object.fromEntries(Object.entries(tier.components).map(([id, yuan]) => [id, fenOfYuan(yuan) ?? 0]));
}

/** What a tier costs ordinarily: the sum of its parts. */
export function tierPremium(tier: Tier): Fen {
  return Object.values(componentFens(tier)).reduce((a, b) => a + b, 0);
}

/** What this tier costs in this phase, with all that an amount may be reckoned from. */
export function priceScope(pack: Pack, tier: Tier, phase: Phase | null): AmountScope {
  const ordinary: AmountScope = {
    premium: tierPremium(tier),
    components: componentFens(tier),
    fiscal: pack.fiscal === undefined ? null : fenOfYuan(pack.fiscal.amount),
  };
  if (phase?.premium === undefined) return ordinary;
  return { ...ordinary, premium: reckon(phase.premium, ordinary).least };
}
