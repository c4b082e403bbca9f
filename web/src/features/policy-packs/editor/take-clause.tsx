import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { Button, TextField, toast, useWords } from '../../../ui/index.ts';
import type { Engine } from './engine.ts';
import type { Clause } from './engine-calls.ts';
import { noticeWords } from './notice.words.ts';
import type { Picked } from './notice-editor.tsx';
import styles from './notice-side.module.css';
import { proposeId } from './propose-id.ts';

type TakeProps = {
  view: EditorView | null;
  engine: Engine | null;
  noticeText: string;
  picked: Picked;
  clauses: readonly Clause[];
  /** Grows each time that the notice's reader presses Enter on what is selected. */
  asked: number;
};

/** What is selected in the notice, to be written as a clause under an id; cited where the text's cursor asks for it. */
export function TakeClause({ view, engine, noticeText, picked, clauses, asked }: TakeProps) {
  const words = useWords(noticeWords);
  const field = useRef<HTMLInputElement>(null);
  const taken = new Set(clauses.map(({ id }) => id));
  const quote = noticeText.slice(picked.from, picked.to);
  const [written, setWritten] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [first] = useState(asked);
  const id = written ?? proposeId(noticeText, picked.from, taken);

  useEffect(() => {
    if (asked !== first) field.current?.select();
  }, [asked, first]);

  async function add() {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return setError(words.badId);
    if (view === null || engine === null) return;
    const before = view.state.doc.toString();
    const made = await engine
      .ask('addClause', before, { id, quote }, view.state.selection.main.head)
      .catch(() => null);
    if (view.state.doc.toString() !== before) return;
    if (made === null) return setError(taken.has(id) ? words.takenId : words.unreadable);
    setError(null);
    view.dispatch({ changes: made.edits, userEvent: 'input', scrollIntoView: true });
    view.focus();
    toast(made.added ? words.added({ id: made.id }) : words.there({ id: made.id }), 'green');
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <p className={styles.words}>“{quote.trim()}”</p>
      <div className={styles.line}>
        <TextField
          ref={field}
          label={words.id}
          value={id}
          error={error}
          spellCheck={false}
          onChange={(event) => {
            setWritten(event.target.value);
            setError(null);
          }}
        />
        <Button type="submit" kind="main">
          {words.add}
        </Button>
      </div>
      <p className={styles.hint}>{words.cites}</p>
    </form>
  );
}
