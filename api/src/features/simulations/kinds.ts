import { type Outcome, outcomeKey, outcomeOf } from './outcome.ts';
import type { Standing } from './people.ts';

/** One way in which it comes out, for people who stand alike. */
export type Kind = {
  kind: number;
  standing: Standing;
  before: Outcome;
  after: Outcome;
  coverMoved: boolean;
};

const standings: readonly Standing[] = ['paid', 'unpaid', 'none'];
/** More outcomes than two revisions have; the product stays a safe integer. */
const MOST = 10_000_000;

/** The kinds met so far, each with its number. Whoever is met is found by two numbers, for there are a million of them. */
export class Kinds {
  readonly #byKey = new Map<string, number>();
  readonly #known = new WeakMap<Outcome, number>();
  readonly #kinds = new Map<number, number>();
  #fresh: Kind[] = [];

  /** @param stored what an earlier run of the same work found */
  constructor(stored: readonly Kind[]) {
    for (const { kind, standing, before, after, coverMoved } of stored)
      this.#kinds.set(this.#place(standing, before, after, coverMoved), kind);
  }

  /** The number of the kind; of a new one, the next. */
  numberOf(standing: Standing, before: Outcome, after: Outcome, coverMoved: boolean): number {
    const place = this.#place(standing, before, after, coverMoved);
    const known = this.#kinds.get(place);
    if (known !== undefined) return known;
    const kind = this.#kinds.size;
    this.#kinds.set(place, kind);
    this.#fresh.push({ kind, standing, before: outcomeOf(before), after: outcomeOf(after), coverMoved });
    return kind;
  }

  /** The kinds that are new since this was last asked. */
  takeFresh(): Kind[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  #place(standing: Standing, before: Outcome, after: Outcome, coverMoved: boolean): number {
    const which = standings.indexOf(standing) * 2 + Number(coverMoved);
    return (this.#outcome(before) * MOST + this.#outcome(after)) * 6 + which;
  }

  #outcome(outcome: Outcome): number {
    const known = this.#known.get(outcome);
    if (known !== undefined) return known;
    const key = outcomeKey(outcome);
    const number = this.#byKey.get(key) ?? this.#byKey.size;
    this.#byKey.set(key, number);
    this.#known.set(outcome, number);
    return number;
  }
}
