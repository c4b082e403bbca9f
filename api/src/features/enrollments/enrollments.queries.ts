import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { authorize } from '../../platform/authorization.ts';
import { isId } from '../../platform/ids.ts';
import { pageOf } from '../../platform/keyset.ts';
import { townshipLoader, villageLoader } from '../counties/index.ts';
import { Assessment, FactsInput, type Named, NamedRef } from '../policy-packs/index.ts';
import { keysLoader, maySeePeople, residentLoader, takeSearch, whoSeesPeople } from '../residents/index.ts';
import { Enrollment, EnrollmentStateEnum } from './enrollments.graphql.ts';
import {
  type EnrollmentSlice,
  enrollmentsPage,
  type StateCount as StateCountRow,
} from './enrollments.lists.ts';
import { enrollmentLoader, packLoader } from './enrollments.loader.ts';
import { type Quote as QuoteOf, quote } from './quote.service.ts';

const StateCount = builder.objectRef<StateCountRow>('StateCount').implement({
  description: 'How many enrollments are in a state.',
  fields: (t) => ({
    state: t.expose('state', { type: EnrollmentStateEnum, description: 'The state.' }),
    undetermined: t.exposeBoolean('undetermined', {
      description: 'The undetermined are counted apart, so that all counts add up to all rows.',
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const EnrollmentConnection = connectionType('Enrollment', Enrollment, 'enrollments');
builder.objectFields(EnrollmentConnection, (t) => ({
  counts: t.field({
    type: [StateCount],
    description: 'By state, within sight, of those that the rest of the filter lets through.',
    resolve: (slice) => (slice as EnrollmentSlice).counts(),
  }),
}));

const Filter = builder.inputType('EnrollmentFilter', {
  description: 'Which enrollments; what is absent does not narrow.',
  fields: (t) => ({
    states: t.field({ type: [EnrollmentStateEnum], description: 'In one of these states.' }),
    undetermined: t.boolean({ description: 'Undetermined and not withdrawn, or determined.' }),
    unapplied: t.boolean({
      description: 'With money received that is not applied to what was due, or without such money.',
    }),
    toRefund: t.boolean({
      description:
        'With money to be given back (marked to be refunded, or more than is due since a difference was confirmed), or without.',
    }),
    owing: t.boolean({
      description:
        'Who owes money: assessed and unpaid, or a supplement that was confirmed; or who owes none.',
    }),
    townshipId: t.id({ description: 'Of this township.' }),
    villageId: t.id({ description: 'Of this village.' }),
    tier: t.id({ description: 'Assessed in this tier.' }),
    category: t.id({ description: 'Subsidised by this category.' }),
    school: t.string({
      description: 'At this school, by the key of the breakdown by school.',
    }),
    search: t.string({
      description:
        'Name, pinyin or initials by the beginning; last four or all of the ID number; a whole telephone.',
    }),
  }),
});

const TierQuote = builder.objectRef<QuoteOf['assessments'][number]>('TierQuote').implement({
  description: 'What somebody would pay in a tier.',
  fields: (t) => ({
    tier: t.field({ type: NamedRef, description: 'The tier.', resolve: ({ tier }): Named => tier }),
    assessment: t.field({
      type: Assessment,
      description: 'What the pack says.',
      resolve: ({ assessment }) => assessment,
    }),
  }),
});
const Quote = builder.objectRef<QuoteOf>('Quote').implement({
  description: 'What somebody would pay, tier by tier.',
  fields: (t) => ({
    residentId: t.exposeID('residentId', { description: 'Who.' }),
    assessments: t.expose('assessments', { type: [TierQuote], description: 'In each tier of the pack.' }),
  }),
});
const QuoteMember = builder.inputType('QuoteMemberInput', {
  description: 'Somebody to be quoted for.',
  fields: (t) => ({
    residentId: t.id({ required: true, description: 'Who.' }),
    facts: t.field({ type: FactsInput, description: 'Answers that would change; the others stay.' }),
  }),
});

/** What a page has read is not read again: its people, its places, and the one or two packs it rests on. */
async function remember(context: Context, { rows, residents, places }: EnrollmentSlice): Promise<void> {
  for (const resident of residents) residentLoader(context).know(resident.id, resident);
  for (const township of places.townships) townshipLoader(context).know(township.id, township);
  for (const village of places.villages) villageLoader(context).know(village.id, village);
  const packs = packLoader(context);
  for (const id of new Set(rows.map((row) => row.pack_id))) packs.know(id, await packs.load(id));
}

builder.queryFields((t) => ({
  enrollment: t.field({
    type: Enrollment,
    nullable: true,
    description: 'An enrollment by id; null when there is none within sight.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: (_root, { id }, context) => {
      authorize(context.countyActor, maySeePeople, whoSeesPeople);
      return isId(id) ? enrollmentLoader(context).load(id) : null;
    },
  }),
  enrollments: t.field({
    type: EnrollmentConnection,
    description: 'The enrollments of the campaign at work within sight, the newest first.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
      filter: t.arg({ type: Filter, description: 'Which enrollments.' }),
    },
    resolve: async (_root, { first, after, filter }, context) => {
      const actor = context.countyActor;
      authorize(actor, maySeePeople, whoSeesPeople);
      await takeSearch(context.platform, actor, filter?.search);
      const tx = await context.tx;
      const keys = await keysLoader(context)();
      const query = { page: pageOf(first ?? 50, after), filter: filter ?? {}, keys };
      const slice = await enrollmentsPage(tx, actor, query);
      await remember(context, slice);
      return slice;
    },
  }),
  quote: t.field({
    type: [Quote],
    description: 'What people registered here would pay; nothing is saved.',
    args: {
      members: t.arg({ type: [QuoteMember], required: true, description: '1 to 20 people.' }),
      payDate: t.arg({ type: 'Day', description: "By default the campaign's today." }),
    },
    resolve: async (_root, { members, payDate }, context) =>
      quote(context.platform, await context.tx, context.countyActor, members, payDate ?? null),
  }),
}));
