import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, {
  type ApolloFastifyContextFunction,
  fastifyApolloDrainPlugin,
} from '@as-integrations/fastify';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { noCircles } from '../graphql/circles.ts';
import { Context } from '../graphql/context.ts';
import type { Platform } from '../platform/platform.ts';
import { Refusal } from '../platform/refusal.ts';
import { languageOf, type Text } from '../platform/text.ts';
import { askerOf, refuseBeyondAggregates } from './key-access.ts';
import { schema } from './schema.ts';
import { clearSession, startSession } from './session-cookie.ts';

/** Ends the operation's reading transaction, and turns errors into what a caller may know. */
const operations = (platform: Platform): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, operation, document }) {
        if (contextValue.actor?.tokenId && operation) refuseBeyondAggregates(operation, document);
      },
      async willSendResponse({ contextValue, response, errors }) {
        await contextValue
          .end()
          .catch((error: unknown) => platform.log.warn({ error }, 'a reading ended badly'));
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, i) => {
          const original = errors?.[i]?.originalError;
          if (original instanceof Refusal) {
            return {
              ...formatted,
              message: contextValue.say(original.text),
              extensions: { code: original.code, field: original.field },
            };
          }
          if (!original || original.name === 'GraphQLError') return refusedQuery(formatted, contextValue);
          const id = randomUUID();
          platform.log.error({ id, err: original }, 'an unexpected error');
          const message = contextValue.say({
            zh: `出了意外，已记录（编号 ${id}）。请重试；仍不行时把编号告诉管理员。`,
            en: `Something unexpected happened and was logged (${id}). Try again; if it persists, give your administrator that number.`,
          });
          return {
            ...(formatted.path ? { path: formatted.path } : {}),
            message,
            extensions: { code: 'UNEXPECTED', id },
          };
        });
      },
    };
  },
});

/** A query that can't be answered as it was asked: beyond a limit, or not of this schema. */
function refusedQuery(formatted: GraphQLFormattedError, context: Context): GraphQLFormattedError {
  if (/limit of \d+ exceeded|more tha[tn] \d+ tokens/i.test(formatted.message)) {
    const message = context.say({
      zh: `这个查询太大，请分成几次问。（${formatted.message}）`,
      en: `This query is too large: ask in several. (${formatted.message})`,
    });
    return { message, extensions: { code: 'QUERY_TOO_LARGE' } };
  }
  const { code, reason, text } = formatted.extensions ?? {};
  if (typeof reason === 'string') {
    // Which variable it was, and where in it, is in graphql's own words before ours.
    const [, field = null] = /(?:at "|Variable "\$)([^"]+)"/.exec(formatted.message) ?? [];
    const at = /at "([^"]+)"/.exec(formatted.message)?.[1] ?? field;
    return {
      message: context.say(text as Text),
      extensions: { code: reason, field: at?.split('.').at(-1) ?? null },
    };
  }
  const known = typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR';
  return { ...formatted, extensions: { code: known ? code : 'BAD_REQUEST' } };
}

/** Serves the schema at /graphql, within limits of depth, cost, circles, aliases and tokens. */
export async function serveGraphql(app: FastifyInstance, platform: Platform): Promise<void> {
  const armor = new ApolloArmor({
    maxDepth: { n: 16 },
    maxAliases: { n: 15 },
    maxDirectives: { n: 20 },
    // Its own limit throws past the answer; graphql's does the same in its place.
    maxTokens: { enabled: false },
    costLimit: {
      maxCost: 60_000,
      objectCost: 2,
      scalarCost: 1,
      depthCostFactor: 1.3,
      ignoreIntrospection: true,
    },
    blockFieldSuggestion: { enabled: !platform.demonstration },
  }).protect();
  // The same class, declared once for each module system: the limits come from a CommonJS package.
  const limits = armor.plugins as unknown as ApolloServerPlugin<Context>[];
  const server = new ApolloServer<Context>({
    schema,
    introspection: platform.demonstration,
    parseOptions: { maxTokens: 2000 },
    ...armor,
    validationRules: [...armor.validationRules, noCircles],
    plugins: [
      fastifyApolloDrainPlugin(app),
      operations(platform),
      // It watches every field of every answer, and nothing here is cached.
      ApolloServerPluginCacheControlDisabled(),
      ...limits,
    ],
  });
  await server.start();
  const context: ApolloFastifyContextFunction<Context> = async (request, reply) => {
    const { token, actor } = await askerOf(platform, request);
    return new Context(platform, {
      token,
      caller: request.ip,
      actor,
      language: languageOf(request.headers['accept-language']),
      cookies: {
        set: (fresh) => startSession(reply, fresh, platform.demonstration),
        clear: () => clearSession(reply),
      },
    });
  };
  await app.register(fastifyApollo(server), { context, path: '/graphql', method: ['POST'] });
}
