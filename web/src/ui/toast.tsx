import { useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { defineWords, useWords } from './language.tsx';
import { StateWord } from './tag.tsx';
import styles from './toast.module.css';

type Toast = { id: number; tone: 'green' | 'red' | 'amber'; message: string };

const words = defineWords({ close: { zh: '知道了', en: 'Dismiss' } });
const icons = { green: 'done', red: 'wrong', amber: 'warning' } as const;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says in passing what was done (it goes away), or what was refused (it stays until dismissed). */
export function toast(message: string, tone: Toast['tone'] = 'green'): void {
  const id = ++last;
  change([...toasts.slice(-2), { id, tone, message }]);
  if (tone === 'green') window.setTimeout(() => change(toasts.filter((one) => one.id !== id)), 6000);
}

/** Where toasts appear; read aloud as they come. Stands once, in the shell. */
export function Toasts() {
  const text = useWords(words);
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {shown.map((one) => (
        <div key={one.id} className={styles.toast}>
          <StateWord tone={one.tone} icon={icons[one.tone]}>
            <span className={styles.message}>{one.message}</span>
          </StateWord>
          <Button
            kind="quiet"
            size="small"
            onClick={() => change(toasts.filter((other) => other.id !== one.id))}
          >
            {text.close}
          </Button>
        </div>
      ))}
    </div>
  );
}
