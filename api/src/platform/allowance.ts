import type { Clock } from './clock.ts';

/** How much one caller may ask: a store of turns that fills again as time passes. */
type Store = { turns: number; at: number };

/** At most so many callers are remembered; beyond it the ones seen longest ago start afresh. */
const MOST_CALLERS = 10_000;

/**
 * Allows each caller so many turns at once, and so many a second after that. In memory, by an address or an account
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

/**
 * What has an allowance. calculator: forty answers at once, then two a second: more than a resident types, less than a
 * machine asks. wholeNumber: searches by a whole number, by which guesses could be confirmed; a window with a queue
 * asks for fewer.
 */
const allowances = {
  calculator: { atOnce: 40, aSecond: 2 },
  wholeNumber: { atOnce: 120, aSecond: 0.5 },
} as const;
export type Allowed = keyof typeof allowances;
/** Takes a caller's turn; false where none is left. True across all processes that answer. */
export type Allow = (what: Allowed, caller: string) => Promise<boolean>;

/** Allowances kept in this process: its own where it answers alone, else all others ask here. */
export function allowHere(clock: Clock): Allow {
  const kept = Object.fromEntries(
    Object.entries(allowances).map(([what, { atOnce, aSecond }]) => [what, new Allowance(atOnce, aSecond)]),
  ) as Record<Allowed, Allowance>;
  return async (what, caller) => kept[what].take(caller, clock.now().getTime());
}
