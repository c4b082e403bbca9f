import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { defineWords, useWords } from './language.tsx';
import styles from './page.module.css';

const words = defineWords({
  product: { zh: '参保', en: 'Canbao' },
  close: { zh: '关闭（Esc）', en: 'Close (Esc)' },
});

type PageHeaderProps = {
  title: string;
  /** Small words after the title: how many, of where. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** Only where there is depth: the way back up. */
  crumbs?: ReactNode;
};

/** The page's title, in the window's title too; takes the focus when one arrives from another page. */
export function PageHeader({ title, aside, actions, crumbs }: PageHeaderProps) {
  const text = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title, text.product]);
  useEffect(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || at.closest('nav') !== null)
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        {crumbs && <div className={styles.crumbs}>{crumbs}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

/** A page with an optional panel at its side; both scroll apart on a desk, the panel covers the page on a phone. */
export function Page({
  header,
  children,
  panel,
  flush,
}: {
  header?: ReactNode;
  children: ReactNode;
  panel?: ReactNode;
  flush?: boolean;
}) {
  return (
    <div className={cx(styles.page, panel ? styles.withPanel : null)}>
      <div className={styles.column}>
        {header}
        <div className={cx(styles.content, flush && styles.flush)}>{children}</div>
      </div>
      {panel}
    </div>
  );
}

type SidePanelProps = {
  title: ReactNode;
  label: string;
  onClose?: () => void;
  children: ReactNode;
  foot?: ReactNode;
  width?: number;
  /** On a narrow screen it stands below the column instead of over it. */
  below?: boolean;
};

/** What belongs to the chosen row. Esc closes it. */
export function SidePanel({ title, label, onClose, children, foot, width, below }: SidePanelProps) {
  const text = useWords(words);
  useEffect(() => {
    if (!onClose) return;
    const close = onClose;
    function onKey(event: KeyboardEvent) {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside
      className={cx(styles.panel, below && styles.below)}
      aria-label={label}
      style={width ? { flexBasis: width } : undefined}
    >
      <div className={styles.panelHead}>
        <div className={styles.panelTitle}>{title}</div>
        {onClose && (
          <Button
            kind="quiet"
            size="small"
            icon={<X size={16} strokeWidth={1.5} />}
            aria-label={text.close}
            onClick={onClose}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get to it */}
      <div className={styles.panelBody} tabIndex={0}>
        {children}
      </div>
      {foot && <div className={styles.panelFoot}>{foot}</div>}
    </aside>
  );
}
