import { form, leadOf, markSize, titleLines } from '../form.ts';
import type { DocumentBlock, DocumentParagraph, OfficialDocument } from '../official-document.ts';
import { chartHeight, drawChart } from './chart.ts';
import type { Piece } from './lines.ts';
import { area, points, Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

const { body } = form.size;
const grid = form.line.height;

/** The document as .pdf, in the form of GB/T 9704-2012, its open Song typeface embedded and its text searchable. */
export async function writePdf(document: OfficialDocument): Promise<Uint8Array> {
  const sheet = new Sheet({ title: document.title, author: document.issuer });
  drawHead(sheet, document);
  for (const [at, block] of document.blocks.entries()) drawBlock(sheet, block, document.blocks[at + 1]);
  drawFoot(sheet, document);
  numberPages(sheet);
  return sheet.bytes();
}

function drawHead(sheet: Sheet, document: OfficialDocument): void {
  const size = markSize(document.mark);
  const red = `#${form.red}`;
  if (document.standing !== '')
    sheet.at(document.standing, area.left, area.top + grid / 2, { size: body, face: 'strong' });
  sheet.y = area.top + points(form.markDrop);
  sheet.paragraph([{ text: document.mark, face: 'strong' }], {
    size,
    height: size * 1.2,
    align: 'center',
    color: red,
  });
  sheet.y += grid;
  sheet.paragraph([{ text: document.number === '' ? ' ' : document.number, face: 'regular' }], {
    size: body,
    align: 'center',
  });
  sheet.y += points(form.ruleGap) - (grid - body) / 2;
  sheet.rule([area.left, sheet.y], [area.left + area.width, sheet.y], { width: 2, color: red });
  sheet.y += grid;
  for (const text of titleLines(document.title))
    sheet.paragraph([{ text, face: 'strong' }], { size: form.size.title, height: 35, align: 'center' });
  sheet.y += grid;
  sheet.paragraph([{ text: document.recipients, face: 'regular' }], { size: body, justify: true });
}

/** A heading is not left alone at the foot of a page: it goes with what follows. */
const needed = (next: DocumentBlock | undefined): number =>
  next?.kind === 'bars' ? grid + chartHeight(next) : next?.kind === 'table' ? 5 * grid : 2 * grid;

function drawBlock(sheet: Sheet, block: DocumentBlock, next: DocumentBlock | undefined): void {
  switch (block.kind) {
    case 'table':
      drawTable(sheet, block);
      break;
    case 'bars':
      drawChart(sheet, block);
      break;
    default: {
      const text = block.runs.map((piece) => piece.text).join('');
      if (block.kind !== 'paragraph') sheet.room(needed(next));
      sheet.paragraph(piecesOf(block.kind, text), { size: body, indent: 2 * body, justify: true });
    }
  }
}

function piecesOf(kind: DocumentParagraph['kind'], text: string): Piece[] {
  if (kind === 'paragraph') return [{ text, face: 'regular' }];
  if (kind === 'heading') return [{ text, face: 'strong' }];
  const { lead, rest } = leadOf(text);
  return [{ text: lead, face: 'strong' }, ...(rest === '' ? [] : [{ text: rest, face: 'regular' as const }])];
}

/** Who signs and when: the day four characters from the right, the office centred over it (7.3.5). */
function drawFoot(sheet: Sheet, { issuer, date, copies }: OfficialDocument): void {
  const [signed, dated] = [sheet.width(issuer, 'regular', body), sheet.width(date, 'regular', body)];
  const over = (dated - signed) / 2;
  const day = over < -4 * body ? 2 * body - over : 4 * body;
  sheet.room(4 * grid);
  sheet.y += 2 * grid;
  sheet.paragraph([{ text: issuer, face: 'regular' }], {
    size: body,
    align: 'right',
    rightIndent: Math.max(0, day + over),
  });
  sheet.paragraph([{ text: date, face: 'regular' }], { size: body, align: 'right', rightIndent: day });
  if (copies === '') return;
  sheet.room(3 * grid);
  sheet.y += grid;
  const edge = () => sheet.rule([area.left, sheet.y], [area.left + area.width, sheet.y], { width: 1 });
  edge();
  sheet.paragraph([{ text: `抄送：${copies}`, face: 'regular' }], {
    size: form.size.pageNumber,
    indent: form.size.pageNumber,
  });
  edge();
}

/** — 3 — below the type area, on the outer side, one character in (7.5). */
function numberPages(sheet: Sheet): void {
  const size = form.size.pageNumber;
  const { count } = sheet.pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    sheet.pdf.switchToPage(page);
    const text = `— ${page + 1} —`;
    const left =
      page % 2 === 1 ? area.left + size : area.left + area.width - size - sheet.width(text, 'regular', size);
    sheet.at(text, left, area.bottom + points(form.pageNumberDrop), { size });
  }
}
