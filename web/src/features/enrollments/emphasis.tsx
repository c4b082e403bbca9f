import styles from './enrollments.module.css';

const figures = /(¥[\d,]+(?:\.\d{2})?|\d{4}-\d{2}-\d{2})/;

/** A sentence whose sums and days stand out: what one reads aloud to the person at the desk. */
export function Emphasis({ sentence }: { sentence: string }) {
  return sentence.split(figures).map((part, at) =>
    at % 2 === 1 ? (
      <strong key={at} className={styles.figure}>
        {part}
      </strong>
    ) : (
      part
    ),
  );
}
