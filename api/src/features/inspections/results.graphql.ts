import { builder } from '../../graphql/builder.ts';
import type { Estimate } from './error-rate.ts';
import type { Result } from './results.ts';

export const StateEnum = builder.enumType('InspectionState', {
  description: 'Where an inspection stands.',
  values: {
    OPEN: { value: 'open', description: 'Drawn; results are being recorded.' },
    CLOSED: { value: 'closed', description: 'Everybody has a result; nothing of it changes any more.' },
    ABANDONED: { value: 'abandoned', description: 'Given up, with a reason; it stays to be read.' },
  } as const,
});

export const InspectionOutcomeEnum = builder.enumType('InspectionOutcome', {
  description: 'What was found of somebody.',
  values: {
    CORRECT: { value: 'correct', description: 'All is as recorded.' },
    ERROR: { value: 'error', description: 'Something is wrong; its kind says what.' },
    UNREACHABLE: { value: 'unreachable', description: 'Not reached; not in the error rate.' },
  } as const,
});

export const InspectionErrorKindEnum = builder.enumType('InspectionErrorKind', {
  description: 'What is wrong with an enrollment that was inspected.',
  values: {
    PERSON: {
      value: 'person',
      description: 'Name, document or place differ from the person (人头信息错误).',
    },
    TIER: { value: 'tier', description: 'Another tier or amount than the person chose or paid.' },
    CATEGORY: { value: 'category', description: 'A subsidy that the person is not entitled to, or misses.' },
    UNPAID: { value: 'unpaid', description: 'Recorded as paid, and not paid.' },
    UNAWARE: { value: 'unaware', description: 'The person does not know of it: invented or moved.' },
    RECEIPT: { value: 'receipt', description: 'Paid, and no receipt was given.' },
    OTHER: { value: 'other', description: 'As the note says.' },
  } as const,
});

const EstimateType = builder.objectRef<Estimate>('ErrorRate').implement({
  description: 'An error rate with its 95 % interval by Wilson, in hundredths of a percent.',
  fields: (t) => ({
    rate: t.exposeInt('rate', { description: 'Errors among those checked; weighed by stratum.' }),
    low: t.exposeInt('low', { description: "The interval's lower end." }),
    high: t.exposeInt('high', { description: "The interval's upper end." }),
  }),
});

export const ResultType = builder.objectRef<Result>('InspectionResult').implement({
  description: 'What a sample came to.',
  fields: (t) => ({
    sampled: t.exposeInt('sampled', { description: 'How many were drawn.' }),
    correct: t.exposeInt('correct', { description: 'How many were right.' }),
    errors: t.exposeInt('errors', { description: 'How many were not.' }),
    unreachable: t.exposeInt('unreachable', { description: 'How many were not reached.' }),
    open: t.exposeInt('open', { description: 'How many have no result yet.' }),
    rate: t.expose('rate', {
      type: EstimateType,
      nullable: true,
      description: 'The error rate of those checked; null where nobody was.',
    }),
  }),
});
