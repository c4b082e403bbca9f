import { type Day, isDay } from './day.ts';

declare const residentBrand: unique symbol;
/** A citizen's identity number (GB 11643-1999): 6 digits of place, 8 of birth, 3 of order, a check character. */
export type ResidentId = string & { readonly [residentBrand]: true };

/** What is wrong with a number: not 18 long, a character that can't stand there, no such birth date, check character. */
export type ResidentIdFault = 'length' | 'characters' | 'birth-date' | 'check-digit';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

function birth(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}

/** The check character that belongs to the first 17 digits (ISO 7064, MOD 11-2). */
function checkCharacter(digits: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (digits.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  return CHECKS[sum % 11] ?? '';
}

/** The first thing wrong with the number, or null. An `x` must be a capital: see normaliseResidentId. */
export function checkResidentId(text: string): ResidentIdFault | null {
  if (text.length !== 18) return 'length';
  if (!/^[0-9]{17}[0-9X]$/.test(text)) return 'characters';
  if (!isDay(birth(text))) return 'birth-date';
  return checkCharacter(text) === text[17] ? null : 'check-digit';
}

export function isResidentId(text: unknown): text is ResidentId {
  return typeof text === 'string' && checkResidentId(text) === null;
}

/** Full-width digits and letters made plain, blanks taken out, the `x` made a capital. Says nothing about validity. */
export function normaliseResidentId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b\ufeff]/g, '')
    .toUpperCase();
}

/** Builds a valid number from its 17 leading digits, for made-up people. Throws RangeError where they are no such digits. */
export function residentIdFrom(digits: string): ResidentId {
  const id = digits + checkCharacter(digits);
  if (!isResidentId(id)) throw new RangeError('not the first 17 digits of an identity number');
  return id;
}

export function birthDateOf(id: ResidentId): Day {
  return birth(id) as Day;
}

/** The order number's last digit: odd for men, even for women. */
export function sexOf(id: ResidentId): 'male' | 'female' {
  return id.charCodeAt(16) % 2 === 1 ? 'male' : 'female';
}

/** The county where the number was first given, by its code of that time. */
export function countyOf(id: ResidentId): string {
  return id.slice(0, 6);
}

/** Everything hidden but the last character: area, birth date and the last four together would be the whole number. */
export function maskLast(id: string): string {
  return '*'.repeat(Math.max(id.length - 1, 0)) + id.slice(-1);
}
