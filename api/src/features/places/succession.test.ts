import { type Day, dayOf } from '@canbao/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, type PlacesOn, placeOf, placesOn } from './succession.ts';

const day = (n: number): Day => dayOf(`2020-01-${String(n).padStart(2, '0')}`);
const one = (predecessorId: string, successorId: string, villageIds: string[] = []) => ({
  predecessorId,
  predecessorName: predecessorId,
  successorId,
  successorName: successorId,
  villageIds,
});
const change = (
  id: string,
  kind: Change['kind'],
  from: number,
  ...successions: Change['successions']
): Change => ({ id, kind, from: day(from), successions });

const villages = [
  { id: 'a1', townshipId: 'A' },
  { id: 'a2', townshipId: 'A' },
  { id: 'b1', townshipId: 'B' },
  { id: 'b2', townshipId: 'B' },
];
const where = (places: PlacesOn) =>
  Object.fromEntries(villages.map(({ id, townshipId }) => [id, placeOf(places, townshipId, id)]));

describe('what became of townships', () => {
  it('counts from its day, and the township before it is then no more', () => {
    const changes = [change('1', 'merged', 5, one('A', 'B'))];
    expect(placesOn(changes, day(4), villages).gone.size).toBe(0);
    expect(where(placesOn(changes, day(4), villages))).toEqual({ a1: 'A', a2: 'A', b1: 'B', b2: 'B' });
    expect(where(placesOn(changes, day(5), villages))).toEqual({ a1: 'B', a2: 'B', b1: 'B', b2: 'B' });
    expect([...placesOn(changes, day(5), villages).gone.keys()]).toEqual(['A']);
  });

  it('follows what was merged first and divided later, village by village', () => {
    const changes = [
      change('2', 'split', 6, one('B', 'B', []), one('B', 'C', ['a1', 'b1'])),
      change('1', 'merged', 5, one('A', 'B')),
      change('3', 'merged', 7, one('C', 'D')),
    ];
    expect(where(placesOn(changes, day(6), villages))).toEqual({ a1: 'C', a2: 'B', b1: 'C', b2: 'B' });
    const last = placesOn(changes, day(7), villages);
    expect(where(last)).toEqual({ a1: 'D', a2: 'B', b1: 'D', b2: 'B' });
    expect([...last.gone.keys()]).toEqual(['A', 'C']);
    expect([...last.divided].sort()).toEqual(['A', 'B']);
  });

  it('keeps the order in which changes of one day were recorded', () => {
    const merged = change('1', 'merged', 5, one('A', 'B'));
    const divided = (id: string) =>
      change(id, 'split', 5, one('B', 'B', ['a2', 'b1', 'b2']), one('B', 'C', ['a1']));
    expect(where(placesOn([divided('2'), merged], day(5), villages)).a1).toBe('C');
    expect(where(placesOn([divided('0'), merged], day(5), villages)).a1).toBe('B');
  });

  it('has the names of every day', () => {
    const renamed = (id: string, from: number, before: string) =>
      change(id, 'renamed', from, { ...one('A', 'A'), predecessorName: before });
    const changes = [renamed('1', 3, '甲乡'), renamed('2', 8, '甲镇')];
    const nameOn = (n: number) => placesOn(changes, day(n), villages).names.get('A') ?? null;
    expect([nameOn(2), nameOn(3), nameOn(7), nameOn(8)]).toEqual(['甲乡', '甲镇', '甲镇', null]);
  });
});

const townships = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const people = fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 24, maxLength: 24 });
/** Any sequence of mergers and splits, each of what is there on its day. */
const history = fc.array(
  fc.record({
    kind: fc.constantFrom('merged', 'split'),
    from: fc.nat(7),
    into: fc.nat(7),
    chosen: fc.array(fc.nat(23), { maxLength: 24 }),
  }),
  { maxLength: 12 },
);

describe('figures under the names of any day', () => {
  const all = townships.flatMap((townshipId, at) =>
    [0, 1, 2].map((n) => ({ id: `${townshipId}${n}`, townshipId, at: at * 3 + n })),
  );

  it('add up to the same for any sequence of mergers and splits', () => {
    fc.assert(
      fc.property(history, people, (steps, counts) => {
        const changes: Change[] = [];
        for (const [at, { kind, from, into, chosen }] of steps.entries()) {
          const now = placesOn(changes, day(28), all);
          const there = townships.filter((id) => !now.gone.has(id));
          const [a, b] = [there[from % there.length]!, there[into % there.length]!];
          if (a === b) continue;
          const id = String(at).padStart(2, '0');
          const mine = all.filter((village) => placeOf(now, village.townshipId, village.id) === a);
          const gone = mine.filter((village) => chosen.includes(village.at)).map((village) => village.id);
          changes.push(
            kind === 'merged'
              ? change(id, 'merged', at + 1, one(a, b))
              : change(id, 'split', at + 1, one(a, a), one(a, b, gone)),
          );
        }
        const total = counts.reduce((sum, count) => sum + count, 0);
        for (let n = 0; n <= steps.length + 1; n++) {
          const places = placesOn(changes, day(n + 1), all);
          const sums = new Map<string, number>();
          for (const village of all) {
            const place = placeOf(places, village.townshipId, village.id);
            sums.set(place, (sums.get(place) ?? 0) + counts[village.at]!);
          }
          expect([...sums.values()].reduce((sum, count) => sum + count, 0)).toBe(total);
          for (const [place, sum] of sums) if (sum > 0) expect(places.gone.has(place)).toBe(false);
        }
      }),
    );
  });

  it('are those of the day before where a merger only adds up', () => {
    fc.assert(
      fc.property(people, fc.nat(7), fc.nat(7), (counts, from, into) => {
        fc.pre(from !== into);
        const [a, b] = [townships[from]!, townships[into]!];
        const places = placesOn([change('1', 'merged', 2, one(a, b))], day(2), all);
        const sumOf = (id: string, then: PlacesOn) =>
          all
            .filter((village) => placeOf(then, village.townshipId, village.id) === id)
            .reduce((sum, village) => sum + counts[village.at]!, 0);
        const before = placesOn([], day(2), all);
        expect(sumOf(b, places)).toBe(sumOf(a, before) + sumOf(b, before));
        expect(sumOf(a, places)).toBe(0);
      }),
    );
  });
});
