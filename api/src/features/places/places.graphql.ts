import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { pageOf } from '../../platform/keyset.ts';
import { Township } from '../counties/index.ts';
import { Viewer } from '../identity/index.ts';
import { type ChangeHint, changeHints } from './hints.service.ts';
import { mayChangeTownships, maySeeTownshipChanges } from './places.policy.ts';
import type { RecordedChange } from './places.rows.ts';
import { changeById, changesPage, recordChange, withdrawChange } from './places.service.ts';
import type { ChangeKind } from './succession.ts';

const KindEnum = builder.enumType('TownshipChangeKind', {
  description: 'What became of a township.',
  values: {
    RENAMED: { value: 'renamed' as ChangeKind, description: 'It has another name.' },
    MERGED: { value: 'merged' as ChangeKind, description: 'It became part of another.' },
    SPLIT: { value: 'split' as ChangeKind, description: 'Its villages went to several.' },
  },
});

type Named = { id: string; name: string; villages: number };
const NamedTownship = builder.objectRef<Named>('TownshipThen').implement({
  description: 'A township with the name that it had when the change was recorded.',
  fields: (t) => ({
    townshipId: t.exposeID('id', { description: "The township's id, which never changes." }),
    name: t.exposeString('name', { description: 'Its name then.' }),
    villages: t.exposeInt('villages', { description: 'Of a split: the villages that went to it.' }),
  }),
});

const unique = (rows: Named[]) => [...new Map(rows.map((row) => [row.id, row])).values()];

const TownshipChange = builder.objectRef<RecordedChange>('TownshipChange').implement({
  description: 'What became of townships from a day, and on which document that rests. It never changes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    kind: t.field({ type: KindEnum, description: 'What became of them.', resolve: ({ kind }) => kind }),
    from: t.expose('from', { type: 'Day', description: 'The day from which it counts.' }),
    source: t.exposeString('source', { description: 'The document that says so.' }),
    before: t.field({
      type: [NamedTownship],
      description: 'The townships before it.',
      resolve: ({ successions }) =>
        unique(
          successions.map(({ predecessorId, predecessorName }) => ({
            id: predecessorId,
            name: predecessorName,
            villages: 0,
          })),
        ),
    }),
    after: t.field({
      type: [NamedTownship],
      description: 'What they became.',
      resolve: ({ successions }) =>
        unique(
          successions.map(({ successorId, successorName, villageIds }) => ({
            id: successorId,
            name: successorName,
            villages: villageIds.length,
          })),
        ),
    }),
    recordedBy: t.exposeString('recordedByName', { description: 'Who recorded it.' }),
    recordedAt: t.expose('recordedAt', { type: 'Instant', description: 'When.' }),
    withdrawnBy: t.exposeString('withdrawnByName', {
      nullable: true,
      description: 'Who withdrew it; null where it holds.',
    }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'Instant', nullable: true, description: 'When.' }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why.' }),
  }),
});

const HintType = builder.objectRef<ChangeHint>('TownshipChangeHint').implement({
  description: 'A merger that public lists show and the county has not recorded.',
  fields: (t) => ({
    before: t.expose('predecessor', { type: Township, description: 'The township.' }),
    after: t.expose('successor', {
      type: Township,
      nullable: true,
      description: 'What it became; null where the county does not have that township yet.',
    }),
    afterName: t.exposeString('successorName', { description: 'The name of what it became.' }),
    evidence: t.string({
      description: 'On what that rests.',
      resolve: ({ evidence }, _args, context) => context.say(evidence),
    }),
  }),
});

const PartInput = builder.inputType('TownshipPartInput', {
  description: 'What a township became: one that is there, or a new one by its name.',
  fields: (t) => ({
    townshipId: t.id({ description: 'A township of the county; or name.' }),
    name: t.string({ description: 'The name of a new township, or the new name; or townshipId.' }),
    villageIds: t.idList({
      description:
        'Of a split: the villages that went to it. Where the township goes on, the rest stays with it.',
    }),
  }),
});
const ChangeInput = builder.inputType('TownshipChangeInput', {
  description: 'What became of townships.',
  fields: (t) => ({
    kind: t.field({ type: KindEnum, required: true, description: 'What became of them.' }),
    from: t.field({ type: 'Day', required: true, description: 'The day from which it counts.' }),
    source: t.string({ required: true, description: 'The document that says so, 2 to 200 characters.' }),
    townshipIds: t.idList({ required: true, description: 'The townships before: one, or all that merged.' }),
    into: t.field({
      type: [PartInput],
      required: true,
      description: 'What they became: one; of a split at least two.',
    }),
  }),
});
const WithdrawInput = builder.inputType('WithdrawTownshipChangeInput', {
  description: 'Which change was recorded in error, and why it is withdrawn.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its id.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 200 characters.' }),
  }),
});

const TownshipChangeConnection = connectionType('TownshipChange', TownshipChange, 'changes of townships');

const success = (name: string, description: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description,
    fields: (t) => ({
      change: t.field({
        type: TownshipChange,
        description: 'The change as it is now.',
        resolve: async ({ id }, _args, context) => changeById(await context.tx, context.countyActor, id),
      }),
    }),
  });

builder.queryFields((t) => ({
  townshipChanges: t.field({
    type: TownshipChangeConnection,
    description: 'What became of the townships, the newest record first, with what was withdrawn.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The cursor to continue after.' }),
    },
    resolve: async (_root, { first, after }, context) =>
      changesPage(await context.tx, context.countyActor, pageOf(first ?? 50, after)),
  }),
  townshipChangeHints: t.field({
    type: [HintType],
    description: 'Mergers that public lists show and the county has not recorded.',
    resolve: async (_root, _args, context) => changeHints(await context.tx, context.countyActor),
  }),
}));

builder.mutationFields((t) => ({
  recordTownshipChange: t.field({
    type: success('RecordTownshipChangeSuccess', 'The change is recorded.'),
    errors: refusable('RecordTownshipChange', 'The change, or why it is not recorded.'),
    description:
      'Records what became of townships from a day. Nobody is moved: figures under both names add up to the same.',
    args: { input: t.arg({ type: ChangeInput, required: true, description: 'The change.' }) },
    resolve: async (_root, { input }, context) => ({ id: await context.command(recordChange, input) }),
  }),
  withdrawTownshipChange: t.field({
    type: success('WithdrawTownshipChangeSuccess', 'The change is withdrawn.'),
    errors: refusable('WithdrawTownshipChange', 'The change, or why it stays.'),
    description: 'Withdraws a change that was recorded in error, with a reason; the list keeps it.',
    args: { input: t.arg({ type: WithdrawInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(withdrawChange, input);
      return { id: input.id };
    },
  }),
}));

builder.objectFields(Viewer, (t) => ({
  canSeeTownshipChanges: t.boolean({
    description: 'Whether this person may see what became of the townships.',
    resolve: (actor) => maySeeTownshipChanges(actor),
  }),
  canChangeTownships: t.boolean({
    description: 'Whether this person may record what became of townships.',
    resolve: (actor) => mayChangeTownships(actor),
  }),
}));
