import { amountWords, fenOfYuan } from '../amounts/index.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import type { Fiscal, Funders, Pack } from '../pack/definition.ts';
import { funderName, shareLists } from '../questions/funders.ts';
import { ordinaryPrice, pricesOf } from '../questions/price.ts';
import type { Text } from '../text.ts';
import { citedIds } from './cited.ts';
import type { FunderMeaning, PackMeaning } from './meaning.ts';

function shareWords(
  share: ReturnType<typeof shareLists>[number]['shares'][number]['share'],
  setting: Setting,
): Text {
  if (share === 'rest') return { zh: '其余', en: 'the rest' };
  return typeof share === 'string' ? { zh: share, en: share } : amountWords(share, setting);
}

/** Who pays which share, list by list. */
export function fundersMeaning(pack: Pack, funders: Funders, setting: Setting): FunderMeaning[] {
  const lists = shareLists(funders);
  const others: Text = { zh: '其余的人', en: 'others' };
  return lists.flatMap(({ when, shares }): FunderMeaning[] => {
    const only =
      when === undefined ? (lists.length === 1 ? null : others) : bindCondition({ ...when }, setting).words;
    return shares.map(({ funder, share }) => ({
      id: funder,
      name: funderName(pack, funder),
      share: shares.length === 1 ? { zh: '全部', en: 'all of it' } : shareWords(share, setting),
      when: only,
    }));
  });
}

function fiscalWords({ amount, total }: Fiscal, setting: Setting): Text {
  if (total === undefined) return amountWords(amount ?? 0, setting);
  const whole = amountWords(total, setting);
  return {
    zh: `筹资总额减去个人缴费；总额：${whole.zh}`,
    en: `the whole fund less the personal part; the fund: ${whole.en}`,
  };
}

/** The fiscal part that is the same in every tier and group, null where it is not. */
function sameForAll(pack: Pack, setting: Setting): number | null {
  const parts = pack.tiers.flatMap((tier) =>
    pricesOf(tier).map((price) => ordinaryPrice(pack, tier, price, setting).fiscal),
  );
  const first = parts[0]?.least;
  return first !== undefined && parts.every((part) => part?.least === first && part.most === first)
    ? first
    : null;
}

/** What the pack says of the fiscal part, null where it says nothing. */
export function fiscalMeaning(pack: Pack, setting: Setting): PackMeaning['fiscal'] {
  const { fiscal } = pack;
  if (fiscal === undefined) return null;
  return {
    fen: typeof fiscal.amount === 'number' ? fenOfYuan(fiscal.amount) : sameForAll(pack, setting),
    atLeast: fiscal.atLeast === true,
    words: fiscalWords(fiscal, setting),
    funders: fiscal.funders === undefined ? [] : fundersMeaning(pack, fiscal.funders, setting),
    onTop: (fiscal.onTop ?? []).map(({ funder, amount, cites }) => ({
      funder: { id: funder, name: funderName(pack, funder) },
      words: amountWords(amount, setting),
      cites: citedIds(cites),
    })),
    cites: citedIds(fiscal.cites),
  };
}
