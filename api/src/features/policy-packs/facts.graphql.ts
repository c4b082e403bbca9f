import { builder } from '../../graphql/builder.ts';
import { typedAnswers } from './asked-facts.ts';
import type { Facts } from './facts.ts';

export const SexEnum = builder.enumType('Sex', {
  description: 'Sex, as the document says.',
  values: {
    MALE: { value: 'male', description: 'Male.' },
    FEMALE: { value: 'female', description: 'Female.' },
  },
});

export const HukouEnum = builder.enumType('Hukou', {
  description: 'Where the household is registered.',
  values: {
    LOCAL: { value: 'local', description: 'In this county.' },
    OTHER: { value: 'other', description: 'Elsewhere.' },
  },
});

export const DocumentKindEnum = builder.enumType('DocumentKind', {
  description: 'What identifies a person.',
  values: {
    RESIDENT_ID: { value: 'resident-id', description: 'Resident identity card, 18 characters (GB 11643).' },
    HK_MACAO_PERMIT: { value: 'hk-macao-permit', description: 'Permit of Hong Kong and Macao residents.' },
    TAIWAN_PERMIT: { value: 'taiwan-permit', description: 'Permit of Taiwan residents.' },
    FOREIGN_PERMANENT_RESIDENCE: {
      value: 'foreign-permanent-residence',
      description: "Foreigner's permanent residence card.",
    },
    VILLAGE_CERTIFICATE: { value: 'village-certificate', description: 'Certificate by the village.' },
  },
});

export const SchoolKindEnum = builder.enumType('SchoolKind', {
  description: 'What kind of school somebody attends in this county.',
  values: {
    KINDERGARTEN: { value: 'kindergarten', description: 'Kindergarten.' },
    PRIMARY: { value: 'primary', description: 'Primary school.' },
    SECONDARY: { value: 'secondary', description: 'Secondary school.' },
    VOCATIONAL: { value: 'vocational', description: 'Vocational school.' },
    HIGHER: { value: 'higher', description: 'College or university.' },
  },
});

export const LateReasonEnum = builder.enumType('LateReason', {
  description: 'Evidence for paying outside the window.',
  values: {
    EMPLOYMENT_ENDED: { value: 'employment-ended', description: 'Employment ended.' },
    UNEMPLOYMENT_BENEFIT_ENDED: {
      value: 'unemployment-benefit-ended',
      description: 'Unemployment benefit ended.',
    },
    VETERAN: { value: 'veteran', description: 'Left the army.' },
    RELEASED_FROM_PRISON: { value: 'released-from-prison', description: 'Released from prison.' },
    LEFT_SCHOOL: { value: 'left-school', description: 'Left school.' },
    GRADUATE: { value: 'graduate', description: 'Graduated.' },
  },
});

const says = {
  residencePermit: 'Holds a valid residence permit of this county.',
  accompanyingChild: 'A child living here with a parent who holds a residence permit.',
  migrantChild: 'A minor child of a long-term investor or migrant worker here.',
  school: 'Attends such a school in this county.',
  employeeInsured: "Already in the employees' scheme.",
  insuredElsewhere: "Already in a residents' scheme in another pooling area.",
  landRequisitionApprovedOn: 'For people who lost land: the day on which the requisition was approved.',
  insuredLastYear: 'Was insured last year: a renewal.',
  parentsBothInsured: "Newborns: both parents are in the residents' scheme.",
  lateReason: 'Evidence for paying outside the window.',
  schoolName: "The school's own name; people are counted by it.",
};

const more = "What the county's pack asks besides (askedFacts of the campaign), by name.";

const FactAnswerInput = builder.inputType('FactAnswerInput', {
  description: 'An answer to a question of the pack itself.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Which question.' }),
    value: t.string({
      description: 'yes, a choice, a day, a month such as 2024-11, a whole number or a text; null clears it.',
    }),
  }),
});

const FactAnswer = builder.objectRef<{ name: string; value: string }>('FactAnswer').implement({
  description: 'An answer to a question of the pack itself.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Which question.' }),
    value: t.exposeString('value', { description: 'As FactAnswerInput takes it.' }),
  }),
});

