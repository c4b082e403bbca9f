import { type Fen, formatFen } from '@canbao/values';
import {
  type Amount,
  amountWords,
  asksWithin,
  isExact,
  isOpen,
  openAmount,
  type Range,
} from '../amounts/index.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import type { Category, GroupPrice, Pack, Tier } from '../pack/definition.ts';
import { nobodysAnswers } from '../questions/answers.ts';
import { byPrecedence } from '../questions/precedence.ts';
import { ordinaryPrice, priceScope, pricesOf } from '../questions/price.ts';
import { needsCertificate, payRange } from '../questions/subsidy.ts';
import { joinTexts, type Text, textOf } from '../text.ts';
import { citedIds } from './cited.ts';
import { fundersMeaning } from './fiscal.ts';
import type { CategoryMeaning, TierMeaning } from './meaning.ts';

export { citedIds } from './cited.ts';
export { fiscalMeaning } from './fiscal.ts';

/** The one sum that a range stands for; null where it is open or not the same for everybody. */
function known(range: Range | undefined): Fen | null {
  return range !== undefined && isExact(range) ? range.least : null;
}

/** How parts are reckoned, where they are no plain sums. */
function formulas(parts: readonly Amount[], setting: Setting): Text | null {
  const words = parts.filter((part) => typeof part !== 'number').map((part) => amountWords(part, setting));
  return words.length === 0 ? null : joinTexts(words, '＋', ' + ');
}

const chooseWords = {
  lowest: { zh: '同时符合几条标准的，按最低的缴费', en: 'where several prices apply, the lowest counts' },
  unknown: { zh: '同时符合几条标准的，通知未写', en: 'where several prices apply, the notice is silent' },
};

function tierName(pack: Pack, id: string | undefined): string | null {
  return id === undefined ? null : (pack.tiers.find((tier) => tier.id === id)?.name ?? id);
}

/** For whom a price is; where its condition is open, whom to ask, whatever the price is called. */
function groupWho({ name, when }: GroupPrice, setting: Setting): Text {
  if (name === undefined) return bindCondition(when, setting).words;
  const { zh, en } = textOf(name);
  const { unknown } = when;
  if (unknown === undefined) return { zh, en };
  return {
    zh: `${zh}（是否适用待定，问${unknown.ask}）`,
    en: `${en} (whether it applies is open, ask ${unknown.ask})`,
  };
}

function groupMeaning(
  pack: Pack,
  tier: Tier,
  price: GroupPrice,
  setting: Setting,
): TierMeaning['groups'][number] {
  return {
    id: price.id,
    who: groupWho(price, setting),
    premiumFen: known(ordinaryPrice(pack, tier, price, setting).premium),
    how: formulas(Object.values(price.components), setting),
    cites: citedIds(price.cites),
  };
}

export function tierMeaning(pack: Pack, tier: Tier, setting: Setting): TierMeaning {
  const cites = citedIds(tier.cites);
  const general = ordinaryPrice(pack, tier, null, setting);
  const { choose } = tier;
  return {
    id: tier.id,
    name: tier.name,
    components: Object.entries(tier.components).map(([id, part]) => {
      const how = formulas([part], setting);
      return {
        id,
        name: pack.components?.[id] ?? id,
        premiumFen: known(general.components[id]),
        ...(how === null ? {} : { how }),
        cites,
      };
    }),
    premiumFen: known(general.premium),
    groups: byPrecedence(tier.prices ?? []).map((price) => groupMeaning(pack, tier, price, setting)),
    choose:
      choose === undefined || choose === 'first-that-applies'
        ? null
        : chooseWords[choose === 'lowest' ? 'lowest' : 'unknown'],
    benefitOf: tierName(pack, tier.benefitOf),
    cites,
  };
}

function paysWords(pack: Pack, category: Category, setting: Setting): Text {
  if (category.selfPay !== undefined) {
    const self = amountWords(category.selfPay, setting);
    return { zh: `个人缴${self.zh}，其余资助`, en: `the person pays ${self.en}, the rest is paid` };
  }
  const pays = category.pays ?? 0;
  if (typeof pays === 'object' && 'component' in pays) {
    const name = pack.components?.[pays.component] ?? pays.component;
    return { zh: `资助${name}部分`, en: `pays the part “${pays.component}”` };
  }
  const words = amountWords(pays, setting);
  if (pays === 'all') return { zh: '全额资助', en: 'pays the whole premium' };
  if (openAmount(pays) !== null) return { zh: `资助金额${words.zh}`, en: `the amount is ${words.en}` };
  return { zh: `资助${words.zh}`, en: `pays ${words.en}` };
}

