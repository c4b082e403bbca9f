import type { Day } from '@canbao/values';
import type { ActivePack } from '../policy-packs/index.ts';
import { factsFrom } from '../residents/index.ts';
import { assessOne } from './assess.ts';
import { HouseholdIncomplete, HouseholdLeft } from './enrollments.errors.ts';
import type { FamilyPerson } from './family.ts';

type Joining = { person: FamilyPerson; tier: string | null };

/**
 * Where the pack says that a household joins whole (以户为单位全部参保): who of it may join by the pack today, is not
 * enrolled, was not withdrawn and is left out now. Whoever the pack refuses (insured by an employer, insured
 * elsewhere) is missed by nobody.
 *
 * @param joining those who are enrolled now, with their tiers
 * @param others everybody else of their households
 */
export function leftOut(
  { pack, policy }: ActivePack,
  day: Day,
  joining: readonly Joining[],
  others: readonly FamilyPerson[],
): FamilyPerson[] {
  if (!pack.household?.everyMember) return [];
  return others.filter((person) => {
    const mate = joining.find(({ person: { householdId } }) => householdId === person.householdId);
    if (!person.householdId || !mate || person.enrollment) return false;
    const choice = { certifications: person.certifications, tier: mate.tier, payDate: day };
    const { assessment } = assessOne(policy, { ...person, facts: factsFrom(person.facts) }, choice);
    return assessment.decision === 'accepted' || assessment.decision === 'undetermined';
  });
}

/**
 * The notice makes whole households the rule and no single person's duty: so those left out are named, and the others
 * are enrolled once it is said why.
 *
 * @throws HouseholdIncomplete naming those left out, where no reason is given
 */
export function checkWholeHousehold(missing: readonly FamilyPerson[], reason: string | null): void {
  if (missing.length > 0 && reason === null) throw new HouseholdIncomplete(missing.map(({ name }) => name));
}

/**
 * Who withdraws while others of the household stay enrolled leaves it incomplete, as if it had been enrolled so.
 *
 * @param others everybody else of the household
 * @param reason why this person does not join with them; null where none is given
 * @throws HouseholdLeft where the pack says that a household joins whole, this person may join by it today, and no reason is given
 */
export function checkHouseholdLeft(
  active: ActivePack,
  day: Day,
  leaving: FamilyPerson,
  others: readonly FamilyPerson[],
  reason: string | null,
): void {
  const staying = others.filter(({ enrollment }) => enrollment && enrollment.state !== 'withdrawn');
  const joining = staying.map((person) => ({ person, tier: person.enrollment?.tier_chosen ?? null }));
  const missed = leftOut(active, day, joining, [{ ...leaving, enrollment: null }]);
  if (missed.length > 0 && reason === null) throw new HouseholdLeft(leaving.name, staying.length);
}
