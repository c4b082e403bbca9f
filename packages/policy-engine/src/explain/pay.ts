import { type Day, type Fen, formatFen } from '@canbao/values';
import { type AmountScope, amountWords, openAmount } from '../amounts/index.ts';
import type { AssessmentReason, Verdict } from '../assess/assessment.ts';
import { bindCondition, evaluate } from '../conditions/index.ts';
import { NO, UNKNOWN, YES } from '../conditions/truth.ts';
import type { Category, GroupPrice, Phase, Tier, WayIn } from '../pack/definition.ts';
import { componentFens, OPEN_PRICE, priceIndex, priceScope, pricesOf } from '../questions/price.ts';
import {
  AGE_PREFIX,
  categoriesOf,
  divide,
  mostForThePerson,
  needsCertificate,
  payRange,
} from '../questions/subsidy.ts';
import { joinTexts, type Text, textOf } from '../text.ts';
import type { Trace } from './trace.ts';

interface Paid {
  premiumFen: Fen;
  subsidyFen: Fen;
  waivedFen: Fen;
  category: Category | null;
}

/** Price, subsidy and cover of somebody who was let in; null where the amount of the subsidy is open. */
export function pay(trace: Trace, tier: Tier, phase: Phase): { paid: Paid } | { reason: AssessmentReason } {
  const index = priceFor(trace, tier);
  const group = pricesOf(tier)[index];
  if (index === OPEN_PRICE || group === undefined) {
    const answer = openPriceWords(trace, tier);
    trace.say('price', answer, null, ...pricesOf(tier).map((price) => (price ?? tier).cites));
    return { reason: 'delegated-amount-missing' };
  }
  const { premium } = priceScope(trace.pack, tier, phase, group);
  const fens = componentFens(tier, group);
  const parts = Object.entries((group ?? tier).components)
    .map(([id, part]) => {
      const sum = typeof part === 'number' ? formatFen(fens[id] ?? 0) : amountWords(part).zh;
      return `${trace.pack.components?.[id] ?? id} ${sum}`;
    })
    .join(' + ');
  const price = formatFen(premium);
  const special = phase.premium === undefined ? null : amountWords(phase.premium);
  const who = group === null ? null : groupWords(trace, group);
  const zh = `${tier.name}${who === null ? '' : `，${who.zh}`} ${price}（${special?.zh ?? parts}）`;
  const en = `${tier.id}${who === null ? '' : `, ${who.en}`} ${price}${special === null ? '' : ` (${special.en})`}`;
  trace.say('price', { zh, en }, group?.id ?? tier.id, (group ?? tier).cites);
  if (phase.waive !== undefined && trace.holds(phase.waive.when)) {
    trace.say('subsidy', { zh: `免缴 ${price}`, en: `Waived: ${price}` }, phase.id, phase.waive.cites);
    return { paid: { premiumFen: premium, subsidyFen: 0, waivedFen: premium, category: null } };
  }
  return subsidy(trace, tier, phase, priceScope(trace.pack, tier, phase, group));
}

/** Which of the prices of a tier is this person's? */
function priceFor(trace: Trace, tier: Tier): number {
  return priceIndex(tier, (price) => evaluate(price.when, trace.person, trace.setting));
}

/** Which price can't be told, and so whom to ask. */
function openPriceWords(trace: Trace, tier: Tier): Text {
  const open = (tier.prices ?? []).filter(
    ({ when }) => evaluate(when, trace.person, trace.setting) === UNKNOWN,
  );
  const words = joinTexts(
    open.map(({ when }) => bindCondition(when, trace.setting).words),
    '；',
    '; ',
  );
  return {
    zh: `未定：${tier.name}是否按“${words.zh}”的标准缴费`,
    en: `Open: whether the price of ${tier.id} for “${words.en}” applies`,
  };
}

function groupWords(trace: Trace, group: GroupPrice): Text {
  return group.name === undefined ? bindCondition(group.when, trace.setting).words : textOf(group.name);
}

/** What a category could pay this person in a tier at most; nothing where the price itself is open. */
function mostIn(trace: Trace, category: Category, tier: Tier, phase: Phase): Fen {
  const group = pricesOf(tier)[priceFor(trace, tier)];
  if (group === undefined) return 0;
  return payRange(category, tier, priceScope(trace.pack, tier, phase, group)).most;
}

