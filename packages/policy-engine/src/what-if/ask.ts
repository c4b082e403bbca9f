import type { Policy } from '../assess/compile.ts';
import type { FactValue } from '../facts/definition.ts';
import type { Person } from '../person/model.ts';
import { plainPerson } from '../search/persons.ts';
import { seedsOf } from '../search/representatives.ts';
import { type Space, withFact } from '../search/space.ts';
import { toldBy } from './outcome.ts';
import { spaceOfPolicy } from './smallest.ts';

/** Answers to some of a pack's questions, by fact. */
export type Answers = Readonly<Record<string, FactValue>>;

/** So many persons who agree with the answers are tried for each question. */
const CONTEXTS = 240;

/**
 * The facts that can still change the outcome of somebody who gave these answers, in the order in which to ask them.
 * A fact is one of them where somebody was found who agrees with all answers and comes out otherwise for another value
 * of it: the same persons each time, so that the same answers always give the same questions.
 */
export function questionsLeft(policy: Policy, answers: Answers): string[] {
  const space = spaceOfPolicy(policy);
  const open = openFacts(space, answers);
  const contexts = personsLike(policy, answers);
  const asked = new Set<string>();
  for (const fact of open) {
    if (!asked.has(derivedFrom(fact)) && matters(policy, fact, space, contexts)) asked.add(derivedFrom(fact));
  }
  const order = [...policy.setting.facts.keys()].filter((fact) => fact !== 'tier');
  const place = (fact: string) => (fact === 'tier' ? order.length : order.indexOf(fact));
  return [...asked].sort((a, b) => place(a) - place(b));
}

function openFacts(space: Space, answers: Answers): string[] {
  return [...space.keys()].filter((fact) => !Object.hasOwn(answers, derivedFrom(fact)));
}

/** Ages told from the day of payment are asked as a birth date. */
const derivedFrom = (fact: string) => (fact === 'ageInDays' || fact === 'ageInMonths' ? 'birthDate' : fact);

function matters(policy: Policy, fact: string, space: Space, contexts: readonly Person[]): boolean {
  for (const person of contexts) {
    const told = toldBy(policy.decide(person), true);
    for (const value of space.get(fact) ?? []) {
      const changed = withFact(person, fact, value);
      if (changed !== null && toldBy(policy.decide(changed), true) !== told) return true;
    }
  }
  return false;
}

/** Somebody who gave these answers, and is otherwise of no special kind; null where nobody can be so. */
export function personWith(policy: Policy, answers: Answers): Person | null {
  return answered(plainPerson(policy.setting), answers);
}

function answered(person: Person, answers: Answers): Person | null {
  let so: Person = { ...person, certifications: [] };
  // The day of payment first: a birth date after it is nobody's.
  const inOrder = Object.entries(answers).sort(
    ([a], [b]) => Number(b === 'payDate') - Number(a === 'payDate'),
  );
  for (const [fact, value] of inOrder) {
    if (fact === 'certifications') so = { ...so, certifications: value as readonly string[] };
    else {
      const next = withFact(so, fact, value);
      if (next === null && value !== null) return null;
      so = next ?? so;
    }
  }
  return so;
}

/** Persons of all kinds who agree with the answers; the rest of each is drawn from the space, always alike. */
export function personsLike(policy: Policy, answers: Answers): Person[] {
  const space = spaceOfPolicy(policy);
  const open = openFacts(space, answers);
  const bases = [plainPerson(policy.setting), ...seedsOf(policy)].flatMap(
    (seed) => answered(seed, answers) ?? [],
  );
  const persons = [...bases];
  const draw = sequence();
  for (let i = 0; bases.length > 0 && i < CONTEXTS; i++) {
    let person = bases[draw(bases.length)];
    for (const fact of open) {
      const values = space.get(fact) ?? [];
      // Most facts of most people are of no special kind.
      if (person === undefined || draw(3) > 0 || values.length === 0) continue;
      person = withFact(person, fact, values[draw(values.length)] ?? null) ?? person;
    }
    if (person !== undefined) persons.push(person);
  }
  return persons;
}

/** Numbers below a bound that look drawn and are the same each time (Numerical Recipes' linear congruence). */
function sequence(): (below: number) => number {
  let state = 12_345;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
