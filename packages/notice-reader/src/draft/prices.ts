import type { Fen } from '@canbao/values';
import { type Clauses, free } from './clauses.ts';
import { type Confirmed, type DraftSource, ofKind } from './confirmed.ts';

const COMPONENTS: readonly (readonly [RegExp, string])[] = [
  [/基本/, 'basic'],
  [/补充/, 'supplementary'],
  [/大病/, 'serious-illness'],
];

/** Yuan as a pack writes them. */
export const yuan = (fen: Fen | undefined): number => (fen ?? 0) / 100;

export interface Prices {
  components: Record<string, string>;
  tiers: object[];
  /** A tier's id by the name that the notice gives it. */
  tierIds: ReadonlyMap<string, string>;
}

/** Tiers by their names, each of its parts; a price that is the sum of the parts beside it is not another. */
export function pricesOf(source: DraftSource, clauses: Clauses): Prices {
  const components: Record<string, string> = { basic: '基本医疗保险' };
  const byTier = new Map<string, Confirmed[]>();
  for (const one of ofKind(source, 'premium')) {
    const name = one.value.tier ?? '';
    byTier.set(name, [...(byTier.get(name) ?? []), one]);
  }
  const tierIds = new Map<string, string>();
  const tiers: object[] = [];
  const taken: Record<string, true> = {};
  for (const [name, prices] of byTier) {
    const id = name === '' ? free('standard', taken) : `tier-${tiers.length + 1}`;
    taken[id] = true;
    if (name !== '') tierIds.set(name, id);
    const parts: Record<string, number> = {};
    for (const { value } of partsOf(prices)) {
      const part = componentId(value.component, components);
      parts[part] = yuan(value.fen);
    }
    tiers.push({ id, name: name || '居民医保', components: parts, cites: clauses.cite(...prices) });
  }
  return { components, tiers, tierIds };
}

function partsOf(prices: readonly Confirmed[]): readonly Confirmed[] {
  const parts = prices.filter(({ value }) => value.component);
  if (parts.length === 0) return prices.slice(0, 1);
  return parts;
}

function componentId(name: string | undefined, components: Record<string, string>): string {
  if (!name) return 'basic';
  const known = COMPONENTS.find(([words]) => words.test(name))?.[1];
  const id =
    known ?? Object.keys(components).find((one) => components[one] === name) ?? free('component', components);
  components[id] = name;
  return id;
}
