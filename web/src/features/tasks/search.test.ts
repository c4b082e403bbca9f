import { expect, test } from 'vitest';
import { peopleSearch, tasksSearch } from './search.ts';

test('an address that names no view, or another thing, shows the first one', () => {
  expect(tasksSearch({ tab: 'nothing' })).toEqual({});
  expect(tasksSearch({ tab: 'groups' })).toEqual({ tab: 'groups' });
  expect(peopleSearch({ tab: 'ALL', township: 7 })).toEqual({});
  expect(peopleSearch({ tab: 'ENROLLED', township: 'a', village: 'b' })).toEqual({
    tab: 'ENROLLED',
    township: 'a',
    village: 'b',
  });
});
