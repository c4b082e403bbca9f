import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './figure-band.module.css';

export type KeyFigure = {
  key: string;
  label: ReactNode;
  value: ReactNode;
  detail?: ReactNode;
  tone?: 'red' | 'amber' | undefined;
};

/** The few figures that stand above a page, each with its label over it and what it is measured by beside it. */
export function FigureBand({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className={styles.band}>
      {figures.map((figure) => (
        <div key={figure.key} className={styles.figure}>
          <dt>{figure.label}</dt>
          <dd>
            <span className={cx(styles.value, figure.tone && styles[figure.tone])}>{figure.value}</span>
            {figure.detail && <span className={styles.detail}>{figure.detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
