import { PhoneFault } from './residents.errors.ts';

export { checkReason, checkText, optionalText } from '../../platform/written.ts';

/** A telephone, plain; null where none is given. Throws PhoneFault for what can be none. */
export function checkPhone(text: string | null | undefined): string | null {
  const plain = (text ?? '').normalize('NFKC').replace(/[\s()]/g, '');
  if (plain === '') return null;
  if (!/^\+?[0-9][0-9-]{6,19}$/.test(plain)) throw new PhoneFault();
  return plain;
}
