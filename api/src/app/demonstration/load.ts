import { readFileSync } from 'node:fs';
import type { PrismaClient, Tx } from '@canbao/database';
import { townshipsOf as knownTownships } from '@canbao/divisions';
import { readPack } from '@canbao/policy-engine';
import { shippedPacks } from '@canbao/policy-packs';
import type { Day } from '@canbao/values';
import { recordAudit } from '../../features/audit/index.ts';
import { insertCertifications } from '../../features/certifications/index.ts';
import { campaignOf, townshipsOf, villagesOf } from '../../features/counties/index.ts';
import {
  enrolledEntry,
  insertEnrollments,
  insertPayments,
  paidEntry,
} from '../../features/enrollments/index.ts';
import { activatePack, activePolicy, uploadPack } from '../../features/policy-packs/index.ts';
import { insertHouseholds, insertResidents, sealingKeys } from '../../features/residents/index.ts';
import type { CountyActor, Role } from '../../platform/actor.ts';
import type { OfferedAccount, Platform } from '../../platform/platform.ts';
import {
  type CreatedCounty,
  createAccount,
  createCounty,
  type NewAccount,
  type NewTownship,
} from '../operator.ts';
import { countyAccounts, divisionAccounts, offeredUsernames } from './accounts.ts';
import {
  DEMONSTRATION_PASSWORD,
  type DemonstrationCounty,
  demonstrationCounties,
  madeUpProvince,
  placeOf,
} from './counties.ts';
import { generateCounties, hasMadeUpCounties } from './generate.ts';
import { loadImports } from './imports.ts';
import { loadInspection } from './inspections.ts';
import { beginLastYear, lastYearOf } from './last-year.ts';
import { loadRefund } from './refunds.ts';
import { makeRegister, type Register } from './register.ts';
import { loadReports } from './reports.ts';
import { scaleTargets } from './targets.ts';
import { loadTownshipChanges } from './township-changes.ts';

/**
 * Loads the demonstration: five counties with their packs active and made-up people in every state, a province of
 * made-up counties with tallies alone, and accounts.
 * What is there already is left as it is; a load that was cut short is completed.
 *
 * @param admin connected as the migrator, an operator's work
 * @param say told each county as it is loaded
 */
export async function loadDemonstration(
  platform: Platform,
  admin: PrismaClient,
  say: (line: string) => void,
): Promise<void> {
  for (const county of demonstrationCounties) await loadCounty(platform, admin, county, say);
  await loadMadeUpCounties(platform, admin, say);
  await createMissing(admin, divisionAccounts());
}

/** A province's worth of made-up counties beside the real ones, with tallies and nobody in them. */
async function loadMadeUpCounties(
  platform: Platform,
  admin: PrismaClient,
  say: (line: string) => void,
): Promise<void> {
  if (await hasMadeUpCounties(admin, madeUpProvince.province)) return;
  const { counties } = await generateCounties(admin, platform.keyring, madeUpProvince);
  say(
    `演示：示例县 ${counties} 个（只有汇总数） / Demonstration: ${counties} made-up counties (tallies only)`,
  );
}

/** The accounts that the sign-in page offers, in its order. */
export async function offeredAccounts(admin: PrismaClient): Promise<OfferedAccount[]> {
  const rows = await admin.account.findMany({ where: { username: { in: [...offeredUsernames] } } });
  return offeredUsernames.flatMap((username) => {
    const row = rows.find((account) => account.username === username);
    if (!row) return [];
    return [
      {
        username,
        password: DEMONSTRATION_PASSWORD,
        displayName: row.displayName,
        role: row.role as Role,
        office: row.office,
        place: placeOf({ countyId: row.countyId, division: row.division }),
      },
    ];
  });
}

async function loadCounty(
  platform: Platform,
  admin: PrismaClient,
  county: DemonstrationCounty,
  say: (line: string) => void,
): Promise<void> {
  const files = shippedPacks.find((shipped) => shipped.name === county.pack)!;
  const text = readFileSync(files.pack, 'utf8');
  const { pack } = readPack(text);
  if (!pack) throw new Error(`the pack ${county.pack} can't be read`);
  if (!(await admin.county.findUnique({ where: { id: county.code } }))) {
    const names = Object.keys(pack.targets?.townships ?? {});
    await createCounty(admin, platform.keyring, {
      code: county.code,
      name: county.name,
      planYear: pack.planYear,
      demoToday: county.today,
      divisions: divisionsOf(county.code, names),
    });
  }
  const created = await createdCounty(admin, county.code);
  await createMissing(admin, countyAccounts(county.pack, county.name, created));
  const actor = await seatOf(admin, county, 'COUNTY_ADMIN');
  const { planYear } = pack;
  const campaign = await admin.campaign.findFirstOrThrow({ where: { countyId: county.code, planYear } });
  if (!campaign.activePackId) {
    const id = await uploadPack(platform, actor, { text, noticeText: readFileSync(files.notice, 'utf8') });
    await activatePack(platform, actor, { id, expectedActiveId: null, countyName: county.name });
  }
  if (!(await admin.resident.findFirst({ where: { countyId: county.code }, select: { id: true } }))) {
    if (county.lastYear) await beginLastYear(admin, county, planYear);
    const people = await loadPeople(platform, actor, created, county.today);
    await recordOnOwnDays(admin, county.code);
    say(`演示：${county.name} ${people} 人 / Demonstration: ${county.name}, ${people} people`);
  }
  await loadTownshipChanges(platform, actor);
  const clerk = await seatOf(admin, county, 'TOWNSHIP_STAFF');
  await loadRefund(platform, admin, { clerk, pack });
  await loadImports(platform, admin, {
    clerk,
    township: created.townships[0]!,
    tier: pack.tiers[0]!.name,
    today: county.today,
  });
  const supervisor = await seatOf(admin, county, 'SUPERVISOR');
  await loadInspection(platform, admin, { supervisor, today: county.today });
  await loadReports(platform, admin, {
    admin: actor,
    supervisor,
    countyName: county.name,
    today: county.today,
  });
}

