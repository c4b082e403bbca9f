import type { Assessment } from '../assess/assessment.ts';
import { compile, type Policy } from '../assess/compile.ts';
import { assess } from '../assess/line.ts';
import type { FactValue } from '../facts/definition.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { writtenPerson } from '../person/written.ts';
import { seedsOf } from '../search/representatives.ts';
import { factOf, spaceOf, withFact } from '../search/space.ts';

/** An example that the pack lacks. What comes out today is shown; whether it is right, a person must confirm. */
export interface Proposal {
  /** The fact that stands at a bound, or one beside it. */
  fact: string;
  person: Readonly<Record<string, FactValue>>;
  outcome: Assessment;
}

/** At most so many are proposed at once. */
const MOST = 200;

/**
 * Proposes examples at every bound of a pack's conditions, one below and one above, and for every choice, where no
 * example of the pack has that value yet: each with somebody whom the pack accepts otherwise; nobody
 * is proposed twice.
 */
export function proposeExamples(pack: Pack): Proposal[] {
  const policy = compile(pack);
  const shown = valuesShown(policy);
  const bases = seedsOf(policy).filter((seed) => policy.decide(seed).verdict.decision === 'accepted');
  const proposals: Proposal[] = [];
  const proposed = new Set<string>();
  for (const [fact, values] of spaceOf(pack, policy.setting)) {
    for (const value of values) {
      if (proposals.length >= MOST) return proposals;
      if (shown.has(keyOf(fact, value))) continue;
      const person = bases.map((base) => withFact(base, fact, value)).find((made) => made !== null);
      if (person === undefined || person === null) continue;
      shown.add(keyOf(fact, value));
      const written = writtenPerson(person);
      const name = JSON.stringify(written);
      if (proposed.has(name)) continue;
      proposed.add(name);
      proposals.push({ fact, person: written, outcome: assess(policy, person) });
    }
  }
  return proposals;
}

/** How many values at and beside the bounds of a pack, and of its choices, and how many of them its examples show. */
export function boundsShown(pack: Pack): { values: number; shown: number } {
  const policy = compile(pack);
  const shown = valuesShown(policy);
  const all = [...spaceOf(pack, policy.setting)].flatMap(([fact, values]) =>
    values.map((value) => keyOf(fact, value)),
  );
  return { values: all.length, shown: all.filter((key) => shown.has(key)).length };
}

const keyOf = (fact: string, value: FactValue) => `${fact} ${String(value)}`;

/** The values that the pack's examples have. */
function valuesShown({ pack, read, setting }: Policy): Set<string> {
  const persons = pack.examples.flatMap(({ person }, i): Person[] => {
    const reading = read({ id: `example-${i + 1}`, ...person });
    return 'person' in reading ? [reading.person] : [];
  });
  const facts = [...spaceOf(pack, setting).keys()];
  return new Set(
    persons.flatMap((person) =>
      facts.flatMap((fact) => {
        const value = factOf(person, fact);
        return Array.isArray(value) ? value.map((one: string) => keyOf(fact, one)) : [keyOf(fact, value)];
      }),
    ),
  );
}
