import { builder } from '../../graphql/builder.ts';
import { County, Division } from '../counties/index.ts';
import { mayOverview, Viewer } from '../identity/index.ts';
import { PolicyPackStateEnum } from '../policy-packs/index.ts';
import { type Overview, type OverviewCounty, overviewOf } from './overview.service.ts';

const OverviewCountyType = builder.objectRef<OverviewCounty>('OverviewCounty').implement({
  description: 'A county as its province sees it: plain totals, never a person.',
  fields: (t) => ({
    county: t.expose('county', { type: County, description: 'The county.' }),
    planYear: t.exposeInt('planYear', {
      nullable: true,
      description: 'The year of the campaign shown; null where the county has none.',
    }),
    target: t.exposeInt('target', {
      nullable: true,
      description: 'People to enroll; null where none is set.',
    }),
    enrolled: t.exposeInt('enrolled', { description: 'People enrolled: paid, checked or confirmed.' }),
    paid: t.int({
      description: 'People who have paid, or had nothing to pay.',
      resolve: ({ enrolled }) => enrolled,
    }),
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

const OverviewType = builder.objectRef<Overview>('Overview').implement({
  description: 'The counties of a province or prefecture side by side.',
  fields: (t) => ({
    division: t.expose('division', { type: Division, description: 'Whose counties they are.' }),
    planYear: t.exposeInt('planYear', {
      description: 'The year asked for; where none was, the newest among the campaigns shown.',
    }),
    asOf: t.expose('asOf', { type: 'Instant', description: 'When it was read.' }),
    enrolled: t.exposeInt('enrolled', { description: 'People enrolled in all these counties.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description: 'The rate over the counties that have a target, in hundredths of a percent, cut.',
    }),
    countiesWithRate: t.exposeInt('countiesWithRate', { description: 'How many counties have a target.' }),
    counties: t.expose('counties', { type: [OverviewCountyType], description: 'The counties, by code.' }),
    activePacks: t.exposeInt('activePacks', { description: 'How many have an active policy pack.' }),
    withOpenQuestions: t.exposeInt('withOpenQuestions', {
      description: 'How many have a pack that leaves questions open.',
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
