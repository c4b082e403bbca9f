import { addDays, addMonths, type Day, isDay } from '@canbao/values';
import { conditionsIn } from '../checks/conditions.ts';
import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { fixedDay } from '../days/index.ts';
import type { FactValue } from '../facts/definition.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { coverCases } from '../questions/cover.ts';
import { categoriesOf, needsCertificate } from '../questions/subsidy.ts';

/**
 * The values at which an answer of the pack may change, by fact: every bound, one below, one above, every choice.
 * `ageInDays` and `ageInMonths` are told from the day of payment, and stand for a birth date.
 */
export type Space = ReadonlyMap<string, readonly FactValue[]>;

/** Facts whose value is told from another; they are set last. */
const RELATIVE = ['ageInDays', 'ageInMonths'];

/** The space of persons into which the conditions of a pack cut, with its tiers and its certified identities. */
export function spaceOf(pack: Pack, setting: Setting): Space {
  const values = new Map<string, Set<FactValue>>();
  const add = (fact: string, value: FactValue) => {
    const set = values.get(fact) ?? new Set<FactValue>();
    values.set(fact, set.add(value));
  };
  for (const { when } of conditionsIn(pack)) {
    for (const { fact, value, near } of bindCondition(when, setting).marks) {
      if (fact === 'subsidised' || fact === 'certifications') continue;
      add(fact, near === undefined ? value : setting.planYearStart);
    }
    for (const months of movingAges(when)) add('ageInMonths', months);
  }
  for (const { fact, day } of turnsOf(pack, setting)) {
    for (const shift of [-1, 0, 1]) add(fact, addDays(day, shift));
  }
  for (const tier of pack.tiers) add('tier', tier.id);
  for (const category of categoriesOf(pack)) {
    if (needsCertificate(category)) add('certifications', category.id);
  }
  add('hukou', 'local');
  add('hukou', 'other');
  add('sex', 'male');
  add('sex', 'female');
  return new Map(
    [...values].map(([fact, set]): [string, FactValue[]] => [fact, [...set]]).sort(relativeLast),
  );
}

/** The days at which the start or the end of a cover turns from one day to another: 1 January, or the day of payment. */
function turnsOf(pack: Pack, setting: Setting): { fact: string; day: Day }[] {
  const parts = pack.phases
    .flatMap(coverCases)
    .flatMap(({ from, to }) => [from, to])
    .flatMap((rule) => {
      if (typeof rule !== 'object') return [];
      if ('later' in rule) return [rule.later];
      return 'earlier' in rule ? [rule.earlier] : [];
    });
  return parts.flatMap((days) => {
    const fixed = days.map((day) => fixedDay(day, setting)).filter((day) => day !== null);
    const facts = days.filter((day) => day === 'payDate' || day === 'birthDate');
    return facts.flatMap((fact) => fixed.map((day) => ({ fact: String(fact), day })));
  });
}

function relativeLast([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(RELATIVE.includes(a)) - Number(RELATIVE.includes(b));
}

/** The ages in full years that a condition asks for on a day that is each person's own, in months. */
function movingAges(when: unknown): number[] {
  if (typeof when !== 'object' || when === null) return [];
  return Object.entries(when).flatMap(([name, part]: [string, unknown]): number[] => {
    if (name !== 'age') return movingAges(part);
    const { on, ...bounds } = part as { on?: unknown };
    if (isDay(on) || on === 'planYearStart' || on === 'planYearEnd') return [];
    const years = (JSON.stringify(bounds).match(/\d+/g) ?? []).map(Number);
    return years.flatMap((year) => [12 * year, 12 * year + 12]);
  });
}

/** The same person with one fact changed; null where nobody can be so (born after paying, a fact that must be there). */
export function withFact(person: Person, fact: string, value: FactValue): Person | null {
  let changed: Person;
  if (fact === 'ageInDays') changed = { ...person, birthDate: addDays(person.payDate, -Number(value)) };
  else if (fact === 'ageInMonths') {
    changed = { ...person, birthDate: addMonths(person.payDate, -Number(value)) };
  } else if (fact === 'certifications' && typeof value === 'string') {
    changed = { ...person, certifications: [...new Set([...person.certifications, value])] };
  } else if (Object.hasOwn(person, fact)) {
    if (
      value === null &&
      (fact === 'hukou' || fact === 'document' || fact === 'birthDate' || fact === 'payDate')
    ) {
      return null;
    }
    changed = { ...person, [fact]: value } as Person;
  } else changed = { ...person, declared: { ...person.declared, [fact]: value } };
  return changed.birthDate > changed.payDate ? null : changed;
}

/** The value of a fact of a person, null where absent. */
export function factOf(person: Person, fact: string): FactValue {
  if (Object.hasOwn(person, fact)) return person[fact as keyof Person] as FactValue;
  return person.declared[fact] ?? null;
}
