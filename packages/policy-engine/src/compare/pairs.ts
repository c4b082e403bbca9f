import type { Part } from './sections.ts';

/** Pairs the rules of two lists: by id, else by a name or a condition that only one of each has. */
export function pairs(old: readonly Part[], now: readonly Part[]): [Part | null, Part | null][] {
  const left = new Set(old);
  const take = (found: Part | undefined): Part | null => {
    if (found === undefined) return null;
    left.delete(found);
    return found;
  };
  const byId = new Map(now.map((part) => [part, take(old.find((one) => one.id === part.id))]));
  const alike = (part: Part): Part | null => {
    const same = [...left].filter(
      (one) =>
        (one.name !== '' && one.name === part.name) ||
        (one.fields.when !== undefined &&
          JSON.stringify(one.fields.when) === JSON.stringify(part.fields.when)),
    );
    return same.length === 1 ? take(same[0]) : null;
  };
  const paired = now.map((part): [Part | null, Part | null] => [byId.get(part) ?? alike(part), part]);
  return [...paired, ...[...left].map((part): [Part | null, Part | null] => [part, null])];
}
