import { parseDay, parseMoney } from '../../../ui/index.ts';
import type { PackField } from './common-field.ts';

const percentage = /^(100|\d{1,2}(\.\d{1,2})?)%$/;

/** What was typed as it is written in a pack; null where it is no value of this kind. */
export function fieldValue(kind: PackField['kind'], typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  switch (kind) {
    case 'county':
      return /^[1-9]\d{5}$/.test(text) ? text : null;
    case 'year':
      return /^20\d\d$/.test(text) ? text : null;
    case 'text':
      return typed.trim() === '' ? null : typed.trim();
    case 'day':
      return parseDay(text);
    case 'yuan':
      return yuan(text);
    case 'amount':
      return text === 'all' || percentage.test(text) ? text : yuan(text);
    case 'share':
      return text === 'rest' || percentage.test(text) ? text : yuan(text);
    case 'rate':
      return percentage.test(text) ? text : null;
  }
}

function yuan(text: string): string | null {
  const fen = parseMoney(text);
  if (fen === null) return null;
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
