import type { ReactNode } from 'react';
import styles from './found-list.module.css';

type Props<T> = {
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** What a row says. */
  children: (row: T) => ReactNode;
  onChoose: (row: T) => void;
  /** Said where nobody was found; null while it is not known yet. */
  none: string | null;
};

/** What a search under a field found, to choose one of. */
export function FoundList<T>({ rows, rowKey, children, onChoose, none }: Props<T>) {
  if (rows.length === 0) return none && <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.found}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <button type="button" onClick={() => onChoose(row)}>
            {children(row)}
          </button>
        </li>
      ))}
    </ul>
  );
}
