import { builder } from '../../graphql/builder.ts';
import { type CampaignRow, Township, todayOf } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { Basis, CategoryMeaning, FundingShare } from '../policy-packs/index.ts';
import { type Progress, type ProgressRow, progressOf } from './progress.service.ts';
import { type SubsidyCategoryFigures, subsidyCategoriesOf } from './subsidy-categories.service.ts';
import { maySeeProgress } from './targets.policy.ts';

const ProgressRowType = builder.objectRef<ProgressRow>('ProgressRow').implement({
  description: 'A row of the progress: a township, or all that the asker sees.',
  fields: (t) => ({
    township: t.expose('township', {
      type: Township,
      nullable: true,
      description: "The township; null on the county's own row.",
    }),
    target: t.exposeInt('target', {
      nullable: true,
      description: 'People to enroll; null where none is set.',
    }),
    enrolled: t.exposeInt('enrolled', { description: 'People enrolled: paid, checked or confirmed.' }),
    paid: t.exposeInt('paid', { description: 'People who have paid, or had nothing to pay.' }),
    undetermined: t.exposeInt('undetermined', { description: 'People whom the pack leaves undetermined.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description:
        'Enrolled / target in hundredths of a percent, cut (9799 = 97.99 %); null without a target.',
    }),
    gap: t.exposeInt('gap', {
      nullable: true,
      description: 'People still needed for the goal; null without a target.',
    }),
    lastSevenDays: t.exposeInt('lastSevenDays', {
      description: 'People enrolled on the last seven days, today included.',
    }),
    neededADay: t.exposeInt('neededADay', {
      nullable: true,
      description: 'People a day to close the gap by the last day; null without a target or a day left.',
    }),
  }),
});

const ProgressType = builder.objectRef<Progress>('Progress').implement({
  description: 'How far the enrollment is, by township, within the sight of whoever asks.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Day', description: "The campaign's day." }),
    goalPercent: t.exposeFloat('goalPercent', {
      nullable: true,
      description: 'The coverage that the notice asks for, in percent; null where it gives no figure.',
    }),
    goalExceed: t.exposeBoolean('goalExceed', {
      description: 'Whether the notice asks for more than the goal (超过), not only to reach it (达到).',
    }),
    countsAs: t.string({
      description: 'What counts as enrolled, in words.',
      resolve: (_progress, _args, context) =>
        context.say({
          zh: '已缴费的（含无需个人缴费的）算参保；只登记、待核定、待缴费和已退出的不算',
          en: 'Whoever has paid (or has nothing to pay) counts; registered, undetermined, unpaid and withdrawn people do not',
        }),
    }),
    basis: t.expose('basis', { type: Basis, description: 'What the goal rests on.' }),
    noRateBecause: t.string({
      nullable: true,
      description: 'Why there is no rate; null where there is one.',
      resolve: ({ noRateBecause }, _args, context) => noRateBecause && context.say(noRateBecause),
    }),
    whole: t.expose('whole', { type: ProgressRowType, description: 'All that the asker sees.' }),
    townships: t.expose('townships', { type: [ProgressRowType], description: 'A row a township.' }),
  }),
});

const SubsidyCategoryFiguresType = builder
  .objectRef<SubsidyCategoryFigures>('SubsidyCategoryFigures')
  .implement({
    description: 'A subsidy category with its people and its money; counts alone, no person.',
    fields: (t) => ({
      category: t.expose('category', { type: CategoryMeaning, description: 'The category.' }),
      certified: t.exposeInt('certified', {
        nullable: true,
        description: "People certified on the campaign's day; null where the age alone decides.",
      }),
      enrolled: t.exposeInt('enrolled', {
        description:
          'Those of them who are enrolled; where the age alone decides, the enrolled people it pays for.',
      }),
      missing: t.exposeInt('missing', {
        nullable: true,
        description: 'Certified and not enrolled; null where the age alone decides.',
      }),
      subsidyFen: t.expose('subsidyFen', {
        type: 'Fen',
        description: 'What it pays for those assessed, withdrawn left out.',
      }),
      funding: t.expose('funding', { type: [FundingShare], description: 'The same by funder.' }),
    }),
  });

const planYearArg = 'The year that is insured; by default the current campaign.';

builder.queryFields((t) => ({
  progress: t.field({
    type: ProgressType,
    description: 'Progress by township against its target.',
    args: { planYear: t.arg.int({ description: planYearArg }) },
    resolve: async (_root, { planYear }, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return progressOf(await context.tx, context.countyActor, planYear, today);
    },
  }),
  subsidyCategories: t.field({
    type: [SubsidyCategoryFiguresType],
    description:
      'The subsidy categories of the active pack with their figures, of a certifying agency its own; none without an active pack.',
    args: { planYear: t.arg.int({ description: planYearArg }) },
    resolve: async (_root, { planYear }, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return subsidyCategoriesOf(await context.tx, context.countyActor, planYear, today);
    },
  }),
}));

builder.objectField(Viewer, 'canSeeProgress', (t) =>
  t.boolean({
    description: 'Whether this person may see the progress by township.',
    resolve: (actor) => maySeeProgress(actor),
  }),
);
