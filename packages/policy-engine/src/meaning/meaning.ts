import type { Day, Fen } from '@canbao/values';
import type { Text } from '../text.ts';

/** What a pack means, as data for a reader: no ids where it has names, every value with what it cites. */
export interface PackMeaning {
  county: string;
  countyName: string;
  planYear: number;
  notice: { title: string; number: string | null; sha256: string; text: string | null };
  tiers: TierMeaning[];
  /** The fiscal subsidy a head, null where the notice doesn't say. */
  fiscal: FiscalMeaning | null;
  categories: CategoryMeaning[];
  /** Which of several subsidies a person has; null where nobody is subsidised. */
  choose: Text | null;
  /** Why one subsidy only, and which on equal amounts. */
  oneSubsidyOnly: string[];
  /** name: as the pack calls the window; null where it gives it none. */
  windows: { id: string; name: Text | null; from: Day; to: Day; who: Text | null; cites: string[] }[];
  /** What happens outside the windows, by phase. */
  phases: { id: string; when: Text; outcome: Text; coverFrom: Text | null; cites: string[] }[];
  lateRule: Text;
  waysIn: { id: string; words: Text; tiers: string[]; cites: string[] }[];
  exclusions: { id: string; words: Text; cites: string[] }[];
  /** What years of cover earn and lapses cost. */
  incentives: IncentivesMeaning | null;
  /** Waiting periods, in words. */
  waits: { id: string; name: Text; words: Text; cites: string[] }[];
  /** What was announced for later, and to whom. */
  consequences: { id: string; who: Text | null; says: Text; year: number | null; cites: string[] }[];
  targets: TargetsMeaning | null;
  household: {
    unit: 'household' | 'person';
    everyMember: boolean;
    sameTier: boolean;
    cites: string[];
  } | null;
  collection: CollectionMeaning;
  publicNotice: {
    days: number | null;
    every: 'week' | 'month' | null;
    correctionsUntil: Day | null;
    cites: string[];
  } | null;
  deadlines: { id: string; name: Text; by: Day; cites: string[] }[];
  assumptions: { id: string; says: Text; because: Text }[];
  clauses: { id: string; quote: string; at: { section: string | null } }[];
  openQuestions: { id: string; says: Text; ask: string }[];
  /** `ask`: whom to ask who it is, where that is open. */
  funders: { id: string; name: string; ask: string | null }[];
  agencies: { id: string; name: string; cites: string[] }[];
  /** Facts that the pack asks for beyond the shared ones. */
  facts: { name: string; ask: Text; type: string }[];
  exampleCount: number;
}

export interface IncentivesMeaning {
  limit: { name: Text; fen: Fen; cites: string[] };
  entries: { id: string; name: Text; when: Text; amount: Text; cites: string[] }[];
  resets: { id: string; when: Text; clears: Text[]; cites: string[] }[];
  caps: { of: Text[]; upTo: Text; cites: string[] }[];
}

/** Who pays which share of a sum, and for whom, where that depends on the person. */
export type FunderMeaning = { id: string; name: string; share: Text; when: Text | null };

export interface FiscalMeaning {
  /** Null where it is open, or not the same for everybody. */
  fen: Fen | null;
  atLeast: boolean;
  /** How much, in words, with the groups among which it differs. */
  words: Text;
  funders: FunderMeaning[];
  /** What others pay on top, outside of the total. */
  onTop: { funder: { id: string; name: string }; words: Text; cites: string[] }[];
  cites: string[];
}

export interface TierMeaning {
  id: string;
  name: string;
  /** `how`: the formula, where it is no plain sum. */
  components: { id: string; name: string; premiumFen: Fen | null; how?: Text; cites: string[] }[];
  /** In general: what those pay for whom no price by group applies; null where open, or not the same for all of them. */
  premiumFen: Fen | null;
  /** Prices by group, in the order in which they are tried; `how`: where the price is no plain sum. */
  groups: { id: string; who: Text; premiumFen: Fen | null; how: Text | null; cites: string[] }[];
  /** Which of several prices counts, where it is not the first that applies. */
  choose: Text | null;
  /** The name of the tier whose benefit its members have, where it is another's. */
  benefitOf: string | null;
  cites: string[];
}

export interface CategoryMeaning {
  id: string;
  name: string;
  tiers: string[];
  /** What it pays, in words. */
  pays: Text;
  /** Null where the amount is open, or not the same for every price of the tier. */
  payFenByTier: { tier: string; subsidyFen: Fen | null; selfPayFen: Fen | null }[];
  /** Further conditions in words, null where the certificate alone decides. */
  condition: Text | null;
  funders: FunderMeaning[];
  /** Null where the age alone decides. */
  certifiedBy: { id: string; name: string } | null;
  /** The further round in which it is paid on top, null for the main one. */
  round: { id: string; name: Text } | null;
  /** The name of the tier whose benefit the person then has. */
  benefitOf: string | null;
  /** For whom it is paid first and refunded later; null where never. */
  refund: Text | null;
  openAmount: boolean;
  /** Whom to ask where the amount is open. */
  ask: Text | null;
  cites: string[];
}

/** One set of targets: printed in a table, reckoned from a printed population, or a rate of the register. */
export interface TargetSetMeaning {
  /** The day from which it counts; null: from the beginning. */
  countsFrom: Day | null;
  /** As the notice prints it, null where it prints none. */
  total: number | null;
  /** The sum of the rows, null where there are none. */
  sum: number | null;
  /** population: from which the people are reckoned, null where the notice prints the people. */
  townships: { name: string; divisionCode: string | null; people: number; population: number | null }[];
  /** rate: a fraction. of: whose; the register's people are counted when it is asked. */
  byRate: { rate: number; of: 'register' | 'population'; round: TargetRounding } | null;
  basis: Text | null;
  cites: string[];
}

export type TargetRounding = 'up' | 'down' | 'half-up';

export interface TargetsMeaning extends TargetSetMeaning {
  /** A fraction: 0.98 for 98 %. */
  overallRate: number | null;
  /** Whether the rate must be exceeded, not only reached. */
  exceed: boolean;
  groupRate: number | null;
  /** Categories whose rate is another one. */
  groupRates: { category: string; rate: number }[];
  /** What the assessment takes; null where the notice gives one set only. */
  assessed: TargetSetMeaning | null;
}

export interface CollectionMeaning {
  channels: { id: string; name: Text; cites: string[] }[];
  cash: { upToFen: Fen; days: number; cites: string[] } | null;
  receipt: { title: string; cites: string[] } | null;
  payDay: { counts: 'received' | 'credited'; cites: string[] } | null;
  refunds: { allowed: boolean; cites: string[] } | null;
}
