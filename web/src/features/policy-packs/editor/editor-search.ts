export const sides = ['notice', 'values', 'examples', 'faults'] as const;
export type Side = (typeof sides)[number];

/** What stands in the editor's address: what is open beside the text. */
export type EditorSearch = { side?: Side };

/** Reads the address; what it does not know is left out. */
export function editorSearch(search: Record<string, unknown>): EditorSearch {
  const side = sides.find((known) => known === search.side);
  return side ? { side } : {};
}
