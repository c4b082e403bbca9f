import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { pageOf } from '../../platform/keyset.ts';
import { Village } from '../counties/index.ts';
import { type Breakdown, breakdownOf, breakdowns, type Part } from './breakdown.service.ts';
import { EnrolledCounts } from './counts.graphql.ts';
import { type DayCount, daysPage, type VillageCounts, villagesPage } from './places.service.ts';

const says: Record<Breakdown, string> = {
  tier: 'By tier.',
  category: 'By subsidy category.',
  channel: 'By the channel through which the money came.',
  school: 'By the school that somebody attends: by name where it is known, by kind where it is not.',
  age: 'By the age that somebody reaches in the year that is insured.',
};
const BreakdownEnum = builder.enumType('Breakdown', {
  description: 'By what people are counted apart.',
  values: Object.fromEntries(
    breakdowns.map((value) => [value.toUpperCase(), { value, description: says[value] }]),
  ) as Record<string, { value: Breakdown; description: string }>,
});

const PartType = builder.objectRef<Part>('ProgressPart').implement({
  description: 'People of one kind; the parts of a breakdown add up to everybody.',
  interfaces: [EnrolledCounts],
  fields: (t) => ({
    key: t.exposeString('key', {
      nullable: true,
      description: "The kind's stable id; null for those who are of none.",
    }),
    name: t.string({ description: 'In words.', resolve: ({ name }, _args, context) => context.say(name) }),
    selfPayFen: t.expose('selfPayFen', { type: 'Fen', description: 'What they pay, withdrawn left out.' }),
    subsidyFen: t.expose('subsidyFen', { type: 'Fen', description: 'What funders pay for them.' }),
  }),
});

const VillageType = builder.objectRef<VillageCounts>('ProgressVillage').implement({
  description: "A village's people.",
  interfaces: [EnrolledCounts],
  fields: (t) => ({
    village: t.expose('village', { type: Village, description: 'The village.' }),
    residents: t.exposeInt('residents', { description: 'People of the register.' }),
  }),
});

const DayType = builder.objectRef<DayCount>('ProgressDay').implement({
  description: 'A day on which people came to count.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Day', description: 'The day.' }),
    enrolled: t.exposeInt('enrolled', { description: 'How many of those who count now came on it.' }),
  }),
});

const Villages = connectionType('ProgressVillage', VillageType, 'villages with their people', false);
const Days = connectionType('ProgressDay', DayType, 'days', false);
const uncounted = <T>(slice: { rows: T[] }) => ({ count: async () => slice.rows.length });

const planYear = 'The year that is insured; by default the current campaign.';
const township = 'Of this township; by default of all within sight.';

builder.queryFields((t) => ({
  progressBreakdown: t.field({
    type: [PartType],
    description: 'The people of a campaign by tier, category, channel, school or age.',
    args: {
      by: t.arg({ type: BreakdownEnum, required: true, description: 'By what.' }),
      planYear: t.arg.int({ description: planYear }),
      townshipId: t.arg.id({ description: township }),
    },
    resolve: async (_root, { by, ...asked }, context) =>
      breakdownOf(await context.tx, context.countyActor, by, asked),
  }),
  progressVillages: t.field({
    type: Villages,
    description: 'The people of a campaign by village, in the order of their names.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
      planYear: t.arg.int({ description: planYear }),
      townshipId: t.arg.id({ description: township }),
    },
    resolve: async (_root, { first, after, ...asked }, context) => {
      const slice = await villagesPage(
        await context.tx,
        context.countyActor,
        asked,
        pageOf(first ?? 50, after),
      );
      return { ...slice, ...uncounted(slice) };
    },
  }),
  progressDays: t.field({
    type: Days,
    description: 'The people who count by the day on which they came to, the newest day first.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
      planYear: t.arg.int({ description: planYear }),
      townshipId: t.arg.id({ description: township }),
    },
    resolve: async (_root, { first, after, ...asked }, context) => {
      const slice = await daysPage(await context.tx, context.countyActor, asked, pageOf(first ?? 50, after));
      return { ...slice, ...uncounted(slice) };
    },
  }),
}));
