import { type Fen, formatFen } from '@canbao/values';
import { type Amount, type AmountScope, amountWords, asksWithin, isExact } from '../amounts/index.ts';
import { bindCondition, evaluate } from '../conditions/index.ts';
import { type Truth, UNKNOWN, YES } from '../conditions/truth.ts';
import type { GroupPrice, Phase, Tier } from '../pack/definition.ts';
import { reportsFiscal } from '../questions/fiscal.ts';
import { byPrecedence } from '../questions/precedence.ts';
import { OPEN_CHOICE, OPEN_PRICE, type Priced, pickPrice, priceScope, pricesOf } from '../questions/price.ts';
import { joinTexts, type Text, textOf } from '../text.ts';
import type { Trace } from './trace.ts';

/** Which of the prices of a tier is this person's: its place among `pricesOf`, or which way it is open. */
function priceFor(trace: Trace, tier: Tier): number {
  const priced = (price: GroupPrice | null, truth: Truth): Priced => ({
    index: pricesOf(tier).indexOf(price),
    truth,
    premium: () => priceScope(trace.pack, tier, null, price, trace.answers).premium,
  });
  const found = byPrecedence(tier.prices ?? []).map((price) =>
    priced(price, evaluate(price.when, trace.person, trace.setting)),
  );
  return pickPrice(found, priced(null, YES), tier.choose);
}

/** What a tier costs this person in this phase; null where it can't be told which price is theirs. */
export function scopeFor(trace: Trace, tier: Tier, phase: Phase): AmountScope | null {
  const price = pricesOf(tier)[priceFor(trace, tier)];
  return price === undefined ? null : priceScope(trace.pack, tier, phase, price, trace.answers);
}

function groupWords(trace: Trace, group: GroupPrice): Text {
  return group.name === undefined ? bindCondition(group.when, trace.setting).words : textOf(group.name);
}

/** Which price can't be told, and so whom to ask. */
function openPriceWords(trace: Trace, tier: Tier, index: number): Text {
  const truth = (price: GroupPrice) => evaluate(price.when, trace.person, trace.setting);
  const several = index === OPEN_CHOICE;
  const found = (tier.prices ?? []).filter((price) =>
    several ? truth(price) > 0 : truth(price) === UNKNOWN,
  );
  const words = joinTexts(
    found.map((price) => groupWords(trace, price)),
    '；',
    '; ',
  );
  if (several) {
    return {
      zh: `未定：同时符合${tier.name}的几条标准（${words.zh}），通知没有写按哪一条`,
      en: `Open: several prices of ${tier.id} apply (${words.en}), and the notice does not say which counts`,
    };
  }
  return {
    zh: `未定：${tier.name}是否按“${words.zh}”的标准缴费`,
    en: `Open: whether the price of ${tier.id} for “${words.en}” applies`,
  };
}

/** The answer to what the tier costs: the sum, for whom, and how it is made up. */
function priceWords(
  trace: Trace,
  tier: Tier,
  group: GroupPrice | null,
  phase: Phase,
  scope: AmountScope,
): Text {
  const { pack, setting } = trace;
  const parts = Object.entries((group ?? tier).components)
    .map(([id, part]) => {
      const fens = scope.components[id];
      const sum =
        typeof part === 'number' && fens !== undefined
          ? formatFen(fens.least)
          : amountWords(part, setting).zh;
      return `${pack.components?.[id] ?? id} ${sum}`;
    })
    .join(' + ');
  const special = phase.premium === undefined ? null : amountWords(phase.premium, setting);
  const who = group === null ? null : groupWords(trace, group);
  const sum = formatFen(scope.premium.least);
  return {
    zh: `${tier.name}${who === null ? '' : `，${who.zh}`} ${sum}（${special?.zh ?? parts}）`,
    en: `${tier.id}${who === null ? '' : `, ${who.en}`} ${sum}${special === null ? '' : ` (${special.en})`}`,
  };
}

function openAmountWords(tier: Tier, group: GroupPrice | null, phase: Phase): Text {
  const amounts = [...Object.values((group ?? tier).components), phase.premium ?? 0];
  const asks = joinTexts(amounts.flatMap(asksWithin), '、', ', ');
  return {
    zh: `未定：${tier.name}的缴费标准尚未确定${asks.zh === '' ? '' : `，问${asks.zh}`}`,
    en: `Open: what ${tier.id} costs is not known${asks.en === '' ? '' : `, ask ${asks.en}`}`,
  };
}

function openFiscalWords(amounts: readonly (Amount | undefined)[]): Text {
  const asks = joinTexts(
    amounts.flatMap((amount) => (amount === undefined ? [] : asksWithin(amount))),
    '、',
    ', ',
  );
  return {
    zh: `财政补助未定${asks.zh === '' ? '' : `，问${asks.zh}`}`,
    en: `The fiscal part is open${asks.en === '' ? '' : `, ask ${asks.en}`}`,
  };
}

/** Says what the fiscal part of this person is, where the pack says more of it than one figure. */
function sayFiscal(trace: Trace, phase: Phase, scope: AmountScope): void {
  const { fiscal } = trace.pack;
  if (fiscal === undefined || scope.fiscal === null || !reportsFiscal(trace.pack)) return;
  const known: Fen | null = isExact(scope.fiscal) ? scope.fiscal.least : null;
  const total = known === null ? null : formatFen(known + scope.premium.least);
  const answer =
    known === null
      ? openFiscalWords([fiscal.amount, fiscal.total, phase.fiscal])
      : {
          zh: `财政补助 ${formatFen(known)}，合计 ${total}`,
          en: `Fiscal part ${formatFen(known)}, ${total} in all`,
        };
  trace.say('fiscal', answer, null, fiscal.cites);
}

export interface PriceFound {
  group: GroupPrice | null;
  scope: AmountScope;
}

/** Says what the tier costs this person in this phase, or what keeps it open. */
export function sayPrice(
  trace: Trace,
  tier: Tier,
  phase: Phase,
): PriceFound | { reason: 'price-missing' | 'choice-missing' } {
  const index = priceFor(trace, tier);
  const group = pricesOf(tier)[index];
  if (index === OPEN_PRICE || index === OPEN_CHOICE || group === undefined) {
    const answer = openPriceWords(trace, tier, index);
    trace.say('price', answer, null, ...pricesOf(tier).map((price) => (price ?? tier).cites));
    return { reason: index === OPEN_CHOICE ? 'choice-missing' : 'price-missing' };
  }
  const scope = priceScope(trace.pack, tier, phase, group, trace.answers);
  const ruleId = group?.id ?? tier.id;
  const open = !isExact(scope.premium);
  const answer = open ? openAmountWords(tier, group, phase) : priceWords(trace, tier, group, phase, scope);
  trace.say('price', answer, ruleId, (group ?? tier).cites);
  sayFiscal(trace, phase, scope);
  return open ? { reason: 'price-missing' } : { group, scope };
}
