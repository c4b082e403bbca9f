import pairs from './data/divisions.json' with { type: 'json' };
import { madeUpPrefecture } from './made-up.ts';

const names = new Map(
  pairs.map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/** The name of a province (2 digits), prefecture (4) or county (6); null where there is none (2023). A demonstration's have one too. */
export function divisionName(code: string): string | null {
  return names.get(code) ?? madeUpPrefecture(code);
}