function isCertified(trace: Trace, category: Category): boolean {
  return needsCertificate(category) && trace.person.certifications.includes(category.id);
}

function has(trace: Trace, category: Category): 0 | 1 | 2 {
  const certified = !needsCertificate(category) || isCertified(trace, category);
  return certified ? evaluate(category.when, trace.person, trace.setting) : NO;
}

function subsidy(
  trace: Trace,
  tier: Tier,
  phase: Phase,
  scope: AmountScope,
): { paid: Paid } | { reason: AssessmentReason } {
  const { pack } = trace;
  const { premium } = scope;
  const rules = pack.subsidies;
  if (phase.subsidies === 'none') {
    trace.say('subsidy', { zh: '这一时段不资助', en: 'No subsidy in this phase' }, phase.id, phase.cites);
    return { paid: { premiumFen: premium, subsidyFen: 0, waivedFen: 0, category: null } };
  }
  const certified = categoriesOf(pack)
    .map((category, index) => ({ category, index, truth: has(trace, category) }))
    .filter(({ category, truth }) => truth !== NO || isCertified(trace, category));
  const mine = certified.filter(({ truth }) => truth !== NO);
  const idle = certified.filter(
    ({ category, truth }) => truth === NO || payRange(category, tier, scope).most === 0,
  );
  const candidates = mine
    .map(({ category, index, truth }) => {
      const range = payRange(category, tier, scope);
      return { category, index, pays: truth === UNKNOWN ? { least: 0, most: range.most } : range };
    })
    .filter(({ pays }) => pays.most > 0);
  const elsewhere = mine.some(
    ({ category, truth }) =>
      truth === YES &&
      payRange(category, tier, scope).most === 0 &&
      pack.tiers.some((other) => mostIn(trace, category, other, phase) > 0),
  );
  const shared = [
    rules?.assumes,
    candidates.length > 1 ? rules?.cites : undefined,
    ...idle.map(({ category }) => category.cites),
    elsewhere ? rules?.otherTier?.cites : undefined,
  ];
  const choice = mostForThePerson(candidates);
  if (!choice.decided) {
    const could = candidates.filter(({ pays }) => pays.most >= choice.fen);
    const names = could.map(({ category }) => category.name).join('、');
    const whom = could.flatMap(({ category }) => openAmount(category.selfPay ?? category.pays ?? 0) ?? []);
    const ask = [...new Set(whom.map((one) => one.zh))].join('、');
    const zh = `未定：${names}的金额尚未确定${ask === '' ? '' : `，问${ask}`}`;
    const en = `Open: the amount of ${could.map(({ category }) => category.id).join(', ')} is not known`;
    trace.say('subsidy', { zh, en }, null, ...shared, ...could.map(({ category }) => category.cites));
    return { reason: 'delegated-amount-missing' };
  }
  const winner = categoriesOf(pack)[choice.winner] ?? null;
  const fen = formatFen(choice.fen);
  const answer =
    winner === null
      ? { zh: '没有适用的资助', en: 'No subsidy applies' }
      : {
          zh: `${winner.name}：资助 ${fen}，个人缴 ${formatFen(premium - choice.fen)}`,
          en: `${winner.id}: ${fen} is paid, the person pays ${formatFen(premium - choice.fen)}`,
        };
  trace.say(
    'subsidy',
    answer,
    winner?.id ?? null,
    ...shared,
    winner?.cites,
    choice.tie ? rules?.equal?.cites : undefined,
  );
  return { paid: { premiumFen: premium, subsidyFen: choice.fen, waivedFen: 0, category: winner } };
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
  const pays = (category: Category, one: Tier) => mostIn(trace, category, one, phase) > 0;
  const better = pack.tiers.filter(
    (other) =>
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

/** A paid premium as the money part of a verdict. */
export function moneyOf(tier: Tier, paid: Paid): Omit<Verdict, 'clauses' | 'assumptions'> {
  const { premiumFen, subsidyFen, waivedFen, category } = paid;
  return {
    decision: 'accepted',
    reason: null,
    tier: tier.id,
    premiumFen,
    subsidyFen,
    waivedFen,
    selfPayFen: premiumFen - subsidyFen - waivedFen,
    category: category?.id ?? null,
    funding: category === null ? [] : divide(category, subsidyFen),
  };
}
