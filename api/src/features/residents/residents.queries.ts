import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { authorize } from '../../platform/authorization.ts';
import { isId } from '../../platform/ids.ts';
import { cursorOf, pageOf } from '../../platform/keyset.ts';
import { todayOf } from '../counties/index.ts';
import { findForAgency } from './agency-search.ts';
import { EnrolledNotForAgencies } from './residents.errors.ts';
import { Household, Resident } from './residents.graphql.ts';
import { type Counted, householdsPage, type ResidentFilter, residentsPage } from './residents.lists.ts';
import { campaignLoader, householdLoader, keysLoader, residentLoader } from './residents.loader.ts';
import { mayFindPeople, maySeePeople, whoSeesPeople } from './residents.policy.ts';
import type { Resident as ResidentRow } from './residents.rows.ts';
import { isWholeNumber } from './residents.search.ts';
import { takeSearch } from './search-allowance.ts';

const ResidentConnection = connectionType('Resident', Resident, 'residents');
const HouseholdConnection = connectionType('Household', Household, 'households');

const Filter = builder.inputType('ResidentFilter', {
  description: 'Which residents; what is absent does not narrow.',
  fields: (t) => ({
    townshipId: t.id({ description: 'Of this township.' }),
    villageId: t.id({ description: 'Of this village.' }),
    search: t.string({
      description:
        'Name, pinyin or initials by the beginning; last four or all of the ID number; a whole telephone.',
    }),
    enrolled: t.boolean({
      description: 'Enrolled in the current campaign (by what the county counts), or not.',
    }),
    category: t.id({ description: "Certified for this category on the campaign's day." }),
  }),
});

/** Agencies see whom they certified; a whole number finds anybody, and is recorded. */
async function forAgency(context: Context, search: string): Promise<Counted<ResidentRow>> {
  // In a transaction of its own beside the operation's reading, which other fields may be using at this moment.
  const rows = await findForAgency(context.platform, context.countyActor, search);
  return { rows, hasNext: false, cursor: ({ id }) => cursorOf([id]), count: async () => rows.length };
}

async function residents(
  context: Context,
  args: {
    first?: number | null | undefined;
    after?: string | null | undefined;
    filter?: ResidentFilter | null | undefined;
  },
): Promise<Counted<ResidentRow>> {
  const actor = context.countyActor;
  authorize(actor, mayFindPeople, whoSeesPeople);
  const page = pageOf(args.first ?? 50, args.after);
  const search = args.filter?.search;
  if (actor.role === 'CERTIFYING_AGENCY' && typeof args.filter?.enrolled === 'boolean')
    throw new EnrolledNotForAgencies();
  await takeSearch(context.platform, actor, search);
  if (actor.role === 'CERTIFYING_AGENCY' && search && isWholeNumber(search))
    return forAgency(context, search);
  const campaign = (await campaignLoader(context)()) ?? null;
  const today = campaign && todayOf(campaign, context.platform.clock);
  const query = { page, filter: args.filter ?? {}, campaign, today };
  return residentsPage(await context.tx, actor, await keysLoader(context)(), query);
}

builder.queryFields((t) => ({
  resident: t.field({
    type: Resident,
    nullable: true,
    description: 'A resident by id; null when there is none within sight.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => {
      authorize(context.countyActor, mayFindPeople, whoSeesPeople);
      return isId(id) ? residentLoader(context).load(id) : null;
    },
  }),
  residents: t.field({
    type: ResidentConnection,
    description: 'Residents within sight, as they were registered.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
      filter: t.arg({ type: Filter, description: 'Which residents.' }),
    },
    resolve: (_root, args, context) => residents(context, args),
  }),
  household: t.field({
    type: Household,
    nullable: true,
    description: 'A household by id; null when there is none within sight.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => {
      authorize(context.countyActor, maySeePeople, whoSeesPeople);
      return isId(id) ? householdLoader(context).load(id) : null;
    },
  }),
  households: t.field({
    type: HouseholdConnection,
    description: 'Households within sight, as they were registered.',
    args: {
      first: t.arg.int({ defaultValue: 20, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
      search: t.arg.string({ description: 'Finds households by any member, as residents are found.' }),
      villageId: t.arg.id({ description: 'Of this village.' }),
    },
    resolve: async (_root, { first, after, search, villageId }, context) => {
      const actor = context.countyActor;
      authorize(actor, maySeePeople, whoSeesPeople);
      await takeSearch(context.platform, actor, search);
      const keys = await keysLoader(context)();
      return householdsPage(await context.tx, actor, keys, {
        page: pageOf(first ?? 20, after),
        search,
        villageId,
      });
    },
  }),
}));
