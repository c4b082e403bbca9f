import { useSyncExternalStore } from 'react';
import { useViewer } from '../../../app/viewer.tsx';

/** The revision from which a draft was begun, or as which it was last saved. */
export type Base = { id: string; revision: number; planYear: number };

/** A pack on which the one at hand stands, with its notice. */
export type BaseFile = { name: string; text: string; noticeText: string };

/** What one works on: a pack's text, its notice's, the names of their files, and what of it is saved. */
export type Draft = {
  packName: string;
  packText: string;
  noticeName: string;
  noticeText: string;
  /** The packs below it that came with it; others are known to the server. */
  bases: readonly BaseFile[];
  base: Base | null;
  /** Whether the base holds just this. */
  saved: boolean;
};

const nothing: Draft = {
  packName: '',
  packText: '',
  noticeName: '',
  noticeText: '',
  bases: [],
  base: null,
  saved: false,
};

/**
 * Somebody's draft at hand: it outlives the page, the window and the session. The window's own copy comes first, so
 * that two windows work apart; the browser's is what is left when the window is closed.
 */
class DraftStore {
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #draft: Draft | null = null;

  constructor(owner: string) {
    this.#key = `canbao.policy-draft.${owner}`;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): Draft => {
    this.#draft ??= this.#kept();
    return this.#draft;
  };

  /** A new text is not saved, unless the change says that it is. */
  readonly change = (change: Partial<Draft>): void => {
    const other =
      change.packText !== undefined || change.noticeText !== undefined || change.bases !== undefined;
    this.#draft = { ...this.current(), ...(other ? { saved: false } : {}), ...change };
    this.#keep(this.#draft);
    for (const listener of this.#listeners) listener();
  };

  /** That these texts were saved as a revision: what was typed meanwhile is not. */
  readonly savedAs = (base: Base, { packText, noticeText }: Pick<Draft, 'packText' | 'noticeText'>): void => {
    const now = this.current();
    this.change({ base, saved: now.packText === packText && now.noticeText === noticeText });
  };

  /** Leaves nothing at hand, once it is saved or given up. */
  readonly clear = (): void => this.change(nothing);

  #kept(): Draft {
    for (const storage of ['sessionStorage', 'localStorage'] as const) {
      try {
        const kept = window[storage].getItem(this.#key);
        if (kept !== null) return { ...nothing, ...JSON.parse(kept) };
      } catch {
        // Closed or spoilt: the next one, or nothing.
      }
    }
    return nothing;
  }

  #keep(draft: Draft): void {
    const empty = draft.packText === '' && draft.noticeText === '';
    for (const storage of ['sessionStorage', 'localStorage'] as const) {
      try {
        if (empty) window[storage].removeItem(this.#key);
        else window[storage].setItem(this.#key, JSON.stringify(draft));
      } catch {
        // A full or closed storage: the draft lives as long as the window does.
      }
    }
  }
}

const stores = new Map<string, DraftStore>();

function useStore(): DraftStore {
  const { id } = useViewer();
  const store = stores.get(id) ?? new DraftStore(id);
  stores.set(id, store);
  return store;
}

/** How to say that the reader's draft at hand was saved. */
export const useSavedAs = () => useStore().savedAs;

/** The reader's draft at hand, how to change it, and how to leave nothing at hand. */
export function useDraft(): [Draft, (change: Partial<Draft>) => void, () => void] {
  const store = useStore();
  return [useSyncExternalStore(store.subscribe, store.current), store.change, store.clear];
}
