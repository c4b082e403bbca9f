import type { ProgressQuery, ProgressRowFragment } from '../../gql/graphql.ts';
import { Count, formatCount, useWords } from '../../ui/index.ts';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

/** Where a row will end, with the band in which it ends in four cases of five. */
export function ForecastCell({ row: { forecast } }: { row: ProgressRowFragment }) {
  const text = useWords(progressWords);
  if (forecast === null) return <Count value={null} />;
  const { low, expected, high } = forecast;
  return (
    <span className={styles.forecast}>
      <Count value={expected} />
      {low !== high && (
        <span className={styles.band}>
          {text.forecastBand({ low: formatCount(low), high: formatCount(high) })}
        </span>
      )}
    </span>
  );
}

/** How the forecast is reckoned, in words under the table. */
export function ForecastNote({ progress }: { progress: ProgressQuery['progress'] }) {
  const text = useWords(progressWords);
  const days = progress.whole.forecast?.days;
  return (
    <p className={styles.note}>
      {days && progress.deadline ? text.forecastHow({ day: progress.deadline, days }) : text.forecastNone}
    </p>
  );
}
