import { getDocumentProxy } from 'unpdf';
import { FileRefusal } from './fault.ts';
import type { Limits } from './limits.ts';

/** A piece of text on a page: its left end, its baseline, its width and height, in points. */
interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** So many heights between two pieces part columns; a smaller gap is a space. */
const COLUMN_GAP = 1.6;
const SPACE_GAP = 0.3;

/**
 * The words of a .pdf, line by line from above, columns parted by tabs.
 *
 * @returns its text, and the pages that hold none, from 1
 * @throws FileRefusal, `no-text` with the number of pages where no page holds any
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: Limits,
): Promise<{ text: string; blankPages: number[] }> {
  const document = await open(bytes);
  const count = document.numPages;
  if (count > limits.pages) throw new FileRefusal('too-many-pages', { page: count });
  const pages: string[] = [];
  const blankPages: number[] = [];
  let length = 0;
  for (let number = 1; number <= count; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOf(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
    const text = lines.filter((line, at) => !isPageNumber(line, at, lines.length)).join('\n');
    if (text.trim() === '') blankPages.push(number);
    length += text.length;
    if (length > limits.text * 2) throw new FileRefusal('text-too-long');
    pages.push(text);
    page.cleanup();
  }
  if (blankPages.length === count) throw new FileRefusal('no-text', { page: count });
  return { text: pages.join('\n'), blankPages };
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, { stopAtErrors: false, verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new FileRefusal(name === 'PasswordException' ? 'encrypted' : 'file-broken');
  }
}

type Item = { str: string; transform: number[]; width: number; height: number };

const pieceOf = ({ str, transform, width, height }: Item): Piece => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height: height || Math.abs(transform[3] ?? 0) || 10,
});

/** Pieces whose baselines are about the same make a line. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y)) {
    const [first] = lines.at(-1) ?? [];
    if (first && Math.abs(first.y - piece.y) < 0.5 * Math.max(first.height, piece.height))
      lines.at(-1)?.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

function lineOf(pieces: Piece[]): string {
  let line = '';
  let end: number | null = null;
  for (const { text, x, width, height } of pieces.sort((a, b) => a.x - b.x)) {
    const gap = end === null ? 0 : (x - end) / height;
    line += gap > COLUMN_GAP ? `\t${text}` : gap > SPACE_GAP ? ` ${text}` : text;
    end = x + width;
  }
  return line.trimEnd();
}

const isPageNumber = (line: string, at: number, count: number) =>
  (at === 0 || at === count - 1) && /^[\s—－-]*\d{1,3}[\s—－-]*$/.test(line);
