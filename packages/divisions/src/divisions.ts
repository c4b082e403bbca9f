import pairs from './data/divisions.json' with { type: 'json' };
import { madeUpPrefecture } from './made-up.ts';

const names = new Map(
  pairs.map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/** The name of a province (2 digits), prefecture (4) or county (6); null where there is none (2023). A demonstration's have one too. */
export function divisionName(code: string): string | null {
  return names.get(code) ?? madeUpPrefecture(code);
}

const counties = new Map<string, string[]>();
for (const [code, name] of names)
  if (code.length === 6) counties.set(name, [...(counties.get(name) ?? []), code]);

/** The codes of the counties of exactly this name, in the order of their codes; several bear the same one (鼓楼区). */
export function countiesNamed(name: string): readonly string[] {
  return counties.get(name) ?? [];
}
