import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'canbao_session';

/** The session's token from the request's cookie, or null. */
export const sessionOf = (request: FastifyRequest): string | null => request.cookies[NAME] ?? null;

/** Gives the browser its session: out of reach of scripts and of other sites; over HTTPS alone outside a demonstration. */
export function startSession(reply: FastifyReply, token: string, demonstration: boolean): void {
  void reply.setCookie(NAME, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: !demonstration,
  });
}

export function clearSession(reply: FastifyReply): void {
  void reply.clearCookie(NAME, { path: '/' });
}