/** A demonstration's certificates and money were recorded on its own days, not on the day of the load. */
async function recordOnOwnDays(admin: PrismaClient, countyId: number): Promise<void> {
  await admin.$executeRaw`
    UPDATE certifications SET recorded_at = (valid_from + time '10:00') AT TIME ZONE 'Asia/Shanghai' WHERE county_id = ${countyId}::int`;
  await admin.$executeRaw`
    UPDATE payments p SET recorded_at = e.registered_at + ${PAID_AFTER_MS} * interval '1 millisecond' FROM enrollments e
    WHERE e.county_id = ${countyId}::int AND e.id = p.enrollment_id AND p.county_id = ${countyId}::int`;
}

/** The notice's townships where it names them, today's otherwise; two made-up villages each. */
function divisionsOf(code: number, names: string[]): NewTownship[] {
  const known = knownTownships(String(code), { former: true });
  const wanted = names.length > 0 ? names : knownTownships(String(code)).map((township) => township.name);
  return wanted.map((name) => {
    const match = known.find((township) => township.name === name || township.aliases.includes(name));
    return {
      name,
      code: match?.code ?? null,
      aliases: match ? [match.name, ...match.aliases].filter((alias) => alias !== name) : [],
      villages: [{ name: '示例一村' }, { name: '示例二村' }],
    };
  });
}

async function createdCounty(admin: PrismaClient, countyId: number): Promise<CreatedCounty> {
  const campaign = await campaignOf(admin, countyId);
  const townships = await townshipsOf(admin, countyId);
  const villages = await villagesOf(admin, countyId);
  return {
    countyId,
    campaignId: campaign!.id,
    townships: townships.map((township) => ({
      ...township,
      villages: villages.filter((village) => village.townshipId === township.id),
    })),
  };
}

async function createMissing(admin: PrismaClient, accounts: NewAccount[]): Promise<void> {
  const there = new Set(
    (await admin.account.findMany({ select: { username: true } })).map((account) => account.username),
  );
  for (const account of accounts) if (!there.has(account.username)) await createAccount(admin, account);
}

async function seatOf(admin: PrismaClient, county: DemonstrationCounty, role: Role): Promise<CountyActor> {
  const row = await admin.account.findFirstOrThrow({ where: { countyId: county.code, role } });
  return {
    accountId: row.id,
    username: row.username,
    name: row.displayName,
    role,
    office: row.office,
    countyId: county.code,
    townshipId: row.townshipId,
    villageId: row.villageId,
    agency: row.agency,
    division: row.division,
    language: 'zh',
  };
}

/** A payment is recorded this long after its enrollment, in milliseconds. */
const PAID_AFTER_MS = 120_000;

/** All people of a county in one transaction: all of them, or none. */
async function loadPeople(
  platform: Platform,
  actor: CountyActor,
  county: CreatedCounty,
  today: Day,
): Promise<number> {
  return platform.inCounty(actor, async (tx) => {
    const campaign = await campaignOf(tx, county.countyId);
    const pack = await activePolicy(tx, campaign!);
    const keys = await sealingKeys(platform.keyring, tx, county.countyId);
    const register = makeRegister({ county, pack, keys, today, registeredBy: actor.accountId });
    await insertHouseholds(tx, county.countyId, register.households);
    await insertResidents(tx, { countyId: county.countyId, day: today }, register.residents);
    await insertCertifications(tx, actor, register.certifications);
    for (const [day, rows] of Map.groupBy(register.enrollments, (enrollment) => enrollment.day)) {
      await insertEnrollments(
        tx,
        { countyId: county.countyId, planYear: campaign!.planYear, day },
        rows.map(({ row }) => row),
      );
    }
    await insertPayments(tx, actor, register.payments);
    const paid = new Map(register.payments.map((payment) => [payment.enrollmentId, payment]));
    const entries = register.enrollments.flatMap(({ row }) => {
      const payment = paid.get(row.id);
      const at = row.registered_at;
      const later = new Date(at.getTime() + PAID_AFTER_MS);
      return [{ ...enrolledEntry(row), at }, ...(payment ? [{ ...paidEntry(payment), at: later }] : [])];
    });
    await recordAudit(tx, actor, ...entries);
    await loadLastYear(tx, actor, campaign!.planYear - 1, register.people);
    await scaleTargets(tx, actor, campaign!, register.residents);
    return register.residents.length;
  });
}

/** Who was enrolled the year before, where the county has that campaign. */
async function loadLastYear(
  tx: Tx,
  actor: CountyActor,
  planYear: number,
  people: Register['people'],
): Promise<void> {
  const { countyId } = actor;
  const campaign = await campaignOf(tx, countyId, planYear);
  if (!campaign) return;
  const { enrollments, payments } = lastYearOf({
    countyId,
    campaignId: campaign.id,
    pack: await activePolicy(tx, campaign),
    people,
    registeredBy: actor.accountId,
  });
  for (const [day, rows] of Map.groupBy(enrollments, (row) => row.registered_on))
    await insertEnrollments(tx, { countyId, planYear, day }, rows);
  await insertPayments(tx, actor, payments);
  await recordAudit(
    tx,
    actor,
    ...enrollments.map((row) => ({ ...enrolledEntry(row), at: row.registered_at })),
    ...payments.map((payment) => ({
      ...paidEntry(payment),
      at: new Date(Date.parse(`${payment.receivedOn}T10:00:00+08:00`) + PAID_AFTER_MS),
    })),
  );
}
