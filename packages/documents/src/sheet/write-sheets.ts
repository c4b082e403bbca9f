import { type Cell, writeXlsx } from 'hucre/xlsx';

/** A cell that is computed: its formula, and what it comes to, so that a reader without a calculator sees it too. */
export type ComputedCell = { formula: string; result: number | string | null; percent?: boolean };
/** Text stays text, a number is a number, null is blank; percent shows a share as 95.00%. */
export type SheetCell = string | number | null | ComputedCell | { share: number };
export type SheetData = {
  name: string;
  /** Widths in characters. */
  widths: readonly number[];
  rows: readonly (readonly SheetCell[])[];
  /** Rows that are heads, by their index; the first of them stays in sight. */
  heads: readonly number[];
};

const PERCENT = '0.00%';
const bold = { font: { bold: true } };

/** Sheets as an .xlsx file whose formulas compute again when it is opened. */
export async function writeSheets(sheets: readonly SheetData[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, widths, rows, heads }) => ({
      name,
      columns: widths.map((width) => ({ width })),
      rows: rows.map((row) => row.map(plainOf)),
      cells: new Map(
        rows.flatMap((row, at) =>
          row.flatMap((cell, column): [string, Partial<Cell>][] => {
            const made = cellOf(cell, heads.includes(at));
            return made ? [[`${at},${column}`, made]] : [];
          }),
        ),
      ),
      ...(heads[0] === undefined ? {} : { freezePane: { rows: heads[0] + 1 } }),
    })),
  });
}

const plainOf = (cell: SheetCell): string | number | null =>
  typeof cell !== 'object' || cell === null ? cell : 'share' in cell ? cell.share : cell.result;

function cellOf(cell: SheetCell, head: boolean): Partial<Cell> | null {
  if (typeof cell !== 'object' || cell === null) return head ? { style: bold } : null;
  if ('share' in cell) return { style: { numFmt: PERCENT } };
  const { formula, result, percent } = cell;
  return {
    type: 'formula',
    formula,
    formulaResult: result,
    ...(percent ? { style: { numFmt: PERCENT } } : {}),
  };
}
