import { builder } from '../../graphql/builder.ts';
import { Campaign, todayOf } from '../counties/index.ts';
import { type Figures, figuresOf, type WorkItem, workOf } from './figures.service.ts';
import { type LastYear, sameDayLastYear } from './last-year.service.ts';

const FiguresType = builder.objectRef<Figures>('Figures').implement({
  description: "A campaign's figures within the sight of whoever asks, as they are now.",
  fields: (t) => ({
    residents: t.exposeInt('residents', { description: 'People of the register.' }),
    registered: t.exposeInt('registered', { description: 'Registered, not assessed yet.' }),
    assessed: t.exposeInt('assessed', { description: 'Assessed, not paid yet.' }),
    paid: t.exposeInt('paid', { description: 'Paid, not checked by the township yet.' }),
    undetermined: t.exposeInt('undetermined', { description: 'Whom the pack leaves undetermined.' }),
    withdrawn: t.exposeInt('withdrawn', { description: 'Withdrawn.' }),
    enrolled: t.exposeInt('enrolled', { description: 'Enrolled, by what the county counts.' }),
    premiumFen: t.expose('premiumFen', { type: 'Fen', description: 'Premiums, withdrawn left out.' }),
    subsidyFen: t.expose('subsidyFen', { type: 'Fen', description: 'What funders pay of them.' }),
    selfPayFen: t.expose('selfPayFen', { type: 'Fen', description: 'What people pay of them.' }),
    paidFen: t.expose('paidFen', { type: 'Fen', description: 'What people have paid.' }),
  }),
});

const WorkItemType = builder.objectRef<WorkItem>('WorkItem').implement({
  description: 'A list that should be emptied.',
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description:
        'A stable word: undetermined, unpaid, supplement (owed since a difference was confirmed), unapplied (money kept), refund (to be given back) or certified-missing.',
    }),
    count: t.exposeInt('count', { description: 'How many are on it.' }),
    oldest: t.expose('oldest', {
      type: 'Day',
      nullable: true,
      description: 'Since when the oldest waits; null where nobody does, or waiting has no day.',
    }),
  }),
});

const SameDayLastYear = builder.objectRef<LastYear>('SameDayLastYear').implement({
  description: 'How many counted as enrolled on the same day of last year.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Day', description: 'That day.' }),
    enrolled: t.exposeInt('enrolled', {
      nullable: true,
      description: 'People, counted as those of this year are; null where there is no record of that year.',
    }),
    noneBecause: t.string({
      nullable: true,
      description: "Why there is no number, in the reader's language; null where there is one.",
      resolve: ({ noneBecause }, _args, context) => noneBecause && context.say(noneBecause),
    }),
  }),
});

builder.objectFields(Campaign, (t) => ({
  sameDayLastYear: t.field({
    type: SameDayLastYear,
    nullable: true,
    description: 'The same day of last year within sight; null for those who see no figures.',
    resolve: async (campaign, _args, context) => {
      const today = todayOf(campaign, context.platform.clock);
      return sameDayLastYear(await context.tx, context.countyActor, campaign, today);
    },
  }),
  figures: t.field({
    type: FiguresType,
    description: 'How many are in which state, and their money.',
    resolve: async (campaign, _args, context) => figuresOf(await context.tx, context.countyActor, campaign),
  }),
  work: t.field({
    type: [WorkItemType],
    description: 'The lists that should be emptied; none for those who see no people.',
    resolve: async (campaign, _args, context) => {
      const today = todayOf(campaign, context.platform.clock);
      return workOf(await context.tx, context.countyActor, campaign, today);
    },
  }),
}));
