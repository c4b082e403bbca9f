import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let offlineSince: Date | null = null;
let probe: number | undefined;

function set(next: Date | null) {
  if ((offlineSince === null) === (next === null)) return;
  offlineSince = next;
  window.clearInterval(probe);
  if (next !== null) probe = window.setInterval(knock, 5000);
  for (const listener of listeners) listener();
}

async function knock() {
  try {
    const answer = await fetch('/health', { cache: 'no-store' });
    if (answer.ok) set(null);
  } catch {
    // Still no network: the strip already says so.
  }
}

/** A request could not reach the server. */
export function reportUnreachable(): void {
  set(offlineSince ?? new Date());
}

/** The server answered. */
export function reportReached(): void {
  set(null);
}

/** Since when the server has been out of reach, or null. */
export function useOfflineSince(): Date | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offlineSince,
  );
}

/** Listens to the browser's own word about the network. Call once. */
export function watchConnection(): void {
  window.addEventListener('offline', reportUnreachable);
  window.addEventListener('online', () => void knock());
}
