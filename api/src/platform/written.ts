import { InvalidInput } from './refusal.ts';
import type { Text } from './text.ts';

/** A text that must be given, or is too long. */
export class TextFault extends InvalidInput {
  constructor(field: string, what: Text, least: number, most: number) {
    super(
      'TEXT_LENGTH',
      {
        zh: `${what.zh}要写 ${least} 到 ${most} 个字。`,
        en: `${what.en} needs ${least} to ${most} characters.`,
      },
      field,
    );
  }
}

export class TextCharacters extends InvalidInput {
  constructor(field: string, what: Text) {
    super(
      'TEXT_CHARACTERS',
      {
        zh: `${what.zh}里有看不见的控制字符，多半是粘贴时带来的。请删去后重新输入。`,
        en: `${what.en} has invisible control characters, most likely pasted along. Delete them and type it again.`,
      },
      field,
    );
  }
}

/** A name as it is kept: composed (Unicode NFC), no blanks around it, one at most within. */
export const normaliseName = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

/** Controls, and what turns the direction of writing: none is seen, and all make a text look like another. */
const invisible = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Whether a text has characters that nobody sees. */
export const hasInvisible = (text: string): boolean => invisible.test(text);

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
  if (hasInvisible(typed)) throw new TextCharacters(field, what);
  return typed;
}

/** As checkText, for what may be left out; blank counts as left out. */
export const optionalText = (field: string, what: Text, text: string | null | undefined): string | null =>
  text && normaliseName(text) !== '' ? checkText(field, what, text) : null;

/** Why something is done. Throws TextFault unless it has 2 to 200 characters. */
export const checkReason = (reason: string, field = 'reason'): string =>
  checkText(field, { zh: '原因', en: 'The reason' }, reason, { least: 2, most: 200 });
