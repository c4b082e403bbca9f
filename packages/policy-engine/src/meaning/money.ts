import { type Fen, formatFen } from '@canbao/values';
import { amountWords, fixedFen, isOpen, openAmount } from '../amounts/index.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import type { Category, Pack, Tier } from '../pack/definition.ts';
import type { Citation } from '../pack/parts.ts';
import { byPrecedence } from '../questions/precedence.ts';
import { componentFens, priceScope, pricesOf, tierPremium } from '../questions/price.ts';
import { needsCertificate, payRange } from '../questions/subsidy.ts';
import { type Text, textOf } from '../text.ts';
import type { CategoryMeaning, PackMeaning, TierMeaning } from './meaning.ts';

/** The ids that a rule cites, for some persons or all. */
export function citedIds(cites: readonly Citation[] | undefined): string[] {
  return [...new Set((cites ?? []).map((cite) => cite.id))];
}

/** How a part is reckoned, where it is no plain sum. */
function formulaWords(part: Tier['components'][string] | undefined): { how?: Text } {
  return part === undefined || typeof part === 'number' ? {} : { how: amountWords(part) };
}

export function tierMeaning(pack: Pack, tier: Tier, setting: Setting): TierMeaning {
  const cites = citedIds(tier.cites);
  return {
    id: tier.id,
    name: tier.name,
    components: Object.entries(componentFens(tier, null)).map(([id, premiumFen]) => ({
      id,
      name: pack.components?.[id] ?? id,
      premiumFen,
      ...formulaWords(tier.components[id]),
      cites,
    })),
    premiumFen: tierPremium(tier, null),
    groups: byPrecedence(tier.prices ?? []).map((price) => ({
      id: price.id,
      who: price.name === undefined ? bindCondition(price.when, setting).words : textOf(price.name),
      premiumFen: tierPremium(tier, price),
      cites: citedIds(price.cites),
    })),
    cites,
  };
}

export function fiscalMeaning(pack: Pack): PackMeaning['fiscal'] {
  if (pack.fiscal === undefined) return null;
  return {
    fen: fixedFen(pack.fiscal.amount),
    atLeast: pack.fiscal.atLeast === true,
    cites: citedIds(pack.fiscal.cites),
  };
}

function paysWords(pack: Pack, category: Category): Text {
  if (category.selfPay !== undefined) {
    const self = amountWords(category.selfPay);
    return { zh: `个人缴${self.zh}，其余资助`, en: `the person pays ${self.en}, the rest is paid` };
  }
  const pays = category.pays ?? 0;
  if (typeof pays === 'object' && 'component' in pays) {
    const name = pack.components?.[pays.component] ?? pays.component;
    return { zh: `资助${name}部分`, en: `pays the part “${pays.component}”` };
  }
  const words = amountWords(pays);
  if (pays === 'all') return { zh: '全额资助', en: 'pays the whole premium' };
  if (openAmount(pays) !== null) return { zh: `资助金额${words.zh}`, en: `the amount is ${words.en}` };
  return { zh: `资助${words.zh}`, en: `pays ${words.en}` };
}

function payFen(
  pack: Pack,
  category: Category,
  tier: Tier,
): { subsidyFen: Fen | null; selfPayFen: Fen | null } {
  const sums = pricesOf(tier).map((price) => {
    const scope = priceScope(pack, tier, null, price);
    const range = payRange(category, tier, scope);
    const known = range.least === range.most;
    return { subsidyFen: known ? range.least : null, selfPayFen: known ? scope.premium - range.least : null };
  });
  const same = (key: 'subsidyFen' | 'selfPayFen') =>
    sums.every((sum) => sum[key] === sums[0]?.[key]) ? (sums[0]?.[key] ?? null) : null;
  return { subsidyFen: same('subsidyFen'), selfPayFen: same('selfPayFen') };
}

function funderMeanings(pack: Pack, category: Category): CategoryMeaning['funders'] {
  const name = (id: string) => pack.funders?.[id] ?? id;
  if (category.funders === undefined) {
    const id = category.funder ?? '';
    return [{ id, name: name(id), share: { zh: '全部', en: 'all of it' } }];
  }
  return category.funders.map(({ funder, share }) => ({
    id: funder,
    name: name(funder),
    share: share === 'rest' ? { zh: '其余', en: 'the rest' } : { zh: share, en: share },
  }));
}

export function categoryMeaning(pack: Pack, category: Category, setting: Setting): CategoryMeaning {
  const tiers = category.tiers ?? pack.tiers.map((tier) => tier.id);
  const amount = category.selfPay ?? category.pays ?? 0;
  const agency = pack.agencies?.[category.certifiedBy];
  const agencyName = typeof agency === 'object' ? agency.name : (agency ?? category.certifiedBy);
  return {
    id: category.id,
    name: category.name,
    tiers,
    pays: paysWords(pack, category),
    payFenByTier: pack.tiers
      .filter((tier) => tiers.includes(tier.id))
      .map((tier) => ({ tier: tier.id, ...payFen(pack, category, tier) })),
    condition: category.when === undefined ? null : bindCondition(category.when, setting).words,
    funders: funderMeanings(pack, category),
    certifiedBy: needsCertificate(category) ? { id: category.certifiedBy, name: agencyName } : null,
    openAmount: isOpen(amount),
    ask: openAmount(amount),
    cites: citedIds(category.cites),
  };
}

/** An amount of a phase in words, with its sum for each tier. */
export function premiumWords(pack: Pack, phase: Pack['phases'][number]): Text {
  if (phase.premium === undefined) return { zh: '按档次缴费', en: 'the tier’s premium' };
  const sums = pack.tiers.map((tier) => formatFen(priceScope(pack, tier, phase, null).premium)).join('、');
  const words = amountWords(phase.premium);
  return { zh: `缴${words.zh}，共${sums}`, en: `pays ${words.en}: ${sums}` };
}
