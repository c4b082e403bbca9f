import { type Facts, noFacts } from '../policy-packs/index.ts';

export { type Facts, type FactsAnswer, factsFrom, mergeFacts, noFacts } from '../policy-packs/index.ts';

const names = Object.keys(noFacts) as (keyof Facts)[];

/** Only what differs from what is so anyway: what is stored. */
export function compactFacts(facts: Facts): Partial<Facts> {
  return Object.fromEntries(
    names.filter((name) => facts[name] !== noFacts[name]).map((name) => [name, facts[name]]),
  );
}
