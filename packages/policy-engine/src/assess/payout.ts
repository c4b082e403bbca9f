import type { Fen } from '@canbao/values';
import { type AmountScope, isExact } from '../amounts/index.ts';
import { YES } from '../conditions/truth.ts';
import type { Category, GroupPrice, Pack, Tier } from '../pack/definition.ts';
import { reportsFiscal } from '../questions/fiscal.ts';
import { divide, mergeFunding } from '../questions/funders.ts';
import type { PaidPart } from '../questions/rounds.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import type { Extras } from './assessment.ts';
import type { Outcome } from './verdicts.ts';

/** What a person's premium comes to, before it is written as an outcome. */
export interface Payout {
  tier: Tier;
  price: GroupPrice | null;
  /** What the tier costs at this time; the premium is known. */
  scope: AmountScope;
  /** What each category pays, in the order paid. */
  parts: readonly PaidPart[];
  waived: boolean;
}

/** Whether a pack lets one tier's premium buy another's benefit. */
function namesBenefit(pack: Pack): boolean {
  const named = (one: { benefitOf?: string | undefined }) => one.benefitOf !== undefined;
  return (
    pack.tiers.some((tier) => named(tier) || (tier.prices ?? []).some(named)) ||
    categoriesOf(pack).some(named)
  );
}

/** Whether a category's subsidy is paid by the person first and refunded later. */
export function isRefunded(category: Category, scope: AmountScope): boolean {
  const { refund } = category;
  return refund !== undefined && (refund.when === undefined || scope.answers.holds(refund.when) === YES);
}

/** What an outcome says beyond the contract's fields; each only where the pack knows of such a thing. */
function extrasOf(
  pack: Pack,
  payout: Payout,
  paid: readonly (PaidPart & { category: Category })[],
): { extras?: Extras } {
  const { scope, tier, price } = payout;
  const extras: Extras = {};
  if (namesBenefit(pack)) {
    const [by] = paid.filter(({ category }) => category.benefitOf !== undefined);
    extras.benefitTier = by?.category.benefitOf ?? price?.benefitOf ?? tier.benefitOf ?? tier.id;
  }
  const { subsidies } = pack;
  if (subsidies?.rounds !== undefined || subsidies?.choose === 'add-up') {
    extras.categories = paid.map(({ category, fen }) => ({ category: category.id, fen }));
  }
  const refund = paid.filter(({ category }) => isRefunded(category, scope));
  if (refund.length > 0) extras.refundFen = refund.reduce((sum, { fen }) => sum + fen, 0);
  const { fiscal } = pack;
  if (fiscal !== undefined && scope.fiscal !== null && reportsFiscal(pack)) {
    const fen: Fen | null = isExact(scope.fiscal) ? scope.fiscal.least : null;
    extras.fiscalFen = fen;
    extras.totalFen = fen === null ? null : fen + scope.premium.least;
    const known = fen !== null && fen > 0 && fiscal.funders !== undefined;
    extras.fiscalFunding = known ? divide(fiscal, fen, scope) : [];
  }
  return Object.keys(extras).length > 0 ? { extras } : {};
}

/** A premium that is settled as an outcome: premium = subsidy + waived + self-pay. */
export function payoutOutcome(pack: Pack, payout: Payout): Outcome {
  const { tier, scope, waived } = payout;
  const categories = categoriesOf(pack);
  const paid = payout.parts.flatMap((part) => {
    const category = categories[part.index];
    return category === undefined ? [] : [{ ...part, category }];
  });
  const premiumFen = scope.premium.least;
  const subsidyFen = paid.reduce((sum, { fen }) => sum + fen, 0);
  const waivedFen = waived ? premiumFen : 0;
  const main = paid.find(({ category }) => category.round === undefined) ?? paid[0];
  return {
    decision: 'accepted',
    reason: null,
    tier: tier.id,
    premiumFen,
    subsidyFen,
    waivedFen,
    selfPayFen: premiumFen - subsidyFen - waivedFen,
    category: main?.category.id ?? null,
    funding: mergeFunding(paid.map(({ category, fen }) => divide(category, fen, scope))),
    ...extrasOf(pack, payout, paid),
  };
}
