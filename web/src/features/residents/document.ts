import {
  birthDateOf,
  checkResidentId,
  normaliseResidentId,
  type ResidentId,
  type ResidentIdFault,
  sexOf,
} from '@canbao/values';
import type { DocumentKind, Sex } from '../../gql/graphql.ts';

export type ReadNumber = {
  number: string;
  fault: ResidentIdFault | null;
  birthDate: string | null;
  sex: Sex | null;
};

/** A document's number made plain; a resident ID also tells birth date and sex (GB 11643). */
export function readNumber(document: DocumentKind, typed: string): ReadNumber {
  const number = normaliseResidentId(typed);
  if (document !== 'RESIDENT_ID') return { number, fault: null, birthDate: null, sex: null };
  const fault = checkResidentId(number);
  if (fault) return { number, fault, birthDate: null, sex: null };
  const id = number as ResidentId;
  return { number, fault: null, birthDate: birthDateOf(id), sex: sexOf(id) === 'male' ? 'MALE' : 'FEMALE' };
}

export type CardRead = { number: string; name: string | null; address: string | null };

/** What a card reader types in one go: a number of 18 and, in any order after it, a name and an address. Null without a number. */
export function readCard(typed: string): CardRead | null {
  const plain = typed.normalize('NFKC');
  const number = /(?<!\d)\d{17}[\dXx](?![\dXx])/.exec(plain)?.[0];
  if (!number) return null;
  const parts = plain
    .replace(number, ' ')
    .split(/[\s,|;、，；]+/)
    .filter((part) => part !== '');
  const address = parts.find((part) => /\d|[村组镇乡街路号区县市省]/.test(part)) ?? null;
  const name = parts.find((part) => part !== address && /^[\p{Script=Han}·A-Za-z .'-]{2,60}$/u.test(part));
  return { number: number.toUpperCase(), name: name ?? null, address };
}

/** Whether a search holds so much of an ID number that it must not stand in an address or be kept. */
export function isSecret(search: string): boolean {
  return /\d{11}/.test(normaliseResidentId(search));
}

/** A masked number for a narrow column: what little of it is not hidden. */
export function lastOf(masked: string): string {
  return `****${masked.replace(/^\*+/, '')}`;
}
