import { type Fen, parseYuan } from '@canbao/values';
import type { RosterField } from '../fields.ts';
import type { Mark } from '../row.ts';
import type { RowFaultCode } from './messages.ts';
import type { Report } from './report.ts';
import { booleanWords, noCategory, wordKey } from './words.ts';

/** Something that a pack names: a tier or a subsidy category. */
export interface Named {
  id: string;
  name: string;
}

/** One of a fixed set of words. */
export function readChoice(
  field: RosterField,
  text: string | null,
  words: ReadonlyMap<string, string>,
  code: RowFaultCode,
  report: Report,
): string | null {
  if (text === null) return null;
  return words.get(wordKey(text)) ?? report.fault(field, code, text);
}

/** Yes or no; null where blank. */
export function readBoolean(field: RosterField, text: string | null, report: Report): boolean | null {
  const word = readChoice(field, text, booleanWords, 'unknown-boolean', report);
  return word === null ? null : word === 'true';
}

/** `3档`, `三档` and `第三档次` are the same words for a tier. */
function tierKey(text: string): string {
  return wordKey(text)
    .replace(/第|档次|档|缴费|标准/g, '')
    .replace(/[1-9]/g, (digit) => '一二三四五六七八九'[Number(digit) - 1]!);
}

/** The id of a tier of the pack, by id, name, or another way to number it. */
export function readTier(text: string | null, tiers: readonly Named[], report: Report): string | null {
  if (text === null) return null;
  const key = wordKey(text);
  const exact = tiers.find(({ id, name }) => wordKey(id) === key || wordKey(name) === key);
  if (exact) return exact.id;
  const alike = tierKey(text) === '' ? [] : tiers.filter(({ name }) => tierKey(name) === tierKey(text));
  if (alike.length !== 1)
    return report.fault('tier', 'unknown-tier', text, tiers.map(({ name }) => name).join('、'));
  report.repaired('tier', 'tier-tidied', text, alike[0]!.name);
  return alike[0]!.id;
}

/** Ids of the pack's categories. A word that could mean several, or half of one, is never guessed at. */
export function readCategories(text: string | null, categories: readonly Named[], report: Report): string[] {
  const found = new Set<string>();
  for (const piece of (text ?? '').split(/[、;；,，\n]/)) {
    const key = wordKey(piece);
    if (key === '' || noCategory.has(key)) continue;
    const category = categories.find(({ id, name }) => wordKey(id) === key || wordKey(name) === key);
    if (category) found.add(category.id);
    else report.fault('certifications', 'unknown-category', piece.trim(), nearest(key, categories));
  }
  return [...found];
}

function nearest(key: string, categories: readonly Named[]): string {
  const near = categories.filter(({ name }) => wordKey(name).includes(key) || key.includes(wordKey(name)));
  return (near.length > 0 ? near : categories).map(({ name }) => name).join('、');
}

/** An amount in yuan as fen. A number cell may carry the dust of floating point; half a fen may not. */
export function readAmount(text: string | null, mark: Mark | undefined, report: Report): Fen | null {
  if (text === null) return null;
  const bare = text.normalize('NFKC').replace(/[\s¥￥元]/g, '');
  const rounded = mark?.kind === 'number' ? Math.round(Number(bare) * 100) : Number.NaN;
  if (Math.abs(rounded / 100 - Number(bare)) < 1e-7)
    return rounded >= 0 ? rounded : report.fault('paidAmount', 'amount-shape', text);
  return parseYuan(bare) ?? report.fault('paidAmount', 'amount-shape', text);
}
