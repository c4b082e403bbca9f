import { Prisma } from '@canbao/database';
import { isDay } from '@canbao/values';
import { isId } from './ids.ts';
import { InvalidInput } from './refusal.ts';

/** Which part of a list is asked for. */
export type Page = { first: number; after: string | null };
/** A part of a list: rows, each with the cursor that continues after it. */
export type Slice<T> = { rows: T[]; hasNext: boolean; cursor: (row: T) => string };

export const MOST_ROWS = 200;

/** A keyset cursor of these sort keys; opaque to its reader. */
export const cursorOf = (keys: (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** What a key of a cursor may be: a row's id, a day, an instant as ISO 8601, a whole number that fits a column, a text. */
const fits = {
  id: (key: unknown): key is string => typeof key === 'string' && isId(key),
  day: (key: unknown): key is string => isDay(key),
  instant: (key: unknown): key is string =>
    typeof key === 'string' && INSTANT.test(key) && !Number.isNaN(Date.parse(key)),
  whole: (key: unknown): key is number =>
    Number.isInteger(key) && Math.abs(Number(key)) <= MOST_WHOLE && !Object.is(key, -0),
  text: (key: unknown): key is string =>
    typeof key === 'string' && key.length <= 200 && !key.includes('\0') && key.isWellFormed(),
};
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const MOST_WHOLE = 2_147_483_647;

type KeyKind = keyof typeof fits;
type Keys<K extends readonly KeyKind[]> = { [at in keyof K]: K[at] extends 'whole' ? number : string };

/**
 * The sort keys of a cursor; null where the list begins.
 * @throws InvalidInput CURSOR_UNKNOWN for what is no cursor of keys of these kinds
 */
export function keysAfter<K extends readonly KeyKind[]>(
  { after }: Pick<Page, 'after'>,
  ...kinds: K
): Keys<K> | null {
  if (after === null) return null;
  const keys = parsed(after);
  const known = keys?.length === kinds.length && kinds.every((kind, at) => fits[kind](keys[at]));
  if (!known) throw cursorUnknown();
  return keys as Keys<K>;
}

function parsed(cursor: string): unknown[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(keys) ? keys : null;
  } catch {
    return null;
  }
}

const cursorUnknown = () =>
  new InvalidInput(
    'CURSOR_UNKNOWN',
    {
      zh: '翻页位置无效。请从列表第一页重新开始。',
      en: 'This place in the list is not valid. Start again from the first page.',
    },
    'after',
  );

/** Checks a page: 1 to 200 rows. */
export function pageOf(first: number, after: string | null | undefined): Page {
  if (first < 1 || first > MOST_ROWS) {
    throw new InvalidInput(
      'PAGE_SIZE',
      { zh: `一页要 1 到 ${MOST_ROWS} 行。`, en: `A page has 1 to ${MOST_ROWS} rows.` },
      'first',
    );
  }
  return { first, after: after ?? null };
}

/**
 * The limit of a page's statement: one row more than asked, to know whether there is a next page. A number in the
 * text, not a parameter: the plan of a statement with a limit unknown to it reads a tenth of a county for 50 rows.
 */
export function limitOf({ first }: Pick<Page, 'first'>): Prisma.Sql {
  if (!Number.isInteger(first) || first < 1 || first > MOST_ROWS) throw new RangeError('not a checked page');
  return Prisma.raw(`LIMIT ${first + 1}`);
}

/** Cuts the one row too many that was read to know whether there is a next page. */
export function sliceOf<T>(rows: T[], page: Page, keys: (row: T) => (string | number)[]): Slice<T> {
  return {
    rows: rows.slice(0, page.first),
    hasNext: rows.length > page.first,
    cursor: (row) => cursorOf(keys(row)),
  };
}
