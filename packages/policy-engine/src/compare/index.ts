import { settingOf } from '../assess/setting.ts';
import type { Pack } from '../pack/definition.ts';
import type { Text } from '../text.ts';
import { labelOf, sectionNames } from './labels.ts';
import { pairs } from './pairs.ts';
import { type Part, type Section, sectionsOf } from './sections.ts';
import { comparable, partWords, written } from './value-words.ts';

export { type ChangedOutcome, compareOutcomes, type OutcomeComparison, personsOf } from './outcomes.ts';

/** One part of a rule that differs, in words; null where it is not there. */
export interface Difference {
  label: Text;
  before: Text | null;
  after: Text | null;
}

/** A rule or statement that was added, removed or changed. */
export interface PackChange {
  /** The section's key, such as `phases`. */
  section: string;
  sectionName: Text;
  /** Its id in the pack that has it, the newer where both do; empty for a section as a whole. */
  id: string;
  /** The pack's own name for it, empty where it has none. */
  name: string;
  kind: 'added' | 'removed' | 'changed';
  differences: Difference[];
}

/**
 * What one pack says otherwise than another: two revisions, two years or two counties. By meaning and not by text: rules
 * are paired by id, else by name or by what they apply to; clauses are compared by their words, numbers by their value,
 * and an order of the text only where the first that applies wins.
 */
export function comparePacks(before: Pack, after: Pack): PackChange[] {
  const [old, now] = [sectionsOf(before), sectionsOf(after)];
  const keys = [...new Set([...now, ...old].map((section) => section.key))];
  const inOrder = Object.keys(sectionNames);
  const place = (key: string) => (inOrder.includes(key) ? inOrder.indexOf(key) : inOrder.length);
  keys.sort((a, b) => place(a) - place(b));
  return keys.flatMap((key) => {
    const none: Section = { key, ordered: false, parts: [] };
    const find = (sections: Section[]) => sections.find((section) => section.key === key) ?? none;
    return compareSection(find(old), find(now), before, after);
  });
}

function compareSection(old: Section, now: Section, before: Pack, after: Pack): PackChange[] {
  const all = pairs(old.parts, now.parts);
  const moved = now.ordered ? movedParts(old, all) : new Set<Part>();
  return all.flatMap(([was, is]): PackChange[] => {
    const differences = fieldDifferences(was, is, before, after);
    if (was !== null && is !== null && moved.has(is)) differences.push(placeDifference(old, now, was, is));
    const { id = '', name = '' } = is ?? was ?? {};
    if (was !== null && is !== null && differences.length === 0) return [];
    if (id === '' && differences.length === 0) return [];
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
    const sectionName = sectionNames[now.key] ?? { zh: now.key, en: now.key };
    return [{ section: now.key, sectionName, id, name, kind, differences }];
  });
}

/** The rules whose place among those that both packs have is another. */
function movedParts(old: Section, all: readonly [Part | null, Part | null][]): Set<Part> {
  const both = all.filter((pair): pair is [Part, Part] => pair[0] !== null && pair[1] !== null);
  const inOld = both.map(([was]) => was).sort((a, b) => old.parts.indexOf(a) - old.parts.indexOf(b));
  return new Set(both.filter(([was], i) => inOld[i] !== was).map(([, is]) => is));
}

function placeDifference(old: Section, now: Section, was: Part, is: Part): Difference {
  const place = (n: number): Text => ({ zh: `第 ${n} 条`, en: `number ${n}` });
  return {
    label: labelOf('order'),
    before: place(old.parts.indexOf(was) + 1),
    after: place(now.parts.indexOf(is) + 1),
  };
}

/** Keys whose parts are told one by one. */
const APART = ['components'];

function flat(part: Part | null): Map<string, { key: string; part?: string; value: unknown }> {
  const found = new Map<string, { key: string; part?: string; value: unknown }>();
  for (const [key, value] of Object.entries(part?.fields ?? {})) {
    if (value === undefined) continue;
    if (APART.includes(key) && typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value))
        found.set(`${key}.${name}`, { key, part: name, value: one });
    } else found.set(key, { key, value });
  }
  return found;
}

function fieldDifferences(was: Part | null, is: Part | null, before: Pack, after: Pack): Difference[] {
  const [old, now] = [flat(was), flat(is)];
  const same = (key: string) => {
    const [a, b] = [old.get(key), now.get(key)];
    return a !== undefined && b !== undefined && sameValue(a.key, a.value, b.value, before, after);
  };
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((key) => !same(key))
    .map((key) => {
      const { key: name, part } = now.get(key) ?? old.get(key) ?? { key };
      const words = (from: typeof old, pack: Pack) => {
        const found = from.get(key);
        return found === undefined ? null : partWords(name, found.value, pack, settingOf(pack).setting);
      };
      const told = { before: words(old, before), after: words(now, after) };
      const alike = told.before?.zh === told.after?.zh;
      const exact = alike ? { before: asWritten(old.get(key)), after: asWritten(now.get(key)) } : told;
      return { label: labelOf(name, part), ...exact };
    });
}

function sameValue(key: string, a: unknown, b: unknown, before: Pack, after: Pack): boolean {
  return comparable({ [key]: a }, before) === comparable({ [key]: b }, after);
}

/** Where the words are the same and the pack is not, the pack itself is shown. */
function asWritten(found: { value: unknown } | undefined): Text | null {
  return found === undefined ? null : written(found.value);
}
