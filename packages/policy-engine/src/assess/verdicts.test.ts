import { expect, test } from 'vitest';
import { NO, YES } from '../conditions/truth.ts';
import type { Person } from '../person/model.ts';
import { without } from './assessment.ts';
import { Verdicts } from './verdicts.ts';

const somebody = { hukou: 'local' } as Person;
const other = { hukou: 'other' } as Person;
const outcome = without('refused', 'window-closed');

test('an outcome is put together once, and again for those with other grounds', () => {
  const verdicts = new Verdicts((id) => id === 'assumed');
  expect(verdicts.find('a', somebody)).toBeNull();
  const grounds = [
    { always: ['window'], sometimes: [] },
    { always: [], sometimes: [{ id: 'assumed', holds: (p: Person) => (p.hukou === 'other' ? YES : NO) }] },
  ];
  const first = verdicts.add('a', grounds, outcome, somebody);
  expect(first).toMatchObject({ reason: 'window-closed', clauses: ['window'], assumptions: [] });
  expect(verdicts.find('a', somebody)).toBe(first);
  expect(verdicts.find('a', other)).toMatchObject({ clauses: ['window'], assumptions: ['assumed'] });
});

test('memory stays flat however many outcomes there are', () => {
  const verdicts = new Verdicts(() => false);
  for (let key = 0; key < 20_001; key++) verdicts.add(key, [], outcome, somebody);
  expect(verdicts.find(0, somebody)).toBeNull();
  expect(verdicts.find(20_000, somebody)).not.toBeNull();
});
