export const states = ['PROPOSED', 'CONFIRMED', 'DISMISSED', 'SUPERSEDED', 'VOID'] as const;
export const kinds = ['SUPPLEMENT', 'REFUND', 'FUNDING', 'UNDECIDED'] as const;

/** What stands in the page's address: which differences are listed. */
export type DifferenceSearch = { tab?: (typeof states)[number]; kind?: (typeof kinds)[number] };

/** Reads the address; what it does not know is left out. */
export function differenceSearch(search: Record<string, unknown>): DifferenceSearch {
  const tab = states.find((known) => known === search.tab);
  const kind = kinds.find((known) => known === search.kind);
  return { ...(tab ? { tab } : {}), ...(kind ? { kind } : {}) };
}
