export const packTabs = ['faults', 'words', 'try', 'changes', 'questions'] as const;
export type PackTab = (typeof packTabs)[number];

/** What stands in a pack page's address: the view, and the clause whose place in the notice is open. */
export type PackSearch = { tab?: PackTab; clause?: string };

/** Reads the address; what it does not know is left out. */
export function packSearch(search: Record<string, unknown>): PackSearch {
  const tab = packTabs.find((known) => known === search.tab);
  return { ...(tab ? { tab } : {}), ...(typeof search.clause === 'string' ? { clause: search.clause } : {}) };
}
