import type { PackMeaning } from '@canbao/policy-engine';

/** What `pack check --json` prints of one pack: in its own words, which are Chinese. */
export function packJson(meaning: PackMeaning): unknown {
  const { county, countyName, planYear, tiers, categories, targets, windows, assumptions, clauses } = meaning;
  return {
    county,
    countyName,
    planYear,
    tiers: tiers.map(({ id, premiumFen }) => ({ id, premiumFen })),
    categories: categories.map(({ id, name, tiers: payingTiers, certifiedBy }) => ({
      id,
      name,
      tiers: payingTiers,
      certifiedBy: certifiedBy === null ? null : certifiedBy.name,
    })),
    targets: {
      overallRate: targets?.overallRate ?? null,
      groupRate: targets?.groupRate ?? null,
      total: targets?.total ?? null,
      townships: (targets?.townships ?? []).map(({ name, divisionCode, people }) => ({
        name,
        divisionCode,
        people,
      })),
    },
    windows: windows.map(({ id, from, to, who }) => ({
      id,
      from,
      to,
      who: who === null ? null : who.zh,
    })),
    assumptions: assumptions.map(({ id, says }) => ({ id, says: says.zh })),
    clauses: clauses.map(({ id, quote }) => ({ id, quote })),
  };
}
