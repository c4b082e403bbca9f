import { bindCondition } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { type Truth, YES } from '../conditions/truth.ts';
import type { Citation } from '../pack/parts.ts';
import type { Person } from '../person/model.ts';

/** What an answer rests on: ids that always hold, and ids that hold for some persons only. */
export interface Grounds {
  always: readonly string[];
  sometimes: readonly { id: string; holds: (person: Person) => Truth }[];
}

export const NO_GROUNDS: Grounds = { always: [], sometimes: [] };

/** Binds citations once. */
export function bindGrounds(cites: readonly Citation[] | undefined, setting: Setting): Grounds {
  const all = cites ?? [];
  return {
    always: all.filter((cite) => cite.when === null).map((cite) => cite.id),
    sometimes: all.flatMap(({ id, when }) =>
      when === null ? [] : [{ id, holds: bindCondition(when, setting).holds }],
    ),
  };
}

/** Several grounds as one. */
export function mergeGrounds(grounds: readonly Grounds[]): Grounds {
  return {
    always: grounds.flatMap((one) => one.always),
    sometimes: grounds.flatMap((one) => one.sometimes),
  };
}

/** The ids that hold for this person, in the order written. */
export function groundsFor(grounds: readonly Grounds[], person: Person): string[] {
  return grounds.flatMap((one) => [
    ...one.always,
    ...one.sometimes.filter(({ holds }) => holds(person) === YES).map(({ id }) => id),
  ]);
}