function payFen(pack: Pack, category: Category, tier: Tier, setting: Setting) {
  const sums = pricesOf(tier).map((price) => {
    const scope = ordinaryPrice(pack, tier, price, setting);
    const premium = known(scope.premium);
    const pays = premium === null ? null : known(payRange(category, tier, scope));
    const selfPayFen = premium === null || pays === null ? null : premium - pays;
    return { subsidyFen: pays, selfPayFen };
  });
  const same = (key: 'subsidyFen' | 'selfPayFen') =>
    sums.every((sum) => sum[key] === sums[0]?.[key]) ? (sums[0]?.[key] ?? null) : null;
  return { subsidyFen: same('subsidyFen'), selfPayFen: same('selfPayFen') };
}

function roundMeaning(pack: Pack, category: Category): CategoryMeaning['round'] {
  const round = pack.subsidies?.rounds?.find(({ id }) => id === category.round);
  if (round === undefined) return null;
  const before = round.order === 'before';
  const name = before
    ? { zh: '先于其他资助', en: 'before other subsidies' }
    : { zh: '在其他资助之外叠加', en: 'on top of other subsidies' };
  return { id: round.id, name: round.name === undefined ? name : textOf(round.name) };
}

function refundWords({ refund }: Category, setting: Setting): Text | null {
  if (refund === undefined) return null;
  return refund.when === undefined
    ? { zh: '所有人', en: 'everybody' }
    : bindCondition(refund.when, setting).words;
}

export function categoryMeaning(pack: Pack, category: Category, setting: Setting): CategoryMeaning {
  const tiers = category.tiers ?? pack.tiers.map((tier) => tier.id);
  const amount = category.selfPay ?? category.pays ?? 0;
  const agency = pack.agencies?.[category.certifiedBy];
  const agencyName = typeof agency === 'object' ? agency.name : (agency ?? category.certifiedBy);
  const alone = [{ funder: category.funder ?? '', share: 'rest' as const }];
  const funders = fundersMeaning(pack, category.funders ?? alone, setting);
  const asks = asksWithin(amount);
  return {
    id: category.id,
    name: category.name,
    tiers,
    pays: paysWords(pack, category, setting),
    payFenByTier: pack.tiers
      .filter((tier) => tiers.includes(tier.id))
      .map((tier) => ({ tier: tier.id, ...payFen(pack, category, tier, setting) })),
    condition: category.when === undefined ? null : bindCondition(category.when, setting).words,
    funders:
      category.funders === undefined
        ? funders.map((funder) => ({ ...funder, share: { zh: '全部', en: 'all of it' } }))
        : funders,
    certifiedBy: needsCertificate(category) ? { id: category.certifiedBy, name: agencyName } : null,
    round: roundMeaning(pack, category),
    benefitOf: tierName(pack, category.benefitOf),
    refund: refundWords(category, setting),
    openAmount: isOpen(amount),
    ask: asks.length === 0 ? null : joinTexts(asks, '、', ', '),
    cites: citedIds(category.cites),
  };
}

const chooseSubsidy = {
  'most-for-the-person': {
    zh: '同时符合多种资助类别的，只享受一种，取资助最多的；金额相同的，取排在前面的',
    en: 'Of several categories one pays: the one that pays most, and on equal amounts the one listed first',
  },
  'first-listed': {
    zh: '同时符合多种资助类别的，只享受一种，取排在前面的',
    en: 'Of several categories one pays: the one listed first',
  },
  'add-up': {
    zh: '同时符合多种资助类别的，可以累加，最多到全额',
    en: 'Several categories pay together, up to the whole premium',
  },
};

/** Which of several subsidies a person has; null where nobody is subsidised. */
export function chooseMeaning({ subsidies }: Pack): Text | null {
  if (subsidies === undefined || subsidies.categories.length === 0) return null;
  const { choose } = subsidies;
  if (typeof choose === 'string') return chooseSubsidy[choose];
  const { ask } = choose.unknown;
  return {
    zh: `同时符合多种资助类别的，享受哪一种通知没有写，问${ask}`,
    en: `Which of several categories pays is not said; ask ${ask}`,
  };
}

/** An amount of a phase in words, with its sum for each tier. */
export function premiumWords(pack: Pack, phase: Pack['phases'][number], setting: Setting): Text {
  if (phase.premium === undefined) return { zh: '按档次缴费', en: 'the tier’s premium' };
  const nobody = nobodysAnswers(setting);
  const sums = pack.tiers.map((tier) => known(priceScope(pack, tier, phase, null, nobody).premium));
  const words = amountWords(phase.premium, setting);
  if (sums.includes(null)) return { zh: `缴${words.zh}`, en: `pays ${words.en}` };
  const sum = sums.map((fen) => formatFen(fen ?? 0)).join('、');
  return { zh: `缴${words.zh}，共${sum}`, en: `pays ${words.en}: ${sum}` };
}
