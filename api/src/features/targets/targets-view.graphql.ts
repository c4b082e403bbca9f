import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { Permission } from '../../graphql/permission.ts';
import { pageOf } from '../../platform/keyset.ts';
import { type CampaignRow, Township, todayOf, Village } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { NamesViewType } from '../places/index.ts';
import { Basis } from '../policy-packs/index.ts';
import { targetHistory } from './target-history.service.ts';
import { TargetBasisEnum, TargetSet } from './target-sets.graphql.ts';
import {
  maySeeTargets,
  maySetTargets,
  maySplitTargets,
  reachesTownship,
  whoSetsTargets,
  whoSplitsTargets,
} from './target-sets.policy.ts';
import {
  type PlaceTargets,
  type Targets,
  type TownshipTarget,
  targetsOf,
  townshipTargetOf,
  type VillageTarget,
} from './targets-view.service.ts';

const SplitStateEnum = builder.enumType('TargetSplitState', {
  description: 'Whether a township has split its target to its villages.',
  values: {
    NONE: { value: 'none', description: 'Not yet.' },
    AGREES: { value: 'agrees', description: 'Split, to the person.' },
    OUTDATED: { value: 'outdated', description: 'Split, and the county has changed the target since.' },
  } as const,
});

const PartType = builder.objectRef<PlaceTargets['parts'][number]>('TargetPart').implement({
  description: "A part of a township's target, under the notice's name.",
  fields: (t) => ({
    township: t.expose('township', { type: Township, description: 'The township of the notice.' }),
    people: t.exposeInt('people', { nullable: true, description: 'People; null without a target.' }),
  }),
});

const UndividedPlaceType = builder.objectRef<Targets['undivided'][number]>('UndividedPlaceTarget').implement({
  description: 'The target of a township that was divided, which nobody has split to its villages yet.',
  fields: (t) => ({
    township: t.expose('township', { type: Township, description: 'The township of the notice.' }),
    people: t.exposeInt('people', { description: 'People to enroll.' }),
  }),
});

const PlaceTargetsType = builder.objectRef<PlaceTargets>('PlaceTargets').implement({
  description: "A township's targets, provisional and assessed side by side.",
  fields: (t) => ({
    township: t.expose('township', { type: Township, description: 'The township.' }),
    provisional: t.exposeInt('provisional', {
      nullable: true,
      description: 'People; null without a target.',
    }),
    assessed: t.exposeInt('assessed', { nullable: true, description: 'People; null without a target.' }),
    inForce: t.exposeInt('inForce', {
      nullable: true,
      description: 'What counts today; null without a target.',
    }),
    parts: t.expose('parts', {
      type: [PartType],
      description:
        "Of what it is made up, under the notice's names; none where it is what the notice calls it.",
    }),
    split: t.field({
      type: SplitStateEnum,
      description: 'Whether it is split to its villages.',
      resolve: ({ split }) => split,
    }),
  }),
});

export const TargetsType = builder.objectRef<Targets>('Targets').implement({
  description: "A campaign's targets, within the sight of whoever asks.",
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Day', description: "The campaign's day." }),
    planYear: t.int({
      description: 'The year that is insured.',
      resolve: ({ campaign }) => campaign.planYear,
    }),
    total: t.int({
      nullable: true,
      description: 'People to enroll of those seen, as it counts today; null without a target.',
      resolve: ({ inForce }) => inForce.total,
    }),
    basisInForce: t.field({
      type: TargetBasisEnum,
      nullable: true,
      description: 'Which set counts today; null where none does.',
      resolve: ({ inForce }) => inForce.basis,
    }),
    goalPercent: t.float({
      nullable: true,
      description: 'The coverage asked for, in percent; null where the notice gives no figure.',
      resolve: ({ inForce }) => inForce.goalPercent,
    }),
    goalExceed: t.boolean({
      description: 'Whether more than the goal is asked for.',
      resolve: ({ inForce }) => inForce.goalExceed,
    }),
    noTargetBecause: t.string({
      nullable: true,
      description: 'Why there is no target; null where there is one.',
      resolve: ({ inForce: { noTargetBecause } }, _args, context) =>
        noTargetBecause && context.say(noTargetBecause),
    }),
    sets: t.expose('sets', {
      type: [TargetSet],
      description: 'The newest set of each basis, whatever day it counts from.',
    }),
    namesOn: t.expose('namesOn', {
      type: 'Day',
      description: 'The day under whose names the townships are.',
    }),
    names: t.expose('views', {
      type: [NamesViewType],
      description: 'The days under whose names the same targets may be read; one where no township changed.',
    }),
    undivided: t.expose('undivided', {
      type: [UndividedPlaceType],
      description: 'Targets of divided townships: with them the rows add up to the total.',
    }),
    places: t.expose('places', { type: [PlaceTargetsType], description: 'A row a township.' }),
    provisionalOf: t.string({
      nullable: true,
      description: 'Of whom the notice reckons the provisional targets.',
      resolve: ({ words }, _args, context) => words.provisional && context.say(words.provisional),
    }),
    assessedOf: t.string({
      nullable: true,
      description: 'Of whom the notice reckons the assessed targets; null where it says nothing apart.',
      resolve: ({ words }, _args, context) => words.assessed && context.say(words.assessed),
    }),
    basis: t.expose('basis', { type: Basis, description: 'What targets and goal rest on.' }),
    viewerCanSet: t.field({
      type: Permission,
      description: 'Whether the viewer may set the targets.',
      resolve: (_targets, _args, context) => ({
        why: maySetTargets(context.me) ? null : only(whoSetsTargets),
      }),
    }),
  }),
});

