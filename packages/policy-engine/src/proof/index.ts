import { clausesShown, type ShownClause } from '../checks/proof.ts';
import { boundsShown, type Proposal, proposeExamples } from '../gaps/propose.ts';
import type { Example, Pack } from '../pack/definition.ts';
import type { ORIGINS } from '../pack/sections.ts';

export type { ShownClause } from '../checks/proof.ts';
export { type ChangedExample, changedExamples } from './frozen.ts';
export { exampleText, withExamples } from './write.ts';
/** Where the outcome of an example comes from: the notice's own, another county's, reckoned by hand, told by staff. */
export type Origin = (typeof ORIGINS)[number];

/** What the examples of a pack prove, and what they do not yet. */
export interface PackProof {
  /** How many examples have each origin. */
  origins: Readonly<Record<Origin, number>>;
  /** The clauses that decide about persons; one that no example shows blocks activation. */
  clauses: readonly ShownClause[];
  /** The values at, just below and just above each bound and day, and each choice: how many, how many with an example. */
  bounds: { values: number; shown: number };
  /** Examples for those that have none, with what comes out today: a person confirms each. */
  proposals: readonly Proposal[];
}

/** Whence the outcome of an example is; by hand where it does not say. */
export function originOf({ origin }: Example): Origin {
  return origin ?? 'hand';
}

/** What the examples of a pack prove. */
export function proofOf(pack: Pack): PackProof {
  const origins = { notice: 0, 'other-county': 0, hand: 0, staff: 0 };
  for (const example of pack.examples) origins[originOf(example)]++;
  return {
    origins,
    clauses: clausesShown(pack),
    bounds: boundsShown(pack),
    proposals: proposeExamples(pack),
  };
}
