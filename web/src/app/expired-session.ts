import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let waiting: (() => void)[] = [];
let known = false;

function tell() {
  for (const listener of listeners) listener();
}

/** Asks whoever sits there to sign in again, and calls `retry` once that is done. */
export function askToSignIn(retry: () => void): void {
  waiting = [...waiting, retry];
  tell();
}

/** Signed in again: everything that waited is sent once more. */
export function resumeWaiting(): void {
  const retries = waiting;
  waiting = [];
  tell();
  for (const retry of retries) retry();
}

/** Whether somebody had been signed in on this page, so that a dialog (not the sign-in page) is what they need. */
export function rememberSignedIn(signedIn: boolean): void {
  known = signedIn;
}

/** Whether requests wait for somebody to sign in again. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known && waiting.length > 0,
  );
}
