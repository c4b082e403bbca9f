import type { Span } from './mend.ts';

export type Ink = 'plain' | 'key' | 'comment';
export type Mark = Span & { tone: 'fault' | 'wrong' };
export type Segment = { from: number; text: string; ink: Ink; tone: Mark['tone'] | null };

const keyPattern = /(^\s*(?:-\s+)?|[{,]\s*)("[^"]*"|[^\s{}[\],:#"'][^{}[\],:#]*?)(?=\s*:(?:\s|$))/g;
const commentPattern = /(?:^|\s)#.*$/;

/** One line cut where its ink or its marks change: keys, comments, faults, the wrong characters of the current fault. */
export function segmentsOf(line: string, marks: readonly Mark[]): Segment[] {
  const inks = inksOf(line);
  const cuts = new Set([0, line.length]);
  for (const span of [...inks, ...marks]) {
    cuts.add(Math.min(span.from, line.length));
    cuts.add(Math.min(span.to, line.length));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((from, index) => {
    const over = marks.filter((mark) => mark.from <= from && from < mark.to);
    return {
      from,
      text: line.slice(from, at[index + 1]),
      ink: inks.find((ink) => ink.from <= from && from < ink.to)?.ink ?? 'plain',
      tone: over.some((mark) => mark.tone === 'wrong') ? 'wrong' : over.length > 0 ? 'fault' : null,
    };
  });
}

function inksOf(line: string): (Span & { ink: Ink })[] {
  const comment = commentPattern.exec(line);
  const end = comment ? comment.index : line.length;
  const keys = [...line.slice(0, end).matchAll(keyPattern)].map((match) => {
    const from = match.index + (match[1]?.length ?? 0);
    return { from, to: from + (match[2]?.length ?? 0), ink: 'key' as const };
  });
  return comment ? [...keys, { from: end, to: line.length, ink: 'comment' }] : keys;
}

/** How many characters the line is indented, by which its wrapped rest hangs. */
export function indentOf(line: string): number {
  return /^\s*(?:- )?/.exec(line)?.[0].length ?? 0;
}
