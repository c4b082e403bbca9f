import type { Text } from './fault.ts';
import type { RowFault } from './parse/report.ts';
import { columnLetter, type RosterRow } from './row.ts';
import { writeRoster } from './write-roster.ts';

/** A row that could not be taken, with what is wrong in it. */
export interface FaultyRow {
  row: RosterRow;
  faults: readonly Pick<RowFault, 'column' | 'message'>[];
}

/** The column that tells what to mend in each row; a reader of rosters passes over it. */
export const whatToMend: Text = { zh: '请改正', en: 'What to mend' };

/**
 * The rows that could not be taken, as the .xlsx file that they came in, every cell as text, with one column more
 * that says what to mend: it can be corrected and uploaded as it is. Streams.
 */
export function writeCorrections(
  header: RosterRow,
  rows: AsyncIterable<FaultyRow> | Iterable<FaultyRow>,
  language: keyof Text = 'zh',
): ReadableStream<Uint8Array> {
  const titles = header.cells.map((cell) => cell ?? '');
  const columns = titles.map((title) => ({ title, width: 16 }));
  columns.push({ title: whatToMend[language], width: 60 });
  return writeRoster(withAdvice(titles.length, rows, language), columns);
}

async function* withAdvice(
  width: number,
  rows: AsyncIterable<FaultyRow> | Iterable<FaultyRow>,
  language: keyof Text,
): AsyncGenerator<(string | null)[]> {
  for await (const { row, faults } of rows) {
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? null);
    const advice = faults.map(({ column, message }) =>
      column === null ? message[language] : `${columnLetter(column)}：${message[language]}`,
    );
    yield [...cells, advice.join('\n')];
  }
}
