import { builder } from '../../graphql/builder.ts';
import { type CampaignRow, todayOf } from '../counties/index.ts';
import { CategoryMeaning, FundingShare } from '../policy-packs/index.ts';
import { type SubsidyCategoryFigures, subsidyCategoriesOf } from './subsidy-categories.service.ts';

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

builder.queryField('subsidyCategories', (t) =>
  t.field({
    type: [SubsidyCategoryFiguresType],
    description:
      'The subsidy categories of the active pack with their figures, of a certifying agency its own; none without an active pack.',
    args: {
      planYear: t.arg.int({ description: 'The year that is insured; by default the current campaign.' }),
    },
    resolve: async (_root, { planYear }, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return subsidyCategoriesOf(await context.tx, context.countyActor, planYear, today);
    },
  }),
);
