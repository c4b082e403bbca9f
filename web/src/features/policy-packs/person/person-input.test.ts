import { expect, test } from 'vitest';
import { firstAnswers, personOf } from './person-input.ts';

const answers = firstAnswers('2020-11-02', 'third');

test('days that do not exist are named, all at once', () => {
  expect(
    personOf({ ...answers, birthDate: '2020-02-31', payDate: '', landRequisitionApprovedOn: '去年' }),
  ).toEqual({ faults: ['birthDate', 'payDate', 'landRequisitionApprovedOn'] });
});

test('days as people write them are read, and what was not answered is left open', () => {
  expect(personOf({ ...answers, birthDate: '1980.6.5', sex: '', certifications: ['urban-dibao'] })).toEqual({
    person: {
      birthDate: '1980-06-05',
      payDate: '2020-11-02',
      landRequisitionApprovedOn: null,
      sex: null,
      hukou: 'LOCAL',
      document: 'RESIDENT_ID',
      school: null,
      lateReason: null,
      tier: 'third',
      certifications: ['urban-dibao'],
      residencePermit: false,
      accompanyingChild: false,
      migrantChild: false,
      employeeInsured: false,
      insuredElsewhere: false,
      insuredLastYear: false,
      parentsBothInsured: false,
    },
  });
});
