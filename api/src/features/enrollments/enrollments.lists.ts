import { PLAN_ANEW, Prisma } from '@canbao/database';
import type { CountyActor } from '../../platform/actor.ts';
import type { CountyKeys } from '../../platform/crypto.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, limitOf, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import {
  currentCampaign,
  type TownshipRow as Township,
  type VillageRow as Village,
} from '../counties/index.ts';
import {
  allOf,
  placeConditions,
  type ResidentRow,
  residentColumns,
  searchCondition,
} from '../residents/index.ts';
import { owesMore, paidTooMuch } from './balance.ts';
import {
  type EnrollmentColumns,
  enrollmentColumn,
  enrollmentColumns,
  type State,
  states,
} from './enrollment.rows.ts';
import { keptPayments, refundOpen } from './payment.rows.ts';

export type EnrollmentFilter = {
  states?: readonly State[] | null | undefined;
  undetermined?: boolean | null | undefined;
  unapplied?: boolean | null | undefined;
  toRefund?: boolean | null | undefined;
  owing?: boolean | null | undefined;
  townshipId?: string | null | undefined;
  villageId?: string | null | undefined;
  tier?: string | null | undefined;
  category?: string | null | undefined;
  /** As people are counted by school: a kind without a name, or kind/name. */
  school?: string | null | undefined;
  search?: string | null | undefined;
};
/** How many are in a state; the undetermined are counted apart, so that all counts add up to all rows. */
export type StateCount = { state: State; undetermined: boolean; count: number };
export type EnrollmentSlice = Slice<EnrollmentColumns> & {
  /** Of the rows, read in the same round trip. */
  residents: ResidentRow[];
  places: { townships: Township[]; villages: Village[] };
  count: () => Promise<number>;
  counts: () => Promise<StateCount[]>;
};
type Names = {
  village_name: string;
  village_code: string | null;
  township_name: string;
  township_code: string | null;
};
const names = {
  village_name: 'v.name',
  village_code: 'v.code',
  township_name: 't.name',
  township_code: 't.code',
} satisfies Record<keyof Names, string>;
type Joined = { enrollment: EnrollmentColumns; resident: ResidentRow; names: Names };

/** What a row of a page carries: the cells of an enrollment, of its resident, of its places. */
const cells = Prisma.raw(
  [
    ...enrollmentColumns.map(enrollmentColumn),
    ...Object.values(residentColumns),
    ...Object.values(names),
  ].join(', '),
);
const residentNames = Object.keys(residentColumns);
const placeNames = Object.keys(names);

/** Reads cells by their names from a place on: copies of one object share its shape, and grow no further. */
function reader<T>(columns: readonly string[], from: number): (values: unknown[]) => T {
  const empty: Record<string, unknown> = Object.fromEntries(columns.map((column) => [column, null]));
  return (values) => {
    const row = { ...empty };
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = values[from + i];
    return row as T;
  };
}
const residentAt = enrollmentColumns.length;
const namesAt = residentAt + residentNames.length;
const enrollmentOf = reader<EnrollmentColumns>(enrollmentColumns, 0);
const residentOf = reader<ResidentRow>(residentNames, residentAt);
const namesOf = reader<Names>(placeNames, namesAt);
const bytes = (hex: unknown) => Buffer.from(String(hex).slice(2), 'hex');

/** A row as JSON carries it: by position, bytes in hexadecimal, an instant as text. */
function joinedOf(values: unknown[]): Joined {
  const enrollment = enrollmentOf(values);
  const resident = residentOf(values);
  enrollment.registered_at = new Date(enrollment.registered_at);
  resident.idSealed = bytes(resident.idSealed);
  resident.phoneSealed = resident.phoneSealed && bytes(resident.phoneSealed);
  return { enrollment, resident, names: namesOf(values) };
}

/** The villages and townships of a page, each once. */
function placesRead(rows: Joined[]): EnrollmentSlice['places'] {
  const townships = new Map<string, Township>();
  const villages = new Map<string, Village>();
  for (const { enrollment, names } of rows) {
    const { township_id: townshipId, village_id: id } = enrollment;
    townships.set(townshipId, { id: townshipId, name: names.township_name, code: names.township_code });
    villages.set(id, { id, name: names.village_name, code: names.village_code, townshipId });
  }
  return { townships: [...townships.values()], villages: [...villages.values()] };
}

type Query = { page: Page; filter: EnrollmentFilter; keys: CountyKeys };

