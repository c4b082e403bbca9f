import type { Day, Fen } from '@canbao/values';
import type { Funding } from '../questions/funders.ts';

export type AssessmentReason =
  | 'invalid-line'
  | 'employee-insured'
  | 'insured-elsewhere'
  | 'out-of-scope'
  | 'tier-required'
  | 'tier-unknown'
  | 'tier-not-allowed'
  | 'window-not-open'
  | 'late-reason-required'
  | 'window-closed'
  | 'late-rule-missing'
  | 'delegated-amount-missing'
  | 'cover-day-missing'
  /** Whether the person may join, or in which tiers, is open. */
  | 'scope-missing'
  /** What the tier costs this person is open. */
  | 'price-missing'
  /** Several identities or prices apply, and the notice does not say which counts. */
  | 'choice-missing';

/** What follows, in assessments of packs whose rules say it; absent in all others. */
export interface Following {
  /** The last day of cover, null where there is no cover. */
  benefitEnd?: Day | null;
  /** The months (or days) waited; null where this person's start of cover counts no wait. */
  wait?: number | null;
  /** What is paid for lapsed years, over and above the premium. */
  repairFen?: Fen;
  /** The announced consequences that concern this person. */
  notes?: string[];
}

/** What an assessment says beyond the contract's fields, only where the pack knows of such a thing. */
export interface Extras {
  /** Whose benefit the person has, where a pack lets one tier's premium buy another's. */
  benefitTier?: string;
  /** Every category that pays and how much, where several may pay. */
  categories?: { category: string; fen: Fen }[];
  /** What of the subsidy the person pays first and gets back later. */
  refundFen?: Fen;
  /** The fiscal part a head, and the whole fund of this person; null while open. */
  fiscalFen?: Fen | null;
  totalFen?: Fen | null;
  /** Who pays the fiscal part; adds up to it. */
  fiscalFunding?: Funding;
  /** Where `choice-missing`: the categories among which is to be chosen. */
  candidates?: string[];
}

/** What a pack says of a person; the fields and their order are those of `canbao assess`. */
export interface Assessment extends Extras, Following {
  id: string | null;
  /** Only where `invalid`: which field, and why. */
  message?: string;
  decision: 'accepted' | 'refused' | 'undetermined' | 'invalid';
  reason: AssessmentReason | null;
  tier: string | null;
  premiumFen: Fen | null;
  subsidyFen: Fen | null;
  waivedFen: Fen | null;
  selfPayFen: Fen | null;
  category: string | null;
  funding: Funding;
  benefitStart: Day | null;
  clauses: string[];
  assumptions: string[];
  warnings: string[];
}

/** The part of an assessment that many persons share. */
export type Verdict = Omit<
  Assessment,
  'id' | 'message' | 'benefitStart' | 'warnings' | keyof Following | keyof Extras
> & {
  extras?: Extras;
};

/** A verdict with what is this person's own. */
export interface Decision {
  verdict: Verdict;
  benefitStart: Day | null;
  warnings: readonly string[];
  following?: Following;
}

const nothing = {
  tier: null,
  premiumFen: null,
  subsidyFen: null,
  waivedFen: null,
  selfPayFen: null,
  category: null,
  funding: [],
};

/** An outcome without money. */
export function without(
  decision: 'refused' | 'undetermined' | 'invalid',
  reason: AssessmentReason,
): Omit<Verdict, 'clauses' | 'assumptions'> {
  return { decision, reason, ...nothing };
}

/** Puts a decision together for a person. */
export function assessmentOf(
  id: string,
  { verdict, benefitStart, warnings, following }: Decision,
): Assessment {
  const { clauses, assumptions, funding, extras, ...rest } = verdict;
  return {
    id,
    ...rest,
    funding: funding.map((part) => ({ ...part })),
    benefitStart,
    clauses: [...clauses],
    assumptions: [...assumptions],
    warnings: [...warnings],
    ...following,
    ...(extras === undefined ? {} : structuredClone(extras)),
  };
}

/** The assessment of a line that is wrong itself. */
export function invalidAssessment(id: string | null, message: string): Assessment {
  const nowhere = { benefitStart: null, clauses: [], assumptions: [], warnings: [] };
  return { id, message, ...without('invalid', 'invalid-line'), ...nowhere };
}

/** Sorts ids into clauses and assumptions, each once, in the order met. */
export function sortGrounds(ids: readonly string[], isAssumption: (id: string) => boolean) {
  const unique = [...new Set(ids)];
  return { clauses: unique.filter((id) => !isAssumption(id)), assumptions: unique.filter(isAssumption) };
}
