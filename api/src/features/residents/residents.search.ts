import { PLAN_ANEW, Prisma } from '@canbao/database';
import type { CountyActor } from '../../platform/actor.ts';
import type { CountyKeys } from '../../platform/crypto.ts';
import { type DocumentKind, idIndexOf, normaliseNumber } from './document.ts';
import { normaliseName } from './names.ts';
import { lastFourIndexOf, phoneIndexOf } from './secrets.ts';
import { normalisePhone } from './texts.ts';

const documents: DocumentKind[] = [
  'resident-id',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-permanent-residence',
  'village-certificate',
];
const AFTER_ALL = '\u{10FFFF}';

/** Texts that begin so, as a range: it may use an index under row-level security, which LIKE may not. */
const begins = (column: 'name' | 'pinyin' | 'initials', prefix: string) => {
  const name = Prisma.raw(`r.${column}`);
  return Prisma.sql`(${name} >= ${prefix} AND ${name} < ${prefix + AFTER_ALL})`;
};
const bytes = (index: Buffer) => Prisma.sql`decode(${index.toString('hex')}, 'hex')`;

/** Whether a text is long enough to be a whole document number. */
export const isWholeNumber = (text: string): boolean =>
  /^(?=.*[0-9])[A-Z0-9()/-]{5,30}$/.test(normaliseNumber(text));

/** The indexes under which a whole number could be registered, by whatever document. */
export const indexesOfNumber = (keys: CountyKeys, text: string): Buffer[] =>
  documents.map((document) => idIndexOf(keys, document, normaliseNumber(text)));

/**
 * Residents (alias r) by a search box: a name, its pinyin or its initials by the beginning; the last four of
 * the ID number; or the whole number, or a whole telephone. Null where the box is empty.
 */
export function searchCondition(keys: CountyKeys, text: string | null | undefined): Prisma.Sql | null {
  const found = conditionOf(keys, text);
  return found && Prisma.sql`${Prisma.raw(PLAN_ANEW)} ${found}`;
}

function conditionOf(keys: CountyKeys, text: string | null | undefined): Prisma.Sql | null {
  const typed = normaliseName(text ?? '');
  if (typed === '') return null;
  const number = normaliseNumber(typed);
  if (/^(?=.*[0-9])[A-Z0-9]{4}$/.test(number))
    return Prisma.sql`r.last_four_index = ${bytes(lastFourIndexOf(keys, number))}`;
  if (isWholeNumber(typed)) {
    const phone = bytes(phoneIndexOf(keys, normalisePhone(typed)));
    const numbers = Prisma.join(indexesOfNumber(keys, typed).map(bytes));
    return Prisma.sql`(r.id_index IN (${numbers}) OR r.phone_index = ${phone})`;
  }
  const letters = typed
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’]/g, '');
  if (/^[a-z]+$/.test(letters))
    return Prisma.sql`(${begins('pinyin', letters)} OR ${begins('initials', letters)})`;
  return begins('name', typed);
}

/** Where the actor's sight ends, and the place asked for, by equality; of this table alias. */
export function placeConditions(
  alias: 'r' | 'h' | 'e' | 't' | 'p',
  actor: CountyActor,
  asked: { townshipId?: string | null; villageId?: string | null },
): Prisma.Sql[] {
  const township = Prisma.raw(`${alias}.township_id`);
  const village = Prisma.raw(`${alias}.village_id`);
  return [
    actor.townshipId && Prisma.sql`${township} = ${actor.townshipId}::uuid`,
    actor.villageId && Prisma.sql`${village} = ${actor.villageId}::uuid`,
    asked.townshipId && Prisma.sql`${township} = ${asked.townshipId}::uuid`,
    asked.villageId && Prisma.sql`${village} = ${asked.villageId}::uuid`,
  ].filter((condition): condition is Prisma.Sql => typeof condition === 'object' && condition !== null);
}

/** Conditions that must all hold. */
export const allOf = (conditions: Prisma.Sql[]): Prisma.Sql => Prisma.join(conditions, ' AND ');
