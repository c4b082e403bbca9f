import type { FactValue } from '../facts/definition.ts';
import type { Person } from './model.ts';

/** A person as an example of a pack writes them: without what is absent, false or taken for granted. */
export function writtenPerson(person: Person): Record<string, FactValue> {
  const { id: _id, declared, ...core } = person;
  const said = ([name, value]: [string, FactValue]) =>
    value !== null &&
    value !== undefined &&
    value !== false &&
    !(Array.isArray(value) && value.length === 0) &&
    !(name === 'document' && value === 'resident-id');
  const all = Object.entries({ ...core, ...declared }) as [string, FactValue][];
  return Object.fromEntries(all.filter(said));
}
