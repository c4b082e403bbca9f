import type { Day } from '@canbao/values';
import type { ActivePack } from '../policy-packs/index.ts';
import { factsFrom } from '../residents/index.ts';
import { assessOne } from './assess.ts';
import { HouseholdIncomplete } from './enrollments.errors.ts';
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
