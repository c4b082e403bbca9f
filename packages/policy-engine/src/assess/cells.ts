import {
  type AmountScope,
  type Answers,
  exactly,
  isExact,
  type Range,
  variesByPerson,
} from '../amounts/index.ts';
import type { Setting } from '../conditions/setting.ts';
import type { GroupPrice, Pack, Tier } from '../pack/definition.ts';
import { nobodysAnswers } from '../questions/answers.ts';
import { bindGrounds, type Grounds } from '../questions/cites.ts';
import { priceScope, pricesOf, priceVaries } from '../questions/price.ts';
import { categoriesOf, payRange, paysInPhase } from '../questions/subsidy.ts';

/** What a tier costs a group in a phase, what each category pays of it, and on what the price rests. */
export interface Cell {
  tier: Tier;
  price: GroupPrice | null;
  grounds: Grounds;
  /** What it costs this person, with all that amounts are reckoned from. */
  scopeFor: (answers: Answers) => AmountScope;
  /** What a category pays of the whole premium, by its place in the county's list; nothing while the price is open. */
  pays: (index: number, scope: AmountScope) => Range;
  /** The same of what earlier subsidies left. */
  paysOfRest: (index: number, scope: AmountScope) => Range;
}

const NOTHING = exactly(0);

/** Each tier's prices by phase, tier and group; what depends on nobody is reckoned once. */
export function cellsOf(pack: Pack, setting: Setting): Cell[][][] {
  const categories = categoriesOf(pack);
  const varies = categories.map((one) => variesByPerson(one.selfPay ?? one.pays ?? 0));
  const nobody = nobodysAnswers(setting);
  return pack.phases.map((phase) => {
    const open = categories.map((category) => paysInPhase(category, phase));
    return pack.tiers.map((tier) =>
      pricesOf(tier).map((price): Cell => {
        const own = priceVaries(pack, tier, phase, price);
        const fixed = own ? null : priceScope(pack, tier, phase, price, nobody);
        const reckoned = (index: number, scope: AmountScope): Range => {
          const category = categories[index];
          if (category === undefined || open[index] !== true || !isExact(scope.premium)) return NOTHING;
          return payRange(category, tier, scope);
        };
        const table =
          fixed === null ? null : categories.map((_, i) => (varies[i] === true ? null : reckoned(i, fixed)));
        let last: AmountScope | null = null;
        return {
          tier,
          price,
          grounds: bindGrounds((price ?? tier).cites, setting),
          scopeFor: (answers) => {
            if (fixed === null) return priceScope(pack, tier, phase, price, answers);
            if (last?.answers !== answers) last = { ...fixed, answers };
            return last;
          },
          pays: (index, scope) => table?.[index] ?? reckoned(index, scope),
          paysOfRest: reckoned,
        };
      }),
    );
  });
}
