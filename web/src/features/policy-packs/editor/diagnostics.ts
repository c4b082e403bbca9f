import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { applyFix } from '../faults/mend.ts';
import type { Fault } from '../fragments.ts';
import { offsetsOf } from './positions.ts';

const most = 200;

/** Faults as marks under the text. Each says what is wrong; one with a ready correction has a button that writes it. */
export function diagnosticsOf(
  view: EditorView,
  faults: readonly Fault[],
  writeInstead: (after: string) => string,
): Diagnostic[] {
  return faults.slice(0, most).map((fault): Diagnostic => {
    const fix = fault.fixAfter;
    return {
      ...offsetsOf(view.state.doc, fault),
      severity: 'error',
      message: fault.message,
      source: fault.code,
      actions: fix == null ? [] : [{ name: writeInstead(fix), apply: () => writeFix(view, fault) }],
    };
  });
}

/** Writes a fault's correction at its place; false where the text there has changed since. */
export function writeFix(view: EditorView, fault: Fault): boolean {
  const text = view.state.doc.toString();
  const mended = applyFix(text, fault);
  if (mended === null) return false;
  writeWhole(view, mended);
  return true;
}

/** Gives the editor another text by its one changed stretch, so that the cursor and what is far away stay. */
export function writeWhole(view: EditorView, text: string): void {
  const old = view.state.doc.toString();
  let from = 0;
  while (from < old.length && from < text.length && old[from] === text[from]) from += 1;
  let to = 0;
  while (to < old.length - from && to < text.length - from && old.at(-1 - to) === text.at(-1 - to)) to += 1;
  view.dispatch({ changes: { from, to: old.length - to, insert: text.slice(from, text.length - to) } });
}
