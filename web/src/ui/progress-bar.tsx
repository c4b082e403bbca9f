import type { CSSProperties } from 'react';
import { cx } from './cx.ts';
import styles from './progress-bar.module.css';

type ProgressBarProps = {
  label: string;
  done: number;
  total: number | null;
  tone?: 'accent' | 'green' | 'amber';
};

/** How far something under way is; without a total it only says that it moves. */
export function ProgressBar({ label, done, total, tone = 'accent' }: ProgressBarProps) {
  const share = total === null ? null : total === 0 ? 1 : Math.min(done / total, 1);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total ?? undefined}
      aria-valuenow={total === null ? undefined : done}
      className={cx(styles.track, styles[tone], share === null && styles.unknown)}
      style={{ '--share': share ?? 0.3 } as CSSProperties}
    />
  );
}
