import type { FactValue, Person } from '@canbao/policy-engine';
import type { Day } from '@canbao/values';

/** What is asked of a person beyond the register, in the engine's own words. */
export type Facts = Pick<
  Person,
  | 'residencePermit'
  | 'accompanyingChild'
  | 'migrantChild'
  | 'school'
  | 'employeeInsured'
  | 'insuredElsewhere'
  | 'landRequisitionApprovedOn'
  | 'insuredLastYear'
  | 'parentsBothInsured'
  | 'lateReason'
  /** What the county's pack asks besides, by its own names. */
  | 'declared'
> & {
  /** The school's own name, as the roster or the clerk wrote it: no rule asks for it, people are counted by it. */
  schoolName: string | null;
};

/** Facts as they are sent: what is absent stays as it was. */
export type FactsAnswer = {
  readonly [Name in keyof Facts]?: Facts[Name] | null | undefined;
} & {
  /** What the pack asks besides, as typed; read by `readAnswers`. */
  readonly more?: readonly TypedAnswer[] | null | undefined;
};

/** One answer as typed; null clears it. */
export type TypedAnswer = { name: string; value?: string | null | undefined };

/** A person made up by hand, as sent. */
export type PersonAnswer = FactsAnswer & {
  readonly birthDate: Day;
  readonly hukou: Person['hukou'];
  readonly payDate: Day;
  readonly sex?: Person['sex'] | undefined;
  readonly document?: Person['document'] | null | undefined;
  readonly certifications?: readonly string[] | null | undefined;
  readonly tier?: string | null | undefined;
};

/** Nothing answered yet: nothing is claimed. */
export const noFacts: Facts = {
  residencePermit: false,
  accompanyingChild: false,
  migrantChild: false,
  school: null,
  employeeInsured: false,
  insuredElsewhere: false,
  landRequisitionApprovedOn: null,
  insuredLastYear: false,
  parentsBothInsured: false,
  lateReason: null,
  declared: {},
  schoolName: null,
};

const names = Object.keys(noFacts) as (keyof Facts)[];

const isGiven = ([, value]: [string, FactValue]) => value !== null && value !== false;

/** Stored facts with the new answers over them. A null clears an answer, an absent one keeps it. */
export function mergeFacts(stored: Facts, answers: FactsAnswer | null | undefined): Facts {
  if (!answers) return stored;
  const answered = names.filter((name) => answers[name] !== undefined);
  const changes = answered.map((name) => [name, answers[name] ?? noFacts[name]]);
  const merged = { ...stored, ...(Object.fromEntries(changes) as Partial<Facts>) };
  if (!answers.declared) return merged;
  const declared = Object.entries({ ...stored.declared, ...answers.declared }).filter(isGiven);
  return { ...merged, declared: Object.fromEntries(declared) };
}

/** Facts as a jsonb column keeps them, made whole. */
export const factsFrom = (stored: unknown): Facts => mergeFacts(noFacts, stored as FactsAnswer | null);
