import { residentIdFrom } from '@canbao/values';
import { activatePack } from './packs.ts';
import type { Person, World } from './world.ts';
export type Place = { townshipId: string; villageId: string; name: string };
export type NewPerson = {
  name: string;
  birth: string;
  order: number;
  householdId?: string;
  hukou?: string;
  facts?: Record<string, unknown>;
};

/** What a mutation field answered: a success's fields, or a refusal's. */
export type Outcome = Record<string, unknown> & { code?: string; message?: string; field?: string | null };

const REGISTER = `mutation ($input: RegisterResidentInput!) { registerResident(input: $input) {
  ... on RegisterResidentSuccess { resident { id household { id } } } ... on Refusal { code message } } }`;

/**
 * A county whose pack is active, with a village in each of its first two townships and somebody at each desk:
 * the administrator, and a clerk of either township.
 */
export async function makeDesk(
  world: World,
  county: {
    code: number;
    name: string;
    pack: string;
    planYear?: number;
    today?: string;
    /** Where the pack names no townships. */
    townships?: string[];
  },
) {
  const { code } = county;
  const created = await world.county({
    code,
    name: county.name,
    planYear: county.planYear ?? 2021,
    demoToday: (county.today ?? '2020-11-02') as never,
    divisions: (county.townships ?? []).map((name) => ({ name, villages: [] })),
  });
  const admin = await world.somebody({ role: 'COUNTY_ADMIN', countyId: code });
  await activatePack(admin, county.pack, county.name);
  const townships = await world.admin.division.findMany({
    where: { countyId: code, level: 'township' },
    orderBy: { id: 'asc' },
    take: 2,
  });
  const places = await Promise.all(
    townships.map(async ({ id }, index): Promise<Place> => {
      const villageId = crypto.randomUUID();
      const name = `示例${index + 1}村`;
      await world.admin.division.create({
        data: { countyId: code, id: villageId, level: 'village', townshipId: id, name, aliases: [] },
      });
      return { townshipId: id, villageId, name };
    }),
  );
  const [here, there] = places as [Place, Place];
  const staff = { role: 'TOWNSHIP_STAFF' as const, countyId: code };
  const clerk = await world.somebody({ ...staff, townshipId: here.townshipId });
  const otherClerk = await world.somebody({ ...staff, townshipId: there.townshipId });

  /** The result of a mutation's one field. */
  const doing = async (who: Person, document: string, variables: Record<string, unknown>) => {
    const { data, errors } = await who.ask<Record<string, Outcome>>(document, variables);
    if (!data) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0]!;
  };
  /** Registers somebody made up in the first village, or in another place. */
  const register = async (person: NewPerson, who = clerk, place = here) => {
    const { birth, order, ...rest } = person;
    const idNumber = residentIdFrom(`99${String(code).slice(2)}${birth}${String(order).padStart(3, '0')}`);
    const input = { document: 'RESIDENT_ID', idNumber, hukou: 'LOCAL', villageId: place.villageId, ...rest };
    const answer = await doing(who, REGISTER, { input });
    if (answer.code) throw new Error(`${person.name}: ${answer.message}`);
    const resident = answer.resident as { id: string; household: { id: string } };
    return { id: resident.id, householdId: resident.household.id };
  };
  return { ...created, admin, clerk, otherClerk, here, there, doing, register };
}

/** The counts of a campaign as the tallies have them now, without the empty ones. */
export async function tallyOf(world: World, countyId: number): Promise<Record<string, number>> {
  const [sum] = await world.admin.$queryRaw<Record<string, number>[]>`
    SELECT sum(residents)::int AS residents, sum(registered)::int AS registered, sum(assessed)::int AS assessed, sum(paid)::int AS paid,
      sum(withdrawn)::int AS withdrawn, sum(undetermined)::int AS undetermined, sum(premium_fen)::int AS premium,
      sum(subsidy_fen)::int AS subsidy, sum(self_pay_fen)::int AS "selfPay", sum(paid_fen)::int AS "paidFen"
    FROM tallies_now WHERE county_id = ${countyId} AND dimension = 'all'`;
  return Object.fromEntries(Object.entries(sum ?? {}).filter(([, value]) => value !== 0));
}
