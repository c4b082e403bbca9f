import type { Fault } from '../fragments.ts';

/** A range within a line, counted from 0; `to` is the first character outside. */
export type Span = { from: number; to: number };

type Place = Pick<Fault, 'line' | 'column' | 'endColumn' | 'fixBefore' | 'fixAfter' | 'fixLine'>;

/** Where a fault's text stands in its line; at least one character, even at the end of the line. */
export function faultSpan(line: string, fault: Place): Span {
  const from = Math.min(Math.max(fault.column - 1, 0), Math.max(line.length - 1, 0));
  const to = fault.endColumn == null ? from + 1 : fault.endColumn - 1;
  return { from, to: Math.max(from + 1, Math.min(to, line.length)) };
}

/** The characters alone that are wrong: where what stands there and what is to be written part. */
export function wrongSpan(line: string, fault: Place): Span {
  const whole = faultSpan(line, fault);
  const { fixBefore: before, fixAfter: after } = fault;
  if (before == null || after == null || (fault.fixLine ?? fault.line) !== fault.line) return whole;
  const start = fixStart(line, fault);
  if (start === null) return whole;
  const { from, to } = changed(before, after);
  return to > from ? { from: start + from, to: start + to } : { from: start, to: start + before.length };
}

/** The part of `before` that differs from `after`. */
export function changed(before: string, after: string): Span {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - from;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from, to: before.length - tail };
}

/** Where the text to be replaced begins, nearest to the fault's column; null where it is no longer there. */
export function fixStart(line: string, fault: Place): number | null {
  const { fixBefore: before } = fault;
  if (!before) return null;
  let best: number | null = null;
  for (let at = line.indexOf(before); at >= 0; at = line.indexOf(before, at + 1)) {
    if (best === null || Math.abs(at + 1 - fault.column) < Math.abs(best + 1 - fault.column)) best = at;
  }
  return best;
}

/** What stands there and what to write, with the key before it so that it can be read; null without a fix. */
export function fixLines(lines: readonly string[], fault: Place): { before: string; after: string } | null {
  const line = lines[(fault.fixLine ?? fault.line) - 1];
  const { fixBefore: before, fixAfter: after } = fault;
  if (before == null || after == null) return null;
  const start = line === undefined ? null : fixStart(line, fault);
  if (line === undefined || start === null) return { before, after };
  const head = /(?:^\s*(?:-\s+)?|[{,]\s*)([^{},\s][^{},]*)$/.exec(line.slice(0, start))?.[1] ?? '';
  return { before: head + before, after: head + after };
}

/** The text with the fault's fix written into it; null where there is none or its place has changed. */
export function applyFix(text: string, fault: Place): string | null {
  const lines = text.split('\n');
  const at = (fault.fixLine ?? fault.line) - 1;
  const line = lines[at];
  if (line === undefined || fault.fixBefore == null || fault.fixAfter == null) return null;
  const start = fixStart(line, fault);
  if (start === null) return null;
  lines[at] = line.slice(0, start) + fault.fixAfter + line.slice(start + fault.fixBefore.length);
  return lines.join('\n');
}

/** The text with one line written anew. */
export function replaceLine(text: string, line: number, written: string): string {
  const lines = text.split('\n');
  lines[line - 1] = written;
  return lines.join('\n');
}
