import type { DocumentKind, Hukou, LateReason, PersonInput, SchoolKind, Sex } from '../../../gql/graphql.ts';
import { parseDay } from '../../../ui/index.ts';

export const flags = [
  'residencePermit',
  'accompanyingChild',
  'migrantChild',
  'employeeInsured',
  'insuredElsewhere',
  'insuredLastYear',
  'parentsBothInsured',
] as const;
export type Flag = (typeof flags)[number];

/** What was answered about a person made up by hand, as typed. */
export type Answers = Record<Flag, boolean> & {
  birthDate: string;
  payDate: string;
  landRequisitionApprovedOn: string;
  sex: Sex | '';
  hukou: Hukou;
  document: DocumentKind;
  school: SchoolKind | '';
  lateReason: LateReason | '';
  tier: string;
  certifications: readonly string[];
};

export type DayField = 'birthDate' | 'payDate' | 'landRequisitionApprovedOn';

/** A resident of the county, born in the middle of things, who pays today in the first tier. */
export function firstAnswers(today: string, tier: string): Answers {
  return {
    birthDate: `${Number(today.slice(0, 4)) - 40}-06-15`,
    payDate: today,
    landRequisitionApprovedOn: '',
    sex: 'FEMALE',
    hukou: 'LOCAL',
    document: 'RESIDENT_ID',
    school: '',
    lateReason: '',
    tier,
    certifications: [],
    residencePermit: false,
    accompanyingChild: false,
    migrantChild: false,
    employeeInsured: false,
    insuredElsewhere: false,
    insuredLastYear: false,
    parentsBothInsured: false,
  };
}

/** The person to assess, or the fields whose day can't be read. */
export function personOf(answers: Answers): { person: PersonInput } | { faults: readonly DayField[] } {
  const {
    birthDate,
    payDate,
    landRequisitionApprovedOn,
    sex,
    school,
    lateReason,
    tier,
    certifications,
    ...rest
  } = answers;
  const born = parseDay(birthDate);
  const paid = parseDay(payDate);
  const approved = parseDay(landRequisitionApprovedOn);
  const noLand = landRequisitionApprovedOn.trim() === '';
  if (born === null || paid === null || (approved === null && !noLand)) {
    const faults: DayField[] = [];
    if (born === null) faults.push('birthDate');
    if (paid === null) faults.push('payDate');
    if (approved === null && !noLand) faults.push('landRequisitionApprovedOn');
    return { faults };
  }
  return {
    person: {
      ...rest,
      birthDate: born,
      payDate: paid,
      landRequisitionApprovedOn: approved,
      sex: sex || null,
      school: school || null,
      lateReason: lateReason || null,
      tier: tier || null,
      certifications: [...certifications],
    },
  };
}
