import { builder } from '../../graphql/builder.ts';
import { type Because, type Difference, kindWords } from './differences.ts';
import type { Change, LiveRow, Previous, RowPart } from './figures.ts';
import type { Placed, Verdict } from './ranking.ts';
import { verdictWords } from './words.ts';

export const VerdictEnum = builder.enumType('ReportVerdict', {
  description: 'What a report says of a township.',
  values: {
    COMMENDED: { value: 'commended' as Verdict, description: 'It is commended.' },
    WARNED: { value: 'warned' as Verdict, description: 'It is warned.' },
    EXPLAIN: { value: 'explain' as Verdict, description: 'It must explain itself in writing.' },
  },
});

const ChangeType = builder.objectRef<Change>('ReportChange').implement({
  description: 'What changed since the report before.',
  fields: (t) => ({
    enrolled: t.exposeInt('enrolled', { description: 'People more, or fewer where negative.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'Hundredths of a percentage point more; null where either report has no rate.',
    }),
  }),
});

const RowPartType = builder.objectRef<RowPart>('ReportRowPart').implement({
  description: 'A former part of a township under the name that the notice has for it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its former name.' }),
    target: t.exposeInt('target', {
      nullable: true,
      description: 'People to enroll; null where none was set.',
    }),
    enrolled: t.exposeInt('enrolled', { description: 'People enrolled.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'Enrolled / target in hundredths of a percent, cut; null without a target.',
    }),
  }),
});

/** A row as it was frozen; the whole county has neither place nor verdict. */
export type ShownRow = LiveRow & { change: Change | null } & Partial<Omit<Placed<LiveRow>, keyof LiveRow>>;

export const ReportRowType = builder.objectRef<ShownRow>('ReportRow').implement({
  description: 'A township, or the whole county, as a report froze it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name on that day.' }),
    townshipId: t.exposeID('townshipId', {
      nullable: true,
      description: "The township's id; null for the whole county.",
    }),
    target: t.exposeInt('target', {
      nullable: true,
      description: 'People to enroll; null where none was set.',
    }),
    enrolled: t.exposeInt('enrolled', { description: 'People enrolled.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'Enrolled / target in hundredths of a percent, cut; null without a target.',
    }),
    gap: t.exposeInt('gap', {
      nullable: true,
      description: 'People still needed for the goal; null without a target.',
    }),
    lastSevenDays: t.exposeInt('lastSevenDays', { description: 'People enrolled on the last seven days.' }),
    parts: t.field({
      type: [RowPartType],
      description:
        'Of what it was made up, merged or renamed since the notice; none where it is what the notice calls it. They add up to it.',
      resolve: ({ parts }) => parts ?? [],
    }),
    place: t.int({
      nullable: true,
      description: 'Its place; null without a target, for a small township, and for the whole county.',
      resolve: ({ place }) => place ?? null,
    }),
    apart: t.boolean({
      description: 'Whether it stands apart from the ranking because it is small.',
      resolve: ({ apart }) => apart ?? false,
    }),
    verdict: t.field({
      type: VerdictEnum,
      nullable: true,
      description: 'What the report says of it; null where nothing.',
      resolve: ({ verdict }) => verdict ?? null,
    }),
    change: t.expose('change', {
      type: ChangeType,
      nullable: true,
      description: 'Since the report before; null where there is none.',
    }),
  }),
});

export const PreviousType = builder.objectRef<Previous>('PreviousReport').implement({
  description: 'The published report with which a report compares itself.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    number: t.exposeInt('number', { description: "Its number in the year's series." }),
    asOf: t.expose('asOf', { type: 'Day', description: 'The day of its figures.' }),
  }),
});

const BecauseType = builder.objectRef<Because>('ReportDifferenceBecause').implement({
  description: 'What a difference in who is enrolled comes from: growth, told apart from corrections.',
  fields: (t) => ({
    later: t.exposeInt('later', {
      description:
        'Who came to count on the day of the report or after it, less those of its day that it counted.',
    }),
    corrected: t.exposeInt('corrected', {
      description:
        'Who was dated before its day: so many more, or fewer where withdrawn, sent back, moved or corrected since.',
    }),
  }),
});

export const DifferenceType = builder.objectRef<Difference>('ReportDifference').implement({
  description: 'Where a report and the figures of another moment say different things.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'A stable word: target, enrolled, rate, place, verdict, goal, rules, previous, counts-as or basis.',
    }),
    what: t.string({
      description: "The same in the reader's language.",
      resolve: ({ kind }, _args, context) => context.say(kindWords[kind]),
    }),
    township: t.exposeString('township', {
      nullable: true,
      description: 'Whose figure it is; null for the whole county.',
    }),
    frozen: t.string({
      description: 'What the report says.',
      resolve: ({ kind, frozen }, _args, context) => context.say(verdictWords(kind, frozen)),
    }),
    now: t.string({
      description: 'What it would say with the other figures.',
      resolve: ({ kind, now }, _args, context) => context.say(verdictWords(kind, now)),
    }),
    because: t.field({
      type: BecauseType,
      nullable: true,
      description:
        'Of enrolled, beside a published report: what it comes from; null where that is not known or the counting changed.',
      resolve: ({ because }) => because ?? null,
    }),
  }),
});
