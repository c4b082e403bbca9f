import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { defineWords, useWords } from './language.tsx';
import styles from './states.module.css';

const words = defineWords({
  loading: { zh: '正在读取', en: 'Loading' },
  retry: { zh: '再试一次', en: 'Try again' },
  denied: { zh: '这一页不对您的岗位开放', en: 'This page is not open to your role' },
});

/** Grey lines of the height that will be there; appears after 200 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = 6, height = 36 }: { lines?: number; height?: number }) {
  const text = useWords(words);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), 200);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div
      role="status"
      className={cx(styles.skeleton, late && styles.late)}
      style={{ '--height': `${height}px` } as CSSProperties}
    >
      <span className="visually-hidden">{text.loading}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

type StateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Nothing here yet: what belongs here, and the button that starts it. */
export function EmptyState({ title, children, action }: StateProps) {
  return (
    <div className={styles.state}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** What happened — where — what to do; with the number under which the server knows it. */
export function ErrorState({
  title,
  children,
  reference,
  onRetry,
}: StateProps & { reference?: string | null; onRetry?: () => void }) {
  const text = useWords(words);
  return (
    <div className={cx(styles.state, styles.error)} role="alert">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {reference && <p className={styles.reference}>{reference}</p>}
      {onRetry && <Button onClick={onRetry}>{text.retry}</Button>}
    </div>
  );
}

/** Not for this role: who can. */
export function DeniedState({ title, children, action }: Partial<StateProps>) {
  const text = useWords(words);
  return (
    <div className={styles.state}>
      <h2>{title ?? text.denied}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
