import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Shown, suppress } from './suppress.ts';

let serial = 0;
const leaf = (count: number, before: Shown | null = null): Cell => ({
  key: `c${serial++}`,
  count,
  before,
  families: [],
});
const sum = (...families: Cell[][]): Cell => ({
  ...leaf(families[0]!.reduce((total, { count }) => total + count, 0)),
  families,
});
const shown = (root: Cell) => {
  const by = suppress(root);
  const say = (cell: Cell): string => {
    const { value, hidden } = by.get(cell.key)!;
    return hidden === 'few' ? '<5' : hidden === 'other' ? '*' : String(value);
  };
  return { root: say(root), families: root.families.map((family) => family.map(say)) };
};

/** Every equation that a reader has, as a row over all cells: what is hidden is unknown. Determined: by elimination. */
function determined(root: Cell, by: Map<string, Shown>): string[] {
  const keys: string[] = [];
  const rows: Map<string, number>[] = [];
  const walk = (cell: Cell) => {
    keys.push(cell.key);
    for (const family of cell.families) {
      const row = new Map<string, number>();
      for (const [one, factor] of [[cell, -1] as const, ...family.map((child) => [child, 1] as const)])
        if (by.get(one.key)!.hidden !== null) row.set(one.key, factor);
      if (row.size > 0) rows.push(row);
      family.forEach(walk);
    }
  };
  walk(root);
  const unknown = keys.filter((key) => by.get(key)!.hidden !== null);
  const matrix = rows.map((row) => unknown.map((key) => row.get(key) ?? 0));
  let rank = 0;
  for (let column = 0; column < unknown.length; column++) {
    const pivot = matrix.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    const lead = matrix[rank]![column]!;
    matrix[rank] = matrix[rank]!.map((value) => value / lead);
    matrix.forEach((row, i) => {
      const factor = row[column]!;
      if (i !== rank && Math.abs(factor) > 1e-9)
        matrix[i] = row.map((value, j) => value - factor * matrix[rank]![j]!);
    });
    rank += 1;
  }
  return matrix
    .filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1)
    .map((row) => unknown[row.findIndex((value) => Math.abs(value) > 1e-9)]!);
}

/** Every way in which the hidden leaves of a small tree could be filled, by trying: what each few could be. */
function possible(root: Cell, by: Map<string, Shown>, most: number): Map<string, Set<number>> {
  const leaves: Cell[] = [];
  const walk = (cell: Cell) => {
    if (cell.families.length === 0) leaves.push(cell);
    for (const child of cell.families.flat()) walk(child);
  };
  walk(root);
  const fits = (cell: Cell, value: number) => {
    const { value: number, hidden } = by.get(cell.key)!;
    if (hidden === 'few') return value >= 1 && value <= 4;
    if (hidden === 'other') return cell.families.length > 0 ? value > 0 : value >= 5;
    return value === number;
  };
  const found = new Map<string, Set<number>>();
  const values = new Map<Cell, number>();
  const total = (cell: Cell): number | null => {
    if (cell.families.length === 0) return values.get(cell)!;
    const sums = cell.families.map((family) =>
      family.reduce<number | null>((sum, child) => {
        const part = total(child);
        return sum === null || part === null || !fits(child, part) ? null : sum + part;
      }, 0),
    );
    return sums.every((one) => one !== null && one === sums[0]) ? sums[0]! : null;
  };
  const note = (cell: Cell) => {
    if (by.get(cell.key)!.hidden === 'few')
      found.set(cell.key, (found.get(cell.key) ?? new Set()).add(total(cell)!));
    for (const child of cell.families.flat()) note(child);
  };
  const fill = (at: number): void => {
    if (at === leaves.length) {
      const whole = total(root);
      if (whole !== null && fits(root, whole)) note(root);
      return;
    }
    const one = leaves[at]!;
    const { value, hidden } = by.get(one.key)!;
    const choices =
      hidden === null ? [value!] : Array.from({ length: most + 1 }, (_, i) => i).filter((n) => fits(one, n));
    for (const choice of choices) {
      values.set(one, choice);
      fill(at + 1);
    }
  };
  fill(0);
  return found;
}

