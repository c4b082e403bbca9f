import { expect, test } from 'vitest';
import { noFacts } from './facts.ts';
import { draftFaults, emptyPerson, registerInput } from './person-draft.ts';

const today = '2020-11-02';

test('an empty form names each field that is missing, in the order of the form', () => {
  expect([...draftFaults(emptyPerson, today, true)]).toEqual([
    ['idNumber', 'missing'],
    ['name', 'missing'],
    ['villageId', 'missing'],
  ]);
});

test('a number with a wrong check digit, a birth in the future and a strange telephone number are refused', () => {
  const draft = { ...emptyPerson, name: '示例·王一', idNumber: '110105194912310021', phone: '电话' };
  expect([...draftFaults(draft, today, false)]).toEqual([
    ['idNumber', 'check-digit'],
    ['phone', 'phone'],
  ]);
  const permit = { ...draft, document: 'TAIWAN_PERMIT' as const, idNumber: '12345678', phone: '' };
  expect([...draftFaults({ ...permit, birthDate: '2021-01-01', sex: 'MALE' }, today, false)]).toEqual([
    ['birthDate', 'future'],
  ]);
  expect([...draftFaults({ ...permit, birthDate: '2020-02-30' }, today, false)]).toEqual([
    ['birthDate', 'no-such-day'],
    ['sex', 'missing'],
  ]);
});

test('a resident ID is sent plain and alone: birth date and sex come from it', () => {
  const draft = { ...emptyPerson, name: ' 示例·王一 ', idNumber: '11010519491231 002x', relation: '母亲' };
  expect(registerInput(draft, { villageId: 'v1', householdId: 'h1' })).toEqual({
    document: 'RESIDENT_ID',
    idNumber: '11010519491231002X',
    name: '示例·王一',
    hukou: 'LOCAL',
    villageId: 'v1',
    householdId: 'h1',
    relation: '母亲',
  });
});

test('another document carries birth date and sex, and facts only where one was answered', () => {
  const draft = {
    ...emptyPerson,
    document: 'VILLAGE_CERTIFICATE' as const,
    idNumber: '村证〔2020〕3',
    name: '示例·李二',
    birthDate: '2020.10.12',
    sex: 'FEMALE' as const,
    facts: { ...noFacts, parentsBothInsured: true },
  };
  expect(registerInput(draft, { villageId: 'v1', householdId: null })).toMatchObject({
    birthDate: '2020-10-12',
    sex: 'FEMALE',
    facts: { parentsBothInsured: true },
  });
});
