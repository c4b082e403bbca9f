import type { Actor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { NotSignedIn } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { DemonstrationPassword, NewPasswordWeak } from './identity.errors.ts';
import { checkPassword, digestOf, hashPassword } from './identity.service.ts';

const LEAST = 10;
const MOST = 200;

/**
 * Changes the password of whoever is signed in, who types the present one again. Their other sessions end; this one
 * stays. Recorded in the county's audit, where the account is of a county.
 *
 * @param token of the session that stays
 * @throws NewPasswordWeak (10 to 200 characters, neither the present one nor the name), WrongPassword and AccountLocked
 *   as when signing in, DemonstrationPassword for an account that the sign-in page offers to everybody
 */
export async function changePassword(
  platform: Platform,
  actor: Actor,
  token: string | null,
  { current, next }: { current: string; next: string },
): Promise<void> {
  if (!token) throw new NotSignedIn();
  const { accountId, username, countyId } = actor;
  if (platform.offered.some((offered) => offered.username === username)) throw new DemonstrationPassword();
  const length = [...next].length;
  if (length < LEAST || length > MOST || next === current || next.toLowerCase() === username.toLowerCase())
    throw new NewPasswordWeak(LEAST, MOST);
  await checkPassword(platform, username, current);
  const hash = await hashPassword(next);
  if (countyId === null) {
    await platform.belowTheWall(
      (tx) => tx.$executeRaw`SELECT account_password(${accountId}::uuid, ${hash}, ${digestOf(token)})`,
    );
    return;
  }
  const here = { ...actor, countyId };
  await platform.inCounty(here, async (tx) => {
    await tx.$executeRaw`SELECT account_password(${accountId}::uuid, ${hash}, ${digestOf(token)})`;
    await recordAudit(tx, here, {
      action: 'password-changed',
      subjectType: 'account',
      subjectId: accountId,
      townshipId: actor.townshipId,
      villageId: actor.villageId,
    });
  });
}
