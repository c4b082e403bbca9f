import type { DocumentKind, Hukou, RegisterResidentInput } from '../../gql/graphql.ts';
import { parseDay } from '../../ui/index.ts';
import { readNumber } from './document.ts';
import { changedFacts, noFacts, type PersonFacts } from './facts.ts';

/** A person being registered, as typed. Holds an ID number: memory only. */
export type PersonDraft = {
  document: DocumentKind;
  idNumber: string;
  name: string;
  sex: 'MALE' | 'FEMALE' | '';
  birthDate: string;
  hukou: Hukou;
  phone: string;
  group: string;
  relation: string;
  villageId: string;
  facts: PersonFacts;
};

export const emptyPerson: PersonDraft = {
  document: 'RESIDENT_ID',
  idNumber: '',
  name: '',
  sex: '',
  birthDate: '',
  hukou: 'LOCAL',
  phone: '',
  group: '',
  relation: '',
  villageId: '',
  facts: noFacts,
};

export type DraftField = Exclude<keyof PersonDraft, 'facts'>;
export type DraftFault =
  | 'length'
  | 'characters'
  | 'birth-date'
  | 'check-digit'
  | 'missing'
  | 'no-such-day'
  | 'future'
  | 'phone';

/** What is wrong with a draft, by field, in the order of the form; `today` bounds birth dates, once it is known. */
export function draftFaults(
  draft: PersonDraft,
  today: string,
  needsVillage: boolean,
): Map<DraftField, DraftFault> {
  const faults = new Map<DraftField, DraftFault>();
  const read = readNumber(draft.document, draft.idNumber);
  if (read.number === '') faults.set('idNumber', 'missing');
  else if (read.fault) faults.set('idNumber', read.fault);
  else if (read.birthDate && isAfter(read.birthDate, today)) faults.set('idNumber', 'future');
  if (draft.name.trim() === '') faults.set('name', 'missing');
  if (draft.document !== 'RESIDENT_ID') {
    const day = parseDay(draft.birthDate);
    if (draft.birthDate.trim() === '') faults.set('birthDate', 'missing');
    else if (day === null) faults.set('birthDate', 'no-such-day');
    else if (isAfter(day, today)) faults.set('birthDate', 'future');
    if (draft.sex === '') faults.set('sex', 'missing');
  }
  if (needsVillage && draft.villageId === '') faults.set('villageId', 'missing');
  if (draft.phone.trim() !== '' && !/^[+\d][\d\s-]{6,19}$/.test(draft.phone.trim()))
    faults.set('phone', 'phone');
  return faults;
}

/** The draft as the API takes it; a resident ID speaks for birth date and sex by itself. */
export function registerInput(
  draft: PersonDraft,
  place: { villageId: string; householdId: string | null },
): RegisterResidentInput {
  const { number } = readNumber(draft.document, draft.idNumber);
  const facts = changedFacts(noFacts, draft.facts);
  const byHand =
    draft.document === 'RESIDENT_ID'
      ? {}
      : {
          birthDate: parseDay(draft.birthDate),
          ...(draft.sex === '' ? {} : { sex: draft.sex }),
        };
  return {
    document: draft.document,
    idNumber: number,
    name: draft.name.trim(),
    hukou: draft.hukou,
    villageId: place.villageId,
    ...byHand,
    ...(place.householdId === null ? {} : { householdId: place.householdId }),
    ...optional('phone', draft.phone),
    ...optional('group', draft.group),
    ...optional('relation', draft.relation),
    ...(facts === undefined ? {} : { facts }),
  };
}

function optional<K extends string>(key: K, typed: string): Partial<Record<K, string>> {
  const value = typed.trim();
  return value === '' ? {} : ({ [key]: value } as Record<K, string>);
}

/** Whether a day lies after today; while the campaign's day is still being read (blank), none does: the server looks again. */
function isAfter(day: string, today: string): boolean {
  return today !== '' && day > today;
}
