import type { Place } from './proposal.ts';

const SAME: Record<string, string> = {
  '(': '（',
  ')': '）',
  ';': '；',
  ':': '：',
  '．': '.',
  '％': '%',
  '/': '／',
  '～': '—',
  '~': '—',
  '-': '—',
  '–': '—',
  '－': '—',
  '─': '—',
  '﹣': '—',
  '﹪': '%',
};

/** How a notice begins a numbered part. */
export const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|—?\d{1,2}[.、](?!\d)|（\d{1,2}）|附件|附：|抄送|第[一二三四五六七八九十]{1,3}[条章])/;

/** A line shorter than this was ended by its writer, not by the width of the paper. */
const SHORT_LINE = 16;
const GAP = /\t| {4,}|\u3000{3,}/;

/**
 * A notice's text as it is read: no white space within sentences, digits and brackets of one width, lines that the
 * width of the paper broke joined again. Each unit of it knows where it came from.
 */
export interface Folded {
  text: string;
  /** The place in the notice of a stretch of the folded text. */
  place(from: number, to: number): Place;
}

/** Folds a text; linear in its length. */
export function fold(original: string): Folded {
  const at: number[] = [];
  const units: string[] = [];
  const lineStarts: number[] = [];
  let before: string | null = null;
  for (let start = 0; start <= original.length; ) {
    lineStarts.push(start);
    const found = original.indexOf('\n', start);
    const end = found < 0 ? original.length : found;
    const line = original.slice(start, end);
    const bare = foldedLine(line);
    if (bare !== '') {
      if (before !== null && !goesOn(before, bare, line)) {
        units.push('\n');
        at.push(start);
      }
      addLine(line, start, units, at);
      before = GAP.test(line.trim()) ? '' : bare;
    }
    start = end + 1;
  }
  const text = units.join('');
  const lineOf = (offset: number) => {
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const place = (from: number, to: number): Place => {
    const offset = at[from] ?? original.length;
    const last = to > from ? (at[to - 1] ?? offset) + 1 : offset;
    return { offset, length: Math.max(0, last - offset), line: lineOf(offset) };
  };
  return { text, place };
}

/** Whether a line goes on the one before it: both are running text, and nothing ends or begins between them. */
function goesOn(before: string, line: string, written: string): boolean {
  if (before.length < SHORT_LINE || GAP.test(written.trim())) return false;
  if (/[。；：！？]$/.test(before) || NUMBERED.test(line)) return false;
  if (/^[^，。]{1,20}$/.test(before) && NUMBERED.test(before)) return false;
  return !/^\S{1,12}(?:镇|乡|街道|办事处|合计|总计)\d/.test(line) && !/^(?:合计|总计)/.test(line);
}

function foldedLine(line: string): string {
  const units: string[] = [];
  addLine(line, 0, units, []);
  return units.join('');
}

function addLine(line: string, start: number, units: string[], at: number[]): void {
  const trimmed = line.trimEnd();
  const first = line.length - line.trimStart().length;
  const gaps = new Set<number>();
  for (const gap of trimmed.slice(first).matchAll(/\t| {4,}|\u3000{3,}/g)) gaps.add(first + gap.index);
  for (let index = first; index < trimmed.length; index++) {
    const one = trimmed[index] ?? '';
    if (gaps.has(index) && units.length > 0 && units.at(-1) !== '\n') {
      units.push('\n');
      at.push(start + index);
    }
    if (/[\s*\u200b\ufeff]/.test(one)) continue;
    units.push(one === ',' || one === '，' ? comma(trimmed, index) : unit(one));
    at.push(start + index);
  }
}

function unit(one: string): string {
  const code = one.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48);
  return SAME[one] ?? one;
}

/** A comma groups digits (1,234) where three of them follow a digit; elsewhere it parts words. */
function comma(line: string, index: number): string {
  const digit = /[0-9０-９]/;
  const groups =
    digit.test(line[index - 1] ?? '') &&
    /^[0-9０-９]{3}(?![0-9０-９])/.test(line.slice(index + 1, index + 5));
  return groups ? ',' : '，';
}
