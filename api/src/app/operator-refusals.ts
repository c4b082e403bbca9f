import type { PrismaClient } from '@canbao/database';
import { isDivisionCode } from '@canbao/values';
import type { Keyring } from '../platform/crypto.ts';
import type { NewAccount, NewCounty } from './operator.ts';
import { OperatorRefusal } from './operator-refusal.ts';

/** @throws OperatorRefusal where this county can't be created */
export async function refuseCounty(admin: PrismaClient, keyring: Keyring, county: NewCounty): Promise<void> {
  const code = String(county.code);
  if (!isDivisionCode(code) || code.length !== 6)
    throw new OperatorRefusal(
      'bad-county-code',
      `${code} 不是县级行政区划代码，请写 6 位数字`,
      `${code} is no county's code: write its 6 digits`,
    );
  if (!county.name.trim())
    throw new OperatorRefusal('county-name-missing', '请写县（市、区）的名称', "write the county's name");
  if (!(county.planYear >= 2000 && county.planYear <= 2100))
    throw new OperatorRefusal(
      'bad-plan-year',
      `${county.planYear} 不是参保年度，请写 4 位年份`,
      `${county.planYear} is no plan year: write the four digits of the year that is insured`,
    );
  if (await admin.county.findUnique({ where: { id: county.code } }))
    throw new OperatorRefusal(
      'county-exists',
      `代码 ${code} 的县（市、区）已经建好，请核对代码`,
      `a county with the code ${code} is there already: check the code`,
    );
  await refuseKey(admin, keyring);
}

/** @throws OperatorRefusal where this account can't be created */
export async function refuseAccount(admin: PrismaClient, username: string): Promise<void> {
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username))
    throw new OperatorRefusal(
      'bad-username',
      `账号 ${username} 不能用，请写 2 到 40 个小写字母、数字、点、下划线或连字符`,
      `${username} can't be an account's name: write 2 to 40 small letters, digits, dots, underscores or hyphens`,
    );
  if (await admin.account.findUnique({ where: { username } }))
    throw new OperatorRefusal(
      'username-taken',
      `账号 ${username} 已有人用，请换一个`,
      `the account ${username} is taken: choose another`,
    );
}

/** A county sealed with another master key than the server's could never be opened: compare with what is there. */
async function refuseKey(admin: PrismaClient, keyring: Keyring): Promise<void> {
  if ((await admin.poolKey.count()) === 0) return;
  try {
    await keyring.pool(admin);
  } catch {
    throw new OperatorRefusal(
      'master-key-differs',
      '主密钥不是这个数据库用的那一个，请用服务器的 CANBAO_MASTER_KEY',
      "the master key is not the one of this database: use the server's CANBAO_MASTER_KEY",
    );
  }
}

/** Where an account's sight ends, found by name within its county. @throws OperatorRefusal where there is no such place */
export async function placeOf(
  admin: PrismaClient,
  countyId: number,
  township: string | null,
  village: string | null,
): Promise<Pick<NewAccount, 'townshipId' | 'villageId'>> {
  if (!(await admin.county.findUnique({ where: { id: countyId } })))
    throw new OperatorRefusal(
      'no-such-county',
      `没有代码为 ${countyId} 的县（市、区），请先用 canbao county create 建立`,
      `there is no county ${countyId}: create it first with canbao county create`,
    );
  if (township === null) return { townshipId: null, villageId: null };
  const place = await admin.division.findFirst({ where: { countyId, level: 'township', name: township } });
  if (!place)
    throw new OperatorRefusal(
      'no-such-township',
      `该县没有乡镇“${township}”，请写全称`,
      `the county has no township “${township}”: write its full name`,
    );
  if (village === null) return { townshipId: place.id, villageId: null };
  const inside = await admin.division.findFirst({
    where: { countyId, level: 'village', townshipId: place.id, name: village },
  });
  if (!inside)
    throw new OperatorRefusal(
      'no-such-village',
      `${township}没有村（社区）“${village}”，请写全称`,
      `${township} has no village “${village}”: write its full name`,
    );
  return { townshipId: place.id, villageId: inside.id };
}
