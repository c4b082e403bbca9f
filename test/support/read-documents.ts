import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Cells, compute, type Value } from './formulas.ts';

/** All words of a .pdf in their order, as a search finds them, without any space. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s/g, '');
}

/** All words of a .docx in their order, and the names of the typefaces that it asks for. */
export function docxWords(bytes: Uint8Array): { words: string; fonts: string } {
  const parts = unzipSync(bytes);
  const words = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '');
  return { words: words.replace(/\s/g, ''), fonts: strFromU8(parts['word/fontTable.xml']!) };
}

/**
 * The first sheet of an .xlsx: what its cells say, what a spreadsheet makes of them when it computes every formula
 * again, and which of them are formulas (as 5,4: row and column from 0).
 */
export async function sheetOf(
  bytes: Uint8Array,
): Promise<{ written: Value[][]; computed: Value[][]; formulas: Map<string, string> }> {
  const { sheets } = await readXlsx(bytes);
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  const formulas = new Map<string, string>();
  for (const [place, cell] of sheet.cells ?? []) if (cell.formula) formulas.set(place, cell.formula);
  const written = sheet.rows as Value[][];
  const cells: Cells = written.map((row, at) =>
    row.map((value, column) => {
      const formula = formulas.get(`${at},${column}`);
      return formula === undefined ? value : { formula };
    }),
  );
  return { written, computed: compute(cells), formulas };
}
