import { type Facts, noFacts } from '../policy-packs/index.ts';

export { type Facts, type FactsAnswer, factsFrom, mergeFacts, noFacts } from '../policy-packs/index.ts';

const names = Object.keys(noFacts) as (keyof Facts)[];

/** Only what differs from what is so anyway: what is stored. */
export function compactFacts(facts: Facts): Partial<Facts> {
  const said = names.filter((name) => name !== 'declared' && facts[name] !== noFacts[name]);
  const asked = Object.keys(facts.declared).length > 0 ? { declared: facts.declared } : {};
  return { ...Object.fromEntries(said.map((name) => [name, facts[name]])), ...asked };
}
