import { describe, expect, it } from 'vitest';
import { filterOf, groupOf, simulationSearch } from './search.ts';

describe('the address of a simulation', () => {
  it('leaves out what it does not know', () => {
    expect(
      simulationSearch({ tab: 'nothing', of: 3, change: 'ALL', by: 1.5, way: 'x', roster: 'mine' }),
    ).toEqual({});
  });

  it('keeps whom the list shows, also those of no category', () => {
    const search = simulationSearch({ tab: 'people', of: 'paid', change: 'MORE', category: '', by: -2000 });
    expect(filterOf(search)).toEqual({ standings: ['PAID'], change: 'MORE', category: '', byFen: -2000 });
  });

  it('speaks of all who are enrolled, and of everybody where they are made up', () => {
    expect(groupOf({})).toBe('enrolled');
    expect(filterOf({})).toEqual({ standings: ['PAID', 'UNPAID'] });
    expect(filterOf({ roster: 'made-up', of: 'paid' })).toEqual({});
  });
});
