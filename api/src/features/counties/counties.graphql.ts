import { divisionName } from '@canbao/divisions';
import { builder } from '../../graphql/builder.ts';
import { Viewer } from '../identity/index.ts';
import { countyLoader, townshipLoader, villageLoader, villagesOfTownshipLoader } from './counties.loader.ts';
import {
  type Campaign as CampaignRow,
  type County as CountyRow,
  campaignOf,
  type Township as TownshipRow,
  todayOf,
  townshipsOf,
  type Village as VillageRow,
} from './counties.service.ts';

export const Division = builder.objectRef<string>('Division').implement({
  description: 'A province, prefecture or county by its GB/T 2260 code.',
  fields: (t) => ({
    code: t.string({ description: '2, 4 or 6 digits.', resolve: (code) => code }),
    name: t.string({ description: 'Its name.', resolve: (code) => divisionName(code) ?? code }),
  }),
});

export const County = builder.objectRef<CountyRow>('County').implement({
  description: 'A county: the tenant.',
  fields: (t) => ({
    code: t.string({ description: 'Six digits (GB/T 2260).', resolve: (county) => String(county.id) }),
    name: t.exposeString('name', { description: 'Its name.' }),
    province: t.field({
      type: Division,
      description: 'The province it lies in.',
      resolve: ({ id }) => String(id).slice(0, 2),
    }),
    prefecture: t.field({
      type: Division,
      description: 'The prefecture it lies in.',
      resolve: ({ id }) => String(id).slice(0, 4),
    }),
  }),
});

export const Township = builder.objectRef<TownshipRow>('Township');
export const Village = builder.objectRef<VillageRow>('Village');

Township.implement({
  description: 'A township, town or subdistrict of the county.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id; codes and names change, the id does not.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    code: t.exposeString('code', { nullable: true, description: 'Nine digits, where known.' }),
    villages: t.field({
      type: [Village],
      description: 'Its villages and communities.',
      resolve: (township, _args, context) => villagesOfTownshipLoader(context).load(township.id),
    }),
  }),
});

Village.implement({
  description: 'A village or community.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    code: t.exposeString('code', { nullable: true, description: 'Twelve digits, where known.' }),
    township: t.field({
      type: Township,
      description: 'The township it belongs to.',
      resolve: (village, _args, context) => townshipLoader(context).load(village.townshipId),
    }),
  }),
});

export const Agency = builder.objectRef<{ id: string; name: string }>('Agency').implement({
  description: 'An office that certifies who is entitled to a subsidy.',
  fields: (t) => ({
    id: t.exposeID('id', { description: "Its id in the county's policy pack." }),
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
});

/** A county's enrollment for one plan year. Other features add what they know of it. */
export const Campaign = builder.objectRef<CampaignRow>('Campaign').implement({
  description: "One county's enrollment for one plan year.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    planYear: t.exposeInt('planYear', { description: 'The year that is insured.' }),
    county: t.field({
      type: County,
      description: 'Whose campaign it is.',
      resolve: (campaign, _args, context) => countyLoader(context).load(campaign.countyId),
    }),
    today: t.field({
      type: 'Day',
      description: "The campaign's day: the real one, or a demonstration's fixed one.",
      resolve: (campaign, _args, context) => todayOf(campaign, context.platform.clock),
    }),
    demonstrationClock: t.boolean({
      description: "True where today is a demonstration's fixed day.",
      resolve: (campaign) => campaign.demoToday !== null,
    }),
    townships: t.field({
      type: [Township],
      description: "The county's townships.",
      resolve: async (campaign, _args, context) => townshipsOf(await context.tx, campaign.countyId),
    }),
  }),
});

builder.objectFields(Viewer, (t) => ({
  county: t.field({
    type: County,
    nullable: true,
    description: 'The county this person works in.',
    resolve: (actor, _args, context) =>
      actor.countyId === null ? null : countyLoader(context).load(actor.countyId),
  }),
  township: t.field({
    type: Township,
    nullable: true,
    description: "Where this person's sight ends.",
    resolve: (actor, _args, context) =>
      actor.townshipId ? townshipLoader(context).load(actor.townshipId) : null,
  }),
  village: t.field({
    type: Village,
    nullable: true,
    description: "Where this person's sight ends.",
    resolve: (actor, _args, context) =>
      actor.villageId ? villageLoader(context).load(actor.villageId) : null,
  }),
  division: t.field({
    type: Division,
    nullable: true,
    description: 'The province or prefecture that a provincial viewer looks at.',
    resolve: (actor) => actor.division,
  }),
}));

builder.queryField('campaign', (t) =>
  t.field({
    type: Campaign,
    nullable: true,
    description: "The asker's county's campaign of a plan year; by default the newest.",
    args: { planYear: t.arg.int({ description: 'The year that is insured.' }) },
    resolve: async (_root, { planYear }, context) =>
      campaignOf(await context.tx, context.countyActor.countyId, planYear),
  }),
);
