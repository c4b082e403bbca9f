import { builder } from '../../graphql/builder.ts';
import { type CampaignRow, Township, todayOf } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { NamesViewType } from '../places/index.ts';
import { Basis } from '../policy-packs/index.ts';
import { CountingChoice, CountsAsEnum } from './counting.graphql.ts';
import { choiceOf } from './counting.service.ts';
import { countsAsWords } from './counting.words.ts';
import { EnrolledCounts } from './counts.graphql.ts';
import { type Forecast, MOST_DAYS } from './forecast.ts';
import { maySeeProgress } from './progress.policy.ts';
import { type Progress, type ProgressPart, type ProgressRow, progressOf } from './progress.service.ts';
import { versionOf } from './version.service.ts';

const ForecastType = builder.objectRef<Forecast>('Forecast').implement({
  description:
    'How many will be enrolled at the end of the last day, if it goes on as on the last whole days.',
  fields: (t) => ({
    expected: t.exposeInt('expected', {
      description: 'Enrolled now, and the mean of those days for each day left.',
    }),
    low: t.exposeInt('low', { description: 'In nine cases of ten it will be no fewer.' }),
    high: t.exposeInt('high', {
      description: 'In nine cases of ten it will be no more: low to high holds in four of five.',
    }),
    days: t.exposeInt('days', { description: `How many whole days it rests on, ${MOST_DAYS} at most.` }),
  }),
});

const ProgressPartType = builder.objectRef<ProgressPart>('ProgressTownshipPart').implement({
  description: 'A part of a township that is another one by the notice, or has another name there.',
  fields: (t) => ({
    township: t.expose('township', { type: Township, description: 'The township of the notice.' }),
    target: t.exposeInt('target', {
      nullable: true,
      description: 'People to enroll; null where none is set.',
    }),
    enrolled: t.exposeInt('enrolled', { description: 'People enrolled.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'Enrolled / target in hundredths of a percent, cut; null without a target.',
    }),
  }),
});

const UndividedType = builder.objectRef<Progress['undivided'][number]>('UndividedTarget').implement({
  description: 'The target of a township that was divided, which nobody has split to its villages yet.',
  fields: (t) => ({
    township: t.expose('township', { type: Township, description: 'The township of the notice.' }),
    people: t.exposeInt('people', { description: 'People to enroll.' }),
  }),
});

const ProgressRowType = builder.objectRef<ProgressRow>('ProgressRow').implement({
  description: 'A row of the progress: a township, or all that the asker sees.',
  interfaces: [EnrolledCounts],
  fields: (t) => ({
    township: t.expose('township', {
      type: Township,
      nullable: true,
      description: "The township; null on the county's own row.",
    }),
    parts: t.expose('parts', {
      type: [ProgressPartType],
      description:
        "Of what it is made up, under the notice's names; none where it is what the notice calls it.",
    }),
    target: t.exposeInt('target', {
      nullable: true,
      description:
        'People to enroll; null where none is set, or a divided township is not split to villages.',
    }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description:
        'Enrolled / target in hundredths of a percent, cut (9799 = 97.99 %); null without a target.',
    }),
    gap: t.exposeInt('gap', {
      nullable: true,
      description: 'People still needed for the goal; null without a target.',
    }),
    today: t.exposeInt('today', { description: "People who came to count on the campaign's day." }),
    lastSevenDays: t.exposeInt('lastSevenDays', {
      description: 'People who came to count on the last seven days, today included.',
    }),
    neededADay: t.exposeInt('neededADay', {
      nullable: true,
      description: 'People a day to close the gap by the last day; null without a target or a day left.',
    }),
    forecast: t.expose('forecast', {
      type: ForecastType,
      nullable: true,
      description: 'Where it will end; null with fewer than five whole days, or none left.',
    }),
    lastYear: t.exposeInt('lastYear', {
      nullable: true,
      description: 'Who counted on the same day last year; null where there was no campaign.',
    }),
  }),
});

