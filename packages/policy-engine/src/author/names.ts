import type { Document } from 'yaml';
import { coreFacts } from '../facts/core.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { optionalFacts } from '../facts/optional.ts';
import type { Text } from '../text.ts';

/** A word that a pack may write where something of its own is meant, and what it stands for. */
export interface Name {
  id: string;
  says: Text | null;
}

/** What a pack that need not be right yet gives names to. */
export interface Names {
  citations: Name[];
  agencies: Name[];
  funders: Name[];
  tiers: Name[];
  phases: Name[];
  prices: Name[];
  categories: Name[];
  rounds: Name[];
  components: Name[];
  waits: Name[];
  facts: readonly FactDefinition[];
}

type Record_ = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Record_[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const plain = (text: unknown): Text | null =>
  typeof text === 'string' ? { zh: text, en: text } : isTexts(text) ? text : null;
const isTexts = (text: unknown): text is Text =>
  isRecord(text) && typeof text.zh === 'string' && typeof text.en === 'string';

/** What the text names, as far as it can be read. */
export function namesIn(document: Document): Names {
  const whole = plainData(document);
  const subsidies = isRecord(whole.subsidies) ? whole.subsidies : {};
  const tiers = listOf(whole.tiers);
  return {
    citations: [...keyed(whole.clauses, 'quote'), ...keyed(whole.assumptions, 'says')],
    agencies: keyed(whole.agencies, 'name'),
    funders: keyed(whole.funders, 'name'),
    tiers: listed(tiers),
    phases: listed(listOf(whole.phases)),
    prices: tiers.flatMap((tier) => listed(listOf(tier.prices))),
    categories: listed(listOf(subsidies.categories)),
    rounds: listed(listOf(subsidies.rounds)),
    components: componentsOf(whole, tiers),
    waits: isRecord(whole.waits) ? keyed(whole.waits, 'name') : listed(listOf(whole.waits)),
    facts: [...coreFacts, ...ownFacts(whole.facts), ...optionalFacts],
  };
}

function plainData(document: Document): Record_ {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    return isRecord(data) ? data : {};
  } catch {
    return {};
  }
}

/** Names that are keys: each means a text, or something with one under `word`. */
function keyed(section: unknown, word: string): Name[] {
  if (!isRecord(section)) return [];
  return Object.entries(section).map(([id, value]) => ({
    id,
    says: plain(isRecord(value) && !isTexts(value) ? value[word] : value),
  }));
}

function listed(items: readonly Record_[]): Name[] {
  return items.flatMap(({ id, name }) => (typeof id === 'string' ? [{ id, says: plain(name) }] : []));
}

function componentsOf(whole: Record_, tiers: readonly Record_[]): Name[] {
  const named = keyed(whole.components, 'name');
  const used = tiers.flatMap(({ components }) => (isRecord(components) ? Object.keys(components) : []));
  const known = new Set(named.map(({ id }) => id));
  return [...named, ...[...new Set(used)].filter((id) => !known.has(id)).map((id) => ({ id, says: null }))];
}

const types = new Set(['boolean', 'choice', 'day', 'month', 'integer', 'text']);

function ownFacts(section: unknown): FactDefinition[] {
  if (!isRecord(section)) return [];
  return Object.entries(section).flatMap(([name, fact]): FactDefinition[] => {
    if (!isRecord(fact) || typeof fact.type !== 'string' || !types.has(fact.type)) return [];
    const values = keyed(fact.values, '').map(({ id, says }) => [id, says ?? { zh: id, en: id }] as const);
    return [
      {
        name,
        type: fact.type as FactDefinition['type'],
        ask: plain(fact.ask) ?? { zh: name, en: name },
        ...(values.length === 0 ? {} : { values: Object.fromEntries(values) }),
      },
    ];
  });
}
