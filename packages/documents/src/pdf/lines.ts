/** A typeface of the page. */
export type Face = 'regular' | 'strong';
/** Text in one typeface. */
export type Piece = { text: string; face: Face };
/** A line that fits: its pieces, how wide they are, and whether the paragraph ends with it. */
export type Line = { pieces: Piece[]; width: number; last: boolean };
/** How wide a text is, in points. */
export type Measure = (text: string, face: Face) => number;

/** What may not begin a line, and what may not end one (GB/T 15834-2011, 5.1). */
const notFirst = /^[，。、；：？！）》〉」』】〕”’％%…—·]/u;
const notLast = /[（《〈「『【〔“‘]$/u;
/** What stays together: numbers with their marks, words of letters; else each character by itself. */
const units = /[0-9A-Za-z.,%+-]+|./gsu;

type Unit = Piece & { width: number };

/**
 * Breaks a paragraph into lines of a width, the first one indented. A line gives up its last characters rather than
 * let the next one begin with a closing mark.
 */
export function breakLines(
  pieces: readonly Piece[],
  width: number,
  indent: number,
  measure: Measure,
): Line[] {
  const all = pieces.flatMap(({ text, face }) =>
    [...text.matchAll(units)].map(([unit]): Unit => ({ text: unit, face, width: measure(unit, face) })),
  );
  const lines: Line[] = [];
  for (let from = 0; from < all.length; ) {
    const room = width - (lines.length === 0 ? indent : 0);
    let end = from;
    for (let used = 0; end < all.length; end++) {
      used += all[end]!.width;
      if (used > room + 0.01) break;
    }
    end = Math.max(end, from + 1);
    const full = end;
    while (
      end < all.length &&
      end > from + 1 &&
      (notFirst.test(all[end]!.text) || notLast.test(all[end - 1]!.text))
    )
      end--;
    if (end === from + 1) end = full;
    lines.push(lineOf(all.slice(from, end), end >= all.length));
    from = end;
  }
  return lines;
}

function lineOf(line: readonly Unit[], last: boolean): Line {
  const pieces: Piece[] = [];
  for (const { text, face } of line) {
    const before = pieces.at(-1);
    if (before?.face === face) before.text += text;
    else pieces.push({ text, face });
  }
  return { pieces, width: line.reduce((sum, unit) => sum + unit.width, 0), last };
}
