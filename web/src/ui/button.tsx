import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  /** main: the one action of a page; plain: beside it; quiet: a link that acts; danger: cannot be undone. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
  icon?: ReactNode;
  /** The key that does the same, shown on the button. */
  keys?: string | undefined;
  /** Under way: keeps its place and its words, and takes no second press. */
  busy?: boolean | undefined;
  /** Why it can't be pressed now; the button stays visible and says so. */
  why?: string | null | undefined;
  /** Off without words, where the reason stands beside it. */
  off?: boolean | undefined;
};

/** A button that says what it does. */
export function Button({
  kind = 'plain',
  size = 'medium',
  icon,
  keys,
  busy,
  why,
  off,
  children,
  ...rest
}: ButtonProps) {
  const closed = Boolean(off || why);
  const button = (
    <button
      type="button"
      {...rest}
      className={cx(styles.button, styles[kind], styles[size], rest.className)}
      aria-disabled={closed || busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys?.replace(/ /g, '+')}
      onClick={closed || busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <span className={styles.busy} aria-hidden="true" /> : icon}
      {children !== undefined && <span>{children}</span>}
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </button>
  );
  if (!why) return button;
  return (
    <span className={styles.explained}>
      {button}
      <span className={styles.why}>{why}</span>
    </span>
  );
}

/** Classes that make a link look like a button. */
export function buttonClass(
  kind: 'main' | 'plain' = 'plain',
  size: 'small' | 'medium' | 'large' = 'medium',
): string {
  return cx(styles.button, styles[kind], styles[size]);
}

/** A key as it stands on the keyboard. */
export function Key({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
