import { type Day, dayOf } from '@canbao/values';
import type { Setting, Span } from '../conditions/setting.ts';
import { NO, type Truth } from '../conditions/truth.ts';
import { factsOf } from '../facts/of-pack.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { compileEligibility, type Eligibility } from '../questions/eligible.ts';
import { compileWaits, waitNames } from '../questions/wait.ts';

/** What a pack's conditions are read against, and whose its categories are. */
export function settingOf(pack: Pack): { setting: Setting; eligibility: Eligibility } {
  const categories: { eligibility: Eligibility | null } = { eligibility: null };
  const waits = new Map<string, (person: Person) => Span>();
  const setting: Setting = {
    waits,
    waitNames: waitNames(pack),
    planYearStart: dayOf(`${pack.planYear}-01-01`),
    planYearEnd: `${pack.planYear}-12-31` as Day,
    facts: factsOf(pack),
    onlyTier: pack.tiers.length === 1 ? (pack.tiers[0]?.id ?? null) : null,
    subsidised: (person) => {
      const found = categories.eligibility?.of(person) ?? [];
      return found.reduce<Truth>((most, { truth }) => Math.max(truth, most) as Truth, NO);
    },
  };
  const eligibility = compileEligibility(pack, setting);
  categories.eligibility = eligibility;
  for (const [id, wait] of compileWaits(pack, setting)) waits.set(id, wait);
  return { setting, eligibility };
}
