import type { Example, Pack } from '../pack/definition.ts';
import { type Text, textOf } from '../text.ts';

/**
 * An example that another revision has otherwise: `outcome` for the same person, `person` under the same id or name,
 * `removed` where it is gone. Its origin, clauses and name may change freely.
 */
export interface ChangedExample {
  kind: 'outcome' | 'person' | 'removed';
  name: Text | null;
  before: Pick<Example, 'person' | 'expect'>;
  /** Null where it was removed. */
  after: Pick<Example, 'person' | 'expect'> | null;
}

/** Data as text by which equal data are equal, whatever the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const part = ({ person, expect }: Example) => ({ person, expect });
const nameOf = ({ name }: Example) => (name === undefined ? null : textOf(name));

/** Which examples of one revision the other has otherwise or no longer; new ones are none of them. */
export function changedExamples(before: Pack, after: Pack): ChangedExample[] {
  const byPerson = new Map(after.examples.map((one) => [canonical(one.person), one]));
  const taken = new Set(before.examples.map((one) => byPerson.get(canonical(one.person))));
  const rest = after.examples.filter((one) => !taken.has(one)).reverse();
  const byId = new Map(rest.map((one) => [one.id, one]));
  const byName = new Map(rest.map((one) => [canonical(one.name), one]));
  return before.examples.flatMap((frozen): ChangedExample[] => {
    const same = byPerson.get(canonical(frozen.person));
    const known = { name: nameOf(frozen), before: part(frozen) };
    if (same !== undefined) {
      const kept = canonical(same.expect) === canonical(frozen.expect);
      return kept ? [] : [{ kind: 'outcome', ...known, after: part(same) }];
    }
    const named = frozen.name === undefined ? undefined : byName.get(canonical(frozen.name));
    const moved = (frozen.id === undefined ? undefined : byId.get(frozen.id)) ?? named;
    if (moved === undefined) return [{ kind: 'removed', ...known, after: null }];
    return [{ kind: 'person', ...known, after: part(moved) }];
  });
}
