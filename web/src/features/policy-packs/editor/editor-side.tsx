import type { EditorView } from '@codemirror/view';
import { useState } from 'react';
import { useKeyPress } from '../../../app/use-key-press.ts';
import { Tabs, toast, useLanguage, useWords } from '../../../ui/index.ts';
import { FaultList } from '../faults/fault-list.tsx';
import { faultWords } from '../faults/faults.words.ts';
import type { Fault } from '../fragments.ts';
import { writeFix } from './diagnostics.ts';
import styles from './editor.module.css';
import { editorWords } from './editor.words.ts';
import { type Side, sides } from './editor-search.ts';
import type { Engine } from './engine.ts';
import type { TextCheck } from './engine-calls.ts';
import { ExamplesList } from './examples-list.tsx';
import { NoticeSide } from './notice-side.tsx';
import { goTo, goToFault } from './positions.ts';
import { ValuesSide } from './values-side.tsx';

export type SideProps = {
  view: EditorView | null;
  text: string;
  engine: Engine | null;
  /** The word in which the text's cursor stands. */
  word: string;
  noticeText: string;
  onNotice: (name: string, text: string) => void;
  check: TextCheck | null;
  faults: readonly Fault[];
  side: Side;
  onSide: (side: Side) => void;
  onMeaning: () => void;
};

const noClauses: TextCheck['clauses'] = [];

/** What stands beside the text: the notice, the common values, the examples, the faults. */
export function EditorSide(props: SideProps) {
  const { check, faults, side } = props;
  const words = useWords(editorWords);
  const [tried, setTried] = useState<TextCheck['examples']>([]);
  const now = check?.examples ?? [];
  // What the examples came to stays in sight while the text can't be applied.
  if (now.length > 0 && now !== tried) setTried(now);
  const failed = tried.filter(
    ({ invalid, differences }) => invalid !== null || differences.length > 0,
  ).length;
  const counts = {
    notice: {},
    values: {},
    examples: { count: tried.length, tone: failed > 0 ? ('red' as const) : undefined },
    faults: { count: faults.length, tone: faults.length > 0 ? ('red' as const) : undefined },
  };
  return (
    <div className={styles.side}>
      <Tabs
        label={words.beside}
        tabs={sides.map((key) => ({ key, label: words[key], ...counts[key] }))}
        current={side}
        onChange={props.onSide}
        panelClassName={styles.panel ?? ''}
      >
        {side === 'notice' && (
          <NoticeSide
            view={props.view}
            engine={props.engine}
            word={props.word}
            noticeText={props.noticeText}
            clauses={check?.clauses ?? noClauses}
            onNotice={props.onNotice}
          />
        )}
        {side === 'values' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          <section className={styles.scroll} tabIndex={0} aria-label={words.values}>
            <ValuesSide view={props.view} engine={props.engine} fields={check?.fields ?? []} />
          </section>
        )}
        {side === 'examples' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
          <section className={styles.scroll} tabIndex={0} aria-label={words.examples}>
            <ExamplesList examples={tried} old={now.length === 0} onLine={(line) => goTo(props.view, line)} />
          </section>
        )}
        {side === 'faults' && <Faults {...props} />}
      </Tabs>
    </div>
  );
}

function Faults({ view, text, noticeText, check, faults, onMeaning }: SideProps) {
  const words = useWords(faultWords);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const current = faults.find((fault) => keyOf(fault) === chosen) ?? faults[0] ?? null;
  function fix(fault: Fault) {
    if (view !== null && !writeFix(view, fault)) toast(words.moved, 'amber');
  }
  useKeyPress('Alt Enter', () => current && fix(current), current?.fixAfter != null);
  return (
    <FaultList
      checked={check !== null}
      faults={faults}
      lines={text.split('\n')}
      current={current}
      onFault={(fault) => {
        setChosen(keyOf(fault));
        goToFault(view, fault);
      }}
      onFix={fix}
      onEdit={(line) => goTo(view, line)}
      exampleCount={check?.examples.length ?? 0}
      clauseCount={check?.clauses.length ?? 0}
      hasNotice={noticeText !== ''}
      notes={check?.notes.map((note) => note[language]) ?? []}
      onWords={onMeaning}
    />
  );
}

const keyOf = ({ line, column, code, message }: Fault) => `${line}:${column}:${code}:${message}`;
