import { PhoneFault } from './residents.errors.ts';

export { checkReason, checkText, optionalText } from '../../platform/written.ts';

/** A telephone as it is kept: digits, with a sign for the country or a hyphen where one was written. */
export const normalisePhone = (text: string): string => text.normalize('NFKC').replace(/[\s()]/g, '');

/** A telephone, plain; null where none is given. Throws PhoneFault for what can be none. */
export function checkPhone(text: string | null | undefined): string | null {
  const plain = normalisePhone(text ?? '');
  if (plain === '') return null;
  if (!/^\+?[0-9][0-9-]{6,19}$/.test(plain)) throw new PhoneFault();
  return plain;
}
