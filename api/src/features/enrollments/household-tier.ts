import type { ActivePack } from '../policy-packs/index.ts';
import { tierOf } from '../policy-packs/index.ts';
import { HouseholdTier } from './enrollments.errors.ts';

/** Somebody of a household with the tier that is or will be theirs; null where they are in none. */
export type InTier = { name: string; householdId: string | null; tier: string | null };

/**
 * Where the pack says that a household joins in one tier: refuses a choice that differs from the others'.
 *
 * @param chosen those who are enrolled now
 * @param others everybody else of their households who is enrolled
 * @throws HouseholdTier naming one who is in another tier
 */
export function checkHouseholdTier({ pack }: ActivePack, chosen: InTier[], others: InTier[]): void {
  if (!pack.household?.sameTier) return;
  for (const [index, one] of chosen.entries()) {
    if (!one.householdId || !one.tier) continue;
    const mates = [...chosen.slice(0, index), ...others];
    const different = mates.find(
      (mate) => mate.householdId === one.householdId && mate.tier !== null && mate.tier !== one.tier,
    );
    if (different?.tier) throw new HouseholdTier(different.name, tierOf(pack, different.tier).name);
  }
}
