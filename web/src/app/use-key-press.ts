import { useEffect, useEffectEvent } from 'react';

/**
 * Calls `act` on a key: `n`, `/`, `Ctrl k`, `Alt 1`, `Ctrl Enter`. A key without Ctrl or Alt does nothing while one
 * types in a field, and none does anything while a dialog is open on top.
 */
export function useKeyPress(keys: string, act: (event: KeyboardEvent) => void, on = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!matches(event, keys) || document.querySelector('[role="dialog"][data-rac]')) return;
    if (!/^(Ctrl|Alt) /.test(keys) && isTyping(event.target)) return;
    event.preventDefault();
    act(event);
  });
  useEffect(() => {
    if (!on) return;
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [on]);
}

function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split(' ');
  const key = parts.at(-1) ?? '';
  const control = event.ctrlKey || event.metaKey;
  if (event.isComposing || control !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt'))
    return false;
  return event.key.toLowerCase() === key.toLowerCase() || (event.altKey && event.code === `Digit${key}`);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
