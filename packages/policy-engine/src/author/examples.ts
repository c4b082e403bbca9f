import { runExamples } from '../checks/example-runs.ts';
import { differencesOf, type ExampleDifference } from '../checks/examples.ts';
import { standsOnAnother } from '../layers/index.ts';
import type { Pack } from '../pack/definition.ts';
import type { Path } from '../pack/fault.ts';
import { readSource } from '../pack/source.ts';
import { type Text, textOf } from '../text.ts';

/** An example of a pack and what came of it. */
export interface ExampleOutcome {
  /** Its line in the text, from 1. */
  line: number;
  /** As the pack calls it; null where it has no name. */
  name: Text | null;
  /** Where it and the rules disagree; none where it came out as it says. */
  differences: ExampleDifference[];
  /** Why its person can't be read; null otherwise. */
  invalid: Text | null;
}

/** The examples of a pack, one by one. Empty where the pack can't be applied yet. */
export function exampleOutcomes(source: string, pack: Pack): ExampleOutcome[] {
  const written = readSource(source).source;
  try {
    const { results } = runExamples(pack);
    const placeOf = examplePlaces(written?.value, pack);
    return pack.examples.map((example, i): ExampleOutcome => {
      const result = results[i];
      const line = written?.place(placeOf(i)).line ?? 1;
      const name = example.name === undefined ? null : textOf(example.name);
      if (result === undefined) return { line, name, differences: [], invalid: null };
      if ('invalid' in result) return { line, name, differences: [], invalid: result.invalid };
      return { line, name, differences: differencesOf(example, result), invalid: null };
    });
  } catch {
    return [];
  }
}

/**
 * Where an example of a pack stands in its own text. In a pack over another: by its id, the nameless at the end in their
 * order; those of a layer below stand where that is named.
 */
function examplePlaces(value: unknown, pack: Pack): (index: number) => Path {
  if (!standsOnAnother(value)) return (index) => ['examples', index];
  const own = Array.isArray(value.examples) ? (value.examples as { id?: unknown }[]) : [];
  const nameless = own.flatMap((one, index) => (one.id === undefined ? [index] : []));
  const first = pack.examples.length - nameless.length;
  return (index) => {
    const named = own.findIndex(({ id }) => id !== undefined && id === pack.examples[index]?.id);
    const at = named >= 0 ? named : nameless[index - first];
    return at === undefined ? ['extends'] : ['examples', at];
  };
}
