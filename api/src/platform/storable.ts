import { InvalidInput } from './refusal.ts';

/** A text with a character that no text has: a zero byte or half of a pair, which the database refuses; one that no file of XML may hold. */
export class TextUnusable extends InvalidInput {
  constructor(field: string | null) {
    super(
      'TEXT_UNUSABLE',
      {
        zh: '内容里有不能保存的字符（空字符或残缺的字符），多半是粘贴时带来的。请删去后重新输入。',
        en: 'The text has characters that cannot be kept (zero bytes or broken ones), most likely pasted along. Delete them and type it again.',
      },
      field,
    );
  }
}

const isStorable = (text: string): boolean =>
  text.isWellFormed() && !['\u0000', '\ufffe', '\uffff'].some((one) => text.includes(one));

/**
 * Looks through what was sent, however deep, for a text that can't be kept.
 *
 * @throws TextUnusable at the first, naming its field as in `members.0.tier`
 */
export function checkStorable(sent: Record<string, unknown>): void {
  const left: { at: string; value: unknown }[] = [{ at: '', value: sent }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { at, value } = next;
    if (typeof value === 'string' && !isStorable(value)) throw new TextUnusable(at.replace(/^input\./, ''));
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, each] of Object.entries(value))
      left.push({ at: at === '' ? key : `${at}.${key}`, value: each });
  }
}
