import {
  type Completion,
  type CompletionSource,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Language } from '../../../ui/index.ts';
import type { Engine } from './engine.ts';
import type { EngineCalls } from './engine-calls.ts';

type Found = NonNullable<ReturnType<EngineCalls['completePack']>>;
type Item = Found['items'][number];

/** What may be written at the cursor, as the engine tells it. By itself it comes up behind a word or before a value. */
export function completionSource(
  engine: Engine | null,
  language: Language,
  required: string,
): CompletionSource {
  return async ({ state, pos, explicit }) => {
    if (engine === null) return null;
    const found = await engine.ask('completePack', state.doc.toString(), pos).catch(() => null);
    if (found === null) return null;
    const begun = found.from < pos || found.items.every(({ kind }) => kind === 'value');
    if (!explicit && !begun) return null;
    return {
      from: found.from,
      options: found.items.map((item) => optionOf(item, language, required)),
      validFor: /^[A-Za-z0-9.-]*$/,
    };
  };
}

function optionOf(item: Item, language: Language, required: string): Completion {
  const says = item.says?.[language] ?? '';
  return {
    label: item.label,
    boost: item.required ? 1 : 0,
    ...(item.required ? { detail: required } : {}),
    ...(says === '' ? {} : { info: says }),
    apply: (view, completion, from, to) => write(view, completion, item, from, to),
  };
}

/** Writes it, puts the cursor where its value goes, and offers that. */
function write(
  view: EditorView,
  completion: Completion,
  { insert, back }: Item,
  from: number,
  to: number,
): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length - back },
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
  });
  if (insert.endsWith(' ') || back > 0) startCompletion(view);
}
