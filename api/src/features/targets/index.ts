import './group-targets.graphql.ts';
import './missing-people.graphql.ts';
import './target-sets.mutations.ts';
import './targets-view.graphql.ts';

export { type Goal, gapOf, goalOf, neededADay, rateOf } from './coverage.ts';
export { type TargetsInForce, targetsInForce } from './in-force.ts';
export { type LeafTargets, leafTargets, sumOfLeaves } from './leaf-targets.ts';
export { targetTemplate } from './target-template.ts';