const ProgressType = builder.objectRef<Progress>('Progress').implement({
  description: 'How far the enrollment is, by township, within the sight of whoever asks.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Day', description: "The campaign's day." }),
    deadline: t.expose('deadline', {
      type: 'Day',
      nullable: true,
      description: "The last day of everybody's window.",
    }),
    daysLeft: t.exposeInt('daysLeft', { description: 'Days until then, today included.' }),
    lastYearDay: t.expose('lastYearDay', {
      type: 'Day',
      nullable: true,
      description: 'The same day of last year; null where there was no campaign.',
    }),
    noLastYearBecause: t.string({
      nullable: true,
      description: 'Why nothing is said of last year; null where there is a figure.',
      resolve: ({ noLastYearBecause }, _args, context) => noLastYearBecause && context.say(noLastYearBecause),
    }),
    goalPercent: t.exposeFloat('goalPercent', {
      nullable: true,
      description: 'The coverage that the notice asks for, in percent; null where it gives no figure.',
    }),
    goalExceed: t.exposeBoolean('goalExceed', {
      description: 'Whether the notice asks for more than the goal (超过), not only to reach it (达到).',
    }),
    targetReason: t.exposeString('targetReason', {
      nullable: true,
      description:
        "Why the targets are not the notice's own, as whoever set them wrote; null where they are.",
    }),
    counting: t.expose('countsAs', { type: CountsAsEnum, description: 'What counts as enrolled.' }),
    countsAs: t.string({
      description: 'What counts as enrolled, in words.',
      resolve: ({ countsAs }, _args, context) => context.say(countsAsWords[countsAs]),
    }),
    countingChoice: t.field({
      type: CountingChoice,
      nullable: true,
      description:
        'Who chose that, and when; null where the county has not chosen, so that who has paid counts.',
      resolve: async ({ campaign }, _args, context) => choiceOf(await context.tx, campaign),
    }),
    basis: t.expose('basis', { type: Basis, description: 'What the goal rests on.' }),
    noRateBecause: t.string({
      nullable: true,
      description: 'Why there is no rate; null where there is one.',
      resolve: ({ noRateBecause }, _args, context) => noRateBecause && context.say(noRateBecause),
    }),
    namesOn: t.expose('namesOn', {
      type: 'Day',
      description: 'The day under whose names the townships are.',
    }),
    names: t.expose('views', {
      type: [NamesViewType],
      description: 'The days under whose names the same figures may be read; one where no township changed.',
    }),
    undivided: t.expose('undivided', {
      type: [UndividedType],
      description: "Targets of divided townships: with them the rows' targets add up to the whole.",
    }),
    whole: t.expose('whole', { type: ProgressRowType, description: 'All that the asker sees.' }),
    townships: t.expose('townships', { type: [ProgressRowType], description: 'A row a township.' }),
  }),
});

const planYearArg = 'The year that is insured; by default the current campaign.';

builder.queryFields((t) => ({
  progress: t.field({
    type: ProgressType,
    description: 'Progress by township against its target.',
    args: {
      planYear: t.arg.int({ description: planYearArg }),
      namesOn: t.arg({
        type: 'Day',
        description: "The day under whose names of the townships; by default the campaign's.",
      }),
    },
    resolve: async (_root, { planYear, namesOn }, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return progressOf(await context.tx, context.countyActor, planYear, today, namesOn);
    },
  }),
  progressVersion: t.string({
    description:
      'Changes whenever a figure of the progress does: cheap to ask again and again, to know when to read anew.',
    args: { planYear: t.arg.int({ description: planYearArg }) },
    resolve: async (_root, { planYear }, context) =>
      versionOf(await context.tx, context.countyActor, planYear),
  }),
}));

builder.objectField(Viewer, 'canSeeProgress', (t) =>
  t.boolean({
    description: 'Whether this person may see the progress by township.',
    resolve: (actor) => maySeeProgress(actor),
  }),
);
