import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, type Truth } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { AGE_PREFIX, categoriesOf, needsCertificate } from './subsidy.ts';

/** A category that a person has or may have, or is certified for without meeting its condition (`NO`). */
export interface Held {
  /** Its place in the county's list. */
  index: number;
  truth: Truth;
}

export interface Eligibility {
  /** The categories of this person: those certified, and those by age where the age is right. */
  of: (person: Person) => readonly Held[];
  /** The certified ids that the pack does not know. */
  unknown: (person: Person) => readonly string[];
}

const NOTHING_HELD: readonly Held[] = [];
const NO_IDS: readonly string[] = [];

/** Whose categories are a person's? Those certified, and those by age alone, where their conditions hold. */
export function compileEligibility(pack: Pack, setting: Setting): Eligibility {
  const categories = categoriesOf(pack).map((category, index) => ({
    id: category.id,
    index,
    certified: needsCertificate(category),
    holds: bindCondition(category.when, setting).holds,
  }));
  const byId = new Map(categories.filter((one) => one.certified).map((one) => [one.id, one]));
  const byAge = categories.filter((one) => !one.certified);
  const known = new Set(categories.map((one) => one.id));
  const isUnknown = (id: string) => !known.has(id) && !id.startsWith(AGE_PREFIX);
  return {
    of: (person) => {
      if (person.certifications.length === 0 && byAge.length === 0) return NOTHING_HELD;
      const held: Held[] = [];
      for (const id of person.certifications) {
        const category = byId.get(id);
        if (category === undefined || held.some((one) => one.index === category.index)) continue;
        held.push({ index: category.index, truth: category.holds(person) });
      }
      for (const category of byAge) {
        const truth = category.holds(person);
        if (truth !== NO) held.push({ index: category.index, truth });
      }
      return held;
    },
    unknown: (person) => {
      if (!person.certifications.some(isUnknown)) return NO_IDS;
      return [...new Set(person.certifications.filter(isUnknown))];
    },
  };
}
