import type { FactsInput, Hukou, LateReason, SchoolKind } from '../../gql/graphql.ts';

/** An answer to a question of the active pack itself. */
export type Answer = { name: string; value: string };

/** What is asked of a person beyond the register, every answer given. */
export type PersonFacts = {
  residencePermit: boolean;
  accompanyingChild: boolean;
  migrantChild: boolean;
  school: SchoolKind | null;
  employeeInsured: boolean;
  insuredElsewhere: boolean;
  landRequisitionApprovedOn: string | null;
  insuredLastYear: boolean;
  parentsBothInsured: boolean;
  lateReason: LateReason | null;
  /** What the active pack asks besides. */
  more: readonly Answer[];
  schoolName: string | null;
};

export type FactKey = Exclude<keyof PersonFacts, 'more'>;

export const noFacts: PersonFacts = {
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
  more: [],
  schoolName: null,
};

export const allFacts = Object.keys(noFacts).filter((key) => key !== 'more') as readonly FactKey[];

export const schoolKinds: readonly SchoolKind[] = [
  'KINDERGARTEN',
  'PRIMARY',
  'SECONDARY',
  'VOCATIONAL',
  'HIGHER',
];

export const lateReasons: readonly LateReason[] = [
  'EMPLOYMENT_ENDED',
  'UNEMPLOYMENT_BENEFIT_ENDED',
  'VETERAN',
  'RELEASED_FROM_PRISON',
  'LEFT_SCHOOL',
  'GRADUATE',
];

/** The answers alone, out of whatever carries them. */
export function factsOf(source: PersonFacts): PersonFacts {
  const more = source.more.map(({ name, value }) => ({ name, value }));
  const shared = allFacts.map((key) => [key, source[key]]);
  return Object.fromEntries([...shared, ['more', more]]) as PersonFacts;
}

/** The facts that can matter for somebody of this age and registration; those already answered stay in sight. */
export function relevantFacts(
  person: { age: number | null; hukou: Hukou },
  facts: PersonFacts,
): readonly FactKey[] {
  const { age } = person;
  const matters: Record<FactKey, boolean> = {
    residencePermit: person.hukou === 'OTHER',
    accompanyingChild: person.hukou === 'OTHER' && (age ?? 0) < 18,
    migrantChild: person.hukou === 'OTHER' && (age ?? 0) < 18,
    school: age === null || (age >= 3 && age <= 30),
    employeeInsured: age === null || age >= 16,
    insuredElsewhere: true,
    landRequisitionApprovedOn: age === null || age >= 50,
    insuredLastYear: true,
    parentsBothInsured: age === null || age <= 1,
    lateReason: age === null || age >= 16,
    schoolName: facts.school !== null,
  };
  return allFacts.filter((key) => matters[key] || facts[key] !== noFacts[key]);
}

/** What differs from what is known, as the API takes it; undefined where nothing does. */
export function changedFacts(known: PersonFacts, now: PersonFacts): FactsInput | undefined {
  const changed = allFacts.filter((key) => known[key] !== now[key]);
  const more = changedAnswers(known.more, now.more);
  if (changed.length + more.length === 0) return undefined;
  return {
    ...Object.fromEntries(changed.map((key) => [key, now[key]])),
    ...(more.length === 0 ? {} : { more }),
  };
}

/** The answers that differ, those taken back as null. */
function changedAnswers(
  known: readonly Answer[],
  now: readonly Answer[],
): { name: string; value: string | null }[] {
  const before = new Map(known.map(({ name, value }) => [name, value]));
  const after = new Map(now.map(({ name, value }) => [name, value]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => ({ name, value: after.get(name) ?? null }));
}
