import type { FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { digestOf, TokenReadsAggregates, tokenMayAsk } from '../features/api-tokens/index.ts';
import { actorOf, actorOfKey } from '../features/identity/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { sessionOf } from './session-cookie.ts';

const BEARER = /^Bearer +(\S+)$/i;

/** Who asks: by a key where one is borne, else by the session's cookie; a key that is none is nobody, whatever the cookie. */
export async function askerOf(
  platform: Platform,
  request: FastifyRequest,
): Promise<{ token: string | null; actor: Actor | null }> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const digest = digestOf(BEARER.exec(authorization)?.[1] ?? '');
    return { token: null, actor: digest && (await actorOfKey(platform, digest)) };
  }
  const token = sessionOf(request);
  return { token, actor: token ? await actorOf(platform, token) : null };
}

/** A key asks for aggregates alone. @throws TokenReadsAggregates for a change, or any other field at the top */
export function refuseBeyondAggregates(operation: OperationDefinitionNode, document: DocumentNode): void {
  if (operation.operation !== OperationTypeNode.QUERY) throw new TokenReadsAggregates();
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const check = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.INLINE_FRAGMENT) check(node.selectionSet);
      else if (node.kind === Kind.FRAGMENT_SPREAD) check(fragments.get(node.name.value));
      else if (!tokenMayAsk.has(node.name.value)) throw new TokenReadsAggregates();
    }
  };
  check(operation.selectionSet);
}
