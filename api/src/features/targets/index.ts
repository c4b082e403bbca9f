export { type Goal, gapOf, goalOf, neededADay, rateOf } from './coverage.ts';
export { type TargetsInForce, targetsInForce } from './in-force.ts';