describe('what is hidden above the county', () => {
  it('is one to four, with another beside it', () => {
    expect(shown(sum([leaf(3), leaf(40), leaf(200), leaf(0)]))).toEqual({
      root: '243',
      families: [['<5', '*', '200', '0']],
    });
  });

  it('is the sum, where all else is nobody', () => {
    expect(shown(sum([leaf(2), leaf(0)]))).toEqual({ root: '<5', families: [['<5', '0']] });
    expect(shown(sum([leaf(100), leaf(0)]))).toEqual({ root: '100', families: [['100', '0']] });
  });

  it('is more, where two small counts give each other away: 1 + 1 and 4 + 4', () => {
    expect(shown(sum([leaf(1), leaf(1), leaf(50)])).families).toEqual([['<5', '<5', '*']]);
    expect(shown(sum([leaf(4), leaf(4), leaf(50)])).families).toEqual([['<5', '<5', '*']]);
    expect(shown(sum([leaf(2), leaf(3), leaf(50)])).families).toEqual([['<5', '<5', '50']]);
  });

  it('is not said to be few where it is few of several, however deep', () => {
    const inner = sum([leaf(1), leaf(1)]);
    const root = sum([inner, leaf(0)]);
    const by = suppress(root);
    expect([root, inner].map(({ key }) => by.get(key)!.hidden)).toEqual(['other', 'other']);
    expect(inner.families[0]!.map(({ key }) => by.get(key)!.hidden)).toEqual(['few', 'few']);
  });

  it('is hidden below too, where what hides it is itself a sum', () => {
    const small = sum([leaf(3)]);
    const large = sum([leaf(300), leaf(500)]);
    const root = sum([small, large, sum([leaf(9_000), leaf(8_000)])]);
    const by = suppress(root);
    expect(by.get(large.key)!.hidden).toBe('other');
    expect(large.families[0]!.map(({ key }) => by.get(key)!.value)).toEqual([null, 500]);
  });

  it('stays the same cell while it is needed', () => {
    const before = { value: null, hidden: 'other' as const };
    expect(shown(sum([leaf(3), leaf(40), leaf(200, before)])).families).toEqual([['<5', '40', '*']]);
  });

  it('moves by nobody or by at least five people from one look to the next', () => {
    const before = (value: number) => ({ value, hidden: null });
    const cells = [
      leaf(104, before(100)),
      leaf(105, before(100)),
      leaf(97, before(100)),
      leaf(95, before(100)),
      leaf(0, before(7)),
    ];
    expect(shown(sum(cells)).families).toEqual([['100', '105', '100', '95', '0']]);
    expect(shown(sum([leaf(4, before(7)), leaf(90, before(90))])).families).toEqual([['<5', '*']]);
  });

  const counts = fc.oneof(
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 400_000 }),
  );

  it('can be told by no subtraction of all that is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.array(counts, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (provinces) => {
          const root = sum(
            provinces.map((prefecture) =>
              sum(
                prefecture.map((townships) => {
                  const county = sum(townships.map((count) => leaf(count)));
                  const part = Math.floor(county.count / 3);
                  return {
                    ...county,
                    families: [...county.families, [leaf(part), leaf(county.count - part)]],
                  };
                }),
              ),
            ),
          );
          const by = suppress(root);
          expect(determined(root, by)).toEqual([]);
          for (const { value } of by.values()) expect(value === null || value === 0 || value >= 5).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('could still be anything from one to four, whoever tries all that fits', () => {
    const small = fc.integer({ min: 0, max: 14 });
    fc.assert(
      fc.property(
        fc.array(fc.array(small, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
        (groups) => {
          const root = sum(groups.map((group) => sum(group.map((count) => leaf(count)))));
          const by = suppress(root);
          const open = [...by.values()].filter(({ hidden }) => hidden === null).length > 0;
          for (const values of open ? possible(root, by, 40).values() : [])
            expect([...values].sort()).toEqual([1, 2, 3, 4]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
