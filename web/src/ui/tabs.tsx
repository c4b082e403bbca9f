import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { cx } from './cx.ts';
import styles from './tabs.module.css';

export type Tab<K extends string> = {
  key: K;
  label: ReactNode;
  count?: number | string | undefined;
  tone?: 'red' | 'amber' | undefined;
  icon?: ReactNode;
};

type TabsProps<K extends string> = {
  label: string;
  tabs: readonly Tab<K>[];
  current: K;
  onChange: (key: K) => void;
  children: ReactNode;
  panelClassName?: string | undefined;
};

/** Views of one thing. Arrows move, the panel follows; keep `current` in the address. */
export function Tabs<K extends string>({
  label,
  tabs,
  current,
  onChange,
  children,
  panelClassName,
}: TabsProps<K>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.key === current);
    const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    onChange(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  return (
    <>
      <div role="tablist" aria-label={label} className={styles.list} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(tab.key)}
          >
            {tab.icon}
            {tab.label}
            {tab.count !== undefined && (
              <span className={cx(styles.count, tab.tone && styles[tab.tone])}>
                {typeof tab.count === 'number' ? tab.count.toLocaleString('en-US') : tab.count}
              </span>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className={panelClassName}>
        {children}
      </div>
    </>
  );
}
