import { z } from 'zod';
import type { Range } from '../amounts/index.ts';
import { sortGrounds } from '../assess/assessment.ts';
import type { Pack } from '../pack/definition.ts';
import { historyYearSchema } from '../pack/incentives.ts';
import type { Text } from '../text.ts';
import { type Book, compileBook, type LedgerYear } from './book.ts';
import { yearsOf } from './history.ts';

export type { LedgerYear } from './book.ts';

/** Somebody's years, as a line of `canbao ledger` gives them; money in fen. */
const historySchema = z.strictObject({
  id: z.string(),
  opening: z.record(z.string(), z.int()).optional(),
  continuousYears: z.int().min(0).max(150).optional(),
  years: z.array(historyYearSchema).min(1).max(300),
});

export type History = z.output<typeof historySchema>;

/** An amount as printed: known, or the range in which it lies. */
export type Amount = { fen: number } | { leastFen: number; mostFen: number };

/** What a history earned and cost, year by year. */
export interface Ledger {
  id: string | null;
  message?: string;
  decision: 'accepted' | 'undetermined' | 'invalid';
  /** The limit of the last year, in fen; null without cover, or where it is open. */
  limitFen: number | null;
  years: {
    year: number;
    insured: boolean;
    entries: ({ entry: string } & Amount)[];
    resets: { reset: string; cleared: string[] }[];
    balances: ({ entry: string } & Amount)[];
    bonus: Amount;
    limit: Amount | null;
  }[];
  clauses: string[];
  assumptions: string[];
}

export interface Ledgers {
  readonly pack: Pack;
  readonly book: Book;
}

/** A pack's incentives made ready for many histories; null where the pack has none. Pure; no clock. */
export function compileLedger(pack: Pack): Ledgers | null {
  const book = compileBook(pack);
  return book === null ? null : { pack, book };
}

function printed({ least, most }: Range): Amount {
  return least === most ? { fen: least } : { leastFen: least, mostFen: most };
}

function printedYear({
  year,
  insured,
  entries,
  resets,
  balances,
  bonus,
  limit,
}: LedgerYear): Ledger['years'][number] {
  return {
    year,
    insured,
    entries: entries.map(({ entry, fen }) => ({ entry, ...printed(fen) })),
    resets,
    balances: Object.entries(balances).map(([entry, range]) => ({ entry, ...printed(range) })),
    bonus: printed(bonus),
    limit: limit === null ? null : printed(limit),
  };
}

/** What is wrong in a history, by the first thing that is. */
function issueWords(issue: z.core.$ZodIssue | undefined): Text {
  const where = issue?.path.join('.') ?? '';
  const said = issue?.code === 'custom' ? (issue.params as Partial<Text> | undefined) : undefined;
  const [zh, en] = [said?.zh ?? '写法不对', said?.en ?? issue?.message ?? 'wrong form'];
  return { zh: `${where}：${zh}`, en: `${where}: ${en}` };
}

function invalid(id: string | null, { zh, en }: Text): Ledger {
  const nothing = { limitFen: null, years: [], clauses: [], assumptions: [] };
  return { id, message: `${zh} / ${en}`, decision: 'invalid', ...nothing };
}

/**
 * What this history earned and cost by the pack: entries, balances and the limit of each year. Undetermined where the
 * last year's limit is open; invalid where the history is wrong, with a message that names what.
 */
export function ledger({ pack, book }: Ledgers, value: unknown): Ledger {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  const known = typeof id === 'string' ? id : null;
  const read = historySchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return invalid(known, issueWords(issue));
  }
  const { years: written, opening, continuousYears } = read.data;
  const unknown = Object.keys(opening ?? {}).find((entry) =>
    pack.incentives?.entries.every((one) => one.id !== entry),
  );
  if (unknown !== undefined) {
    return invalid(known, { zh: `opening：没有“${unknown}”这一笔`, en: `opening: no entry "${unknown}"` });
  }
  const years = yearsOf(written, continuousYears ?? 0);
  if (years === null) {
    return invalid(known, {
      zh: 'years：同一年写了两次，或超过150年',
      en: 'years: a year is written twice, or there are more than 150',
    });
  }
  const made = book.write(years, opening ?? {});
  const last = made.at(-1)?.limit ?? null;
  const grounds = sortGrounds(
    made.flatMap((year) => year.grounds),
    (one) => Object.hasOwn(pack.assumptions ?? {}, one),
  );
  const open = last !== null && last.least !== last.most;
  return {
    id: known,
    decision: open ? 'undetermined' : 'accepted',
    limitFen: last === null || open ? null : last.least,
    years: made.map(printedYear),
    ...grounds,
  };
}

/** One line of `canbao ledger`: a history as JSON in, its ledger as JSON out. Never throws. */
export function ledgerLine(ledgers: Ledgers, jsonLine: string): string {
  let value: unknown;
  try {
    value = JSON.parse(jsonLine);
  } catch {
    return JSON.stringify(invalid(null, { zh: '这一行不是 JSON', en: 'the line is not JSON' }));
  }
  return JSON.stringify(ledger(ledgers, value));
}
