import type { TargetFaultCode } from './fault.ts';

/** More people than any county has. */
const MOST_PEOPLE = 20_000_000;

/**
 * A whole number of people as offices write it: 12345, 12,345, １２３４５, 12345人.
 * What is none answers why: zero, negative, fractional, too large, or no number at all.
 */
export function readPeople(text: string): number | TargetFaultCode {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/人$/, '');
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!found) return 'people-no-number';
  const [, sign, whole = '', part = ''] = found;
  if (/[1-9]/.test(part)) return sign ? 'people-negative' : 'people-fractional';
  const people = Number(whole);
  if (people === 0) return 'people-zero';
  if (sign) return 'people-negative';
  return people > MOST_PEOPLE ? 'people-too-many' : people;
}