/** A page of a campaign's enrollments within sight, the newest first. */
export async function enrollmentsPage(tx: Tx, actor: CountyActor, query: Query): Promise<EnrollmentSlice> {
  const { page } = query;
  const conditions = conditionsOf(actor, query);
  const [after = null] = keysAfter(page, 'id') ?? [];
  const from = after === null ? [] : [Prisma.sql`e.id < ${after}::uuid`];
  // One JSON value a page, its cells by position: reading two thousand cells costs more than all the rest.
  const [read] = await tx.$queryRaw<{ page: string }[]>`
    SELECT coalesce(json_agg(json_build_array(${cells}) ORDER BY e.id DESC), '[]')::text AS page
    FROM (SELECT * FROM enrollments e WHERE ${allOf([...conditions, ...from])}
      ORDER BY e.id DESC ${limitOf(page)}) e
    JOIN residents r ON r.county_id = ${actor.countyId}::int AND r.id = e.resident_id
    JOIN divisions v ON v.county_id = ${actor.countyId}::int AND v.id = e.village_id
    JOIN divisions t ON t.county_id = ${actor.countyId}::int AND t.id = e.township_id`;
  const joined = (JSON.parse(read?.page ?? '[]') as unknown[][]).map(joinedOf);
  return {
    residents: joined.map(({ resident }) => resident),
    places: placesRead(joined),
    ...sliceOf(
      joined.map(({ enrollment }) => enrollment),
      page,
      (row) => [row.id],
    ),
    count: () => countOf(tx, actor, query, conditions),
    counts: () => stateCounts(tx, actor, query),
  };
}

/** The campaign at work, as a part of a statement: asking for it apart would cost a round trip. */
const atWork = (countyId: number): Prisma.Sql =>
  Prisma.sql`(SELECT c.id FROM (${currentCampaign(countyId)}) c)`;

const possible = ({ townshipId, villageId }: EnrollmentFilter): boolean =>
  [townshipId, villageId].every((id) => !id || isId(id));

const placesOf = (alias: 'e' | 't', actor: CountyActor, filter: EnrollmentFilter): Prisma.Sql[] =>
  possible(filter)
    ? placeConditions(alias, actor, {
        townshipId: filter.townshipId ?? null,
        villageId: filter.villageId ?? null,
      })
    : [Prisma.sql`false`];

/** Whether it asks for more than a place: a state or a category may be that of half a county or of nobody. */
const narrowed = ({ townshipId, villageId, search, ...rest }: EnrollmentFilter): boolean =>
  Object.values(rest).some((asked) => asked !== null && asked !== undefined);

const among = (asked: boolean, ids: Prisma.Sql): Prisma.Sql =>
  asked ? Prisma.sql`e.id IN (${ids})` : Prisma.sql`e.id NOT IN (${ids})`;

/** Whose money is meant: the enrollments that it came for. */
const moneyFor = (actor: CountyActor, which: Prisma.Sql): Prisma.Sql => {
  const own = [Prisma.sql`p.county_id = ${actor.countyId}::int`, which, ...placeConditions('p', actor, {})];
  return Prisma.sql`SELECT p.enrollment_id FROM payments p WHERE ${allOf(own)}`;
};

/** One of the states, written out: a statement a state, each planned once for how many are in it. */
const written = (asked: State): Prisma.Sql => Prisma.raw(`'${states.find((state) => state === asked)}'`);

function conditionsOf(actor: CountyActor, { filter, keys }: Query): Prisma.Sql[] {
  const { countyId } = actor;
  const places = placesOf('e', actor, filter);
  const conditions = [
    Prisma.sql`e.county_id = ${countyId}::int`,
    Prisma.sql`e.campaign_id = ${atWork(countyId)}`,
    ...places,
  ];
  // A whole county's enrollments in one state have an index of their own.
  const indexed = filter.states?.length === 1 && places.length === 0;
  if (narrowed(indexed ? { ...filter, states: null } : filter))
    conditions.push(Prisma.sql`${Prisma.raw(PLAN_ANEW)} true`);
  if (filter.states?.length === 1) conditions.push(Prisma.sql`e.state = ${written(filter.states[0]!)}`);
  else if (filter.states) conditions.push(Prisma.sql`e.state = ANY (${[...filter.states]}::text[])`);
  if (filter.undetermined === true)
    conditions.push(Prisma.sql`e.decision = 'undetermined' AND e.state <> 'withdrawn'`);
  if (filter.undetermined === false) conditions.push(Prisma.sql`e.decision <> 'undetermined'`);
  if (typeof filter.unapplied === 'boolean')
    conditions.push(among(filter.unapplied, moneyFor(actor, keptPayments)));
  if (typeof filter.toRefund === 'boolean') {
    const over = Prisma.sql`SELECT e.id FROM enrollments e WHERE e.county_id = ${countyId}::int
      AND e.campaign_id = ${atWork(countyId)} AND ${paidTooMuch}`;
    const marked = moneyFor(actor, refundOpen(countyId));
    conditions.push(among(filter.toRefund, Prisma.sql`${marked} UNION ALL ${over}`));
  }
  if (typeof filter.owing === 'boolean')
    conditions.push(Prisma.sql`(e.state = 'assessed' OR ${owesMore}) IS ${Prisma.raw(String(filter.owing))}`);
  if (filter.tier) conditions.push(Prisma.sql`e.tier = ${filter.tier}`);
  if (filter.category) conditions.push(Prisma.sql`e.category = ${filter.category}`);
  if (filter.school) conditions.push(Prisma.sql`school_key(e.facts) = ${filter.school}`);
  const search = searchCondition(keys, filter.search);
  if (search) {
    const people = allOf([
      Prisma.sql`r.county_id = ${countyId}::int`,
      ...placeConditions('r', actor, {}),
      search,
    ]);
    conditions.push(Prisma.sql`e.resident_id IN (SELECT r.id FROM residents r WHERE ${people})`);
  }
  return conditions;
}

