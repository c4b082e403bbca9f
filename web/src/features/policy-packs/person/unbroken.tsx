import styles from './decision.module.css';

const whole = /(\d{4}-\d{2}-\d{2}|−?¥[\d,.]+\d)/;

/** A sentence whose days and sums stay on one line. */
export function Unbroken({ children }: { children: string }) {
  let at = 0;
  return children.split(whole).map((part) => {
    const key = at;
    at += part.length;
    return whole.test(part) ? (
      <span key={key} className={styles.whole}>
        {part}
      </span>
    ) : (
      part
    );
  });
}
