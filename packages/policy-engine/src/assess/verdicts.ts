import { YES } from '../conditions/truth.ts';
import type { Person } from '../person/model.ts';
import { type Grounds, groundsFor } from '../questions/cites.ts';
import {
  type AssessmentReason,
  type Decision,
  type Extras,
  sortGrounds,
  type Verdict,
} from './assessment.ts';

/** A verdict but for the clauses and assumptions that it rests on. */
export type Outcome = Omit<Verdict, 'clauses' | 'assumptions'>;

/** Ends an assessment without money; the key tells one such end from another of the same reason. */
export type Stop = (
  person: Person,
  decision: 'refused' | 'undetermined',
  reason: AssessmentReason,
  key: string,
  grounds: readonly Grounds[],
  extras?: Extras,
) => Decision;

/** An outcome met before: what it rests on, and its verdict for each set of grounds that holds for somebody. */
interface Entry {
  outcome: Outcome;
  grounds: readonly Grounds[];
  /** Where the grounds are everybody's. */
  plain: Verdict | null;
  varied: Map<string, Verdict>;
}

/** Beyond so many outcomes all are forgotten, so that no roster makes memory grow. */
const MOST_OUTCOMES = 20_000;

/** The verdicts met so far: each is put together once, however many persons come to it. */
export class Verdicts {
  readonly #entries = new Map<number | string, Entry>();
  readonly #isAssumption: (id: string) => boolean;

  constructor(isAssumption: (id: string) => boolean) {
    this.#isAssumption = isAssumption;
  }

  /** The verdict of an outcome that was met before; null for a new one. */
  find(key: number | string, person: Person): Verdict | null {
    const entry = this.#entries.get(key);
    return entry === undefined ? null : (entry.plain ?? this.#variant(entry, person));
  }

  /**
   * Puts a new outcome together.
   * @param key the same key must always mean the same outcome and grounds
   * @param grounds what the outcome rests on, some of it perhaps for some persons only
   */
  add(key: number | string, grounds: readonly Grounds[], outcome: Outcome, person: Person): Verdict {
    const varies = grounds.some((one) => one.sometimes.length > 0);
    const entry: Entry = { outcome, grounds, plain: null, varied: new Map() };
    if (!varies) entry.plain = this.#make(entry, person);
    if (this.#entries.size >= MOST_OUTCOMES) this.#entries.clear();
    this.#entries.set(key, entry);
    return entry.plain ?? this.#variant(entry, person);
  }

  #variant(entry: Entry, person: Person): Verdict {
    let which = '';
    for (const one of entry.grounds) {
      for (const extra of one.sometimes) which += extra.holds(person) === YES ? '1' : '0';
    }
    const known = entry.varied.get(which);
    if (known !== undefined) return known;
    const verdict = this.#make(entry, person);
    entry.varied.set(which, verdict);
    return verdict;
  }

  #make({ outcome, grounds }: Entry, person: Person): Verdict {
    return { ...outcome, ...sortGrounds(groundsFor(grounds, person), this.#isAssumption) };
  }
}
