import type { PackMeaning } from '@canbao/policy-engine';
import type { Text } from './say.ts';

/** What `pack check --json` prints of one pack. */
export function packJson(meaning: PackMeaning): unknown {
  const { county, countyName, planYear, tiers, categories, targets, windows, assumptions, clauses } = meaning;
  return {
    county,
    countyName: plain(countyName),
    planYear,
    tiers: tiers.map(({ id, premiumFen }) => ({ id, premiumFen })),
    categories: categories.map(({ id, name, tiers: payingTiers, certifiedBy }) => ({
      id,
      name: plain(name),
      tiers: payingTiers,
      certifiedBy: certifiedBy === null ? null : plain(certifiedBy.name),
    })),
    targets: {
      overallRate: targets?.overallRate ?? null,
      groupRate: targets?.groupRate ?? null,
      total: targets?.total ?? null,
      townships: (targets?.townships ?? []).map(({ name, divisionCode, people }) => ({
        name: plain(name),
        divisionCode,
        people,
      })),
    },
    windows: windows.map(({ id, from, to, who }) => ({
      id,
      from,
      to,
      who: who === null ? null : plain(who),
    })),
    assumptions: assumptions.map(({ id, says }) => ({ id, says: plain(says) })),
    clauses: clauses.map(({ id, quote }) => ({ id, quote })),
  };
}

/** A pack's own words are Chinese first. */
function plain(text: string | Text): string {
  return typeof text === 'string' ? text : text.zh;
}
