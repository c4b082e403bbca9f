import type { Text } from '../../platform/text.ts';
import { normaliseName } from './names.ts';
import { PhoneFault, TextCharacters, TextFault } from './residents.errors.ts';

/** Controls, and what turns the direction of writing: none is seen, and all make a text look like another. */
const invisible = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** A name or another word that must be there. Throws TextFault unless it has least to most characters, TextCharacters for what can't be seen. */
export function checkText(
  field: string,
  what: Text,
  text: string,
  { least = 1, most = 60 }: { least?: number; most?: number } = {},
): string {
  const typed = normaliseName(text);
  const length = [...typed].length;
  if (length < least || length > most) throw new TextFault(field, what, least, most);
  if (invisible.test(typed)) throw new TextCharacters(field, what);
  return typed;
}

/** As checkText, for what may be left out; blank counts as left out. */
export const optionalText = (field: string, what: Text, text: string | null | undefined): string | null =>
  text && normaliseName(text) !== '' ? checkText(field, what, text) : null;

/** Why something is done. Throws TextFault unless it has 2 to 200 characters. */
export const checkReason = (reason: string, field = 'reason'): string =>
  checkText(field, { zh: '原因', en: 'The reason' }, reason, { least: 2, most: 200 });

/** A telephone, plain; null where none is given. Throws PhoneFault for what can be none. */
export function checkPhone(text: string | null | undefined): string | null {
  const plain = (text ?? '').normalize('NFKC').replace(/[\s()]/g, '');
  if (plain === '') return null;
  if (!/^\+?[0-9][0-9-]{6,19}$/.test(plain)) throw new PhoneFault();
  return plain;
}
