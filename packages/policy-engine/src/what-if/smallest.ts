import { addDays, addMonths, type Day, daysBetween, isDay } from '@canbao/values';
import type { Assessment } from '../assess/assessment.ts';
import type { Policy } from '../assess/compile.ts';
import { assess } from '../assess/line.ts';
import type { FactValue } from '../facts/definition.ts';
import type { Person } from '../person/model.ts';
import { factOf, type Space, spaceOf, withFact } from '../search/space.ts';
import { toldBy } from './outcome.ts';

/** One input changed, and what then comes out. */
export interface WhatIf {
  fact: string;
  from: FactValue;
  to: FactValue;
  after: Assessment;
  /** Whether the person may then join, or pays less. */
  better: boolean;
}

const spaces = new WeakMap<Policy, Space>();

/** The space of a policy's persons, made once. */
export function spaceOfPolicy(policy: Policy): Space {
  const known = spaces.get(policy) ?? spaceOf(policy.pack, policy.setting);
  spaces.set(policy, known);
  return known;
}

/** At most so many changes are told. */
const MOST = 8;

/**
 * What would change the outcome of a person: for each fact the smallest change of that one fact which does (of a day or
 * a number the nearest value each way, of a choice each other answer), found at the bounds of the pack's conditions.
 * What makes the outcome better for the person comes first. The day of cover alone is no other outcome.
 */
export function whatWouldChange(policy: Policy, person: Person): WhatIf[] {
  const now = policy.decide(person);
  const told = toldBy(now, false);
  const found: WhatIf[] = [];
  for (const fact of spaceOfPolicy(policy).keys()) {
    const seen = new Set<string>();
    for (const changed of changesOf(policy, person, fact)) {
      const then = policy.decide(changed);
      const way = toldBy(then, false);
      if (way === told || seen.has(way)) continue;
      seen.add(way);
      const after = assess(policy, changed);
      const better = isBetter(now.verdict, after);
      found.push({ fact, from: factOf(person, fact), to: factOf(changed, fact), after, better });
    }
  }
  return found.sort((a, b) => Number(b.better) - Number(a.better)).slice(0, MOST);
}

function isBetter(now: Pick<Assessment, 'decision' | 'selfPayFen'>, after: Assessment): boolean {
  if (after.decision !== 'accepted') return false;
  return now.decision !== 'accepted' || (after.selfPayFen ?? 0) < (now.selfPayFen ?? 0);
}

/** The same person with this fact changed, the smallest change first. */
function changesOf(policy: Policy, person: Person, fact: string): Person[] {
  if (fact === 'ageInDays' || fact === 'ageInMonths') return [];
  const mine = factOf(person, fact);
  const values = [...(spaceOfPolicy(policy).get(fact) ?? []), ...relativeDays(policy, person, fact)];
  const others = values
    .filter((value) => value !== mine)
    .sort((a, b) => distance(mine, a) - distance(mine, b));
  const changed = others.flatMap((value) => withFact(person, fact, value) ?? []);
  if (fact !== 'certifications') return changed;
  const without = person.certifications.map((id) => ({
    ...person,
    certifications: person.certifications.filter((one) => one !== id),
  }));
  return [...changed, ...without];
}

/** Days at which the age of a person, told from another of their days, meets a bound. */
function relativeDays(policy: Policy, person: Person, fact: string): Day[] {
  const space = spaceOfPolicy(policy);
  const days = (space.get('ageInDays') ?? []).map(Number);
  const months = (space.get('ageInMonths') ?? []).map(Number);
  if (fact === 'payDate') {
    const { birthDate } = person;
    return [...days.map((n) => addDays(birthDate, n)), ...months.map((n) => addMonths(birthDate, n))];
  }
  if (fact !== 'birthDate') return [];
  const { payDate } = person;
  return [...days.map((n) => addDays(payDate, -n)), ...months.map((n) => addMonths(payDate, -n))];
}

function distance(from: FactValue, to: FactValue): number {
  if (isDay(from) && isDay(to)) return Math.abs(daysBetween(from, to));
  if (typeof from === 'number' && typeof to === 'number') return Math.abs(from - to);
  return 0;
}
