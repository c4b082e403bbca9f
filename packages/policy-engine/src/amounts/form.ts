import type { Day, Fen } from '@canbao/values';
import type { When } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import type { Truth } from '../conditions/truth.ts';
import type { DayRule } from '../days/index.ts';
import type { Text } from '../text.ts';

/** An amount that may not be known: everything from `least` to `most` is possible. Known where both are equal. */
export interface Range {
  least: Fen;
  most: Fen;
}

/** Beyond what any premium comes to (a billion yuan): the upper end of an amount of which nothing is known. */
export const UNBOUNDED: Fen = 1e11;

export const exactly = (fen: Fen): Range => ({ least: fen, most: fen });

export const isExact = (range: Range): boolean => range.least === range.most;

/** What amounts ask of a person. With nobody to ask, conditions are unknown and days absent. */
export interface Answers {
  holds: (when: When) => Truth;
  /** A day as a pack writes it, at one end of what it could be; null where the person has none. */
  day: (rule: DayRule, side: 'least' | 'most') => Day | null;
  number: (fact: string) => number | null;
  planYearStart: Day;
  planYearEnd: Day;
}

/** Where an amount is reckoned: for whom, what this tier costs at this time, and of what it is made up. */
export interface AmountScope {
  answers: Answers;
  /** The premium of the tier at this time, before any subsidy. */
  premium: Range;
  /** What earlier subsidies left of it. */
  rest: Range;
  components: Readonly<Record<string, Range>>;
  /** Up to what an amount may be that nothing is known of: the premium for a subsidy, anything for a price. */
  ceiling: Fen;
  /** The fiscal part a head, null where the pack states none. */
  fiscal: Range | null;
}

/** A base, such as an average income, times a rate: rounded to a unit (the fen, half up, unless said), not below a floor. */
export interface RateAmount {
  base: number;
  rate: string;
  round?: Rounding | undefined;
  atLeast?: number | undefined;
}

/** To which unit (0.01, 0.1, 1 or 10 yuan; a fen unless said), and which way (half up unless said). */
export interface Rounding {
  to?: number | undefined;
  how?: 'half-up' | 'up' | 'down' | undefined;
}

/**
 * Months counted from the month of a day to the month of another (the last of the plan year unless said), both
 * included; with `first: next` the month after the day is the first. Months before the plan year do not count.
 */
export interface Months {
  from: DayRule;
  to?: DayRule | undefined;
  first?: 'this' | 'next' | undefined;
}

export interface OpenRange {
  atLeast?: Amount | undefined;
  atMost?: Amount | undefined;
}

export interface AmountCase {
  when?: When | undefined;
  amount: Amount;
}

/** An amount as a pack writes it; see `amounts/index.ts` for the forms. */
export type Amount =
  | number
  | string
  | RateAmount
  | { component: string }
  | { sum: Amount[] }
  | { percent: number; of: Amount }
  | { cases: AmountCase[] }
  | { perMonth: Amount; months: Months }
  | { prorate: Amount; months: Months; round?: Rounding | undefined }
  | { greater: Amount[] }
  | { smaller: Amount[] }
  | { difference: Amount[] }
  | { rounded: Amount; to?: Rounding['to']; how?: Rounding['how'] }
  | { split: Amount; among: string; how?: Rounding['how'] }
  | { delegated: { to: string } & OpenRange }
  | { unknown: { ask: string } & OpenRange };

/** A part of an amount, and the steps to it. */
export type Part = { part: Amount; path: (string | number)[] };

/** How a form says its parts: other amounts, and conditions. */
export interface Speaker {
  amount: (amount: Amount) => Text;
  setting: Setting;
}

/** One form of amount: how it is reckoned and said. A new form is one file and one registration. */
export interface AmountForm<T> {
  reckon: (written: T, scope: AmountScope, reckon: (amount: Amount) => Range) => Range;
  words: (written: T, say: Speaker) => Text;
  /** The amounts of which it is made. */
  parts?: (written: T) => Part[];
  /** Conditions on the person that it asks. */
  whens?: (written: T) => { when: When; path: (string | number)[] }[];
  /** Days that it reads. */
  days?: (written: T) => { day: DayRule; path: (string | number)[] }[];
  /** Numbers of the person that it reads. */
  numbers?: (written: T) => { fact: string; path: (string | number)[] }[];
  /** Whether the amount is left open by the notice, and whom to ask. */
  open?: (written: T) => Text;
}
