import { cx } from './cx.ts';
import styles from './figures.module.css';
import { formatCount, formatMoney, formatRate } from './format.ts';

type Figure<T> = { value: T | null | undefined; strong?: boolean; className?: string | undefined };

/** A sum of money in fen: `¥1,234.56`; zero is quiet, a sum that does not exist is a dash. */
export function Money({
  fen,
  strong,
  className,
}: Omit<Figure<number>, 'value'> & { fen: number | null | undefined }) {
  return (
    <Shown
      text={fen == null ? null : formatMoney(fen)}
      zero={fen === 0}
      strong={strong}
      className={className}
    />
  );
}

/** A number of people or things: `12,345`. */
export function Count({ value, strong, className }: Figure<number>) {
  return (
    <Shown
      text={value == null ? null : formatCount(value)}
      zero={value === 0}
      strong={strong}
      className={className}
    />
  );
}

/** A rate in hundredths of a percent, cut to one decimal: 9799 is `97.9%`. */
export function Rate({ value, strong, className }: Figure<number>) {
  return (
    <Shown
      text={value == null ? null : formatRate(value)}
      zero={false}
      strong={strong}
      className={className}
    />
  );
}

/** A calendar day, `2020-09-21`. */
export function DayText({
  value,
  className,
}: {
  value: string | null | undefined;
  className?: string | undefined;
}) {
  return value == null ? (
    <Shown text={null} zero={false} className={className} />
  ) : (
    <time dateTime={value} className={cx(styles.day, className)}>
      {value}
    </time>
  );
}

function Shown(props: {
  text: string | null;
  zero: boolean;
  strong?: boolean | undefined;
  className?: string | undefined;
}) {
  const quiet = props.zero || props.text === null;
  return (
    <span
      className={cx(styles.figure, quiet ? styles.quiet : props.strong && styles.strong, props.className)}
    >
      {props.text ?? '—'}
    </span>
  );
}
