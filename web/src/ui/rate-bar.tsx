import type { CSSProperties } from 'react';
import { cx } from './cx.ts';
import styles from './rate-bar.module.css';

type RateBarProps = {
  /** Hundredths of a percent; null draws nothing but the empty track. */
  rate: number | null;
  /** Where the goal's line stands, in hundredths of a percent. */
  goal?: number | null;
  /** Where the axis begins, in hundredths of a percent; a break in the bar says so where it is not zero. */
  from?: number;
  /** Where it will end, hatched from the rate on, in hundredths of a percent. */
  ends?: number | null;
  /** Where it stood a year ago, a dotted line, in hundredths of a percent. */
  before?: number | null;
};

const end = 10_000;

/** A rate as a bar with the goal's line. The number stands beside it, so readers get nothing from here. */
export function RateBar({ rate, goal, from = 0, ends, before }: RateBarProps) {
  const place = (value: number) => `${(Math.max(0, Math.min(value, end) - from) / (end - from)) * 100}%`;
  const style = {
    '--rate': place(rate ?? 0),
    '--goal': place(goal ?? 0),
    '--ends': place(ends ?? 0),
    '--before': place(before ?? 0),
  } as CSSProperties;
  const reached = rate !== null && goal != null && rate > goal;
  return (
    <span className={styles.bar} style={style} aria-hidden="true">
      {ends != null && <span className={styles.ends} />}
      <span
        className={cx(styles.fill, reached && styles.reached, from > 0 && rate !== null && styles.broken)}
      />
      {before != null && <span className={styles.before} />}
      {goal != null && <span className={styles.goal} />}
    </span>
  );
}
