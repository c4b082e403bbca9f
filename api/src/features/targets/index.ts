import './campaign-figures.graphql.ts';
import './targets.graphql.ts';

export { type Goal, gapOf, goalOf, neededADay, rateOf } from './coverage.ts';
export { type TargetsInForce, targetsInForce } from './in-force.ts';
export { progressOf } from './progress.service.ts';
