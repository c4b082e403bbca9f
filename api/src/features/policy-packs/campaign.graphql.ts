import type { FactDefinition } from '@canbao/policy-engine';
import type { Day } from '@canbao/values';
import { builder } from '../../graphql/builder.ts';
import { Agency, Campaign, campaignOf, todayOf } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { activePolicy } from './active-pack.ts';
import { askedFacts } from './asked-facts.ts';
import { agencyOf } from './basis.ts';
import { type CampaignPhase, phaseOn } from './campaign-phase.ts';
import { mayManagePolicyPacks } from './policy-packs.policy.ts';
import { revisionOf } from './policy-packs.service.ts';
import { PolicyPackRevision } from './revision.graphql.ts';

const FactKind = builder.enumType('FactKind', {
  description: 'What kind of answer a fact has.',
  values: {
    BOOLEAN: { value: 'boolean', description: 'Yes or no.' },
    CHOICE: { value: 'choice', description: 'One of several.' },
    DAY: { value: 'day', description: 'A day.' },
    MONTH: { value: 'month', description: 'A month, such as 2024-11.' },
    INTEGER: { value: 'integer', description: 'A whole number.' },
    TEXT: { value: 'text', description: 'A text.' },
  } as const,
});

const FactChoice = builder
  .objectRef<{ id: string; words: { zh: string; en: string } }>('FactChoice')
  .implement({
    description: 'One answer of several.',
    fields: (t) => ({
      id: t.exposeString('id', { description: 'As it is sent.' }),
      label: t.string({
        description: 'In words.',
        resolve: ({ words }, _args, context) => context.say(words),
      }),
    }),
  });

const AskedFact = builder.objectRef<FactDefinition>('AskedFact').implement({
  description: 'What the active pack asks of a person beyond the shared facts.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, with which it is answered.' }),
    ask: t.string({ description: 'The question.', resolve: ({ ask }, _args, context) => context.say(ask) }),
    kind: t.field({
      type: FactKind,
      description: 'What kind of answer it has.',
      resolve: ({ type }) => (type === 'ids' || type === 'tier' ? 'text' : type),
    }),
    choices: t.field({
      type: [FactChoice],
      description: 'The answers, where it is one of several.',
      resolve: ({ values }) => Object.entries(values ?? {}).map(([id, words]) => ({ id, words })),
    }),
    proof: t.string({
      nullable: true,
      description: 'What proves it.',
      resolve: ({ proof }, _args, context) => proof && context.say(proof),
    }),
  }),
});

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
  askedFacts: t.field({
    type: [AskedFact],
    description: 'What the active pack asks of a person beyond the shared facts; empty without one.',
    resolve: async (campaign, _args, context) => {
      if (campaign.activePackId === null) return [];
      const { pack } = await activePolicy(await context.tx, campaign);
      return [...askedFacts(pack).values()];
    },
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
