import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';

/** On which population a set of targets stands: the one at hand first, or the one that the assessment takes. */
export type TargetBasis = 'provisional' | 'assessed';
export type TargetSource = 'pack' | 'upload' | 'form';

/** A set of targets that is kept as it is from now on. */
export type NewTargetSet = {
  campaignId: string;
  /** The township whose target is split to its villages, and the county's set that it splits; null for the county's own. */
  split: { townshipId: string; ofSet: string } | null;
  basis: TargetBasis;
  /** The day from which it counts; null: from the beginning. */
  countsFrom: Day | null;
  source: TargetSource;
  packId: string | null;
  fileName: string | null;
  statedTotal: number | null;
  /** A rate of the register in basis points; the people are counted when asked. */
  byRegister: { rate: number; rounding: string } | null;
  reason: string | null;
  /** people: at least 1. */
  rows: { divisionId: string; townshipId: string; people: number }[];
};

/** Writes a set; the newest of its basis takes the place of the one before. Its caller holds the campaign. Answers its id. */
export async function insertTargetSet(tx: Tx, actor: CountyActor, set: NewTargetSet): Promise<string> {
  const id = newId();
  const { countyId } = actor;
  const sum = set.rows.reduce((total, { people }) => total + people, 0);
  const total = set.rows.length > 0 ? sum : (set.statedTotal ?? 0);
  await tx.$executeRaw`
    INSERT INTO target_sets (county_id, id, campaign_id, township_id, of_set, basis, counts_from, source, pack_id, file_name,
      stated_total, register_rate, rounding, total, reason, created_by, created_by_name, created_at)
    VALUES (${countyId}::int, ${id}::uuid, ${set.campaignId}::uuid, ${set.split?.townshipId ?? null}::uuid, ${set.split?.ofSet ?? null}::uuid,
      ${set.basis}, ${set.countsFrom}::date, ${set.source}, ${set.packId}::uuid, ${set.fileName}, ${set.statedTotal}::int,
      ${set.byRegister?.rate ?? null}::int, ${set.byRegister?.rounding ?? null}, ${total}::int, ${set.reason},
      ${actor.accountId}::uuid, ${actor.name}, clock_timestamp())`;
  await tx.$executeRaw`
    INSERT INTO target_rows (county_id, set_id, division_id, township_id, people)
    SELECT ${countyId}::int, ${id}::uuid, (r ->> 'divisionId')::uuid, (r ->> 'townshipId')::uuid, (r ->> 'people')::int
    FROM jsonb_array_elements(${JSON.stringify(set.rows)}::jsonb) r`;
  if (set.split === null) await tx.$executeRaw`SELECT settle_county_targets()`;
  return id;
}

/** Holds the campaign, so that whoever sets targets at the same time comes after. */
export async function holdCampaign(tx: Tx, countyId: number, campaignId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM campaigns WHERE county_id = ${countyId}::int AND id = ${campaignId}::uuid FOR UPDATE`;
}

/** The rows of a set as one text, the same for the same rows: by which two sets are compared. */
export const rowsAsText = (countyId: number, setId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(string_agg(r.division_id || '=' || r.people, ' ' ORDER BY r.division_id), '')
   FROM target_rows r WHERE r.county_id = ${countyId}::int AND r.set_id = ${setId})`;
