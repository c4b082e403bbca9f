import { createHash } from 'node:crypto';
import type { PrismaClient, Tx } from '@canbao/database';
import { dayOf, daysBetween } from '@canbao/values';
import type { Keyring } from '../../platform/crypto.ts';
import { newId } from '../../platform/ids.ts';
import { OperatorRefusal } from '../operator-refusal.ts';
import {
  type MadeUpCounty,
  type MadeUpProvince,
  MOST_COUNTIES,
  madeUpCounties,
  partsOf,
} from './made-up-counties.ts';

const MOST_RESIDENTS = 1_400_000_000;

/**
 * Generates made-up counties with tallies of any size below a province: an operator's work in a demonstration, as the
 * migrator's role. All of them or none; nobody is registered in them.
 *
 * @returns how many counties, residents and enrolled they are
 * @throws OperatorRefusal for a wish that can't be, and where made-up counties of the province are there already
 */
export async function generateCounties(
  admin: PrismaClient,
  keyring: Keyring,
  wish: MadeUpProvince,
): Promise<{ counties: number; residents: number; enrolled: number }> {
  await refuseWish(admin, wish);
  const counties = madeUpCounties(wish);
  await admin.$transaction(
    async (tx) => {
      await tx.$executeRaw`INSERT INTO pool_keys (version, wrapped) VALUES (1, ${keyring.newPoolKey(1)}) ON CONFLICT DO NOTHING`;
      await insertCounties(tx, keyring, counties, wish);
      await insertTallies(tx, counties);
    },
    { timeout: 120_000 },
  );
  const townships = counties.flatMap((county) => county.townships);
  const sum = (of: 'residents' | 'enrolled') =>
    townships.reduce((total, township) => total + township[of], 0);
  return { counties: counties.length, residents: sum('residents'), enrolled: sum('enrolled') };
}

async function refuseWish(
  admin: PrismaClient,
  { province, counties, residents }: MadeUpProvince,
): Promise<void> {
  const whole = (value: number, from: number, to: number) =>
    Number.isInteger(value) && value >= from && value <= to;
  if (!/^[1-9][0-9]$/.test(province))
    throw new OperatorRefusal(
      'bad-province',
      `${province} 不是省级代码，请写 2 位数字，如 51`,
      `${province} is no province: write its 2 digits, like 51`,
    );
  if (!whole(counties, 1, MOST_COUNTIES))
    throw new OperatorRefusal(
      'bad-counties',
      `县数请写 1 到 ${MOST_COUNTIES} 的整数`,
      `write a whole number of counties from 1 to ${MOST_COUNTIES}`,
    );
  if (!whole(residents, counties, MOST_RESIDENTS))
    throw new OperatorRefusal(
      'bad-residents',
      `人数请写整数，每县至少 1 人，合计至多 ${MOST_RESIDENTS}`,
      `write a whole number of residents: at least 1 a county, at most ${MOST_RESIDENTS} in all`,
    );
  if (await hasMadeUpCounties(admin, province))
    throw new OperatorRefusal(
      'made-up-counties-there',
      `${province} 已经有示例县，不再生成；换一个省级代码，或者用新的数据目录`,
      `${province} has made-up counties already: choose another province, or an empty data directory`,
    );
}

/** Whether a province has made-up counties: codes whose third and fourth digits are 91 to 99. */
export async function hasMadeUpCounties(admin: PrismaClient, province: string): Promise<boolean> {
  const range = { gte: Number(`${province}9100`), lte: Number(`${province}9999`) };
  return (await admin.county.findFirst({ where: { id: range }, select: { id: true } })) !== null;
}

async function insertCounties(
  tx: Tx,
  keyring: Keyring,
  counties: MadeUpCounty[],
  wish: MadeUpProvince,
): Promise<void> {
  await tx.county.createMany({ data: counties.map(({ id, name }) => ({ id, name })) });
  await tx.countyKey.createMany({
    data: counties.map(({ id }) => ({
      countyId: id,
      version: 1,
      wrapped: Uint8Array.from(keyring.newCountyKey(id, 1)),
    })),
  });
  const campaigns = counties.map(({ id, campaignId, countsAs, packId, pack }) => ({
    id,
    campaignId,
    countsAs,
    packId: pack && packId,
  }));
  await tx.$executeRaw`
    INSERT INTO campaigns (county_id, id, plan_year, active_pack_id, counts_as, demo_today)
    SELECT r.id, r."campaignId", ${wish.planYear}::int, r."packId", r."countsAs", ${wish.today}::date
    FROM jsonb_to_recordset(${JSON.stringify(campaigns)}::jsonb) AS r (id int, "campaignId" uuid, "packId" uuid, "countsAs" text)`;
  const uploadedBy = newId();
  await tx.policyPack.createMany({
    data: counties.flatMap(({ id, campaignId, packId, pack }) =>
      pack === null
        ? []
        : [
            {
              countyId: id,
              id: packId,
              campaignId,
              revision: 1,
              state: 'active',
              source: pack.source,
              notice: pack.notice,
              sha256: createHash('sha256').update(pack.source).digest(),
              fit: true,
              examples: 15,
              openQuestions: pack.openQuestions,
              uploadedBy,
              uploadedByName: '示例（系统生成）',
            },
          ],
    ),
  });
}

