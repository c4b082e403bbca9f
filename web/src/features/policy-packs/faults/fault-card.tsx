import { type Ref, useMemo } from 'react';
import { Button, cx, useWords } from '../../../ui/index.ts';
import type { Fault } from '../fragments.ts';
import styles from './fault-list.module.css';
import { faultWords } from './faults.words.ts';
import { changed, fixLines } from './mend.ts';

type CardProps = {
  ref?: Ref<HTMLLIElement> | undefined;
  fault: Fault;
  lines: readonly string[];
  current: boolean;
  onChoose: () => void;
  /** Null where the text can't be changed. */
  onFix: (() => void) | null;
  onEdit: (() => void) | null;
};

/** A fault: where, what and why, what to write instead, and the button that writes it. */
export function FaultCard({ ref, fault, lines, current, onChoose, onFix, onEdit }: CardProps) {
  const words = useWords(faultWords);
  const fix = useMemo(() => fixLines(lines, fault), [lines, fault]);
  return (
    <li ref={ref} className={cx(styles.card, current && styles.current)}>
      <button type="button" className={styles.head} aria-current={current || undefined} onClick={onChoose}>
        <span className={styles.place}>
          {fault.line}:{fault.column}
        </span>
        <span>
          {fault.message} <code className={styles.code}>{fault.code}</code>
        </span>
      </button>
      {fix && (
        <>
          <div className={styles.label}>{words.write}</div>
          <Difference before={fix.before} after={fix.after} />
        </>
      )}
      {current && onEdit && (
        <div className={styles.acts}>
          {fix && onFix && (
            <Button kind="main" keys="Alt Enter" onClick={onFix}>
              {words.fix}
            </Button>
          )}
          <Button onClick={onEdit}>{words.edit}</Button>
        </div>
      )}
    </li>
  );
}

function Difference({ before, after }: { before: string; after: string }) {
  const { from, to } = changed(before, after);
  return (
    <div className={styles.difference}>
      <del>
        <span aria-hidden="true">−</span>
        <code>
          {before.slice(0, from)}
          {to > from && <b>{before.slice(from, to)}</b>}
          {before.slice(to)}
        </code>
      </del>
      <ins>
        <span aria-hidden="true">+</span>
        <code>{after}</code>
      </ins>
    </div>
  );
}
