import type { Policy } from '../assess/compile.ts';
import { bindCondition, type When } from '../conditions/index.ts';
import { YES } from '../conditions/truth.ts';
import type { Person } from '../person/model.ts';
import { personsAt } from './persons.ts';
import { type Space, withFact } from './space.ts';

/** At most so many persons stand for a pack: no pack makes a search go on for ever. */
const MOST = 60_000;
/** At most so many are tried to find one whom a condition fits. */
const MOST_TRIES = 4_000;

/**
 * One person for each way in, phase and tier that go together: the places in the space of persons from which all
 * others are reached by changing a fact or two.
 */
export function seedsOf({ pack, setting }: Policy): Person[] {
  const seeds: Person[] = [];
  for (const way of pack.waysIn) {
    for (const phase of pack.phases) {
      const found = personFor([way.when, phase.when], setting);
      if (found === null) continue;
      for (const tier of pack.tiers) seeds.push({ ...found, tier: tier.id });
    }
  }
  return seeds;
}

/** A person whom all these conditions fit, found at their bounds; null where none was. */
export function personFor(whens: readonly (When | undefined)[], setting: Policy['setting']): Person | null {
  const bound = whens.map((when) => bindCondition(when, setting));
  let tries = 0;
  for (const person of personsAt(
    bound.flatMap((one) => one.marks),
    setting,
  )) {
    if (bound.every((one) => one.holds(person) === YES)) return person;
    if (++tries > MOST_TRIES) return null;
  }
  return null;
}

/**
 * Persons that stand for all others: the seeds, each with every fact at every bound, one below and one above, and every
 * two facts so. In an order that reaches far early; at most 60,000.
 */
export function* representatives(seeds: readonly Person[], space: Space): Generator<Person> {
  let made = 0;
  yield* seeds;
  const changes = [...space].flatMap(([fact, values]) => values.map((value) => ({ fact, value })));
  for (const seed of seeds) {
    for (const { fact, value } of changes) {
      const changed = withFact(seed, fact, value);
      if (changed !== null) yield changed;
    }
  }
  for (const [i, first] of changes.entries()) {
    for (const second of changes.slice(i + 1)) {
      if (second.fact === first.fact && first.fact !== 'certifications') continue;
      for (const seed of seeds) {
        const once = withFact(seed, first.fact, first.value);
        const twice = once === null ? null : withFact(once, second.fact, second.value);
        if (twice === null) continue;
        if (++made > MOST) return;
        yield twice;
      }
    }
  }
}
