import type { Actor } from '../../platform/actor.ts';

/** Who looks at the overview above the counties. */
export const mayOverview = (actor: Actor): boolean =>
  actor.role === 'PROVINCIAL_VIEWER' && actor.division !== null;
