import type { Pack } from '../pack/definition.ts';
import { textOf } from '../text.ts';
import { coreFacts } from './core.ts';
import type { FactDefinition } from './definition.ts';

/** The facts that a pack declares beyond the shared ones. */
export function declaredFacts(pack: Pick<Pack, 'facts'>): FactDefinition[] {
  return Object.entries(pack.facts ?? {}).map(([name, fact]) => ({
    name,
    type: fact.type,
    ask: textOf(fact.ask),
    ...(fact.proof === undefined ? {} : { proof: textOf(fact.proof) }),
    ...(fact.values === undefined
      ? {}
      : {
          values: Object.fromEntries(Object.entries(fact.values).map(([id, words]) => [id, textOf(words)])),
        }),
  }));
}

/** All facts that a pack's conditions may ask about. */
export function factsOf(pack: Pick<Pack, 'facts'>): ReadonlyMap<string, FactDefinition> {
  return new Map([...declaredFacts(pack), ...coreFacts].map((fact) => [fact.name, fact]));
}
