import { rateOf } from '../targets/index.ts';
import type { LiveRow, RowPart } from './live-row.ts';

/** A township's figures as another moment has them; since as in a row. */
export type Likewise = Pick<LiveRow, 'target' | 'enrolled' | 'rate' | 'since'>;

const madeOf = ({ parts = [] }: LiveRow): string =>
  parts
    .map(({ townshipId, piece }) => `${townshipId}${piece ? '/' : ''}`)
    .sort()
    .join();

/** The same township, made of the same parts. */
export const sameRow = <R extends LiveRow>(row: LiveRow, rows: readonly R[]): R | undefined =>
  rows.find((other) => other.townshipId === row.townshipId && madeOf(other) === madeOf(row));

/**
 * The figures of other rows for the very people whom a row counts, whatever merged or was divided between: the same
 * township, or else the sum over the townships that the row is made of, wherever they are counted there.
 *
 * @returns null where those rows don't tell: one of its townships is not among them, or only a piece of one is meant
 */
export function likewise(row: LiveRow, rows: readonly LiveRow[]): Likewise | null {
  const same = sameRow(row, rows);
  if (same) return same;
  const parts = row.parts ?? [];
  if (parts.some(({ piece }) => piece)) return null;
  const wanted = parts.length === 0 ? [row.townshipId] : parts.map(({ townshipId }) => townshipId);
  const leaves = rows
    .flatMap((other): (LiveRow | RowPart)[] => (other.parts?.length ? other.parts : [other]))
    .filter(({ townshipId }) => wanted.includes(townshipId));
  if (!wanted.every((id) => leaves.some(({ townshipId }) => townshipId === id))) return null;
  const sum = (of: (leaf: (typeof leaves)[number]) => number | null | undefined) =>
    leaves.reduce<number | null>((all, leaf) => {
      const one = of(leaf) ?? null;
      return all === null || one === null ? null : all + one;
    }, 0);
  const enrolled = sum((leaf) => leaf.enrolled) ?? 0;
  const target = sum((leaf) => leaf.target);
  return { target, enrolled, rate: rateOf(enrolled, target), since: sum((leaf) => leaf.since) };
}
