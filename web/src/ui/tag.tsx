import {
  Check,
  CircleAlert,
  CircleCheck,
  CircleDot,
  CircleX,
  Clock,
  type LucideIcon,
  TriangleAlert,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './tag.module.css';

export type Tone = 'plain' | 'accent' | 'red' | 'amber' | 'green';

const icons = {
  done: CircleCheck,
  passed: Check,
  wrong: CircleX,
  alert: CircleAlert,
  warning: TriangleAlert,
  waiting: Clock,
  dot: CircleDot,
  gone: X,
} satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/** A short word in a frame: an identity, a revision. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={cx(styles.tag, styles[tone])}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** A state in words with its icon, so that colour never stands alone. */
export function StateWord({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon: IconName;
  children: ReactNode;
}) {
  return (
    <span className={cx(styles.state, styles[tone])}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

function Icon({ name }: { name: IconName | undefined }) {
  if (!name) return null;
  const Shape = icons[name];
  return <Shape size={14} strokeWidth={1.75} aria-hidden="true" />;
}
