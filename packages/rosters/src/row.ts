/** What a cell of a workbook was, where it was not plain text. */
export type Mark = { kind: 'number' } | { kind: 'formula'; text: string } | { kind: 'error' };

/** One row of a roster: the number its reader sees, and its cells as text (null where blank). */
export interface RosterRow {
  /** Sheet row, or physical line of a text file, from 1. */
  row: number;
  cells: (string | null)[];
  /** By column from 0; only for cells that were no plain text. */
  marks?: Record<number, Mark>;
}

/** Rows a batch. */
export const batchSize = 500;

/** A, B … Z, AA … for a column counted from 0. */
export function columnLetter(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
