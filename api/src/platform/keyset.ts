import { Prisma } from '@canbao/database';
import { InvalidInput } from './refusal.ts';

/** Which part of a list is asked for. */
export type Page = { first: number; after: string | null };
/** A part of a list: rows, each with the cursor that continues after it. */
export type Slice<T> = { rows: T[]; hasNext: boolean; cursor: (row: T) => string };

export const MOST_ROWS = 200;

/** A keyset cursor of these sort keys; opaque to its reader. */
export const cursorOf = (keys: (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The sort keys of a cursor. Throws InvalidInput for what is no cursor of so many keys. */
export function keysOf(cursor: string, count: number): (string | number)[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(keys) &&
      keys.length === count &&
      keys.every((key) => typeof key === 'string' || typeof key === 'number')
    ) {
      return keys;
    }
  } catch {
    // falls through to the refusal: what is no JSON is no cursor
  }
  throw new InvalidInput(
    'CURSOR_UNKNOWN',
    {
      zh: '翻页位置无效。请从列表第一页重新开始。',
      en: 'This place in the list is not valid. Start again from the first page.',
    },
    'after',
  );
}

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
export function limitOf({ first }: Page): Prisma.Sql {
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
