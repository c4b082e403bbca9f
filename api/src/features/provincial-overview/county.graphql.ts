import { builder } from '../../graphql/builder.ts';
import { type CountyFromAbove, countyFromAbove } from './county.service.ts';
import { HiddenEnum, OverviewCountyType, TrendPoint } from './overview.graphql.ts';
import type { ShownPart } from './snapshot.ts';

const OverviewTownship = builder
  .objectRef<CountyFromAbove['townships'][number]>('OverviewTownship')
  .implement({
    description: 'A township as it is seen from above its county: totals, never a person.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name.' }),
      target: t.exposeInt('target', {
        nullable: true,
        description: 'People to enroll; null where none is set.',
      }),
      enrolled: t.exposeInt('enrolled', {
        nullable: true,
        description: 'People enrolled; null where hidden.',
      }),
      hidden: t.expose('hidden', {
        type: HiddenEnum,
        nullable: true,
        description: 'Why enrolled is hidden.',
      }),
      rate: t.exposeInt('rate', {
        nullable: true,
        description:
          'Enrolled / target in hundredths of a percent, cut; null without a target, or where hidden.',
      }),
    }),
  });

const OverviewPart = builder.objectRef<ShownPart>('OverviewPart').implement({
  description: 'A part of those enrolled in a county: one tier, or one subsidy category.',
  fields: (t) => ({
    name: t.exposeString('name', {
      nullable: true,
      description: "The pack's own name; null for those without a tier or category.",
    }),
    enrolled: t.exposeInt('enrolled', { nullable: true, description: 'People enrolled; null where hidden.' }),
    hidden: t.expose('hidden', { type: HiddenEnum, nullable: true, description: 'Why enrolled is hidden.' }),
  }),
});

const OverviewQuestion = builder
  .objectRef<CountyFromAbove['openQuestions'][number]>('OverviewQuestion')
  .implement({
    description: "A question that a county's active pack leaves open.",
    fields: (t) => ({
      says: t.string({
        description: "The question, in the reader's language.",
        resolve: ({ says }, _args, context) => context.say(says),
      }),
      ask: t.exposeString('ask', { description: 'Whom to ask.' }),
    }),
  });

const CountyFromAboveType = builder.objectRef<CountyFromAbove>('CountyFromAbove').implement({
  description: 'A county looked at from above: down to its townships, and no further.',
  fields: (t) => ({
    row: t.expose('row', { type: OverviewCountyType, description: 'The county as in the list.' }),
    townships: t.expose('townships', { type: [OverviewTownship], description: 'Its townships.' }),
    tiers: t.expose('tiers', { type: [OverviewPart], description: 'Those enrolled by tier.' }),
    categories: t.expose('categories', {
      type: [OverviewPart],
      description: 'Those enrolled by subsidy category.',
    }),
    trend: t.expose('trend', { type: [TrendPoint], description: 'How it went on by day.' }),
    openQuestions: t.expose('openQuestions', {
      type: [OverviewQuestion],
      description: 'The questions that its active pack leaves open.',
    }),
  }),
});

builder.queryField('overviewCounty', (t) =>
  t.field({
    type: CountyFromAboveType,
    description: 'One county of the province or prefecture of whoever asks.',
    args: {
      code: t.arg.string({ required: true, description: 'Its six digits.' }),
      planYear: t.arg.int({ description: 'The year that is insured; by default its current campaign.' }),
    },
    resolve: async (_root, { code, planYear }, context) =>
      countyFromAbove(await context.tx, context.me, code, planYear, context.platform.clock),
  }),
);
