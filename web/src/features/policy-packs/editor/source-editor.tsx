import {
  autocompletion,
  type CompletionSource,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../ui/index.ts';
import type { Fault } from '../fragments.ts';
import { codeTheme } from './code-theme.ts';
import { diagnosticsOf, writeWhole } from './diagnostics.ts';
import styles from './editor.module.css';
import { editorWords } from './editor.words.ts';
import { chinesePhrases } from './phrases.ts';

type SourceEditorProps = {
  text: string;
  onText: (text: string) => void;
  /** The faults of just this text; null while they are not known yet, when the marks of before move along. */
  faults: readonly Fault[] | null;
  complete: CompletionSource;
  /** The word in which the cursor stands, an id perhaps; empty where it stands in none. */
  onWord: (word: string) => void;
  /** The editor once it stands, for those who write into it; null when it is gone. */
  onView: (view: EditorView | null) => void;
};

const fixed: Extension[] = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  lintGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of('  '),
  bracketMatching(),
  closeBrackets(),
  yaml(),
  EditorView.lineWrapping,
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...lintKeymap.filter(({ key }) => key === 'F8'),
    ...searchKeymap,
    ...historyKeymap,
    ...defaultKeymap,
    indentWithTab,
  ]),
  codeTheme,
];

/** The pack's text as one writes it: completed, marked where it is wrong. Escape, then Tab leaves it. */
export function SourceEditor({ text, onText, faults, complete, onWord, onView }: SourceEditorProps) {
  const words = useWords(editorWords);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [speech] = useState(() => new Compartment());
  const tell = useEffectEvent((written: string) => onText(written));
  const tellWord = useEffectEvent((word: string) => onWord(word));
  const ask = useEffectEvent<CompletionSource>((context) => complete(context));
  const show = useEffectEvent((next: EditorView | null) => {
    setView(next);
    onView(next);
  });
  const first = useEffectEvent(() => text);
  const inWords = useEffectEvent(() => spoken(language, words.source, words.leave));

  useEffect(() => {
    if (place.current === null) return;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first(),
        extensions: [
          fixed,
          autocompletion({ override: [(context) => ask(context)], icons: false }),
          speech.of(inWords()),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) tell(update.state.doc.toString());
            if (update.docChanged || update.selectionSet) tellWord(wordAt(update.state));
          }),
        ],
      }),
    });
    show(made);
    return () => {
      made.destroy();
      show(null);
    };
  }, [speech]);

  useEffect(() => {
    view?.dispatch({ effects: speech.reconfigure(spoken(language, words.source, words.leave)) });
  }, [view, speech, language, words]);

  useEffect(() => {
    if (view !== null && view.state.doc.toString() !== text) writeWhole(view, text);
  }, [view, text]);

  useEffect(() => {
    if (view === null || faults === null) return;
    const marks = diagnosticsOf(view, faults, (after) => words.writeInstead({ after }));
    view.dispatch(setDiagnostics(view.state, marks));
  }, [view, faults, words]);

  return <div ref={place} className={styles.source} />;
}

function wordAt({ doc, selection }: EditorState): string {
  const { text, from } = doc.lineAt(selection.main.head);
  const at = selection.main.head - from;
  const before = /[a-z0-9-]*$/.exec(text.slice(0, at))?.[0] ?? '';
  return before + (/^[a-z0-9-]*/.exec(text.slice(at))?.[0] ?? '');
}

function spoken(language: string, label: string, hint: string): Extension {
  return [
    EditorState.phrases.of(language === 'zh' ? chinesePhrases : {}),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-description': hint,
      spellcheck: 'false',
      tabindex: '0',
    }),
  ];
}
