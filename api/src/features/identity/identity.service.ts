import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Actor, Role } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Language } from '../../platform/text.ts';
import { AccountLocked, WrongPassword } from './identity.errors.ts';

/** How long a session lasts without signing in again. */
export const SESSION_HOURS = 12;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Argon2id as OWASP recommends it (19 MiB, two passes); a PHC string. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** What an unknown name's password is compared with, so that it takes as long as a known one's. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

const turns = new Map<string, Promise<unknown>>();

/** Attempts at one name go one after the other: guesses sent at the same moment would else all miss the lock. */
function inTurn<T>(username: string, attempt: () => Promise<T>): Promise<T> {
  const mine = (turns.get(username) ?? Promise.resolve()).then(attempt, attempt);
  const leave = () => {
    if (turns.get(username) === mine) turns.delete(username);
  };
  turns.set(username, mine);
  mine.then(leave, leave);
  return mine;
}

/**
 * Signs in by name and password.
 * @returns the session's token (kept by the browser; the database has only its digest) and who it is
 * @throws WrongPassword alike for an unknown name and a wrong password; AccountLocked, alike too, after five failures
 */
export function signIn(
  platform: Platform,
  username: string,
  password: string,
): Promise<{ token: string; actor: Actor }> {
  return inTurn(username, () => attemptToSignIn(platform, username, password));
}

async function attemptToSignIn(
  platform: Platform,
  username: string,
  password: string,
): Promise<{ token: string; actor: Actor }> {
  const [account] = await platform.belowTheWall(
    (tx) =>
      tx.$queryRaw<
        { id: string | null; password_hash: string | null; locked: boolean }[]
      >`SELECT * FROM account_for_sign_in(${username})`,
  );
  const right = await verify(account?.password_hash ?? (await nobody), password);
  if (account?.locked) throw new AccountLocked();
  if (!account?.id || !right) {
    await platform.belowTheWall((tx) => tx.$executeRaw`SELECT sign_in_failed(${username})`);
    throw new WrongPassword();
  }
  const token = randomBytes(32).toString('base64url');
  const actor = await platform.belowTheWall(async (tx) => {
    await tx.$executeRaw`SELECT session_start(${account.id}::uuid, ${hashOf(token)}, make_interval(hours => ${SESSION_HOURS}::int))`;
    const [row] = await tx.$queryRaw<AccountRow[]>`SELECT * FROM session_account(${hashOf(token)})`;
    return row ? actorFrom(row) : null;
  });
  if (!actor) throw new WrongPassword();
  return { token, actor };
}

/** Whose session this token is; null when there is none any more. */
export async function actorOf(platform: Platform, token: string): Promise<Actor | null> {
  const [row] = await platform.belowTheWall(
    (tx) => tx.$queryRaw<AccountRow[]>`SELECT * FROM session_account(${hashOf(token)})`,
  );
  return row ? actorFrom(row) : null;
}

/** Ends the session of this token. */
export async function signOut(platform: Platform, token: string): Promise<void> {
  await platform.belowTheWall((tx) => tx.$executeRaw`SELECT session_end(${hashOf(token)})`);
}

/** Remembers the language an account reads. */
export async function setLanguage(platform: Platform, actor: Actor, language: Language): Promise<void> {
  await platform.belowTheWall(
    (tx) => tx.$executeRaw`SELECT account_language(${actor.accountId}::uuid, ${language})`,
  );
}

type AccountRow = {
  id: string;
  username: string;
  display_name: string;
  role: Role;
  office: string;
  county_id: number | null;
  township_id: string | null;
  village_id: string | null;
  agency: string | null;
  division: string | null;
  language: Language;
};

const actorFrom = (row: AccountRow): Actor => ({
  accountId: row.id,
  username: row.username,
  name: row.display_name,
  role: row.role,
  office: row.office,
  countyId: row.county_id,
  townshipId: row.township_id,
  villageId: row.village_id,
  agency: row.agency,
  division: row.division,
  language: row.language,
});

/** The account whose work a job carries on, within the transaction's county, as it is now; null when it was closed or moved away. */
export async function actorOfAccount(tx: Tx, accountId: string): Promise<Actor | null> {
  const [row] = await tx.$queryRaw<AccountRow[]>`SELECT * FROM account_acting(${accountId}::uuid)`;
  return row ? actorFrom(row) : null;
}
