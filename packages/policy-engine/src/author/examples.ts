import { runExamples } from '../checks/example-runs.ts';
import { differencesOf, type ExampleDifference } from '../checks/examples.ts';
import type { Pack } from '../pack/definition.ts';
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
    return pack.examples.map((example, i): ExampleOutcome => {
      const result = results[i];
      const line = written?.place(['examples', i]).line ?? 1;
      const name = example.name === undefined ? null : textOf(example.name);
      if (result === undefined) return { line, name, differences: [], invalid: null };
      if ('invalid' in result) return { line, name, differences: [], invalid: result.invalid };
      return { line, name, differences: differencesOf(example, result), invalid: null };
    });
  } catch {
    return [];
  }
}
