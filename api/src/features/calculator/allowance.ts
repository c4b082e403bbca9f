/** How much one caller may ask: a store of turns that fills again as time passes. */
type Store = { turns: number; at: number };

/** At most so many callers are remembered; beyond it the ones seen longest ago start afresh. */
const MOST_CALLERS = 10_000;

/**
 * Allows each caller so many turns at once, and so many a second after that. In memory of this process, by an address
 * that is kept for no other purpose and forgotten with the process.
 */
export class Allowance {
  readonly #stores = new Map<string, Store>();
  readonly #atOnce: number;
  readonly #aSecond: number;

  constructor(atOnce: number, aSecond: number) {
    this.#atOnce = atOnce;
    this.#aSecond = aSecond;
  }

  /** Takes a turn; false where none is left. @param now milliseconds */
  take(caller: string, now: number): boolean {
    const store = this.#stores.get(caller) ?? { turns: this.#atOnce, at: now };
    const gained = (Math.max(0, now - store.at) / 1000) * this.#aSecond;
    const turns = Math.min(this.#atOnce, store.turns + gained);
    this.#stores.delete(caller);
    this.#stores.set(caller, { turns: Math.max(0, turns - 1), at: now });
    const [oldest] = this.#stores.keys();
    if (this.#stores.size > MOST_CALLERS && oldest !== undefined) this.#stores.delete(oldest);
    return turns >= 1;
  }
}
