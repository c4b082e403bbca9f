import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { registeredIds } from './registered.ts';
import { type Resident, residentsByIds } from './residents.rows.ts';
import { indexesOfNumber } from './residents.search.ts';

/**
 * An agency as it acts on people whom it does not see yet: it has sight of the county's people for one
 * transaction, whose service gives back no more than the agency asked for by a whole number or certifies.
 */
export const withSightOfPeople = (actor: CountyActor): CountyActor => ({
  ...actor,
  role: 'COUNTY_ADMIN',
  agency: null,
});

/**
 * The person whom a certifying agency means by a whole document number, so that it can certify them; counted
 * and recorded. An empty list where nobody is registered under it.
 *
 * @throws TooManyLookups
 */
export async function findForAgency(
  platform: Platform,
  actor: CountyActor,
  number: string,
): Promise<Resident[]> {
  return platform.inCounty(withSightOfPeople(actor), async (tx) => {
    const keys = await platform.keyring.county(tx, actor.countyId);
    const found = [...(await registeredIds(tx, indexesOfNumber(keys, number))).values()];
    const ids = found.flatMap((one) => (one.sight === 'here' ? [one.residentId] : []));
    const residents = await residentsByIds(tx, actor.countyId, ids);
    for (const { id, townshipId, villageId } of residents) {
      const detail = { agency: actor.agency };
      const subject = { subjectType: 'resident', subjectId: id, townshipId, villageId };
      await recordAudit(tx, actor, { action: 'found-by-agency', ...subject, detail });
    }
    return residents;
  });
}
