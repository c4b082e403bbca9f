import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Actor, Role } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { Busy } from '../../platform/refusal.ts';
import type { Language } from '../../platform/text.ts';
import { AccountLocked, WrongPassword } from './identity.errors.ts';

/** How long a session lasts without signing in again. */
export const SESSION_HOURS = 12;

/** What the database keeps of a session's token. */
export const digestOf = (token: string) => createHash('sha256').update(token).digest();

/** Argon2id as OWASP recommends it (19 MiB, two passes); a PHC string. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** What an unknown name's password is compared with, so that it takes as long as a known one's. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

const turns = new Map<string, Promise<unknown>>();

/** Attempts under way or waiting for their turn; each holds 19 MiB while its password is compared, four at a time. */
const MOST_ATTEMPTS = 64;
let attempts = 0;

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
 * @throws WrongPassword alike for an unknown name and a wrong password; AccountLocked, alike too, after five failures;
 *   Busy where too many try at once
 */
export function signIn(
  platform: Platform,
  username: string,
  password: string,
): Promise<{ token: string; actor: Actor }> {
  return bounded(() => inTurn(username, () => attemptToSignIn(platform, username, password)));
}

/** Refuses at once what would only wait: a flood of guesses neither fills the memory nor keeps others out for long. */
async function bounded<T>(attempt: () => Promise<T>): Promise<T> {
  if (attempts >= MOST_ATTEMPTS) throw new Busy();
  attempts += 1;
  try {
    return await attempt();
  } finally {
    attempts -= 1;
  }
}

async function attemptToSignIn(
  platform: Platform,
  username: string,
  password: string,
): Promise<{ token: string; actor: Actor }> {
  const accountId = await accountBy(platform, username, password);
  const token = randomBytes(32).toString('base64url');
  const actor = await platform.belowTheWall(async (tx) => {
    await tx.$executeRaw`SELECT session_start(${accountId}::uuid, ${digestOf(token)}, make_interval(hours => ${SESSION_HOURS}::int))`;
    const [row] = await tx.$queryRaw<AccountRow[]>`SELECT * FROM session_account(${digestOf(token)})`;
    return row ? actorFrom(row) : null;
  });
  if (!actor) throw new WrongPassword();
  return { token, actor };
}

/**
 * Compares a password with that of a name, as signing in does: in turn, bounded, failures counted.
 * @throws WrongPassword, AccountLocked, Busy
 */
export async function checkPassword(platform: Platform, username: string, password: string): Promise<void> {
  await bounded(() => inTurn(username, () => accountBy(platform, username, password)));
}

/** What a name's attempt is measured by. */
const standing = (platform: Platform, username: string) =>
  platform.belowTheWall(
    (tx) =>
      tx.$queryRaw<
        { id: string | null; password_hash: string | null; locked: boolean }[]
      >`SELECT * FROM account_for_sign_in(${username})`,
  );

/** The id of the account of this name and password. Throws WrongPassword, AccountLocked. */
async function accountBy(platform: Platform, username: string, password: string): Promise<string> {
  const [account] = await standing(platform, username);
  const right = await verify(account?.password_hash ?? (await nobody), password);
  // Read again: guesses that other processes compared at the same moment may have locked it meanwhile.
  const [since] = right ? await standing(platform, username) : [account];
  if (account?.locked || since?.locked) throw new AccountLocked();
  if (!account?.id || !right) {
    await platform.belowTheWall((tx) => tx.$executeRaw`SELECT sign_in_failed(${username})`);
    throw new WrongPassword();
  }
  return account.id;
}

/** Whose session this token is; null when there is none any more. */
export async function actorOf(platform: Platform, token: string): Promise<Actor | null> {
  const [row] = await platform.belowTheWall(
    (tx) => tx.$queryRaw<AccountRow[]>`SELECT * FROM session_account(${digestOf(token)})`,
  );
  return row ? actorFrom(row) : null;
}

/** For whom a read-only key asks, by its digest; null where it is none, or no longer open. */
export async function actorOfKey(platform: Platform, digest: Uint8Array): Promise<Actor | null> {
  const [row] = await platform.belowTheWall(
    (tx) => tx.$queryRaw<(AccountRow & { token_id: string })[]>`SELECT * FROM token_account(${digest})`,
  );
  return row ? { ...actorFrom(row), tokenId: row.token_id } : null;
}

/** Ends the session of this token. */
export async function signOut(platform: Platform, token: string): Promise<void> {
  await platform.belowTheWall((tx) => tx.$executeRaw`SELECT session_end(${digestOf(token)})`);
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
