import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { YES } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';

/** Which announced consequences concern a person: their ids, in the pack's order. Null where the pack has none. */
export function compileConsequences(pack: Pack, setting: Setting): ((person: Person) => string[]) | null {
  if (pack.consequences === undefined) return null;
  const rules = pack.consequences.map(({ id, when }) => ({ id, holds: bindCondition(when, setting).holds }));
  return (person) => rules.filter(({ holds }) => holds(person) === YES).map(({ id }) => id);
}
