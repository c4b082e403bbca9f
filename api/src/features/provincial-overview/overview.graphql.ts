import { builder } from '../../graphql/builder.ts';
import { County, Division } from '../counties/index.ts';
import { mayOverview, Viewer } from '../identity/index.ts';
import { PolicyPackStateEnum } from '../policy-packs/index.ts';
import { CountsAsEnum, countsAsWords } from '../progress/index.ts';
import type { CountingShare } from './countings.ts';
import { type DivisionTrend, divisionTrend } from './division-trend.ts';
import {
  type Overview,
  type OverviewCounty,
  type OverviewPrefecture,
  overviewOf,
} from './overview.service.ts';

export const HiddenEnum = builder.enumType('HiddenBecause', {
  description: 'Why a count is not shown above the county.',
  values: {
    FEW: { value: 'few', description: 'It is of one to four people.' },
    OTHER: {
      value: 'other',
      description: 'A count of one to four people beside it could be reckoned from it.',
    },
  } as const,
});

export const TrendPoint = builder
  .objectRef<{ day: string; enrolled: number }>('OverviewTrendPoint')
  .implement({
    description: 'How many were enrolled at the end of a day; days without a change are left out.',
    fields: (t) => ({
      day: t.field({ type: 'Day', description: 'The day.', resolve: ({ day }) => day as never }),
      enrolled: t.exposeInt('enrolled', { description: 'People enrolled until then, as it was shown.' }),
    }),
  });

const OverviewCounting = builder.objectRef<CountingShare>('OverviewCounting').implement({
  description: 'How many counties count alike. More than one such share: their sum mixes what is counted.',
  fields: (t) => ({
    countsAs: t.expose('countsAs', { type: CountsAsEnum, description: 'What counts as enrolled.' }),
    words: t.string({
      description: "The same in a sentence, in the reader's language.",
      resolve: ({ countsAs }, _args, context) => context.say(countsAsWords[countsAs]),
    }),
    counties: t.exposeInt('counties', { description: 'How many counties count so.' }),
  }),
});

export const OverviewCountyType = builder.objectRef<OverviewCounty>('OverviewCounty').implement({
  description: 'A county as its province sees it: totals, taken once an hour, never a person.',
  fields: (t) => ({
    county: t.expose('county', { type: County, description: 'The county.' }),
    madeUp: t.exposeBoolean('madeUp', {
      description: 'Whether it is a made-up county of a demonstration, its figures generated.',
    }),
    planYear: t.exposeInt('planYear', {
      nullable: true,
      description: 'The year of the campaign shown; null where the county has none.',
    }),
    countsAs: t.expose('countsAs', {
      type: CountsAsEnum,
      nullable: true,
      description:
        'What these figures count as enrolled; null where none were taken yet. Another choice of the county shows once no figure moves by one to four people.',
    }),
    target: t.exposeInt('target', {
      nullable: true,
      description: 'People to enroll; null where none is set.',
    }),
    enrolled: t.exposeInt('enrolled', {
      nullable: true,
      description: 'People enrolled; null where that is hidden, or not taken yet.',
    }),
    hidden: t.expose('hidden', { type: HiddenEnum, nullable: true, description: 'Why enrolled is hidden.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'Enrolled / target in hundredths of a percent, cut; null without a target.',
    }),
    undetermined: t.exposeString('undetermined', {
      description: 'People whom the pack leaves undetermined, as shown: a number, or <5.',
    }),
    packState: t.field({
      type: PolicyPackStateEnum,
      nullable: true,
      description: 'ACTIVE, or null where no pack is active: drafts are not shown above the county.',
      resolve: ({ packState }) => packState,
    }),
    openQuestions: t.exposeInt('openQuestions', {
      description: 'Questions that its active pack leaves open.',
    }),
    standingStillDays: t.exposeInt('standingStillDays', {
      nullable: true,
      description: 'Days since somebody was enrolled; null where nobody was yet.',
    }),
    today: t.expose('today', { type: 'Day', description: "The county's day." }),
  }),
});

