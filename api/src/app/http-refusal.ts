import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../features/identity/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { Conflict, NotAllowed, NotFound, NotSignedIn, Refusal } from '../platform/refusal.ts';
import { sessionOf } from './session-cookie.ts';

/** Whoever asks, by their session. Throws NotSignedIn. */
export async function askerOf(platform: Platform, request: FastifyRequest): Promise<Actor> {
  const token = sessionOf(request);
  const actor = token ? await actorOf(platform, token) : null;
  if (!actor) throw new NotSignedIn();
  return actor;
}

/** Answers a refusal over plain HTTP: its status, its code, and its message in both languages. Rethrows anything else. */
export function answerRefusal(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof Refusal)) throw error;
  return reply.code(statusOf(error)).send({ code: error.code, message: error.text, field: error.field });
}

function statusOf(refusal: Refusal): number {
  if (refusal.code === 'UPLOAD_TOO_LARGE') return 413;
  if (refusal instanceof NotSignedIn) return 401;
  if (refusal instanceof NotAllowed) return 403;
  if (refusal instanceof NotFound) return 404;
  return refusal instanceof Conflict ? 409 : 400;
}
