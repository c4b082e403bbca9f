import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { isId, newId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { Platform } from '../../platform/platform.ts';
import { NotFound } from '../../platform/refusal.ts';
import {
  LONGEST_NAME,
  MOST_DAYS,
  MOST_TOKENS,
  TokenDaysUnusable,
  TokenNameUnusable,
  TooManyTokens,
} from './tokens.errors.ts';
import { authorizeTokens } from './tokens.policy.ts';

/** A key as its account sees it: never the secret. */
export type ApiToken = {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

const PREFIX = 'canbao_';
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

/**
 * Makes a read-only key. Its secret is told this once; the database has only its digest.
 *
 * @param wish name: what it is for; days: how long it is good
 * @throws NotAllowed, TokenNameUnusable, TokenDaysUnusable, TooManyTokens
 */
export async function createToken(
  platform: Platform,
  actor: Actor,
  wish: { name: string; days: number },
): Promise<{ id: string; secret: string }> {
  authorizeTokens(actor);
  const name = wish.name.trim();
  if (name.length === 0 || name.length > LONGEST_NAME) throw new TokenNameUnusable();
  if (wish.days < 1 || wish.days > MOST_DAYS) throw new TokenDaysUnusable();
  const id = newId();
  const secret = PREFIX + randomBytes(32).toString('base64url');
  const [row] = await platform.belowTheWall(
    (tx) => tx.$queryRaw<{ open: number }[]>`
      SELECT token_create(${actor.accountId}::uuid, ${id}::uuid, ${newId()}::uuid, ${name}, ${hashOf(secret)}, ${wish.days}::int, ${MOST_TOKENS}::int) AS open`,
  );
  if ((row?.open ?? MOST_TOKENS) >= MOST_TOKENS) throw new TooManyTokens();
  return { id, secret };
}

/** Ends a key at once; again is no error. Throws NotAllowed, and NotFound for what is no key of this account. */
export async function revokeToken(platform: Platform, actor: Actor, id: string): Promise<string> {
  authorizeTokens(actor);
  const [row] = !isId(id)
    ? []
    : await platform.belowTheWall(
        (tx) => tx.$queryRaw<{ found: boolean }[]>`
          SELECT token_revoke(${actor.accountId}::uuid, ${id}::uuid, ${newId()}::uuid) AS found`,
      );
  if (!row?.found) throw new NotFound({ zh: '接口密钥', en: 'API key' }, 'id');
  return id;
}

/** The keys of an account, the newest first, revoked and expired ones too. Throws NotAllowed. */
export async function tokensPage(platform: Platform, actor: Actor, page: Page): Promise<Slice<ApiToken>> {
  authorizeTokens(actor);
  const [before = null] = keysAfter(page, 'id') ?? [];
  const rows = await readTokens(platform, actor.accountId, before, page.first + 1);
  return sliceOf(rows, page, ({ id }) => [id]);
}

/** One key of an account. */
export async function tokenById(platform: Platform, actor: Actor, id: string): Promise<ApiToken> {
  const rows = await readTokens(platform, actor.accountId, null, 1_000);
  const found = rows.find((token) => token.id === id);
  if (!found) throw new NotFound({ zh: '接口密钥', en: 'API key' }, 'id');
  return found;
}

function readTokens(
  platform: Platform,
  accountId: string,
  before: string | null,
  first: number,
): Promise<ApiToken[]> {
  return platform.belowTheWall(
    (tx) => tx.$queryRaw<ApiToken[]>`
      SELECT id, name, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt", last_used_at AS "lastUsedAt"
      FROM tokens_of(${accountId}::uuid, ${before}::uuid, ${first}::int)`,
  );
}

/** Digest of a secret as a request bears it; null for what can't be one. */
export const digestOf = (secret: string): Buffer | null =>
  secret.startsWith(PREFIX) && secret.length < 100 ? hashOf(secret) : null;