async function insertTallies(tx: Tx, counties: MadeUpCounty[]): Promise<void> {
  const townships = counties.flatMap(({ id: county, campaignId: campaign, from, lastDay, townships }) =>
    townships.map((township) => ({
      ...township,
      county,
      campaign,
      from,
      days: lastDay === null ? 0 : daysBetween(from, dayOf(lastDay)) + 1,
    })),
  );
  const json = JSON.stringify(townships);
  await tx.$executeRaw`
    INSERT INTO divisions (county_id, id, level, township_id, name)
    SELECT r.county, v.id, v.level, r.id, v.name
    FROM jsonb_to_recordset(${json}::jsonb) AS r (county int, id uuid, "villageId" uuid, name text)
      CROSS JOIN LATERAL (VALUES (r.id, 'township', r.name), (r."villageId", 'village', '示例村')) v (id, level, name)`;
  await insertTargets(tx, counties);
  await tx.$executeRaw`
    INSERT INTO tally_days (county_id, campaign_id, village_id, day, township_id, registered, paid)
    SELECT r.county, r.campaign, r."villageId", r."from" + d.n, r.id, d.people, d.people
    FROM jsonb_to_recordset(${json}::jsonb) AS r (county int, campaign uuid, id uuid, "villageId" uuid, "from" date, days int, enrolled int)
      CROSS JOIN LATERAL (
        SELECT n, floor(r.enrolled * power((n + 1) / r.days::float8, 0.8))::int - floor(r.enrolled * power(n / r.days::float8, 0.8))::int AS people
        FROM generate_series(0, r.days - 1) n
      ) d WHERE d.people <> 0`;
  await insertTallyRows(tx, counties);
  await tx.$executeRaw`
    INSERT INTO county_tallies (county_id, campaign_id, plan_year, target, residents, registered, enrolled, paid, confirmed, undetermined, last_day)
    SELECT t.county_id, t.campaign_id, c.plan_year, g.target, sum(t.residents), sum(t.registered + t.paid + t.township_checked + t.county_confirmed),
      counted(c.counts_as, sum(t.registered + t.paid + t.township_checked + t.county_confirmed), sum(t.paid + t.township_checked + t.county_confirmed), sum(t.county_confirmed)),
      sum(t.paid + t.township_checked + t.county_confirmed), sum(t.county_confirmed), sum(t.undetermined),
      (SELECT max(d.day) FROM tally_days d WHERE d.county_id = t.county_id AND d.campaign_id = t.campaign_id)
    FROM tallies t JOIN campaigns c ON c.county_id = t.county_id AND c.id = t.campaign_id
      LEFT JOIN LATERAL (SELECT max(x.total) AS target FROM target_sets x WHERE x.county_id = t.county_id AND x.campaign_id = t.campaign_id) g ON true
    WHERE t.dimension = 'all' AND t.county_id = ANY (${counties.map(({ id }) => id)}::int[]) GROUP BY 1, 2, 3, 4, c.counts_as`;
}

/** One set of targets for each county that has any. */
async function insertTargets(tx: Tx, counties: MadeUpCounty[]): Promise<void> {
  const by = newId();
  const sets = counties.flatMap(({ id: county, campaignId: campaign, townships }) => {
    const rows = townships.flatMap(({ id, target }) => (target === null ? [] : [{ id, people: target }]));
    const total = rows.reduce((sum, { people }) => sum + people, 0);
    return rows.length > 0 ? [{ county, campaign, set: newId(), total, rows }] : [];
  });
  const json = JSON.stringify(sets);
  await tx.$executeRaw`
    INSERT INTO target_sets (county_id, id, campaign_id, basis, source, total, reason, created_by, created_by_name)
    SELECT r.county, r.set, r.campaign, 'assessed', 'form', r.total, '示例（系统生成）', ${by}::uuid, '示例（系统生成）'
    FROM jsonb_to_recordset(${json}::jsonb) AS r (county int, campaign uuid, set uuid, total int)`;
  await tx.$executeRaw`
    INSERT INTO target_rows (county_id, set_id, division_id, township_id, people)
    SELECT r.county, r.set, t.id, t.id, t.people
    FROM jsonb_to_recordset(${json}::jsonb) AS r (county int, set uuid, rows jsonb)
      CROSS JOIN LATERAL jsonb_to_recordset(r.rows) AS t (id uuid, people int)`;
}

async function insertTallyRows(tx: Tx, counties: MadeUpCounty[]): Promise<void> {
  const rows = counties.flatMap(({ id: county, campaignId: campaign, pack, townships }) => {
    const tiers = pack?.source.includes('id: high') ? ['high', 'low'] : ['standard'];
    return townships.flatMap(({ id, villageId, residents, enrolled }) => {
      const { paid, checked, confirmed, tiers: byTier, categories } = partsOf(enrolled, tiers);
      const at = {
        county,
        campaign,
        township: id,
        village: villageId,
        checked: 0,
        confirmed: 0,
        residents: 0,
      };
      const undetermined = Math.floor(enrolled * 0.0004);
      return [
        { ...at, dimension: 'all', key: '', residents, paid, checked, confirmed, undetermined },
        ...byTier.map(({ key, people }) => ({
          ...at,
          dimension: 'tier',
          key,
          paid: people,
          undetermined: 0,
        })),
        ...categories.map(({ key, people }) => ({
          ...at,
          dimension: 'category',
          key,
          paid: people,
          undetermined: 0,
        })),
      ];
    });
  });
  await tx.$executeRaw`
    INSERT INTO tallies (county_id, campaign_id, village_id, dimension, key, township_id, residents, paid, township_checked, county_confirmed, registered, undetermined)
    SELECT r.county, r.campaign, r.village, r.dimension, r.key, r.township, r.residents, r.paid, r.checked, r.confirmed, r.undetermined, r.undetermined
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (county int, campaign uuid, village uuid, dimension text, key text, township uuid,
      residents int, paid int, checked int, confirmed int, undetermined int)`;
}
