import type { Day, Fen } from '@canbao/values';

/** What a proposal is about. */
export const kinds = [
  'title',
  'number',
  'plan-year',
  'county',
  'premium',
  'fiscal',
  'category',
  'window',
  'deadline',
  'cover-from',
  'scope',
  'newborn-days',
  'wait-days',
  'age',
  'rate',
  'target',
  'target-total',
  'agency',
  'funder',
  'cash-limit',
  'cash-days',
  'notice-days',
  'amount',
  'clause',
] as const;
export type Kind = (typeof kinds)[number];

/** How sure the reader is: written plainly, likely from the words around it, or a guess to look at closely. */
export type Sureness = 'plain' | 'likely' | 'guess';

/** A stretch of the text: UTF-16 units from its start, and the line that it begins on, from 1. */
export interface Place {
  offset: number;
  length: number;
  line: number;
}

/** What a category pays, as the notice words it. */
export type Pays = 'all' | 'amount' | 'percent' | 'self-pay' | 'open';

/** A bound as the law words it: 以上/满, 以下/以内, 超过, 不满/未满. */
export type Bound = 'from' | 'to' | 'over' | 'under';

/** What is proposed. Which fields a kind has is said by `fieldsOf`. */
export interface Value {
  /** A title, a name, a place of a clause. */
  name?: string;
  /** A word of the vocabulary: a category's identity, a clause's topic, a county's code, who may join. */
  term?: string;
  /** A year, days, years of age, or people. */
  number?: number;
  fen?: Fen;
  percent?: number;
  from?: Day;
  to?: Day;
  tier?: string;
  component?: string;
  pays?: Pays;
  bound?: Bound;
  atLeast?: boolean;
  funder?: string;
}
export type Field = keyof Value;

/** Something that the notice seems to say; nothing is taken before a person confirms it. */
export interface Proposal {
  kind: Kind;
  place: Place;
  /** The text at its place, verbatim. */
  quote: string;
  /** The sentence that it stands in. */
  clause: Place;
  value: Value;
  sure: Sureness;
}

type Fields = { must: readonly Field[]; may?: readonly Field[] };

/** Which fields the value of each kind must have, and which it may have. */
export const fieldsOf: Record<Kind, Fields> = {
  title: { must: ['name'] },
  number: { must: ['name'] },
  'plan-year': { must: ['number'] },
  county: { must: ['name', 'term'] },
  premium: { must: ['fen'], may: ['tier', 'component'] },
  fiscal: { must: ['fen'], may: ['atLeast'] },
  category: { must: ['name', 'pays'], may: ['term', 'fen', 'percent', 'tier', 'funder'] },
  window: { must: ['from', 'to'] },
  deadline: { must: ['from'], may: ['name'] },
  'cover-from': { must: ['from'] },
  scope: { must: ['term'] },
  'newborn-days': { must: ['number'] },
  'wait-days': { must: ['number'] },
  age: { must: ['number', 'bound'] },
  rate: { must: ['percent', 'term'] },
  target: { must: ['name', 'number'] },
  'target-total': { must: ['number'] },
  agency: { must: ['name'], may: ['term'] },
  funder: { must: ['name'], may: ['term'] },
  'cash-limit': { must: ['fen'] },
  'cash-days': { must: ['number'] },
  'notice-days': { must: ['number'] },
  amount: { must: ['fen'] },
  clause: { must: ['term'], may: ['name'] },
};
