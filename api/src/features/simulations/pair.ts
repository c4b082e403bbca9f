import { type Person, type Policy, personsOf } from '@canbao/policy-engine';
import type { Kinds } from './kinds.ts';
import { type Outcome, unreadable } from './outcome.ts';
import type { RosterPerson } from './people.ts';

type Decided = { verdict: Outcome; benefitStart: string | null };
const undecided: Decided = { verdict: unreadable, benefitStart: null };

/** Two revisions side by side: the one in force, and the one that is tried. */
export class Pair {
  readonly #before: Policy;
  readonly #after: Policy;

  constructor(before: Policy, after: Policy) {
    this.#before = before;
    this.#after = after;
  }

  /** People made up at every bound of both; always the same ones in the same order. */
  madeUp(): Iterable<Person> {
    return personsOf(this.#after, this.#before);
  }

  /** How it comes out for somebody, before and after, as the number of its kind. */
  kindOf(kinds: Kinds, { standing, person }: Pick<RosterPerson, 'standing' | 'person'>): number {
    const before = decide(this.#before, person);
    const after = decide(this.#after, person);
    const moved = before.benefitStart !== after.benefitStart;
    return kinds.numberOf(standing, before.verdict, after.verdict, moved);
  }
}

function decide(policy: Policy, person: RosterPerson['person']): Decided {
  const reading = policy.read(person);
  return 'invalid' in reading ? undecided : policy.decide(reading.person);
}
