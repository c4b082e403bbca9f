import type { Citation } from '../pack/parts.ts';

/** The ids that a rule cites, for some persons or all. */
export function citedIds(cites: readonly Citation[] | undefined): string[] {
  return [...new Set((cites ?? []).map((cite) => cite.id))];
}
