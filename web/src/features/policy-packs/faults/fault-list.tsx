import { useEffect, useRef } from 'react';
import { Button, StateWord, useWords } from '../../../ui/index.ts';
import type { Fault } from '../fragments.ts';
import { FaultCard } from './fault-card.tsx';
import styles from './fault-list.module.css';
import { faultWords } from './faults.words.ts';

const most = 200;

type ListProps = {
  checked: boolean;
  faults: readonly Fault[];
  lines: readonly string[];
  current: Fault | null;
  onFault: (fault: Fault) => void;
  onFix: ((fault: Fault) => void) | null;
  onEdit: ((line: number) => void) | null;
  exampleCount: number;
  clauseCount: number;
  hasNotice: boolean;
  notes: readonly string[];
  onWords: () => void;
};

/** Every fault in the order of the text, and under them what already holds. */
export function FaultList(props: ListProps) {
  const { faults, current, onFix, onEdit } = props;
  const words = useWords(faultWords);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current !== null) void card.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const some = faults.length > 0;
  if (!props.checked) {
    return (
      <aside className={styles.panel} aria-label={words.list}>
        <p className={styles.sound}>{words.checking}</p>
      </aside>
    );
  }
  return (
    <aside className={styles.panel} aria-label={words.list}>
      <div className={styles.title}>
        <h2>
          <StateWord tone={some ? 'red' : 'green'} icon={some ? 'wrong' : 'done'}>
            <span className={styles.ink}>{some ? words.count({ n: faults.length }) : words.none}</span>
          </StateWord>
        </h2>
        {some && <span className={styles.label}>{words.byLine}</span>}
      </div>
      {!some && (
        <div className={styles.sound}>
          <p>{words.noneDo}</p>
          <Button onClick={props.onWords}>{words.toWords}</Button>
        </div>
      )}
      <ol className={styles.cards}>
        {faults.slice(0, most).map((fault) => (
          <FaultCard
            key={`${fault.line}:${fault.column}:${fault.code}:${fault.message}`}
            ref={fault === current ? card : undefined}
            fault={fault}
            lines={props.lines}
            current={fault === current}
            onChoose={() => props.onFault(fault)}
            onFix={onFix && (() => onFix(fault))}
            onEdit={onEdit && (() => onEdit(fault.line))}
          />
        ))}
      </ol>
      {faults.length > most && <p className={styles.sound}>{words.more({ n: faults.length - most })}</p>}
      <Holds {...props} />
    </aside>
  );
}

function Holds({ faults, exampleCount, clauseCount, hasNotice, notes }: ListProps) {
  const words = useWords(faultWords);
  const sound = faults.length === 0;
  return (
    <ul className={styles.holds}>
      {sound && clauseCount > 0 && hasNotice && notes.length === 0 && (
        <li>
          <StateWord tone="green" icon="passed">
            {words.quotes({ n: clauseCount })}
          </StateWord>
        </li>
      )}
      {!hasNotice && (
        <li>
          <StateWord tone="amber" icon="warning">
            {words.noNotice}
          </StateWord>
        </li>
      )}
      <li>
        <StateWord tone={sound ? 'green' : 'plain'} icon={sound ? 'passed' : 'waiting'}>
          {sound ? words.examples({ n: exampleCount }) : words.examplesWait}
        </StateWord>
      </li>
      {notes.map((note) => (
        <li key={note}>
          <StateWord icon="alert">{note}</StateWord>
        </li>
      ))}
    </ul>
  );
}
