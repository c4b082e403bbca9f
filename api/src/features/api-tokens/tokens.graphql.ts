import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { pageOf } from '../../platform/keyset.ts';
import { Viewer } from '../identity/index.ts';
import { mayHaveTokens } from './tokens.policy.ts';
import {
  type ApiToken as ApiTokenRow,
  createToken,
  revokeToken,
  tokenById,
  tokensPage,
} from './tokens.service.ts';

const ApiToken = builder.objectRef<ApiTokenRow>('ApiToken').implement({
  description: 'A read-only key to this API: it sees the same aggregates as its account, and nothing else.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id; never the secret.' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'Instant', description: 'Until when it is good.' }),
    revokedAt: t.expose('revokedAt', { type: 'Instant', nullable: true, description: 'When it was ended.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it was last used, to the minute.',
    }),
    open: t.boolean({
      description: 'Whether it can be used now.',
      resolve: ({ revokedAt, expiresAt }, _args, context) =>
        revokedAt === null && expiresAt > context.platform.clock.now(),
    }),
  }),
});
const ApiTokens = connectionType('ApiToken', ApiToken, 'API keys', false);

const CreateSuccess = builder.objectRef<{ id: string; secret: string }>('CreateApiTokenSuccess').implement({
  description: 'Made. The secret is told this once.',
  fields: (t) => ({
    secret: t.exposeString('secret', {
      description: 'To be sent as `Authorization: Bearer …`; it is stored nowhere and never told again.',
    }),
    token: t.field({
      type: ApiToken,
      description: 'The key.',
      resolve: ({ id }, _args, context) => tokenById(context.platform, context.me, id),
    }),
  }),
});
const RevokeSuccess = builder.objectRef<{ id: string }>('RevokeApiTokenSuccess').implement({
  description: 'Ended: whoever has it is refused from now on.',
  fields: (t) => ({
    token: t.field({
      type: ApiToken,
      description: 'The key.',
      resolve: ({ id }, _args, context) => tokenById(context.platform, context.me, id),
    }),
  }),
});

builder.objectField(Viewer, 'canHaveApiTokens', (t) =>
  t.boolean({
    description: 'Whether this person may make read-only keys to the API.',
    resolve: (actor) => mayHaveTokens(actor),
  }),
);

builder.queryField('apiTokens', (t) =>
  t.field({
    type: ApiTokens,
    description: "The asker's own keys, the newest first.",
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'How many rows, 1 to 200.' }),
      after: t.arg.string({ description: 'Where the page before ended.' }),
    },
    resolve: async (_root, { first, after }, context) => {
      const page = pageOf(first ?? 50, after);
      return { ...(await tokensPage(context.platform, context.me, page)), count: async () => 0 };
    },
  }),
);

builder.mutationFields((t) => ({
  createApiToken: t.field({
    type: CreateSuccess,
    errors: refusable('CreateApiToken', 'Made, or why not.'),
    description: 'Makes a read-only key to the API.',
    args: {
      name: t.arg.string({ required: true, description: 'What it is for.' }),
      days: t.arg.int({ required: true, description: 'How many days it is good, 1 to 366.' }),
    },
    resolve: async (_root, wish, context) => {
      await context.end();
      return createToken(context.platform, context.me, wish);
    },
  }),
  revokeApiToken: t.field({
    type: RevokeSuccess,
    errors: refusable('RevokeApiToken', 'Ended, or why not.'),
    description: 'Ends a key at once.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { id }, context) => {
      await context.end();
      return { id: await revokeToken(context.platform, context.me, id) };
    },
  }),
}));
