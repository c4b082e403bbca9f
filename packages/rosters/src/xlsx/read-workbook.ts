import { RosterRefusal } from '../fault.ts';
import type { Limits } from '../limits.ts';
import type { RosterRow } from '../row.ts';
import { openArchive } from './archive.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readDateStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/** A workbook opened at one of its visible sheets. */
export interface OpenWorkbook {
  sheets: string[];
  rows: AsyncGenerator<RosterRow[]>;
}

/**
 * Opens an .xlsx file (ECMA-376) at a visible sheet, counted from 1.
 * Throws RosterRefusal, here or while the rows are read; the file is closed when the rows end.
 */
export async function openWorkbook(
  file: string | Buffer,
  limits: Limits,
  sheetNumber = 1,
): Promise<OpenWorkbook> {
  const archive = await openArchive(file, limits);
  try {
    const workbook = await readWorkbook(archive);
    const sheet = workbook.sheets[sheetNumber - 1];
    if (!sheet) throw new RosterRefusal('no-such-sheet');
    const dateStyles = await readDateStyles(archive, workbook.styles);
    const strings = await readSharedStrings(archive, workbook.sharedStrings, limits);
    const context = { strings, dateStyles, date1904: workbook.date1904, limits };
    const chunks = await archive.part(sheet.part);
    return {
      sheets: workbook.sheets.map(({ name }) => name),
      rows: closing(readSheet(chunks, context), archive),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function* closing(
  rows: AsyncGenerator<RosterRow[]>,
  archive: { close(): void },
): AsyncGenerator<RosterRow[]> {
  try {
    yield* rows;
  } finally {
    archive.close();
  }
}
