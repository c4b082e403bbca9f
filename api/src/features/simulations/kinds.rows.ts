import type { Tx } from '../../platform/database.ts';
import type { Kind } from './kinds.ts';

/** The kinds that a simulation has found so far. */
export const kindsOf = (tx: Tx, countyId: number, id: string): Promise<Kind[]> => tx.$queryRaw<Kind[]>`
  SELECT k.kind, k.standing, k.before, k.after, k.cover_moved AS "coverMoved" FROM simulation_kinds k
  WHERE k.county_id = ${countyId}::int AND k.simulation_id = ${id}::uuid ORDER BY k.kind`;
