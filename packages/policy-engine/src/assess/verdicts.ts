import { YES } from '../conditions/truth.ts';
import type { Person } from '../person/model.ts';
import { type Grounds, groundsFor } from '../questions/cites.ts';
import { sortGrounds, type Verdict } from './assessment.ts';

/** Makes a verdict from the clauses and assumptions that it rests on. */
export type MakeVerdict = (clauses: string[], assumptions: string[]) => Verdict;

interface Entry {
  /** The verdict of an outcome whose grounds are everybody's. */
  plain: Verdict | null;
  /** The verdicts of an outcome whose grounds differ, by which of them hold. */
  varied: Map<string, Verdict> | null;
}

/** The verdicts met so far: each outcome is put together once, however many persons come to it. */
export class Verdicts {
  readonly #entries = new Map<number | string, Entry>();
  readonly #isAssumption: (id: string) => boolean;

  constructor(isAssumption: (id: string) => boolean) {
    this.#isAssumption = isAssumption;
  }

  /**
   * @param key the outcome: the same key must always come with the same grounds and the same `make`
   * @param grounds what the outcome rests on, some of it perhaps for some persons only
   */
  settle(key: number | string, grounds: readonly Grounds[], person: Person, make: MakeVerdict): Verdict {
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      const varies = grounds.some((one) => one.sometimes.length > 0);
      entry = varies
        ? { plain: null, varied: new Map() }
        : { plain: this.#make(grounds, person, make), varied: null };
      this.#entries.set(key, entry);
    }
    if (entry.plain !== null) return entry.plain;
    return this.#variant(entry.varied ?? new Map(), grounds, person, make);
  }

  #variant(
    varied: Map<string, Verdict>,
    grounds: readonly Grounds[],
    person: Person,
    make: MakeVerdict,
  ): Verdict {
    let which = '';
    for (const one of grounds) {
      for (const extra of one.sometimes) which += extra.holds(person) === YES ? '1' : '0';
    }
    const known = varied.get(which);
    if (known !== undefined) return known;
    const verdict = this.#make(grounds, person, make);
    varied.set(which, verdict);
    return verdict;
  }

  #make(grounds: readonly Grounds[], person: Person, make: MakeVerdict): Verdict {
    const { clauses, assumptions } = sortGrounds(groundsFor(grounds, person), this.#isAssumption);
    return make(clauses, assumptions);
  }
}
