import type { Policy } from '../assess/compile.ts';
import type { PersonReading } from './read.ts';

/**
 * Reads a person from the value of a JSON line for this pack: the fields of `canbao assess`, the facts that the pack
 * declares, and what its rules need. An invalid one says which field is wrong and why, with the id where it has one.
 */
export function parsePerson(value: unknown, policy: Policy): PersonReading {
  return policy.read(value);
}
