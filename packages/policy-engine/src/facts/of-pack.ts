import type { Pack } from '../pack/definition.ts';
import { textOf } from '../text.ts';
import { coreFacts } from './core.ts';
import type { FactDefinition } from './definition.ts';
import { optionalFacts } from './optional.ts';

/** Sections in which a name is no question to anybody. */
const SILENT = new Set(['facts', 'clauses', 'assumptions', 'open', 'examples', 'notice', 'targets']);

/** What a wait counts. */
const WAIT_FACTS = ['lapsedYears', 'repairedYears'];

interface Words {
  /** What conditions ask about. */
  asked: Set<string>;
  /** What stands as a value, such as the day from which months are counted. */
  values: Set<string>;
}

function wordsIn(value: unknown, found: Words, inside: 'pack' | 'rule' | 'when'): Words {
  if (typeof value === 'string') found.values.add(value);
  else if (Array.isArray(value)) for (const item of value) wordsIn(item, found, inside);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (inside === 'pack' && SILENT.has(key)) continue;
      if (inside === 'when') found.asked.add(key);
      else if (key === 'wait') for (const name of WAIT_FACTS) found.asked.add(name);
      wordsIn(part, found, inside === 'when' || key === 'when' ? 'when' : 'rule');
    }
  }
  return found;
}

/** The facts to ask beyond those of every county: what the pack declares, and the optional ones that its rules use. */
export function declaredFacts(pack: Pick<Pack, 'facts'>): FactDefinition[] {
  const own = Object.entries(pack.facts ?? {}).map(
    ([name, fact]): FactDefinition => ({
      name,
      type: fact.type,
      ask: textOf(fact.ask),
      ...(fact.proof === undefined ? {} : { proof: textOf(fact.proof) }),
      ...(fact.values === undefined
        ? {}
        : {
            values: Object.fromEntries(Object.entries(fact.values).map(([id, words]) => [id, textOf(words)])),
          }),
    }),
  );
  const { asked, values } = wordsIn(pack, { asked: new Set(), values: new Set() }, 'pack');
  const counts = (type: FactDefinition['type']) => type === 'day' || type === 'month' || type === 'integer';
  const shared = optionalFacts.filter(
    ({ name, type }) =>
      !Object.hasOwn(pack.facts ?? {}, name) && (asked.has(name) || (counts(type) && values.has(name))),
  );
  return [...own, ...shared];
}

/** All facts that a pack's conditions may ask about. */
export function factsOf(pack: Pick<Pack, 'facts'>): ReadonlyMap<string, FactDefinition> {
  return new Map([...optionalFacts, ...declaredFacts(pack), ...coreFacts].map((fact) => [fact.name, fact]));
}
