import { builder } from '../../graphql/builder.ts';
import { type CampaignRow, Township, todayOf } from '../counties/index.ts';
import { CategoryMeaning } from '../policy-packs/index.ts';
import { type GroupCount, type GroupTargets, groupTargetsOf } from './group-targets.service.ts';

const GroupCountType = builder.objectRef<GroupCount>('GroupCount').implement({
  description: 'How many of those certified are enrolled: certified people are the whole.',
  fields: (t) => ({
    certified: t.exposeInt('certified', {
      description: "People certified on the campaign's day, each once.",
    }),
    enrolled: t.exposeInt('enrolled', { description: 'Those of them who are enrolled.' }),
    goalPercent: t.exposeFloat('goalPercent', {
      nullable: true,
      description: 'The rate asked for, in percent; null where the notice gives none.',
    }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'Enrolled / certified in hundredths of a percent, cut; null where nobody is certified.',
    }),
    gap: t.exposeInt('gap', {
      nullable: true,
      description: 'People still needed for the goal; null without a goal or anybody certified.',
    }),
  }),
});

const CategoryTarget = builder.objectRef<GroupTargets['categories'][number]>('CategoryTarget').implement({
  description: 'A category that somebody certifies, as a target of its own.',
  fields: (t) => ({
    category: t.expose('category', { type: CategoryMeaning, description: 'The category.' }),
    count: t.field({ type: GroupCountType, description: 'Its figures.', resolve: (row) => row }),
  }),
});

const TownshipGroups = builder.objectRef<GroupTargets['townships'][number]>('TownshipGroups').implement({
  description: 'The certified people of a township.',
  fields: (t) => ({
    township: t.expose('township', { type: Township, description: 'The township.' }),
    count: t.field({ type: GroupCountType, description: 'Its figures.', resolve: (row) => row }),
  }),
});

const GroupTargetsType = builder.objectRef<GroupTargets>('GroupTargets').implement({
  description: 'The special groups as targets of their own; counts alone, no person.',
  fields: (t) => ({
    whole: t.expose('whole', { type: GroupCountType, description: 'All certified people, each once.' }),
    categories: t.expose('categories', { type: [CategoryTarget], description: 'By category.' }),
    townships: t.expose('townships', { type: [TownshipGroups], description: 'By township.' }),
  }),
});

builder.queryField('groupTargets', (t) =>
  t.field({
    type: GroupTargetsType,
    nullable: true,
    description: 'The special groups, of whom certified people are the whole; null without an active pack.',
    args: {
      planYear: t.arg.int({ description: 'The year that is insured; by default the current campaign.' }),
    },
    resolve: async (_root, { planYear }, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return groupTargetsOf(await context.tx, context.countyActor, planYear, today);
    },
  }),
);
