import type { ImportShownFragment } from '../../gql/graphql.ts';
import { cx, StateWord, useWords } from '../../ui/index.ts';
import styles from './imports.module.css';
import { importWords } from './imports.words.ts';
import { columnLetter } from './time-left.ts';

/** The file's columns and what each was taken for. */
export function ImportColumns({ columns }: { columns: ImportShownFragment['columns'] }) {
  const text = useWords(importWords);
  const known = columns.filter((column) => column.field !== null).length;
  return (
    <section className={styles.step} aria-labelledby="columns">
      <div className={styles.stepHead}>
        <StateWord tone="green" icon="done">
          {''}
        </StateWord>
        <h2 id="columns">{text.columns({ known, left: columns.length - known })}</h2>
        <span className={styles.small}>{text.columnSay}</span>
      </div>
      <ul className={styles.columns}>
        {columns.map((column) => (
          <li key={column.index} className={cx(column.field === null && styles.leftOut)}>
            <span className={styles.small}>
              {columnLetter(column.index)} {column.header}
            </span>
            <span>{column.label ?? text.leftOut}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
