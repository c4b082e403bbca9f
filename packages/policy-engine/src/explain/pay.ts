import { type Day, formatFen } from '@canbao/values';
import type { AssessmentReason, Extras } from '../assess/assessment.ts';
import type { Payout } from '../assess/payout.ts';
import { YES } from '../conditions/truth.ts';
import type { Category, Phase, Tier, WayIn } from '../pack/definition.ts';
import { AGE_PREFIX, categoriesOf } from '../questions/subsidy.ts';
import { sayPrice, scopeFor } from './price.ts';
import { has, paysIn, saySubsidy } from './subsidy.ts';
import type { Trace } from './trace.ts';

/** Price and subsidy of somebody who was let in, or what keeps them open. */
export function pay(
  trace: Trace,
  tier: Tier,
  phase: Phase,
): { paid: Payout } | { reason: AssessmentReason; extras?: Extras } {
  const found = sayPrice(trace, tier, phase);
  if ('reason' in found) return found;
  const { group: price, scope } = found;
  if (phase.waive !== undefined && trace.holds(phase.waive.when)) {
    const sum = formatFen(scope.premium.least);
    trace.say('subsidy', { zh: `免缴 ${sum}`, en: `Waived: ${sum}` }, phase.id, phase.waive.cites);
    return { paid: { tier, price, scope, parts: [], waived: true } };
  }
  const subsidy = saySubsidy(trace, tier, phase, scope);
  if ('reason' in subsidy) return subsidy;
  return { paid: { tier, price, scope, parts: subsidy.parts, waived: false } };
}

/** Warnings of somebody accepted, in the order of the contract. */
export function warningsOf(
  trace: Trace,
  way: WayIn,
  tier: Tier,
  phase: Phase,
  benefitStart: Day | null,
  waived: boolean,
): string[] {
  const { pack, person } = trace;
  const known = categoriesOf(pack).map((category) => category.id);
  const unknown = [...new Set(person.certifications)].filter(
    (id) => !known.includes(id) && !id.startsWith(AGE_PREFIX),
  );
  const pays = (category: Category, one: Tier) =>
    paysIn(category, one, phase, scopeFor(trace, one, phase)).most > 0;
  const better = pack.tiers.filter(
    (other) =>
      other !== tier &&
      (way.tiers === undefined || way.tiers.includes(other.id)) &&
      categoriesOf(pack).some(
        (category) => has(trace, category) === YES && !pays(category, tier) && pays(category, other),
      ),
  );
  return [
    ...unknown.map((id) => `unknown-category:${id}`),
    ...(benefitStart !== null && benefitStart > trace.setting.planYearEnd
      ? ['benefit-starts-after-plan-year']
      : []),
    ...(waived || phase.subsidies === 'none' ? [] : better.map((one) => `better-tier:${one.id}`)),
  ];
}
