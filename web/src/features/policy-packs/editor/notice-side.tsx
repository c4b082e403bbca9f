import type { EditorView } from '@codemirror/view';
import { useMemo, useState } from 'react';
import { Button, StateWord, useWords } from '../../../ui/index.ts';
import type { Engine } from './engine.ts';
import type { Clause } from './engine-calls.ts';
import { noticeWords } from './notice.words.ts';
import { NoticeEditor, type Picked } from './notice-editor.tsx';
import styles from './notice-side.module.css';
import { findKey, goToOffset } from './positions.ts';
import { PutNotice } from './put-notice.tsx';
import { passageAt, quotedPassages } from './quoted-passages.ts';
import { TakeClause } from './take-clause.tsx';

export type NoticeSideProps = {
  view: EditorView | null;
  engine: Engine | null;
  /** The word in which the text's cursor stands: a clause's id brings its passage into sight. */
  word: string;
  noticeText: string;
  clauses: readonly Clause[];
  onNotice: (name: string, text: string) => void;
};

/** The notice beside the text: what is quoted is marked, what is selected becomes a clause. */
export function NoticeSide({ view, engine, word, noticeText, clauses, onNotice }: NoticeSideProps) {
  const words = useWords(noticeWords);
  const [picked, setPicked] = useState<Picked>({ from: 0, to: 0 });
  const [taking, setTaking] = useState(0);
  const [putting, setPutting] = useState(false);
  const passages = useMemo(() => quotedPassages(noticeText, clauses), [noticeText, clauses]);
  if (noticeText === '' || putting) {
    return (
      <PutNotice
        onNotice={(name, text) => {
          setPutting(false);
          setPicked({ from: 0, to: 0 });
          onNotice(name, text);
        }}
        onCancel={noticeText === '' ? null : () => setPutting(false)}
      />
    );
  }
  const here = picked.from === picked.to ? passageAt(passages, picked.from) : null;
  const at = here && view ? findKey(view, here.id) : null;
  return (
    <div className={styles.notice}>
      <div className={styles.head}>
        <span>{words.quoted({ n: passages.length, all: clauses.length })}</span>
        <Button size="small" onClick={() => setPutting(true)}>
          {words.other}
        </Button>
      </div>
      <NoticeEditor
        notice={noticeText}
        passages={passages}
        current={passages.find(({ id }) => id === word) ?? null}
        label={words.label}
        onPick={setPicked}
        onTake={() => setTaking((n) => n + 1)}
      />
      <div className={styles.take}>
        {noticeText.slice(picked.from, picked.to).trim().length > 1 ? (
          <TakeClause
            key={`${picked.from}-${picked.to}`}
            view={view}
            engine={engine}
            noticeText={noticeText}
            picked={picked}
            clauses={clauses}
            asked={taking}
          />
        ) : here ? (
          <div className={styles.line}>
            <StateWord icon="passed">{words.isClause({ id: here.id })}</StateWord>
            {at !== null && <Button onClick={() => goToOffset(view, at)}>{words.toClause}</Button>}
          </div>
        ) : (
          <p className={styles.hint}>{words.pick}</p>
        )}
      </div>
    </div>
  );
}
