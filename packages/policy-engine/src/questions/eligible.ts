import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { NO, type Truth } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { AGE_PREFIX, categoriesOf, needsCertificate } from './subsidy.ts';

export interface Eligibility {
  /** The categories that this person has or may have, by place in the list, each with its truth. */
  of: (person: Person) => { index: number; truth: Truth }[];
  /** The certified ids that the pack does not know. */
  unknown: (person: Person) => string[];
}

/** Whose categories are a person's? Those certified, and those by age alone, where their conditions hold. */
export function compileEligibility(pack: Pack, setting: Setting): Eligibility {
  const conditions = categoriesOf(pack).map((category) => bindCondition(category.when, setting).holds);
  const certified = new Map<string, number>();
  const byAge: number[] = [];
  categoriesOf(pack).forEach((category, index) => {
    if (needsCertificate(category)) certified.set(category.id, index);
    else byAge.push(index);
  });
  const known = new Set(categoriesOf(pack).map((category) => category.id));
  const isUnknown = (id: string) => !known.has(id) && !id.startsWith(AGE_PREFIX);
  return {
    of: (person) => {
      const found: { index: number; truth: Truth }[] = [];
      const consider = (index: number) => {
        const truth = conditions[index]?.(person) ?? NO;
        if (truth !== NO && !found.some((one) => one.index === index)) found.push({ index, truth });
      };
      for (const id of person.certifications) {
        const index = certified.get(id);
        if (index !== undefined) consider(index);
      }
      for (const index of byAge) consider(index);
      return found;
    },
    unknown: (person) =>
      person.certifications.length === 0 ? [] : [...new Set(person.certifications.filter(isUnknown))],
  };
}
