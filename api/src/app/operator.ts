import type { PrismaClient } from '@canbao/database';
import { type Day, todayIn } from '@canbao/values';
import { hashPassword } from '../features/identity/index.ts';
import type { Role } from '../platform/actor.ts';
import type { Keyring } from '../platform/crypto.ts';
import { dateOf } from '../platform/days.ts';
import { newId } from '../platform/ids.ts';
import { type NewTownshipChange, recordFirstChanges } from './operator-changes.ts';

/** A county to be created. demoToday: the fixed day of a demonstration; null for the real day. */
export type NewCounty = {
  code: number;
  name: string;
  planYear: number;
  demoToday?: Day | null;
  divisions: NewTownship[];
  /** What became of these townships since, in any order. */
  changes?: readonly NewTownshipChange[];
};
export type NewTownship = {
  name: string;
  code?: string | null;
  aliases?: string[];
  villages: { name: string; code?: string | null }[];
};
export type CreatedCounty = {
  countyId: number;
  campaignId: string;
  /** As they were written, before any change. */
  townships: { id: string; name: string; villages: { id: string; name: string }[] }[];
};

/**
 * Creates a county with its keys, its divisions and its first campaign: an operator's work, as the migrator's role.
 *
 * @param administrator whose account is created with it, in the same transaction
 * @throws OperatorRefusal for a change of townships that can't be; when the county or the account is there already (a
 *   unique violation); nothing is half created
 */
export async function createCounty(
  admin: PrismaClient,
  keyring: Keyring,
  county: NewCounty,
  administrator: Omit<NewAccount, 'role' | 'countyId'> | null = null,
): Promise<CreatedCounty> {
  const account: NewAccount | null = administrator && {
    ...administrator,
    role: 'COUNTY_ADMIN',
    countyId: county.code,
  };
  const accountRow = account && (await accountRowOf(account));
  const campaignId = newId();
  const townships = county.divisions.map((township) => ({
    ...township,
    id: newId(),
    villages: township.villages.map((village) => ({ ...village, id: newId() })),
  }));
  await admin.$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO pool_keys (version, wrapped) VALUES (1, ${keyring.newPoolKey(1)}) ON CONFLICT DO NOTHING`;
    await tx.county.create({ data: { id: county.code, name: county.name } });
    await tx.countyKey.create({
      data: {
        countyId: county.code,
        version: 1,
        wrapped: Uint8Array.from(keyring.newCountyKey(county.code, 1)),
      },
    });
    await tx.campaign.create({
      data: {
        countyId: county.code,
        id: campaignId,
        planYear: county.planYear,
        demoToday: county.demoToday ? dateOf(county.demoToday) : null,
      },
    });
    const rows = townships.flatMap((township) => [
      {
        id: township.id,
        level: 'township',
        townshipId: township.id,
        name: township.name,
        code: township.code ?? null,
        aliases: township.aliases ?? [],
      },
      ...township.villages.map((village) => ({
        id: village.id,
        level: 'village',
        townshipId: township.id,
        name: village.name,
        code: village.code ?? null,
        aliases: [],
      })),
    ]);
    await tx.division.createMany({ data: rows.map((row) => ({ countyId: county.code, ...row })) });
    await recordFirstChanges(
      tx,
      county.code,
      county.changes ?? [],
      county.demoToday ?? todayIn('Asia/Shanghai', new Date()),
    );
    if (accountRow) await tx.account.create({ data: accountRow });
  });
  return { countyId: county.code, campaignId, townships };
}

/** An account to be created; division is for provincial and prefecture viewers, the county's fields for all others. */
export type NewAccount = {
  username: string;
  password: string;
  displayName: string;
  role: Role;
  office: string;
  countyId?: number | null;
  townshipId?: string | null;
  villageId?: string | null;
  agency?: string | null;
  division?: string | null;
};

/** Creates an account. @throws when its name is taken */
export async function createAccount(admin: PrismaClient, account: NewAccount): Promise<string> {
  const row = await accountRowOf(account);
  await admin.account.create({ data: row });
  return row.id;
}

async function accountRowOf({ password, ...rest }: NewAccount) {
  return { id: newId(), passwordHash: await hashPassword(password), ...rest };
}
