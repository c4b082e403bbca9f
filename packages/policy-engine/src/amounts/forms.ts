import { formatFen, parseYuan, percentOf } from '@canbao/values';
import { joinTexts } from '../text.ts';
import {
  type Amount,
  type AmountForm,
  type AmountScope,
  exactly,
  type OpenRange,
  type Range,
} from './form.ts';

/**
 * Yuan as the notice writes them, exact to the fen: the digits of a number in a pack are those of its shortest decimal
 * form (ECMA-262 Number::toString), which is the written one up to 15 digits. Null for more than two decimals.
 */
export function fenOfYuan(yuan: number): number | null {
  return yuan >= 0 && yuan < 1e12 ? parseYuan(String(yuan)) : null;
}

/** `380`: yuan. */
export const yuanForm: AmountForm<number> = {
  reckon: (yuan) => exactly(fenOfYuan(yuan) ?? 0),
  words: (yuan) => {
    const text = formatFen(fenOfYuan(yuan) ?? 0);
    return { zh: text, en: text };
  },
};

function share(range: Range, points: number): Range {
  return { least: percentOf(range.least, points), most: percentOf(range.most, points) };
}

/**
 * `all` (the whole premium), `tier` (the same, in a sum), `rest` (what earlier subsidies left of it), `fiscal` (the
 * fiscal part a head), or `75%` of the premium.
 */
export const wordForm: AmountForm<string> = {
  reckon: (word, scope) => {
    if (word === 'fiscal') return scope.fiscal ?? exactly(0);
    if (word === 'rest') return scope.rest;
    return word.endsWith('%') ? share(scope.premium, basisPoints(word) ?? 0) : scope.premium;
  },
  words: (word) => {
    if (word === 'fiscal') return { zh: '人均财政补助', en: 'the fiscal subsidy a head' };
    if (word === 'tier') return { zh: '个人缴费标准', en: 'the ordinary premium' };
    if (word === 'all') return { zh: '全额', en: 'the whole premium' };
    if (word === 'rest') return { zh: '其余部分', en: 'what is left of the premium' };
    return { zh: `个人缴费的${word}`, en: `${word} of the premium` };
  },
};

/** `75%` or `12.5%` as 7500 or 1250 basis points; null where it is none, or over 100 %. */
export function basisPoints(text: string): number | null {
  const points = /^[0-9.]+%$/.test(text) ? parseYuan(text.slice(0, -1)) : null;
  return points !== null && points <= 10000 ? points : null;
}

/** `{ component: basic }`: one part of the tier. */
export const componentForm: AmountForm<{ component: string }> = {
  reckon: ({ component }, scope) => scope.components[component] ?? exactly(0),
  words: ({ component }) => ({ zh: `“${component}”部分`, en: `the part “${component}”` }),
};

/** `{ sum: [tier, fiscal] }`. */
export const sumForm: AmountForm<{ sum: Amount[] }> = {
  reckon: ({ sum }, _scope, reckon) =>
    sum.map(reckon).reduce((a, b) => ({ least: a.least + b.least, most: a.most + b.most }), exactly(0)),
  words: ({ sum }, { amount }) => joinTexts(sum.map(amount), '＋', ' + '),
  parts: ({ sum }) => sum.map((part, i) => ({ part, path: ['sum', i] })),
};

/** `{ percent: 50, of: { component: basic } }`, rounded half up to the fen. */
export const percentForm: AmountForm<{ percent: number; of: Amount }> = {
  reckon: ({ percent, of }, _scope, reckon) => share(reckon(of), Math.round(percent * 100)),
  words: ({ percent, of }, { amount }) => ({
    zh: `${amount(of).zh}的${percent}%`,
    en: `${percent}% of ${amount(of).en}`,
  }),
  parts: ({ of }) => [{ part: of, path: ['of'] }],
};

function openRange(open: OpenRange, scope: AmountScope, reckon: (amount: Amount) => Range): Range {
  const least = open.atLeast === undefined ? 0 : reckon(open.atLeast).least;
  const most = open.atMost === undefined ? scope.ceiling : reckon(open.atMost).most;
  return { least: Math.min(least, most), most };
}

function openParts(key: string, { atLeast, atMost }: OpenRange) {
  return Object.entries({ atLeast, atMost }).flatMap(([end, part]) =>
    part === undefined ? [] : [{ part, path: [key, end] }],
  );
}

/** `{ delegated: { to: 达州市 } }`: a higher authority sets it, from `atLeast` (nothing) to `atMost` (the premium). */
export const delegatedForm: AmountForm<{ delegated: { to: string } & OpenRange }> = {
  reckon: ({ delegated }, scope, reckon) => openRange(delegated, scope, reckon),
  words: ({ delegated }) => ({ zh: `由${delegated.to}规定（未定）`, en: `set by ${delegated.to} (open)` }),
  parts: ({ delegated }) => openParts('delegated', delegated),
  open: ({ delegated }) => ({ zh: delegated.to, en: delegated.to }),
};

/** `{ unknown: { ask: 市医保局 } }`: the notice is silent; the same range. */
export const unknownForm: AmountForm<{ unknown: { ask: string } & OpenRange }> = {
  reckon: ({ unknown }, scope, reckon) => openRange(unknown, scope, reckon),
  words: ({ unknown }) => ({ zh: `待定（问${unknown.ask}）`, en: `open (ask ${unknown.ask})` }),
  parts: ({ unknown }) => openParts('unknown', unknown),
  open: ({ unknown }) => ({ zh: unknown.ask, en: unknown.ask }),
};
