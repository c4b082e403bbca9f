import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './notice.module.css';
import { StateWord } from './tag.tsx';

const icons = { plain: 'alert', amber: 'warning', red: 'wrong', green: 'done' } as const;

type NoticeProps = { tone?: keyof typeof icons; title?: ReactNode; children?: ReactNode; action?: ReactNode };

/** Something to know before going on; what happened, where, what to do. */
export function Notice({ tone = 'plain', title, children, action }: NoticeProps) {
  return (
    <div className={cx(styles.notice, styles[tone])} role={tone === 'red' ? 'alert' : undefined}>
      <StateWord tone={tone} icon={icons[tone]}>
        {''}
      </StateWord>
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
