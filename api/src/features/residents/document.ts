import type { Person } from '@canbao/policy-engine';
import { birthDateOf, checkResidentId, type Day, type ResidentId, sexOf } from '@canbao/values';
import type { CountyKeys } from '../../platform/crypto.ts';
import { IdentityFault } from './residents.errors.ts';

export type DocumentKind = Person['document'];
export type Sex = NonNullable<Person['sex']>;
export type Identity = { document: DocumentKind; idNumber: string; sex: Sex; birthDate: Day };

/** A document's number as it is sealed and indexed: plain capitals, no blanks. */
export function normaliseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u200b\ufeff]/g, '')
    .toUpperCase();
}

/** By which one person's document is found without opening it: equal for equal kind and number. */
export const idIndexOf = (keys: CountyKeys, document: DocumentKind, number: string): Buffer =>
  keys.index('id', `${document}/${number}`);

/**
 * Checks who somebody is. A resident ID (GB 11643-1999) tells birth date and sex; given ones must agree.
 *
 * @param today nobody is born after it
 * @throws IdentityFault at the first thing that is wrong, naming the field
 */
export function checkIdentity(
  given: { document: DocumentKind; idNumber: string; sex: Sex | null; birthDate: Day | null },
  today: Day,
): Identity {
  const { document } = given;
  const idNumber = normaliseNumber(given.idNumber);
  const told = document === 'resident-id' ? readResidentId(idNumber) : null;
  if (!told && !/^[A-Z0-9()/-]{5,30}$/.test(idNumber)) throw new IdentityFault('ID_NUMBER_FORM');
  const birthDate = told?.birthDate ?? given.birthDate;
  const sex = told?.sex ?? given.sex;
  if (!birthDate) throw new IdentityFault('BIRTH_DATE_MISSING');
  if (!sex) throw new IdentityFault('SEX_MISSING');
  if (birthDate < '1900-01-01' || birthDate > today) throw new IdentityFault('BIRTH_DATE_IMPOSSIBLE');
  if (given.birthDate && given.birthDate !== birthDate) throw new IdentityFault('BIRTH_DATE_DIFFERS');
  if (given.sex && given.sex !== sex) throw new IdentityFault('SEX_DIFFERS');
  return { document, idNumber, sex, birthDate };
}

function readResidentId(idNumber: string): { sex: Sex; birthDate: Day } {
  const fault = checkResidentId(idNumber);
  if (fault === 'length') throw new IdentityFault('ID_NUMBER_LENGTH');
  if (fault === 'characters') throw new IdentityFault('ID_NUMBER_FORM');
  if (fault === 'birth-date') throw new IdentityFault('ID_NUMBER_BIRTH_DATE');
  if (fault === 'check-digit') throw new IdentityFault('ID_NUMBER_CHECK_DIGIT');
  return { sex: sexOf(idNumber as ResidentId), birthDate: birthDateOf(idNumber as ResidentId) };
}
