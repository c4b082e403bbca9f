import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack } from '../pack/definition.ts';
import type { Faults } from '../pack/fault.ts';
import { checkTargetRows } from './targets.ts';

/** A text without white space. */
export function bare(text: string): string {
  return text.replace(/[\s\u3000\ufeff]+/g, '');
}

/** Where in the notice's text a quote stands (white space aside), as offsets of its first and past its last character. */
export function findQuote(notice: string, quote: string): { start: number; end: number } | null {
  const places: number[] = [];
  let text = '';
  for (let i = 0; i < notice.length; i++) {
    const character = bare(notice[i] ?? '');
    if (character === '') continue;
    text += character;
    places.push(i);
  }
  const wanted = bare(quote);
  const found = wanted === '' ? -1 : text.indexOf(wanted);
  if (found < 0) return null;
  return { start: places[found] ?? 0, end: (places[found + wanted.length - 1] ?? 0) + 1 };
}

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The verbatim words of a clause. */
export function quoteOf(clause: Pack['clauses'][string]): string {
  return typeof clause === 'string' ? clause : clause.quote;
}

/** Quotes that the notice doesn't hold (white space aside), another text than the pack names, rows that aren't there. */
export function checkNotice(pack: Pack, notice: string, faults: Faults): void {
  const digest = digestOf(notice);
  if (digest !== pack.notice.sha256) {
    faults.add(
      ['notice', 'sha256'],
      'notice-digest',
      `通知原文的 SHA-256 是 ${digest}，与这里写的不同：换对应的原文，或改写`,
      `the notice's text has the SHA-256 ${digest}: take the text that belongs to it, or write this`,
      { instead: digest },
    );
  }
  checkClauses(pack.clauses, notice, faults);
  checkTargetRows(pack, bare(notice), faults);
}

/** Clauses that a pack may quote: each is looked for in the whole notice. The longest pack that is known has 60. */
const MOST_CLAUSES = 2_000;

/** Quotes that the notice doesn't hold, white space aside. */
export function checkClauses(clauses: Pack['clauses'], notice: string, faults: Faults): void {
  const text = bare(notice);
  const quoted = Object.entries(clauses);
  if (quoted.length > MOST_CLAUSES) {
    faults.add(
      ['clauses'],
      'too-many-clauses',
      `条款有 ${quoted.length} 条，最多 ${MOST_CLAUSES} 条，没有与原文核对；只留规则引用的`,
      `there are ${quoted.length} clauses where ${MOST_CLAUSES} are the most, so none was compared with the notice; keep those that a rule cites`,
      { part: 'key' },
    );
    return;
  }
  for (const [id, clause] of quoted) {
    if (faults.full) return;
    const quote = bare(quoteOf(clause));
    if (text.includes(quote)) continue;
    const kept = longestStart(quote, text);
    const shown =
      kept === 0
        ? ''
        : `“${quote.slice(0, kept).slice(-12)}”之后不同，读到“${quote.slice(kept, kept + 12)}”。`;
    const english = kept === 0 ? '' : `it differs after "${quote.slice(0, kept).slice(-12)}"; `;
    faults.add(
      ['clauses', id],
      'quote-not-found',
      `通知原文里没有这句话：${shown}照原文逐字写`,
      `the notice does not say this: ${english}quote it word for word`,
    );
  }
}

function longestStart(quote: string, text: string): number {
  let low = 0;
  let high = quote.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (text.includes(quote.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