const only = (who: { zh: string; en: string }) => ({
  zh: `能做的是：${who.zh}。`,
  en: `Who can: ${who.en}.`,
});

const VillageTargetType = builder.objectRef<VillageTarget>('VillageTarget').implement({
  description: "A village's target, and how many of it are enrolled.",
  fields: (t) => ({
    village: t.expose('village', { type: Village, description: 'The village.' }),
    target: t.exposeInt('target', { nullable: true, description: 'People; null where it has none.' }),
    enrolled: t.exposeInt('enrolled', { description: 'People enrolled, as the county counts them.' }),
    rate: t.exposeInt('rate', {
      nullable: true,
      description:
        'Enrolled / target in hundredths of a percent, cut, above 10000 as it is; null without a target.',
    }),
  }),
});

export const TownshipTargetType = builder.objectRef<TownshipTarget>('TargetByVillage').implement({
  description: "A township's target as it counts today, and its split to villages.",
  fields: (t) => ({
    township: t.expose('township', { type: Township, description: 'The township.' }),
    setId: t.exposeID('setId', {
      nullable: true,
      description: "The county's set that counts today: a split names it. Null where none does.",
    }),
    target: t.exposeInt('target', { nullable: true, description: 'People; null without a target.' }),
    split: t.expose('split', {
      type: TargetSet,
      nullable: true,
      description: 'Its newest split of that set.',
    }),
    splitState: t.field({
      type: SplitStateEnum,
      description: 'Whether it is split.',
      resolve: ({ splitState }) => splitState,
    }),
    villages: t.expose('villages', { type: [VillageTargetType], description: 'Its villages.' }),
    viewerCanSplit: t.field({
      type: Permission,
      description: 'Whether the viewer may split it.',
      resolve: ({ township }, _args, context) => {
        const may = maySplitTargets(context.me) && reachesTownship(context.me, township.id);
        return { why: may ? null : only(whoSplitsTargets) };
      },
    }),
  }),
});

const TargetSetConnection = connectionType('TargetSet', TargetSet, 'sets of targets');

builder.queryFields((t) => ({
  targets: t.field({
    type: TargetsType,
    description: 'The targets by township: provisional and assessed, and which of them counts today.',
    args: {
      planYear: t.arg.int({ description: 'The year that is insured; by default the current campaign.' }),
      namesOn: t.arg({
        type: 'Day',
        description: "The day under whose names of the townships; by default the campaign's.",
      }),
    },
    resolve: async (_root, { planYear, namesOn }, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return targetsOf(await context.tx, context.countyActor, planYear, today, namesOn);
    },
  }),
  townshipTarget: t.field({
    type: TownshipTargetType,
    nullable: true,
    description: "A township's target and its villages'; null when there is no such township within sight.",
    args: { townshipId: t.arg.id({ required: true, description: 'The township.' }) },
    resolve: async (_root, { townshipId }, context) => {
      const today = (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);
      return townshipTargetOf(await context.tx, context.countyActor, townshipId, today);
    },
  }),
  targetHistory: t.field({
    type: TargetSetConnection,
    description:
      "Every set of targets that the current campaign had, newest first: the county's, or a township's splits.",
    args: {
      first: t.arg.int({ defaultValue: 20, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
      townshipId: t.arg.id({ description: "This township's splits; the county's own sets where absent." }),
    },
    resolve: async (_root, { first, after, townshipId }, context) =>
      targetHistory(await context.tx, context.countyActor, {
        page: pageOf(first ?? 20, after),
        townshipId: townshipId ?? null,
      }),
  }),
}));

builder.objectField(Viewer, 'canSeeTargets', (t) =>
  t.boolean({
    description: 'Whether this person may see the targets.',
    resolve: (actor) => maySeeTargets(actor),
  }),
);
