export const packTabs = ['faults', 'words', 'try', 'proof', 'changes', 'layers', 'questions'] as const;
export type PackTab = (typeof packTabs)[number];

/** The views for those who work by a pack and do not manage it. */
export const readingTabs: readonly PackTab[] = ['words', 'try', 'layers', 'questions'];

/** What stands in a pack page's address: the view, and the clause whose place in the notice is open. */
export type PackSearch = { tab?: PackTab; clause?: string };

/** Reads the address; what it does not know is left out. */
export function packSearch(search: Record<string, unknown>): PackSearch {
  const tab = packTabs.find((known) => known === search.tab);
  return { ...(tab ? { tab } : {}), ...(typeof search.clause === 'string' ? { clause: search.clause } : {}) };
}
