import { defaultKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, drawSelection, EditorView, keymap } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLanguage } from '../../../ui/index.ts';
import { codeTheme } from './code-theme.ts';
import styles from './notice-side.module.css';
import { chinesePhrases } from './phrases.ts';
import type { Passage } from './quoted-passages.ts';

/** What is selected in the notice; from = to where the cursor stands only. */
export type Picked = { from: number; to: number };

type NoticeEditorProps = {
  notice: string;
  passages: readonly Passage[];
  /** The passage that the text's cursor is about, which comes into sight. */
  current: Passage | null;
  label: string;
  onPick: (picked: Picked) => void;
  /** Enter on what is selected. */
  onTake: () => void;
};

type Shown = { passages: readonly Passage[]; current: Passage | null };

const markPassages = StateEffect.define<Shown>();
const quoted = Decoration.mark({ class: 'cm-quoted' });
const asked = Decoration.mark({ class: 'cm-quoted cm-quoted-now' });

const passageMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects }) {
    const told = effects.find((effect) => effect.is(markPassages));
    if (!told) return marks;
    const { passages, current } = told.value as Shown;
    const ranges = passages.map((one) => (one.id === current?.id ? asked : quoted).range(one.from, one.to));
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const frame = EditorView.theme({
  '.cm-scroller': { font: '400 14px / 24px var(--font)' },
  '.cm-line': { padding: '0 20px' },
  '.cm-quoted-now': { fontWeight: '600', borderBottomWidth: '2px' },
  '.cm-quoted': { backgroundColor: 'var(--accent-soft)', borderBottom: '1px solid var(--accent)' },
});

/** The notice to read, search and select in, by mouse or keyboard; what the pack quotes already is marked. */
export function NoticeEditor({ notice, passages, current, label, onPick, onTake }: NoticeEditorProps) {
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const pick = useEffectEvent((picked: Picked) => onPick(picked));
  const take = useEffectEvent(() => onTake());

  useEffect(() => {
    if (place.current === null) return;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: notice,
        extensions: [
          EditorState.readOnly.of(true),
          EditorState.phrases.of(language === 'zh' ? chinesePhrases : {}),
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
          EditorView.lineWrapping,
          drawSelection(),
          search(),
          passageMarks,
          frame,
          codeTheme,
          keymap.of([
            {
              key: 'Enter',
              run: ({ state }) => {
                if (state.selection.main.empty) return false;
                take();
                return true;
              },
            },
            ...searchKeymap,
            ...defaultKeymap,
          ]),
          EditorView.updateListener.of(({ selectionSet, state }) => {
            const { from, to } = state.selection.main;
            if (selectionSet) pick({ from, to });
          }),
        ],
      }),
    });
    setView(made);
    return () => {
      made.destroy();
      setView(null);
    };
  }, [notice, label, language]);

  useEffect(() => {
    if (view === null) return;
    const shown = markPassages.of({ passages, current });
    const inSight = current && EditorView.scrollIntoView(current.from, { y: 'center' });
    view.dispatch({ effects: inSight ? [shown, inSight] : shown });
  }, [view, passages, current]);

  return <div ref={place} className={styles.text} />;
}
