import { residentIdFrom } from '@canbao/values';
import type { Place } from '../../support/desk.ts';
import type { Person, World } from '../../support/world.ts';
import { cursorAt, type Kind } from './never.ts';
import { type Rows, rowsOf, type Whose } from './rows.ts';

export type Desk = 'admin' | 'clerk' | 'agent' | 'agency' | 'supervisor' | 'finance' | 'viewer';
export type Belongings = Record<Kind, string[]>;

/** A county or a township with those who work in it, and what is theirs at the moment. */
export type Side = {
  world: World;
  whose: Whose;
  /** The character that all names and papers of this side bear. */
  mark: '鲸' | '鹭';
  place: Place;
  desks: Partial<Record<Desk, Person>>;
  /** The accounts' names; the last one comes and goes, and nobody tries its door. */
  usernames: string[];
  tiers: string[];
  categories: string[];
  /** Words that no answer to the other side may have, besides what bears the mark. */
  secrets: string[];
  /** ID numbers of this side have an order from here, in a band of 300. */
  firstOrder: number;
  rows: Rows;
  has: Belongings;
  /** Keys and references that its people ever used: they stay their own, wherever the people move. */
  used: Set<string>;
  /** How many people were made up. */
  made: number;
};

const FAMILY = '甲乙丙丁戊己庚辛壬癸';

/** Somebody new of this side: an adult with a number of their own. */
export function somebodyNew(side: Side): { name: string; idNumber: string } {
  const n = side.made++;
  const birth = `19${70 + (n % 20)}0${1 + (n % 9)}1${Math.floor(n / 300) % 10}`;
  return {
    name: `${side.mark}${FAMILY[n % 10]}${FAMILY[Math.floor(n / 10) % 10]}${FAMILY[Math.floor(n / 100) % 10]}`,
    idNumber: residentIdFrom(`990101${birth}${side.firstOrder + (n % 300)}`),
  };
}

const idsIn = (rows: Rows, table: string, keep: (row: Record<string, unknown>) => boolean = () => true) =>
  (rows.tables[table] ?? []).filter(keep).map((row) => String(row.id));
const wordsIn = (rows: Rows, table: string, column: string) => [
  ...new Set((rows.tables[table] ?? []).flatMap((row) => (row[column] ? [String(row[column])] : []))),
];

/** Reads again what a side has. */
export async function refresh(side: Side): Promise<void> {
  const { world, whose } = side;
  const rows = await rowsOf(world, whose);
  const keys = await world.keyring.county(world.admin, whose.countyId);
  const idNumbers = (rows.tables.residents ?? []).map((row) => {
    const sealed = Buffer.from(String(row.id_sealed).slice(2), 'hex');
    return keys.open(sealed, `resident/${row.id}/id-number`);
  });
  const names = wordsIn(rows, 'residents', 'name');
  side.rows = rows;
  side.has = {
    resident: idsIn(rows, 'residents'),
    household: idsIn(rows, 'households'),
    payment: idsIn(rows, 'payments'),
    enrollment: idsIn(rows, 'enrollments'),
    certification: idsIn(rows, 'certifications'),
    import: idsIn(rows, 'roster_imports'),
    inspection: idsIn(rows, 'inspections'),
    simulation: idsIn(rows, 'simulations'),
    reassessment: idsIn(rows, 'reassessments'),
    difference: idsIn(rows, 'enrollment_differences'),
    notice: idsIn(rows, 'notices'),
    upload: idsIn(rows, 'uploads'),
    pack: idsIn(rows, 'policy_packs'),
    report: idsIn(rows, 'supervision_reports'),
    targetSet: idsIn(rows, 'target_sets'),
    village: idsIn(rows, 'divisions', ({ level }) => level === 'village'),
    township: idsIn(rows, 'divisions', ({ level }) => level === 'township'),
    cursor: [
      ...idsIn(rows, 'residents'),
      ...idsIn(rows, 'enrollments'),
      ...idsIn(rows, 'roster_imports'),
      ...idsIn(rows, 'target_sets'),
    ].map(cursorAt),
    search: [
      ...names,
      ...names.map((name) => name.slice(0, 2)),
      ...wordsIn(rows, 'residents', 'pinyin'),
      ...wordsIn(rows, 'residents', 'initials'),
      ...idNumbers,
      ...idNumbers.map((number) => number.slice(-4)),
    ],
    idNumber: idNumbers,
    key: [...wordsIn(rows, 'commands', 'key'), ...wordsIn(rows, 'payments', 'idempotency_key')].filter(
      (key) => !key.includes('/'),
    ),
    reference: wordsIn(rows, 'payments', 'external_reference'),
    username: side.usernames.slice(0, -1),
    tier: side.tiers,
    category: side.categories,
    county: [String(whose.countyId)],
  };
  for (const word of [...side.has.key, ...side.has.reference]) side.used.add(word);
}

/** A side before anything was read of it. */
export function newSide(side: Omit<Side, 'rows' | 'has' | 'used' | 'made'>): Side {
  const nothing = { text: '', tables: {}, ids: new Set<string>(), texts: new Set<string>() };
  return { ...side, rows: nothing, has: {} as Belongings, used: new Set(), made: 0 };
}