const OverviewPrefectureType = builder.objectRef<OverviewPrefecture>('OverviewPrefecture').implement({
  description: 'The counties of one prefecture together.',
  fields: (t) => ({
    division: t.expose('division', { type: Division, description: 'The prefecture.' }),
    enrolled: t.exposeInt('enrolled', { nullable: true, description: 'People enrolled; null where hidden.' }),
    hidden: t.expose('hidden', { type: HiddenEnum, nullable: true, description: 'Why enrolled is hidden.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'The rate over its counties that show one, in hundredths of a percent, cut.',
    }),
    counties: t.exposeInt('counties', { description: 'How many counties it has here.' }),
    countings: t.expose('countings', {
      type: [OverviewCounting],
      description: 'What its counties count; a sum of more than one is mixed.',
    }),
    activePacks: t.exposeInt('activePacks', { description: 'How many of them have an active policy pack.' }),
  }),
});

const OverviewTrend = builder.objectRef<DivisionTrend>('OverviewTrend').implement({
  description: 'How enrollment went on, over the counties of one plan year.',
  fields: (t) => ({
    planYear: t.exposeInt('planYear', { description: 'The plan year of most counties, whose sum this is.' }),
    points: t.field({
      type: [TrendPoint],
      description: 'By day.',
      resolve: ({ points }) => points.map(([day, enrolled]) => ({ day, enrolled })),
    }),
    countings: t.expose('countings', {
      type: [OverviewCounting],
      description: 'What these counties count; a sum of more than one is mixed.',
    }),
  }),
});

const OverviewType = builder.objectRef<Overview>('Overview').implement({
  description: 'The counties of a province or prefecture side by side.',
  fields: (t) => ({
    division: t.expose('division', { type: Division, description: 'Whose counties they are.' }),
    planYear: t.exposeInt('planYear', {
      description: 'The year asked for; where none was, the newest among the campaigns shown.',
    }),
    asOf: t.expose('asOf', { type: 'Instant', description: 'When it was read.' }),
    takenAt: t.expose('takenAt', {
      type: 'Instant',
      nullable: true,
      description: 'When the figures were taken, once an hour; null where none were yet.',
    }),
    enrolled: t.exposeInt('enrolled', {
      nullable: true,
      description: 'People enrolled in all these counties; null where hidden.',
    }),
    hidden: t.expose('hidden', { type: HiddenEnum, nullable: true, description: 'Why enrolled is hidden.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'The rate over the counties that show one, in hundredths of a percent, cut.',
    }),
    countiesWithRate: t.exposeInt('countiesWithRate', { description: 'How many counties show a rate.' }),
    countings: t.expose('countings', {
      type: [OverviewCounting],
      description: 'What these counties count, most first; a sum of more than one is mixed.',
    }),
    counties: t.expose('counties', { type: [OverviewCountyType], description: 'The counties, by code.' }),
    prefectures: t.expose('prefectures', {
      type: [OverviewPrefectureType],
      description: 'The prefectures, by code.',
    }),
    activePacks: t.exposeInt('activePacks', { description: 'How many have an active policy pack.' }),
    withOpenQuestions: t.exposeInt('withOpenQuestions', {
      description: 'How many have a pack that leaves questions open.',
    }),
    madeUp: t.exposeInt('madeUp', { description: 'How many are made-up counties of a demonstration.' }),
    trend: t.field({
      type: OverviewTrend,
      nullable: true,
      description: 'How it went on by day; null where nothing was taken yet.',
      args: {
        prefecture: t.arg.string({
          description: 'Of this prefecture alone, four digits; by default of all.',
        }),
      },
      resolve: async ({ counties }, { prefecture }, context) =>
        divisionTrend(await context.tx, context.me, prefecture ?? null, counties),
    }),
  }),
});

builder.queryField('overview', (t) =>
  t.field({
    type: OverviewType,
    description: 'The counties of the province or prefecture of whoever asks.',
    args: {
      planYear: t.arg.int({
        description: "The year that is insured; by default each county's current campaign.",
      }),
    },
    resolve: async (_root, { planYear }, context) =>
      overviewOf(await context.tx, context.me, planYear, context.platform.clock),
  }),
);

builder.objectField(Viewer, 'canSeeOverview', (t) =>
  t.boolean({
    description: 'Whether this person looks at counties from above.',
    resolve: (actor) => mayOverview(actor),
  }),
);
