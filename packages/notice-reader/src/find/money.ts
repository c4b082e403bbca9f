import { type Fen, parseYuan } from '@canbao/values';
import { NUMBER, numberOf } from '../numerals.ts';
import type { Reading } from '../reading.ts';

const MONEY = new RegExp(`(${NUMBER})(万)?元`, 'g');
/** What a tier is called: 第三档次, 高档, 一档. */
export const TIER = /第[一二三四五六七八九十]档次?|[高中低]档次?|[一二三四五六]档/g;
const GROUP =
  /未成年人|成年居民|成年人|学生儿童|在校学生|大学生|中小学生|学生|少年儿童|儿童|老年居民|普通居民|一般居民/;
const PRICE = /缴费标准|个人缴费|个人缴纳|缴费金额|每人每年|每人|保费/;
const DAYS = new RegExp(`(${NUMBER})个?[天日]`);

/** An amount of money in a sentence. */
export interface Money {
  index: number;
  length: number;
  fen: Fen;
}

/** The amounts that a text names, in fen; those without value or beyond reason are none. */
export function moneyIn(text: string): Money[] {
  const amounts: Money[] = [];
  for (const found of text.matchAll(MONEY)) {
    const yuan = numberOf(found[1] ?? '');
    if (yuan === null || yuan <= 0 || yuan >= 100_000) continue;
    const written = String(found[2] ? yuan * 10_000 : yuan);
    const fen = /^\d+(\.\d{1,2})?$/.test(written) ? parseYuan(written) : null;
    if (fen !== null) amounts.push({ index: found.index, length: found[0].length, fen });
  }
  return amounts;
}

/**
 * What people pay, what the treasury adds, what an agent may hold, and other amounts.
 *
 * @param spent amounts that belong to a subsidy, by their place in the folded text
 */
export function findMoney(reading: Reading, spent: ReadonlySet<number>): void {
  const prices = new Set<string>();
  for (const { from, text } of reading.sentences) {
    for (const money of moneyIn(text)) {
      const at = from + money.index;
      const end = at + money.length;
      if (spent.has(at)) continue;
      const before = text.slice(0, money.index);
      const piece = before.split(/[，；。：]/).at(-1) ?? '';
      const { fen } = money;
      if (/财政[^，]{0,12}(?:补助|补贴)|人均补助/.test(before.slice(-30))) {
        reading.propose(
          'fiscal',
          at,
          end,
          { fen, ...(/不低于|不少于/.test(piece) ? { atLeast: true } : {}) },
          'plain',
        );
        continue;
      }
      if (/现金|双限|缴存|存入/.test(text) && fen >= 100_000) {
        reading.propose('cash-limit', at, end, { fen }, 'plain');
        const days = DAYS.exec(text.slice(money.index));
        const number = days && numberOf(days[1] ?? '');
        const start = end - money.length + (days?.index ?? 0);
        if (days && number) reading.propose('cash-days', start, start + days[0].length, { number }, 'plain');
        continue;
      }
      const price = priceOf(before, piece, text.slice(money.index + money.length));
      if (!price) {
        reading.propose('amount', at, end, { fen }, 'guess');
        continue;
      }
      const key = JSON.stringify([fen, price.value]);
      if (prices.has(key)) continue;
      prices.add(key);
      reading.propose('premium', at, end, { fen, ...price.value }, price.sure);
    }
  }
}

type Price = { value: { tier?: string; component?: string }; sure: 'plain' | 'likely' };

function priceOf(before: string, piece: string, after: string): Price | null {
  const open = piece.replace(/（[^）]{0,80}）/g, '');
  const tier = [...before.matchAll(TIER)].at(-1)?.[0] ?? GROUP.exec(open)?.[0];
  const component = /(?:基本|补充|大病)医疗保险(?=费?为?$)|大病保险(?=费?为?$)/.exec(open)?.[0];
  const said = PRICE.test(open) || /^／人|^／年|^每人|^的标准缴/.test(after);
  if (!said && !component && !(tier && open.length < 12)) return null;
  const value = { ...(tier ? { tier } : {}), ...(component ? { component } : {}) };
  return { value, sure: said || component ? 'plain' : 'likely' };
}
