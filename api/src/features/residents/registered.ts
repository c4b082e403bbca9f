import type { Tx } from '../../platform/database.ts';
import { isThrottled } from '../../platform/database-errors.ts';
import { TooManyLookups } from './residents.errors.ts';

/** Where somebody with a document is registered: within the asker's sight, or elsewhere in the county. */
export type Registered = { sight: 'here'; residentId: string } | { sight: 'elsewhere' };

/** ID numbers that one account may look up within an hour by hand. */
export const LOOKUPS_AN_HOUR = 2_000;

/**
 * Which of these ID indexes are registered in the county, by hexadecimal index; those that are not are
 * missing. It tells no more, and every number asked for is counted; so it needs a transaction that writes.
 *
 * @throws TooManyLookups above the limit
 */
export async function registeredIds(
  tx: Tx,
  indexes: readonly Uint8Array[],
  limitAnHour = LOOKUPS_AN_HOUR,
): Promise<Map<string, Registered>> {
  const asked = indexes.map((index) => Buffer.from(index).toString('hex'));
  const rows = await tx.$queryRaw<{ index: string; resident_id: string | null }[]>`
      SELECT encode(id_index, 'hex') AS index, resident_id
      FROM ids_registered(ARRAY(SELECT decode(a, 'hex') FROM unnest(${asked}::text[]) a), ${limitAnHour}::int)`.catch(
    (error: unknown) => {
      throw isThrottled(error) ? new TooManyLookups() : error;
    },
  );
  return new Map(
    rows.map(({ index, resident_id }) => [
      index,
      resident_id ? { sight: 'here', residentId: resident_id } : { sight: 'elsewhere' },
    ]),
  );
}
