import { NUMBER, numberOf } from '../numerals.ts';
import type { Value } from '../proposal.ts';
import type { Reading } from '../reading.ts';
import { moneyIn, TIER } from './money.ts';
import { categoriesIn, type Named } from './pieces.ts';

/** What a stretch of a sentence says is paid. */
type Payout = { index: number; length: number; value: Pick<Value, 'pays' | 'fen' | 'percent' | 'funder'> };

const SHARE = new RegExp(
  `由(?<funders>[^，。；由]{1,16}?财政)(?:各)?(?:全额)?(?:承担|负担)(?:(${NUMBER})%)?`,
  'g',
);
const FULL =
  /(?:(?<funder>政府|财政|医疗救助(?:基金|资金))[^，。；]{0,6}?)?全额(?:资助|补助|补贴|代缴|负担)|个人不缴费|不需?缴费|免缴|免费参保/g;
const PERCENT = new RegExp(
  `(?:标准的|按)(?:(?<percent>${NUMBER})%|百分之(?<words>${NUMBER}))(?:的标准)?(?:给予|予以|进行)?(?:资助|补助|补贴)|(?:资助|补助|补贴)(?<more>${NUMBER})%`,
  'g',
);
const AMOUNT =
  /(?:按|资助标准为?|补助标准为?|资助|补助|补贴)每人(?:每年)?$|(?:按照?|资助标准为?|补助标准为?|资助|补助|补贴)$/;
const SELF = /个人(?:只?需?)(?:缴费|缴纳|承担|负担)(?:为|标准为)?$/;
const OPEN =
  /根据政策据实[^，。；]{0,4}补助|执行[^，。；]{0,8}(?:相关|有关)规定|按照?[^，。；]{0,8}(?:有关|相关)规定[^，。；]{0,6}(?:资助|补助)/g;

/**
 * Who is subsidised, and by how much: within a sentence what is paid belongs to those named before it.
 *
 * @returns the amounts that belong to a subsidy, by their place in the folded text
 */
export function findSubsidies(reading: Reading): Set<number> {
  const spent = new Set<number>();
  const best = new Map<string, Found>();
  for (const { from, text } of reading.sentences) {
    const payouts = payoutsIn(text);
    if (payouts.length === 0) continue;
    for (const payout of payouts) if (payout.value.fen !== undefined) spent.add(from + payout.index);
    for (const found of together(text, categoriesIn(text), payouts)) {
      const placed = { ...found, at: from + found.category.from };
      const known = best.get(found.category.name);
      if (!known || (known.value.pays === 'open' && placed.value.pays !== 'open'))
        best.set(found.category.name, placed);
    }
  }
  for (const { category, value, at } of best.values()) {
    const sure =
      value.pays === 'open'
        ? 'likely'
        : category.name.length === category.to - category.from
          ? 'plain'
          : 'likely';
    reading.propose('category', at, at + category.to - category.from, value, sure);
  }
  return spent;
}

type Found = { category: Named; value: Value; at: number };

/** Joins each run of categories with what is paid after it, up to the next run. */
function together(text: string, categories: Named[], payouts: Payout[]): Found[] {
  const found: Found[] = [];
  let group: Named[] = [];
  let paid: Payout[] = [];
  const close = () => {
    const [first] = group;
    if (first && paid.length > 0) {
      const span = text.slice(first.from, (paid.at(-1)?.index ?? 0) + (paid.at(-1)?.length ?? 0));
      const tier = [...span.matchAll(TIER)].at(-1)?.[0];
      const value = { ...combine(paid), ...(tier ? { tier } : {}) };
      for (const category of group)
        found.push({ category, value: { name: category.name, term: category.term, ...value }, at: 0 });
    }
    group = [];
    paid = [];
  };
  const marks = [
    ...categories.map((category) => ({ at: category.from, category })),
    ...payouts.map((payout) => ({ at: payout.index, payout })),
  ];
  for (const mark of marks.sort((a, b) => a.at - b.at)) {
    if ('payout' in mark) {
      if (group.length > 0) paid.push(mark.payout);
      continue;
    }
    if (paid.length > 0) close();
    group.push(mark.category);
  }
  close();
  return found;
}

/** Of several statements about one group: what is left to pay says most, then a share or the whole, then an amount. */
function combine(paid: readonly Payout[]): Value {
  const order = ['self-pay', 'all', 'percent', 'amount', 'open'];
  const values = paid.map(({ value }) => value);
  const [best] = [...values].sort((a, b) => order.indexOf(a.pays ?? '') - order.indexOf(b.pays ?? ''));
  const funder = values.find((value) => value.funder)?.funder;
  return { ...best, ...(funder ? { funder } : {}) };
}

function payoutsIn(text: string): Payout[] {
  const payouts: Payout[] = [];
  const add = (found: RegExpMatchArray, value: Payout['value']) =>
    payouts.push({ index: found.index ?? 0, length: found[0].length, value });
  for (const found of text.matchAll(SHARE)) {
    const percent = found[2] ? numberOf(found[2]) : null;
    const funder = found.groups?.funders ?? '';
    const each = found[0].includes('各');
    if (percent === null || each) add(found, { pays: 'all', funder });
    else add(found, { pays: 'percent', percent, funder });
  }
  for (const found of text.matchAll(FULL)) {
    const funder = found.groups?.funder;
    add(found, { pays: 'all', ...(funder ? { funder } : {}) });
  }
  for (const found of text.matchAll(PERCENT)) {
    const percent = numberOf(found.groups?.percent ?? found.groups?.words ?? found.groups?.more ?? '');
    if (percent !== null && percent > 0 && percent <= 100) add(found, { pays: 'percent', percent });
  }
  for (const found of text.matchAll(OPEN)) add(found, { pays: 'open' });
  for (const { index, length, fen } of moneyIn(text)) {
    const before = text.slice(Math.max(0, index - 20), index);
    if (/财政补[助贴]/.test(before)) continue;
    const pays = SELF.test(before) ? 'self-pay' : AMOUNT.test(before) ? 'amount' : null;
    if (pays) payouts.push({ index, length, value: { pays, fen } });
  }
  return payouts.sort((a, b) => a.index - b.index);
}
