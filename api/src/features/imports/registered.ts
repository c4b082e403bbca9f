import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { isThrottled } from '../../platform/database-errors.ts';
import { Conflict } from '../../platform/refusal.ts';
import { householdsByNumber } from '../residents/index.ts';
import type { ExaminedRow, Examiner } from './examine.ts';
import { rowText } from './row-texts.ts';

/**
 * Adds a fault to each row whose household has enrolled in another tier already, where the pack has a household join in
 * one. By village and number, as the row would join it.
 */
export async function addHouseholdTiers(
  tx: Tx,
  examiner: Examiner,
  run: { actor: CountyActor; row: { campaignId: string } },
  rows: readonly ExaminedRow[],
): Promise<void> {
  const joining = rows.filter((row) => row.sound !== null && row.values.householdNumber !== null);
  if (!examiner.sameTier || joining.length === 0) return;
  const { countyId } = run.actor;
  const nameOf = (row: ExaminedRow) => ({
    villageId: row.sound!.place.villageId,
    number: row.values.householdNumber!,
  });
  const there = await householdsByNumber(tx, countyId, joining.map(nameOf));
  if (there.size === 0) return;
  const enrolled = await tx.$queryRaw<{ household: string; tiers: string[] }[]>`
    SELECT r.household_id::text AS household, array_agg(DISTINCT e.tier_chosen) AS tiers
    FROM residents r JOIN enrollments e ON e.county_id = ${countyId}::int AND e.resident_id = r.id
    WHERE r.county_id = ${countyId}::int AND r.household_id = ANY (${[...new Set(there.values())]}::uuid[])
      AND e.campaign_id = ${run.row.campaignId}::uuid AND e.state <> 'withdrawn' AND e.tier_chosen IS NOT NULL
    GROUP BY r.household_id`;
  const tiersOf = new Map(enrolled.map(({ household, tiers }) => [household, tiers]));
  for (const row of joining) {
    const { villageId, number } = nameOf(row);
    const other = tiersOf
      .get(there.get(`${villageId}/${number}`) ?? '')
      ?.find((tier) => tier !== row.values.tier);
    if (other !== undefined)
      examiner.add(row, 'tier', rowText['household-enrolled'](examiner.tierName(other)));
  }
}

/** ID numbers that one account's imports may look up in an hour: a whole county twice over. */
const LOOKUPS_AN_HOUR = 4_000_000;

/**
 * Adds a fault to each row whose document is registered in the county already. Beyond the importer's sight it says
 * that and no more. Needs a writing transaction, for the look-ups are counted.
 */
export async function addRegistered(
  tx: Tx,
  examiner: Examiner,
  importId: string,
  rows: readonly ExaminedRow[],
): Promise<void> {
  const keyed = rows.filter((row) => row.key !== null && row.sound !== null);
  if (keyed.length === 0) return;
  const all = Buffer.concat(keyed.map(({ key }) => key!));
  const found = await tx.$queryRaw<{ key: string; sight: 'here' | 'elsewhere' }[]>`
    SELECT encode(r.id_index, 'hex') AS key, r.sight
    FROM import_ids_registered(${importId}::uuid,
      ARRAY(SELECT substring(${all}::bytea FROM 16 * i + 1 FOR 16) FROM generate_series(0, ${keyed.length - 1}::int) i), ${LOOKUPS_AN_HOUR}::int) r`.catch(
    (error: unknown) => {
      throw isThrottled(error) ? new TooManyLookups() : error;
    },
  );
  if (found.length === 0) return;
  const sights = new Map(found.map(({ key, sight }) => [key, sight]));
  for (const row of keyed) {
    const sight = sights.get(row.key!.toString('hex'));
    if (sight)
      examiner.add(row, 'idNumber', rowText[sight === 'here' ? 'already-here' : 'registered-elsewhere']());
  }
}

export class TooManyLookups extends Conflict {
  constructor() {
    super('TOO_MANY_LOOKUPS', {
      zh: '一小时内导入的人数过多，已停止。请一小时后重新上传。',
      en: 'Too many people were imported within an hour, so this stopped. Upload the file again in an hour.',
    });
  }
}
