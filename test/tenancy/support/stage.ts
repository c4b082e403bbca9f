import type { Place } from '../../support/desk.ts';
import { makeDesk } from '../../support/desk.ts';
import type { Person, World } from '../../support/world.ts';
import { look, type Pair, take } from './laws.ts';
import { operations } from './operations.ts';
import { reassessed, simulated } from './prepare.ts';
import { rowsOf } from './rows.ts';
import { type Desk, newSide, type Side } from './side.ts';

type Account = Parameters<World['somebody']>[0];

/** Accounts of a side by their desks, signed in, and one more that may come and go. */
async function seat(world: World, mark: string, accounts: Partial<Record<Desk, Account>>) {
  const desks: Partial<Record<Desk, Person>> = {};
  const usernames: string[] = [];
  const word = mark === '鲸' ? 'whale' : 'heron';
  for (const [desk, account] of Object.entries(accounts) as [Desk, Account][]) {
    const username = `${word}-${desk}`;
    desks[desk] = await world.somebody({ ...account, username });
    usernames.push(username);
  }
  const passing = `${word}-passing`;
  await world.somebody({ ...(accounts.clerk as Account), username: passing });
  return { desks, usernames: [...usernames, passing] };
}

/** Two counties of two provinces, each with everybody at their desk. */
export async function twoCounties(world: World): Promise<Pair> {
  const counties = [
    {
      mark: '鲸',
      code: 512002,
      name: '鲸雁江区',
      pack: 'yanjiang-2021',
      tiers: ['third', 'fourth'],
      categories: ['urban-dibao', 'rural-dibao'],
      order: 100,
    },
    {
      mark: '鹭',
      code: 370481,
      name: '鹭滕州市',
      pack: 'tengzhou-2021',
      tiers: ['standard'],
      categories: ['dibao', 'destitute'],
      order: 400,
    },
  ] as const;
  const sides: Side[] = [];
  for (const { mark, code, name, pack, tiers, categories, order } of counties) {
    const desk = await makeDesk(world, { code, name, pack });
    const countyId = code;
    const { townshipId, villageId } = desk.here;
    const { desks, usernames } = await seat(world, mark, {
      admin: { role: 'COUNTY_ADMIN', countyId },
      clerk: { role: 'TOWNSHIP_STAFF', countyId, townshipId },
      agent: { role: 'VILLAGE_AGENT', countyId, townshipId, villageId },
      agency: { role: 'CERTIFYING_AGENCY', countyId, agency: 'civil-affairs' },
      supervisor: { role: 'SUPERVISOR', countyId },
      finance: { role: 'FINANCE', countyId },
      viewer: { role: 'PROVINCIAL_VIEWER', division: String(code).slice(0, 2) },
    });
    const names = await world.admin.division.findMany({ where: { countyId, level: 'township' } });
    sides.push(
      newSide({
        world,
        whose: { countyId },
        mark,
        place: desk.here,
        desks,
        usernames,
        tiers: [...tiers],
        categories: [...categories],
        secrets: [name, ...names.map((one) => one.name)],
        firstOrder: order,
      }),
    );
  }
  return settle({ sides: sides as [Side, Side], shared: [], publicIds: new Set(), sameCounty: false });
}

/** Two townships of one county, each with its clerk and a village's agent; and the county's administrator. */
export async function twoTownships(world: World): Promise<Pair & { admin: Person }> {
  const countyId = 512002;
  const desk = await makeDesk(world, { code: countyId, name: '雁江区', pack: 'yanjiang-2021' });
  const side = async (mark: Side['mark'], place: Place, firstOrder: number) => {
    const { townshipId, villageId } = place;
    const { desks, usernames } = await seat(world, mark, {
      clerk: { role: 'TOWNSHIP_STAFF', countyId, townshipId },
      agent: { role: 'VILLAGE_AGENT', countyId, townshipId, villageId },
    });
    const categories = ['urban-dibao', 'rural-dibao'];
    return newSide({
      world,
      whose: { countyId, townshipId },
      mark,
      place,
      desks,
      usernames,
      tiers: ['third', 'fourth'],
      categories,
      secrets: [],
      firstOrder,
    });
  };
  const { tables } = await rowsOf(world, { countyId });
  const shared = ['divisions', 'campaigns', 'policy_packs', 'target_sets'].flatMap(
    (table) => tables[table] ?? [],
  );
  const pair = await settle({
    sides: [await side('鲸', desk.here, 100), await side('鹭', desk.there, 400)],
    shared: ['pack', 'tier', 'category', 'county'],
    publicIds: new Set(shared.map((row) => String(row.id))),
    sameCounty: true,
  });
  return { ...pair, admin: desk.admin };
}

const START = [
  'enroll',
  'enroll',
  'recordPayment',
  'recordPayment',
  'recordPayment',
  'recordPayment',
  'recordPayment',
  'recordPayment',
  'recordCertification',
  'recordCertification',
  'registerResident',
  'startImport',
  'startImport',
  'drawInspection',
  'readNotice',
];
/** At which desk, where it is not the clerk's; a side that has none leaves it out. */
const START_AT: Record<string, Desk> = { drawInspection: 'supervisor', readNotice: 'admin' };

/** Gives each side people in several states, money, certifications, imports and papers. */
async function settle(pair: Omit<Pair, 'portraits' | 'named'>): Promise<Pair> {
  const whole: Pair = { ...pair, portraits: ['', ''], named: new Set() };
  await look(whole, 0);
  await look(whole, 1);
  for (const turn of [0, 1] as const) {
    for (const [index, name] of START.entries()) {
      const operation = operations.find(({ field }) => field === `Mutation.${name}`)!;
      const desk = START_AT[name] ?? 'clerk';
      if (!whole.sides[turn].desks[desk]) continue;
      const choices = [1, 3, 3, 5, 7].map((n) => ({ other: false, index: n + 6 * index }));
      await take(whole, turn, { operation, desk, choices });
    }
    if (pair.sameCounty) continue;
    const operation = operations.find(({ field }) => field === 'Mutation.drawSupervisionReport')!;
    for (const desk of ['admin', 'supervisor'] as const)
      await take(whole, turn, { operation, desk, choices: [{ other: false, index: 0 }] });
    await simulated(whole.sides[turn]);
    await reassessed(whole.sides[turn]);
    await look(whole, turn);
  }
  return whole;
}
