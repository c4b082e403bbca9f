import type { Tx } from '../../platform/database.ts';
import { townshipMeant } from '../policy-packs/index.ts';
import type { Finder, TargetPlace } from './target-lines.ts';

/**
 * The county's townships: as they are now, and those that became a part of another, for a table may name either. Whose
 * table names the old ones is added up under the new.
 */
export async function townshipPlaces(tx: Tx, countyId: number): Promise<TargetPlace[]> {
  return tx.$queryRaw<TargetPlace[]>`
    SELECT d.id, d.name, d.code, d.aliases, '{}'::text[] AS former, d.township_id AS "townshipId",
      EXISTS (SELECT 1 FROM township_successions s JOIN township_changes c ON c.county_id = ${countyId}::int AND c.id = s.change_id
        WHERE s.county_id = ${countyId}::int AND s.predecessor_id = d.id AND c.withdrawn_at IS NULL AND c.kind <> 'renamed'
          AND NOT EXISTS (SELECT 1 FROM township_successions k WHERE k.county_id = ${countyId}::int AND k.change_id = c.id AND k.successor_id = d.id)) AS gone
    FROM divisions d WHERE d.county_id = ${countyId}::int AND d.level = 'township' AND d.valid_to IS NULL ORDER BY d.code, d.id`;
}

/** A township's villages. */
export async function villagePlaces(tx: Tx, countyId: number, townshipId: string): Promise<TargetPlace[]> {
  return tx.$queryRaw<TargetPlace[]>`
    SELECT d.id, d.name, d.code, d.aliases, '{}'::text[] AS former, false AS gone, d.township_id AS "townshipId"
    FROM divisions d WHERE d.county_id = ${countyId}::int AND d.level = 'village' AND d.township_id = ${townshipId}::uuid
      AND d.valid_to IS NULL ORDER BY d.code, d.id`;
}

/** Finds a township as notices and offices name it. */
export const findTownship =
  (countyId: number): Finder =>
  (name, places) => {
    const found = townshipMeant(countyId, { name, divisionCode: null }, places);
    return places.find(({ id }) => id === found?.id);
  };