/** Whether the tallies, which know places and states alone, can tell how many there are. */
const tallied = ({ tier, category, school, search, unapplied, toRefund, owing }: EnrollmentFilter): boolean =>
  !tier && !category && !school && !search?.trim() && typeof (unapplied ?? toRefund ?? owing) !== 'boolean';

async function counted(tx: Tx, conditions: Prisma.Sql[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM enrollments e WHERE ${allOf(conditions)}`;
  return row?.count ?? 0;
}

/** From the tallies where they can tell; else by counting. */
async function countOf(tx: Tx, actor: CountyActor, query: Query, conditions: Prisma.Sql[]): Promise<number> {
  const { filter } = query;
  if (tallied(filter) && (typeof filter.undetermined !== 'boolean' || !filter.states)) {
    const counts = await talliedCounts(tx, actor, query);
    return counts
      .filter(({ state }) => !filter.states || filter.states.includes(state))
      .filter(({ undetermined }) => (filter.undetermined ?? undetermined) === undetermined)
      .reduce((sum, { count }) => sum + count, 0);
  }
  if (filter.owing === true && tallied({ ...filter, owing: null }) && !filter.states) {
    const counts = await talliedCounts(tx, actor, query);
    const more = conditionsOf(actor, { ...query, filter: { ...filter, owing: null } });
    return (
      (counts.find(({ state }) => state === 'assessed')?.count ?? 0) +
      (await counted(tx, [...more, Prisma.sql`${owesMore}`]))
    );
  }
  return counted(tx, conditions);
}

/** How many are in each state within sight, of those that all but the filter's states lets through. */
function stateCounts(tx: Tx, actor: CountyActor, query: Query): Promise<StateCount[]> {
  return tallied(query.filter) ? talliedCounts(tx, actor, query) : countedCounts(tx, actor, query);
}

async function countedCounts(tx: Tx, actor: CountyActor, query: Query): Promise<StateCount[]> {
  const filter = { ...query.filter, states: null, undetermined: null };
  const counted = await tx.$queryRaw<StateCount[]>`
    SELECT e.state, e.decision = 'undetermined' AND e.state = 'registered' AS undetermined, count(*)::int AS count
    FROM enrollments e WHERE ${allOf(conditionsOf(actor, { ...query, filter }))} GROUP BY 1, 2`;
  const of = (state: State, undetermined: boolean) =>
    counted.find((row) => row.state === state && row.undetermined === undetermined)?.count ?? 0;
  return [
    ...states.map((state) => ({ state, undetermined: false, count: of(state, false) })),
    { state: 'registered', undetermined: true, count: of('registered', true) },
  ];
}

/** How many are in each state within sight and within the filter's place, from the tallies. */
async function talliedCounts(tx: Tx, actor: CountyActor, { filter }: Query): Promise<StateCount[]> {
  const conditions = [
    Prisma.sql`t.county_id = ${actor.countyId}::int`,
    Prisma.sql`t.campaign_id = ${atWork(actor.countyId)}`,
    Prisma.sql`t.dimension = 'all'`,
    ...placesOf('t', actor, filter),
  ];
  const [sum] = await tx.$queryRaw<Record<State | 'undetermined', number>[]>`
    SELECT coalesce(sum(registered), 0)::int AS registered, coalesce(sum(assessed), 0)::int AS assessed,
      coalesce(sum(paid), 0)::int AS paid, coalesce(sum(township_checked), 0)::int AS "township-checked",
      coalesce(sum(county_confirmed), 0)::int AS "county-confirmed", coalesce(sum(withdrawn), 0)::int AS withdrawn,
      coalesce(sum(undetermined), 0)::int AS undetermined
    FROM tallies_now t WHERE ${allOf(conditions)}`;
  const undetermined = sum?.undetermined ?? 0;
  const decided = states.map((state) => ({
    state,
    undetermined: false,
    count: (sum?.[state] ?? 0) - (state === 'registered' ? undetermined : 0),
  }));
  return [...decided, { state: 'registered', undetermined: true, count: undetermined }];
}
