/** Why a count is not shown: fewer than five people, or another beside it could be reckoned from it. */
export type Hidden = 'few' | 'other';
/** A count as it may be shown: the number, or null and why. */
export type Shown = { value: number | null; hidden: Hidden | null };

/**
 * A count with the counts that it is the sum of: a family for each way of breaking it down. before: what was shown last
 * time; null where nothing was.
 */
export type Cell = { key: string; count: number; before: Shown | null; families: Cell[][] };

/** Below this a count could point at a person. */
export const SMALLEST_SHOWN = 5;
/** A cell from this on hides another so well that it may still be anything from one to four. */
const GOOD_PARTNER = SMALLEST_SHOWN + 3;
const MOST = 1e9;

/** Whether so many could point at a person: one to four. */
export const isFew = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

type Family = { parent: Cell; children: Cell[] };
type Range = { lo: number; hi: number };

/**
 * What may be shown of a tree of sums. Counts of one to four are hidden, and as many others with them as it takes that
 * no subtraction of what is shown, in any order, says more of a hidden count than that it is between one and four.
 * A count is shown anew only once at least five people make the difference, so that two looks in a row single out nobody.
 *
 * @returns by key, of every cell of the tree
 */
export function suppress(root: Cell): Map<string, Shown> {
  const cells = cellsOf(root);
  const families = cells.flatMap((parent) => parent.families.map((children) => ({ parent, children })));
  const hidden = new Map<Cell, Hidden>();
  for (const cell of cells) if (isFew(cell.count)) hidden.set(cell, isOfSeveral(cell) ? 'other' : 'few');
  while (hideLonely(families, hidden) || hideGuessable(root, families, hidden));
  return new Map(cells.map((cell) => [cell.key, shownOf(cell, hidden.get(cell) ?? null)]));
}

/** Four in four places would each be one, if it were said that together they are fewer than five. */
const isOfSeveral = ({ families }: Cell): boolean =>
  families.some((family) => {
    const somebody = family.filter(({ count }) => count > 0);
    return somebody.length > 1 || somebody.some(isOfSeveral);
  });

function cellsOf(root: Cell): Cell[] {
  const cells = [root];
  for (const cell of cells) for (const family of cell.families) cells.push(...family);
  return cells;
}

function shownOf({ count, before }: Cell, hidden: Hidden | null): Shown {
  if (hidden) return { value: null, hidden };
  const last = before?.value ?? null;
  return { value: last !== null && isFew(Math.abs(count - last)) ? last : count, hidden: null };
}

/** Where a single member of a family is hidden, the others give it away: hides another. */
function hideLonely(families: readonly Family[], hidden: Map<Cell, Hidden>): boolean {
  let changed = false;
  for (const family of families) {
    const members = [family.parent, ...family.children];
    if (members.filter((cell) => hidden.has(cell)).length === 1)
      changed = hidePartner(family, hidden) || changed;
  }
  return changed;
}

/** Where what is shown leaves less open than one to four: hides another beside it. */
function hideGuessable(root: Cell, families: readonly Family[], hidden: Map<Cell, Hidden>): boolean {
  const ranges = rangesOf(root, hidden);
  let changed = false;
  for (const family of families) {
    const guessable = [family.parent, ...family.children].some((cell) => {
      const { lo, hi } = ranges.get(cell)!;
      return hidden.get(cell) === 'few' && (lo > 1 || hi < SMALLEST_SHOWN - 1);
    });
    // Where all of a family is hidden, what gives it away stands in the family above.
    for (let at: Family | undefined = guessable ? family : undefined; at; ) {
      const { parent }: Family = at;
      if (hidePartner(at, hidden)) {
        changed = true;
        break;
      }
      at = families.find(({ children }) => children.includes(parent));
    }
  }
  return changed;
}

/** Hides one more member that is somebody: one hidden before, else the smallest that hides well, else the largest, and the sum last. */
function hidePartner({ parent, children }: Family, hidden: Map<Cell, Hidden>): boolean {
  const open = (cell: Cell) => cell.count > 0 && !hidden.has(cell);
  const rank = (cell: Cell) => {
    if (cell.count < GOOD_PARTNER) return MOST - cell.count;
    return cell.before?.hidden ? cell.count - MOST : cell.count;
  };
  const [partner = open(parent) ? parent : null] = children.filter(open).sort((a, b) => rank(a) - rank(b));
  if (!partner) return false;
  hidden.set(partner, 'other');
  return true;
}

/** What a reader who knows the rules can tell of each cell: the sums hold, few are one to four, others hidden are five or more. */
function rangesOf(root: Cell, hidden: ReadonlyMap<Cell, Hidden>): Map<Cell, Range> {
  const ranges = new Map<Cell, Range>();
  const up = (cell: Cell): Range => {
    const range = ownRange(cell, hidden.get(cell) ?? null);
    for (const family of cell.families) {
      const sum = family.map(up).reduce((a, b) => ({ lo: a.lo + b.lo, hi: a.hi + b.hi }), { lo: 0, hi: 0 });
      range.lo = Math.max(range.lo, sum.lo);
      range.hi = Math.min(range.hi, sum.hi);
    }
    ranges.set(cell, range);
    return range;
  };
  const down = (cell: Cell): void => {
    const whole = ranges.get(cell)!;
    for (const family of cell.families) {
      const parts = family.map((child) => ranges.get(child)!);
      const lo = parts.reduce((sum, part) => sum + part.lo, 0);
      const hi = parts.reduce((sum, part) => sum + part.hi, 0);
      const next = parts.map((part) => ({
        lo: Math.max(part.lo, whole.lo - (hi - part.hi)),
        hi: Math.min(part.hi, whole.hi - (lo - part.lo)),
      }));
      for (const [i, child] of family.entries()) ranges.set(child, next[i]!);
      for (const child of family) down(child);
    }
  };
  up(root);
  down(root);
  return ranges;
}

function ownRange({ count }: Cell, hidden: Hidden | null): Range {
  if (hidden === 'few') return { lo: 1, hi: SMALLEST_SHOWN - 1 };
  if (hidden === 'other') return { lo: isFew(count) ? 1 : SMALLEST_SHOWN, hi: MOST };
  return { lo: count, hi: count };
}
