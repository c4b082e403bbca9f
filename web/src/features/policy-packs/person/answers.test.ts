import { expect, test } from 'vitest';
import { firstWritten, readAs, readWritten, withWritten } from './answers.ts';

test('what can’t be read is named, all at once, and the rest is sent as the questions take it', () => {
  const kinds: Record<string, 'DAY' | 'MONTH' | 'NUMBER' | 'ONE' | 'SEVERAL'> = {
    birthDate: 'DAY',
    payDate: 'DAY',
    lapsedYears: 'NUMBER',
    lastEmployeeMonth: 'MONTH',
    resitting: 'ONE',
    certifications: 'SEVERAL',
  };
  const written = {
    birthDate: ['1980.6.5'],
    payDate: ['2024-02-31'],
    lapsedYears: ['五'],
    lastEmployeeMonth: ['2024.6'],
    resitting: ['true'],
    certifications: [],
  };
  expect(readWritten(written, (fact) => kinds[fact] ?? 'ONE')).toEqual({
    answers: [
      { fact: 'birthDate', values: ['1980-06-05'] },
      { fact: 'lastEmployeeMonth', values: ['2024-06'] },
      { fact: 'resitting', values: ['true'] },
      { fact: 'certifications', values: [] },
    ],
    wrong: ['payDate', 'lapsedYears'],
  });
  expect(readAs('NUMBER', [''])).toEqual([]);
});

test('an answer is changed or taken back', () => {
  expect(withWritten({ a: ['1'] }, 'b', ['2'])).toEqual({ a: ['1'], b: ['2'] });
  expect(withWritten({ a: ['1'] }, 'a', undefined)).toEqual({});
});

test('the first person pays on a day when the county collects', () => {
  const windows = [{ from: '2030-10-01', to: '2030-12-31' }];
  expect(firstWritten('2030-11-02', windows)).toEqual({ payDate: ['2030-11-02'], birthDate: ['1990-06-15'] });
  expect(firstWritten('2026-11-02', windows).payDate).toEqual(['2030-10-01']);
  expect(firstWritten('2026-11-02', []).payDate).toEqual(['2026-11-02']);
});
