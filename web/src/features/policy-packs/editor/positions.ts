import type { Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Fault } from '../fragments.ts';

type Place = Pick<Fault, 'line' | 'column' | 'endColumn'>;

/** A place of a fault (line and column from 1) as offsets of a document; at least one character wide where there is one. */
export function offsetsOf(doc: Text, { line, column, endColumn }: Place): { from: number; to: number } {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const from = Math.min(at.from + Math.max(column, 1) - 1, at.to);
  const to = endColumn == null ? at.to : Math.min(at.from + endColumn - 1, at.to);
  return { from: from === to ? Math.max(at.from, from - 1) : from, to: Math.max(from, to) };
}

/** Puts the cursor at the first letter of a line (from 1), shows it, and lets one write there. */
export function goTo(view: EditorView | null, line: number): void {
  if (view === null) return;
  const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  show(view, at.from + (/^[\s-]*/.exec(at.text)?.[0].length ?? 0));
}

/** The same at the place of a fault. */
export function goToFault(view: EditorView | null, fault: Place): void {
  if (view !== null) show(view, offsetsOf(view.state.doc, fault).from);
}

/** The same at an offset. */
export function goToOffset(view: EditorView | null, at: number): void {
  if (view !== null) show(view, at);
}

/** Where a key stands that begins its line; null where none does. */
export function findKey(view: EditorView, key: string): number | null {
  for (let n = 1; n <= view.state.doc.lines; n += 1) {
    const line = view.state.doc.line(n);
    const blanks = /^\s*/.exec(line.text)?.[0].length ?? 0;
    if (line.text.startsWith(`${key}:`, blanks)) return line.from + blanks;
  }
  return null;
}

function show(view: EditorView, at: number): void {
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  view.focus();
}
