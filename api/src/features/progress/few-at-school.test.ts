import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from './few-at-school.ts';
import { foldFew, OTHER_SCHOOLS } from './few-at-school.ts';
import { noCounts } from './sums.ts';

const part = (key: string | null, registered: number, fen = registered * 33_500): Part => ({
  ...noCounts,
  key,
  name: { zh: String(key), en: String(key) },
  registered,
  paid: registered,
  enrolled: registered,
  selfPayFen: fen,
  subsidyFen: registered,
});
const rows = (parts: readonly Part[]) => parts.map(({ key, registered }) => [key, registered]);

describe('schools of few children', () => {
  it('are one row with the next smallest', () => {
    expect(rows(foldFew([part('a', 3), part('b', 40), part('c', 200), part(null, 900)]))).toEqual([
      ['c', 200],
      [OTHER_SCHOOLS, 43],
      [null, 900],
    ]);
    expect(rows(foldFew([part('a', 1), part('b', 4), part('c', 200)]))).toEqual([
      ['c', 200],
      [OTHER_SCHOOLS, 5],
    ]);
    expect(rows(foldFew([part('a', 2), part(null, 90)]))).toEqual([[OTHER_SCHOOLS, 92]]);
  });

  it('are let alone where every school is of five or of nobody', () => {
    const parts = [part('a', 5), part('b', 0), part(null, 3)];
    expect(foldFew(parts)).toEqual(parts);
  });

  it('can’t be told by subtraction: every row and every difference from the whole is of five or more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 30 }),
        (schools, rest) => {
          const parts = [...schools.map((count, i) => part(`s${i}`, count)), part(null, rest)];
          const shown = foldFew(parts);
          const sum = (all: readonly Part[], of: (one: Part) => number) =>
            all.reduce((total, one) => total + of(one), 0);
          for (const of of [
            (one: Part) => one.registered,
            (one: Part) => one.selfPayFen,
            (one: Part) => one.subsidyFen,
          ])
            expect(sum(shown, of)).toBe(sum(parts, of));
          const named = shown.filter(({ key }) => key !== null && key !== OTHER_SCHOOLS);
          for (const { registered } of named) expect(registered === 0 || registered >= 5).toBe(true);
          const few = schools.filter((count) => count > 0 && count < 5);
          const folded = shown.find(({ key }) => key === OTHER_SCHOOLS);
          expect(folded !== undefined).toBe(few.length > 0);
          if (!folded) return;
          // What is left of the whole once all that is shown is taken away is the row itself: of more than one school.
          const gone = parts.filter(({ key }) => !shown.some((one) => one.key === key));
          expect(gone.length).toBeGreaterThanOrEqual(2);
          if (sum(parts, (one) => one.registered) >= 5) expect(folded.registered).toBeGreaterThanOrEqual(5);
        },
      ),
      { numRuns: 500 },
    );
  });
});
