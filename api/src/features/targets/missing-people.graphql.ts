import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { pageOf } from '../../platform/keyset.ts';
import { type CampaignRow, todayOf } from '../counties/index.ts';
import { CategoryMeaning } from '../policy-packs/index.ts';
import { Resident } from '../residents/index.ts';
import {
  type MissingCount,
  type MissingOfCategory,
  missingByCategory,
  missingCounts,
  missingPeople,
} from './missing-people.service.ts';

const MissingKindEnum = builder.enumType('MissingKind', {
  description: 'Of whom the missing are sought.',
  values: {
    LAST_YEAR: { value: 'last-year', description: 'People insured last year.' },
    CERTIFIED: { value: 'certified', description: "People certified on the campaign's day." },
    REGISTER: { value: 'register', description: 'Everybody of the register.' },
  } as const,
});

const MissingConnection = connectionType('MissingResident', Resident, 'people who are not enrolled yet');

const MissingCountType = builder.objectRef<MissingCount>('MissingCount').implement({
  description: 'How many of a kind are not enrolled yet.',
  fields: (t) => ({
    kind: t.field({ type: MissingKindEnum, description: 'Of whom.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { nullable: true, description: "People; null where it can't be told." }),
    note: t.string({
      nullable: true,
      description: "Why it can't be told; null where it can.",
      resolve: ({ note }, _args, context) => note && context.say(note),
    }),
  }),
});

const MissingOfCategoryType = builder.objectRef<MissingOfCategory>('MissingOfCategory').implement({
  description: 'How many of those certified for a category are not enrolled yet.',
  fields: (t) => ({
    category: t.expose('category', { type: CategoryMeaning, description: 'The category.' }),
    count: t.exposeInt('count', { description: 'People, each once.' }),
  }),
});

const Filter = builder.inputType('MissingPeopleFilter', {
  description: 'Which of the people who are not enrolled yet.',
  fields: (t) => ({
    kind: t.field({ type: MissingKindEnum, required: true, description: 'Of whom.' }),
    townshipId: t.id({ description: 'Of this township.' }),
    villageId: t.id({ description: 'Of this village.' }),
    category: t.id({ description: 'Of those certified, for this category alone.' }),
  }),
});

builder.queryFields((t) => ({
  missingPeople: t.field({
    type: MissingConnection,
    description: 'Who is not enrolled yet, by name, for those who may see names.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
      filter: t.arg({ type: Filter, required: true, description: 'Which people.' }),
    },
    resolve: async (_root, { first, after, filter }, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      const query = { page: pageOf(first ?? 50, after), filter };
      return missingPeople(await context.tx, context.countyActor, query, today);
    },
  }),
  missingCounts: t.field({
    type: [MissingCountType],
    description: 'How many of each kind are not enrolled yet.',
    args: {
      townshipId: t.arg.id({ description: 'Of this township.' }),
      villageId: t.arg.id({ description: 'Of this village.' }),
    },
    resolve: async (_root, place, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return missingCounts(await context.tx, context.countyActor, place, today);
    },
  }),
  missingByCategory: t.field({
    type: [MissingOfCategoryType],
    description:
      'How many of those certified are not enrolled yet, by category; none without an active pack.',
    args: {
      townshipId: t.arg.id({ description: 'Of this township.' }),
      villageId: t.arg.id({ description: 'Of this village.' }),
    },
    resolve: async (_root, place, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return missingByCategory(await context.tx, context.countyActor, place, today);
    },
  }),
}));
