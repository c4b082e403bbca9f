import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/index.ts';
import styles from './nothing-yet.module.css';

/** In place of a view: why there is nothing to see yet, and what to do. */
export function NothingYet(props: { title: string; children: string; action?: ReactNode }) {
  return (
    <div className={styles.nothing}>
      <EmptyState title={props.title} action={props.action}>
        {props.children}
      </EmptyState>
    </div>
  );
}
