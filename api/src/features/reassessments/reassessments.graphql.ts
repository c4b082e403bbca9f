import { builder } from '../../graphql/builder.ts';
import { Township, townshipLoader } from '../counties/index.ts';
import { type AssessmentColumns, Enrollment, enrollmentLoader } from '../enrollments/index.ts';
import {
  Basis,
  basisOf,
  categoryOf,
  NamedRef,
  packById,
  reasonWords,
  tierOf,
} from '../policy-packs/index.ts';
import type { DifferenceRow, Reassessment as Row } from './reassessments.rows.ts';

const StateEnum = builder.enumType('ReassessmentState', {
  description: 'Where a reassessment is.',
  values: {
    RUNNING: { value: 'running', description: 'Under way.' },
    DONE: { value: 'done', description: 'Everybody was looked at.' },
    FAILED: { value: 'failed', description: 'It ended before that.' },
    CANCELLED: { value: 'cancelled', description: 'Stopped by somebody.' },
  },
});
export const DifferenceKindEnum = builder.enumType('DifferenceKind', {
  description: 'What is to be decided.',
  values: {
    SUPPLEMENT: { value: 'supplement', description: 'The person would pay more.' },
    REFUND: { value: 'refund', description: 'The person would get something back.' },
    FUNDING: {
      value: 'funding',
      description: 'The person pays the same; others pay another part, or cover moves.',
    },
    UNDECIDED: {
      value: 'undecided',
      description: 'By the new revision there is no sum: it can only be dismissed.',
    },
  },
});
export const DifferenceStateEnum = builder.enumType('DifferenceState', {
  description: 'What became of a difference.',
  values: {
    PROPOSED: { value: 'proposed', description: 'Nobody decided yet.' },
    CONFIRMED: {
      value: 'confirmed',
      description: 'The enrollment rests on the new assessment; the sum is due or to be given back.',
    },
    DISMISSED: { value: 'dismissed', description: 'All stays as it was paid.' },
    SUPERSEDED: { value: 'superseded', description: 'A later reassessment took its place.' },
    VOID: { value: 'void', description: 'The enrollment was withdrawn; nothing is left to decide.' },
  },
});

export const Reassessment = builder.objectRef<Row>('Reassessment').implement({
  description: 'Enrollments assessed again by the revision that became active.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    revision: t.exposeInt('revision', { description: 'By which revision.' }),
    state: t.expose('state', { type: StateEnum, description: 'Where it is.' }),
    peopleDone: t.exposeInt('peopleDone', { description: 'How many were looked at.' }),
    peopleTotal: t.exposeInt('peopleTotal', { description: 'Of how many; as known when it began.' }),
    reassessed: t.exposeInt('reassessed', { description: 'Not paid yet, and assessed anew.' }),
    proposed: t.exposeInt('proposed', { description: 'Of how many a difference was proposed.' }),
    failure: t.string({
      nullable: true,
      description: "Why it ended early and what to do, in the reader's language.",
      resolve: ({ failureDetail }, _args, context) => failureDetail && context.say(failureDetail),
    }),
    failureCode: t.exposeString('failureCode', { nullable: true, description: 'The same as a stable code.' }),
    startedBy: t.exposeString('createdByName', { description: 'Who started it.' }),
    startedAt: t.expose('createdAt', { type: 'Instant', description: 'When.' }),
    finishedAt: t.expose('finishedAt', { type: 'Instant', nullable: true, description: 'When it ended.' }),
  }),
});

type Side = { countyId: number; packId: string; assessment: AssessmentColumns };
const DifferenceSide = builder.objectRef<Side>('DifferenceSide').implement({
  description: 'An assessment on one side of a difference.',
  fields: (t) => ({
    decision: t.string({
      description: 'accepted, refused, undetermined or invalid.',
      resolve: (s) => s.assessment.decision,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why there is no sum.',
      resolve: ({ assessment: { reason } }, _args, context) =>
        reason === null ? null : context.say(reasonWords(reason)),
    }),
    tier: t.field({
      type: NamedRef,
      nullable: true,
      description: 'The tier.',
      resolve: async ({ countyId, packId, assessment: { tier } }, _args, context) =>
        tier === null ? null : tierOf((await packById(await context.tx, countyId, packId)).pack, tier),
    }),
    category: t.field({
      type: NamedRef,
      nullable: true,
      description: 'The subsidy category that pays.',
      resolve: async ({ countyId, packId, assessment: { category } }, _args, context) =>
        category === null
          ? null
          : categoryOf((await packById(await context.tx, countyId, packId)).pack, category),
    }),
    premiumFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'The premium.',
      resolve: (s) => s.assessment.premium_fen,
    }),
    subsidyFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What of it is subsidised.',
      resolve: (s) => s.assessment.subsidy_fen,
    }),
    selfPayFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What the person pays.',
      resolve: (s) => s.assessment.self_pay_fen,
    }),
    basis: t.field({
      type: Basis,
      description: 'The clauses and assumptions that it rests on.',
      resolve: async ({ countyId, packId, assessment }, _args, context) =>
        basisOf((await packById(await context.tx, countyId, packId)).pack, [
          ...assessment.clauses,
          ...assessment.assumptions,
        ]),
    }),
  }),
});

export const EnrollmentDifference = builder.objectRef<DifferenceRow>('EnrollmentDifference').implement({
  description:
    'What the active revision says otherwise of an enrollment that was paid, for somebody to decide.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    kind: t.expose('kind', { type: DifferenceKindEnum, description: 'What is to be decided.' }),
    byFen: t.expose('byFen', {
      type: 'Fen',
      description: 'What is due (positive) or to be given back (negative).',
    }),
    state: t.expose('state', { type: DifferenceStateEnum, description: 'What became of it.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was decided so.' }),
    settledBy: t.exposeString('settledByName', { nullable: true, description: 'Who decided.' }),
    settledAt: t.expose('settledAt', { type: 'Instant', nullable: true, description: 'When.' }),
    enrollment: t.field({
      type: Enrollment,
      nullable: true,
      description: 'The enrollment as it is now.',
      resolve: ({ enrollmentId }, _args, context) => enrollmentLoader(context).load(enrollmentId),
    }),
    township: t.field({
      type: Township,
      description: 'Where it was registered.',
      resolve: ({ townshipId }, _args, context) => townshipLoader(context).get(townshipId),
    }),
    before: t.field({
      type: DifferenceSide,
      description: 'As it was paid.',
      resolve: ({ countyId, before }) => ({ countyId, packId: before.pack_id, assessment: before }),
    }),
    after: t.field({
      type: DifferenceSide,
      description: 'By the revision that became active.',
      resolve: ({ countyId, packId, after }) => ({ countyId, packId, assessment: after }),
    }),
  }),
});
