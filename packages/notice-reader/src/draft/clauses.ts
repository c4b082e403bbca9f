import type { Kind, Place } from '../proposal.ts';
import type { Confirmed, DraftSource } from './confirmed.ts';

/** The clauses of a draft: each sentence that something confirmed stands in, quoted once, and how to cite it. */
export interface Clauses {
  written: Record<string, { quote: string; at?: string }>;
  /** What a rule that rests on these cites. */
  cite(...ones: readonly (Confirmed | undefined)[]): string | string[];
}

const NAMES: Partial<Record<Kind, string>> = {
  premium: 'price',
  category: 'subsidy',
  'cover-from': 'cover',
  'newborn-days': 'newborn',
  'wait-days': 'wait',
  rate: 'goal',
  'target-total': 'targets',
  target: 'targets',
  'cash-limit': 'cash',
  'cash-days': 'cash',
  'notice-days': 'public-notice',
};
/** The head of a notice, names of funders and the rows of its table are no clauses; one row, or the total, stands for the table. */
const NO_CLAUSE: readonly Kind[] = ['title', 'number', 'plan-year', 'county', 'funder'];
const LONGEST = 2000;

export function clausesOf(source: DraftSource): Clauses {
  const written: Clauses['written'] = {};
  const ids = new Map<number, string>();
  const total = source.confirmed.find(({ kind }) => kind === 'target-total');
  const firstRow = total ? undefined : source.confirmed.find(({ kind }) => kind === 'target');
  for (const one of [...source.confirmed].sort((a, b) => a.clause.offset - b.clause.offset)) {
    const { kind, clause, value } = one;
    if (NO_CLAUSE.includes(kind) || (kind === 'target' && one !== firstRow) || ids.has(clause.offset))
      continue;
    const quote = quoteOf(source.text, clause);
    if (quote.length < 2) continue;
    const id = free(kind === 'clause' ? (value.term ?? 'clause') : (NAMES[kind] ?? kind), written);
    ids.set(clause.offset, id);
    written[id] = { quote, ...(kind === 'clause' && value.name ? { at: value.name } : {}) };
  }
  return {
    written,
    cite(...ones) {
      const cited = [...new Set(ones.flatMap((one) => (one ? (ids.get(one.clause.offset) ?? []) : [])))];
      return cited.length === 1 ? (cited[0] ?? []) : cited;
    },
  };
}

/** The words of a place on one line: a quote is compared with its notice white space aside. */
export function quoteOf(text: string, { offset, length }: Place): string {
  const words = text
    .slice(offset, offset + length)
    .replace(/\s*\n\s*/g, '')
    .replace(/\s+/g, ' ');
  return words.trim().slice(0, LONGEST);
}

/** An id that is not taken yet: price, price-2, … */
export function free(name: string, taken: Record<string, unknown>): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'clause';
  if (!(plain in taken)) return plain;
  for (let number = 2; ; number++) if (!(`${plain}-${number}` in taken)) return `${plain}-${number}`;
}
