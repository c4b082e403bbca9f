import { form } from '../form.ts';
import type { DocumentTable } from '../official-document.ts';
import { breakLines, type Face } from './lines.ts';
import { area, type Sheet } from './sheet.ts';

const { table: size } = form.size;
const LINE = size * 1.3;
const PAD = 2.5;

/** A table as wide as the type area; its head is repeated on each page, no row is cut. */
export function drawTable(sheet: Sheet, table: DocumentTable): void {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = table.columns.map(({ share }) => (area.width * share) / shares);
  const face = (strong: boolean): Face => (strong ? 'strong' : 'regular');
  const measure = (text: string, of: Face) => sheet.width(text, of, size);
  const linesOf = (cells: readonly string[], strong: boolean) =>
    cells.map((text, at) =>
      breakLines([{ text, face: face(strong) }], (widths[at] ?? 0) - 2 * PAD, 0, measure),
    );
  const heightOf = (lines: ReturnType<typeof linesOf>) =>
    Math.max(1, ...lines.map(({ length }) => length)) * LINE + 2 * PAD;

  const draw = (cells: readonly string[], head: boolean, strong: boolean) => {
    const lines = linesOf(cells, strong);
    const height = heightOf(lines);
    let x = area.left;
    for (const [at, cell] of lines.entries()) {
      const width = widths[at] ?? 0;
      const align = head ? 'center' : (table.columns[at]?.align ?? 'left');
      sheet.pdf.save().lineWidth(0.5).strokeColor('#000').rect(x, sheet.y, width, height).stroke().restore();
      let middle = sheet.y + height / 2 - ((cell.length - 1) * LINE) / 2;
      for (const line of cell) {
        const free = width - 2 * PAD - line.width;
        const left = x + PAD + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
        sheet.at(line.pieces.map(({ text }) => text).join(''), left, middle, { size, face: face(strong) });
        middle += LINE;
      }
      x += width;
    }
    sheet.y += height;
  };
  const heads = table.columns.map(({ head }) => head);
  const headHeight = heightOf(linesOf(heads, true));

  sheet.room(form.line.height + headHeight * 3);
  sheet.paragraph([{ text: table.title, face: 'strong' }], { size: 14, align: 'center' });
  draw(heads, true, true);
  for (const { cells, strong = false } of table.rows) {
    const page = sheet.pdf.bufferedPageRange().count;
    sheet.room(heightOf(linesOf(cells, strong)));
    if (sheet.pdf.bufferedPageRange().count > page) draw(heads, true, true);
    draw(cells, false, strong);
  }
  sheet.y += 6;
  if (table.note !== '')
    sheet.paragraph([{ text: table.note, face: 'regular' }], { size: form.size.small, height: 18 });
  sheet.y += 6;
}
