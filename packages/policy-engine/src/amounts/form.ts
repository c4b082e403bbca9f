import type { Fen } from '@canbao/values';
import type { Text } from '../text.ts';

/** An amount that may not be known: everything from `least` to `most` is possible. Known where both are equal. */
export interface Range {
  least: Fen;
  most: Fen;
}

/** Where an amount is reckoned: what this tier costs at this time, and of what it is made up. */
export interface AmountScope {
  /** The premium of the tier at this time, before any subsidy. */
  premium: Fen;
  components: Readonly<Record<string, Fen>>;
  /** The fiscal subsidy a head that the pack states. */
  fiscal: Fen | null;
}

/** A base, such as an average income, times a rate: rounded to a unit (the fen, half up, unless said), not below a floor. */
export interface RateAmount {
  base: number;
  rate: string;
  round?: { to?: number | undefined; how?: 'half-up' | 'up' | 'down' | undefined } | undefined;
  atLeast?: number | undefined;
}

/** An amount as a pack writes it; see `amounts/index.ts` for the forms. */
export type Amount =
  | number
  | string
  | RateAmount
  | { component: string }
  | { sum: Amount[] }
  | { percent: number; of: Amount }
  | { delegated: { to: string; atLeast?: Amount | undefined; atMost?: Amount | undefined } }
  | { unknown: { ask: string; atLeast?: Amount | undefined; atMost?: Amount | undefined } };

/** One form of amount: how it is reckoned and said. A new form is one file and one registration. */
export interface AmountForm<T> {
  reckon: (written: T, scope: AmountScope, reckon: (amount: Amount) => Range) => Range;
  words: (written: T, words: (amount: Amount) => Text) => Text;
  /** Whether the amount is left open by the notice, and whom to ask. */
  open?: (written: T) => { zh: string; en: string };
}

export const exactly = (fen: Fen): Range => ({ least: fen, most: fen });
