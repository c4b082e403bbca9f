import { useSyncExternalStore } from 'react';

/** What one works on before it is saved: a pack's text, its notice's, and the names of their files. */
export type Draft = { packName: string; packText: string; noticeName: string; noticeText: string };

const key = 'canbao.policy-draft';
const nothing: Draft = { packName: '', packText: '', noticeName: '', noticeText: '' };
const listeners = new Set<() => void>();
let draft: Draft | null = null;

/** The draft at hand and how to change it. It outlives the page: going elsewhere and back loses nothing. */
export function useDraft(): [Draft, (change: Partial<Draft>) => void] {
  return [useSyncExternalStore(subscribe, current), changeDraft];
}

/** Changes the draft at hand. */
export function changeDraft(change: Partial<Draft>): void {
  draft = { ...current(), ...change };
  keep(draft);
  for (const listener of listeners) listener();
}

/** Leaves nothing at hand, once it is saved or given up. */
export function clearDraft(): void {
  changeDraft(nothing);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): Draft {
  draft ??= kept();
  return draft;
}

function kept(): Draft {
  try {
    return { ...nothing, ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
  } catch {
    return nothing;
  }
}

function keep(value: Draft): void {
  try {
    if (value.packText === '' && value.noticeText === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or closed storage: the draft lives as long as the window does.
  }
}