export const FactsInput = builder.inputType('FactsInput', {
  description:
    'What is asked of a person beyond the register, for one plan year; what is absent stays as it was.',
  fields: (t) => ({
    residencePermit: t.boolean({ description: says.residencePermit }),
    accompanyingChild: t.boolean({ description: says.accompanyingChild }),
    migrantChild: t.boolean({ description: says.migrantChild }),
    school: t.field({ type: SchoolKindEnum, description: says.school }),
    employeeInsured: t.boolean({ description: says.employeeInsured }),
    insuredElsewhere: t.boolean({ description: says.insuredElsewhere }),
    landRequisitionApprovedOn: t.field({ type: 'Day', description: says.landRequisitionApprovedOn }),
    insuredLastYear: t.boolean({ description: says.insuredLastYear }),
    parentsBothInsured: t.boolean({ description: says.parentsBothInsured }),
    lateReason: t.field({ type: LateReasonEnum, description: says.lateReason }),
    more: t.field({ type: [FactAnswerInput], description: more }),
    schoolName: t.string({ description: says.schoolName }),
  }),
});

export const FactsType = builder.objectRef<Facts>('Facts').implement({
  description: 'What was answered about a person beyond the register.',
  fields: (t) => ({
    residencePermit: t.exposeBoolean('residencePermit', { description: says.residencePermit }),
    accompanyingChild: t.exposeBoolean('accompanyingChild', { description: says.accompanyingChild }),
    migrantChild: t.exposeBoolean('migrantChild', { description: says.migrantChild }),
    school: t.expose('school', { type: SchoolKindEnum, nullable: true, description: says.school }),
    employeeInsured: t.exposeBoolean('employeeInsured', { description: says.employeeInsured }),
    insuredElsewhere: t.exposeBoolean('insuredElsewhere', { description: says.insuredElsewhere }),
    landRequisitionApprovedOn: t.expose('landRequisitionApprovedOn', {
      type: 'Day',
      nullable: true,
      description: says.landRequisitionApprovedOn,
    }),
    insuredLastYear: t.exposeBoolean('insuredLastYear', { description: says.insuredLastYear }),
    parentsBothInsured: t.exposeBoolean('parentsBothInsured', { description: says.parentsBothInsured }),
    lateReason: t.expose('lateReason', {
      type: LateReasonEnum,
      nullable: true,
      description: says.lateReason,
    }),
    more: t.field({
      type: [FactAnswer],
      description: more,
      resolve: ({ declared }) => typedAnswers(declared),
    }),
    schoolName: t.exposeString('schoolName', { nullable: true, description: says.schoolName }),
  }),
});

export const PersonInput = builder.inputType('PersonInput', {
  description: 'A person made up by hand.',
  fields: (t) => ({
    birthDate: t.field({ type: 'Day', required: true, description: 'Born on.' }),
    sex: t.field({ type: SexEnum, description: 'Required where a rule that could apply needs it.' }),
    hukou: t.field({ type: HukouEnum, required: true, description: 'Where the household is registered.' }),
    document: t.field({ type: DocumentKindEnum, description: 'By default a resident identity card.' }),
    residencePermit: t.boolean({ description: says.residencePermit }),
    accompanyingChild: t.boolean({ description: says.accompanyingChild }),
    migrantChild: t.boolean({ description: says.migrantChild }),
    school: t.field({ type: SchoolKindEnum, description: says.school }),
    employeeInsured: t.boolean({ description: says.employeeInsured }),
    insuredElsewhere: t.boolean({ description: says.insuredElsewhere }),
    certifications: t.idList({ description: 'Categories that agencies certified, valid on payDate.' }),
    landRequisitionApprovedOn: t.field({ type: 'Day', description: says.landRequisitionApprovedOn }),
    tier: t.id({ description: 'The tier chosen; may be left out where the pack has one tier only.' }),
    payDate: t.field({
      type: 'Day',
      required: true,
      description: 'The day on which the money reaches the system.',
    }),
    insuredLastYear: t.boolean({ description: says.insuredLastYear }),
    parentsBothInsured: t.boolean({ description: says.parentsBothInsured }),
    lateReason: t.field({ type: LateReasonEnum, description: says.lateReason }),
    more: t.field({ type: [FactAnswerInput], description: more }),
  }),
});
