import type { Day } from '@canbao/values';
import { builder } from '../../graphql/builder.ts';
import { Agency, Campaign, campaignOf, todayOf } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { activePolicy } from './active-pack.ts';
import { agencyOf } from './basis.ts';
import { type CampaignPhase, phaseOn } from './campaign-phase.ts';
import { mayManagePolicyPacks } from './policy-packs.policy.ts';
import { revisionOf } from './policy-packs.service.ts';
import { PolicyPackRevision } from './revision.graphql.ts';

const CampaignPhaseType = builder.objectRef<CampaignPhase>('CampaignPhase').implement({
  description: 'Where a campaign stands on its day.',
  fields: (t) => ({
    label: t.string({
      description: 'In words, such as 集中缴费期.',
      resolve: ({ label }, _args, context) => context.say(label),
    }),
    from: t.expose('from', {
      type: 'Day',
      nullable: true,
      description: 'The first day of the window concerned.',
    }),
    to: t.expose('to', { type: 'Day', nullable: true, description: 'The last day of the window concerned.' }),
    dayNumber: t.exposeInt('dayNumber', {
      nullable: true,
      description: 'Which day of the window it is, from 1; null outside.',
    }),
    daysLeft: t.exposeInt('daysLeft', {
      nullable: true,
      description: 'Days left after today; null outside.',
    }),
  }),
});

builder.objectFields(Campaign, (t) => ({
  activePack: t.field({
    type: PolicyPackRevision,
    nullable: true,
    description: 'The pack that decides now; null before one was activated.',
    resolve: async ({ countyId, activePackId }, _args, context) =>
      activePackId === null ? null : revisionOf(await context.tx, countyId, activePackId),
  }),
  phase: t.field({
    type: CampaignPhaseType,
    nullable: true,
    description: 'Where the campaign stands today; null without an active pack.',
    resolve: async (campaign, _args, context) => {
      if (campaign.activePackId === null) return null;
      const { meaning } = await activePolicy(await context.tx, campaign);
      return phaseOn(meaning.windows, todayOf(campaign, context.platform.clock) satisfies Day);
    },
  }),
}));

builder.objectFields(Viewer, (t) => ({
  canManagePolicyPacks: t.boolean({
    description: 'Whether this person may upload and activate policy packs.',
    resolve: (actor) => mayManagePolicyPacks(actor),
  }),
  agency: t.field({
    type: Agency,
    nullable: true,
    description:
      'The certifying agency that this person works for, by the name that the active pack gives it.',
    resolve: async ({ countyId, agency, office }, _args, context) => {
      if (countyId === null || agency === null) return null;
      const tx = await context.tx;
      const campaign = await campaignOf(tx, countyId);
      if (!campaign?.activePackId) return { id: agency, name: office };
      return agencyOf((await activePolicy(tx, campaign)).pack, agency);
    },
  }),
}));
