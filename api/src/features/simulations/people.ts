import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { categoriesOn } from '../certifications/index.ts';
import { type Snapshot, snapshotOf } from '../enrollments/index.ts';
import { factsFrom, type ResidentRow } from '../residents/index.ts';

/** How somebody stands in the campaign: paid (or further on), registered and not paid, or not enrolled. */
export type Standing = 'paid' | 'unpaid' | 'none';

/** Somebody of the roster as both revisions are to read them. */
export type RosterPerson = {
  /** Null for somebody made up. */
  id: string | null;
  /** NOWHERE for somebody made up. */
  townshipId: string;
  standing: Standing;
  /** The person of an assessment: id, facts, tier, day of payment. */
  person: Snapshot;
};
/** After whom the roster goes on: in the order of township and person. */
export type Place = { townshipId: string; residentId: string };

type Row = Pick<ResidentRow, 'id' | 'townshipId' | 'birthDate' | 'sex' | 'hukou' | 'document'> & {
  state: string | null;
  tier: string | null;
  assessedFor: Day | null;
  facts: string;
  certifications: string[] | null;
};

/** Before the first id of all, and no township's. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000';

/**
 * A chunk of the roster in one statement: people with certifications, facts and enrollments of the campaign. Who has
 * paid is read as assessed then, for that day; all others as they are now, for the campaign's day.
 */
export async function readRoster(
  tx: Tx,
  roster: { countyId: number; campaignId: string; day: Day },
  after: Place | null,
  size: number,
): Promise<RosterPerson[]> {
  const { countyId, campaignId, day } = roster;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.township_id AS "townshipId", r.birth_date::text AS "birthDate", r.sex, r.hukou, r.document,
      e.state, e.tier_chosen AS tier, e.assessed_for::text AS "assessedFor",
      (CASE WHEN e.state IS NULL THEN r.facts ELSE e.facts END)::text AS facts,
      CASE WHEN e.state IS NULL OR e.state IN ('registered', 'assessed') THEN ${categoriesOn(countyId, day)} END AS certifications
    FROM (SELECT id, township_id, birth_date, sex, hukou, document, facts FROM residents WHERE county_id = ${countyId}::int
        AND (township_id, id) > (${after?.townshipId ?? NOWHERE}::uuid, ${after?.residentId ?? NOWHERE}::uuid)
      ORDER BY township_id, id LIMIT ${size}::int) r
    LEFT JOIN enrollments e ON e.county_id = ${countyId}::int AND e.campaign_id = ${campaignId}::uuid
      AND e.resident_id = r.id AND e.state <> 'withdrawn'
    ORDER BY r.township_id, r.id`;
  return rows.map((row) => rosterPerson(row, day));
}

function rosterPerson(row: Row, today: Day): RosterPerson {
  const { id, townshipId, state, tier, certifications } = row;
  const facts: unknown = JSON.parse(row.facts);
  if (certifications === null) {
    const person = { ...(facts as Snapshot), id, tier, payDate: row.assessedFor };
    return { id, townshipId, standing: 'paid', person };
  }
  const now = snapshotOf({ ...row, facts: factsFrom(facts) }, certifications);
  const standing = state === null ? 'none' : 'unpaid';
  return { id, townshipId, standing, person: { ...now, id, tier, payDate: today } };
}
