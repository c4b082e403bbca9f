import fc from 'fast-check';
import type { Operation } from './hand.ts';
import { type Choice, look, type Pair, type Step, take } from './laws.ts';
import { operations } from './operations.ts';
import type { Desk } from './side.ts';

/** Named arguments at most that an operation draws. */
const MOST = 7;

type Drawn = {
  turn: 0 | 1;
  operation: number;
  desk: number;
  anybody: boolean;
  alone: boolean;
  choices: Choice[];
};
const drawnStep: fc.Arbitrary<Drawn> = fc.record({
  turn: fc.constantFrom(0 as const, 1 as const),
  operation: fc.nat(10_000),
  desk: fc.nat(10_000),
  anybody: fc.nat(4).map((n) => n === 0),
  alone: fc.nat(2).map((n) => n === 0),
  choices: fc.array(fc.record({ other: fc.boolean(), index: fc.nat(60) }), {
    minLength: MOST,
    maxLength: MOST,
  }),
});

/** Operations that somebody of both sides may do. */
const within = (pair: Pair): Operation[] => {
  const desks = Object.keys(pair.sides[0].desks) as Desk[];
  return operations.filter(({ by }) => by.length === 0 || by.some((desk) => desks.includes(desk)));
};

function stepOf(pair: Pair, { operation, desk, anybody, alone, choices }: Drawn): Step {
  const among = within(pair);
  const chosen = among[operation % among.length]!;
  const seated = Object.keys(pair.sides[0].desks) as Desk[];
  const may = seated.filter((one) => anybody || chosen.by.includes(one));
  const desks = may.length > 0 ? may : seated;
  const drawn = alone ? choices.map(({ index }) => ({ other: false, index })) : choices;
  return { operation: chosen, desk: desks[desk % desks.length]!, choices: drawn };
}

/**
 * Both sides do whatever comes, in any order, for about so long; the laws are held at each step.
 *
 * @param between what else happens after every dozen of steps
 * @returns how many steps were taken
 */
export async function doAnything(
  pair: Pair,
  milliseconds: number,
  between: () => Promise<void>,
): Promise<number> {
  const end = Date.now() + milliseconds;
  let steps = 0;
  const dozens = fc.array(drawnStep, { minLength: 12, maxLength: 12 });
  const holds = async (drawn: Drawn[]) => {
    for (const one of drawn) {
      if (Date.now() > end) return;
      await take(pair, one.turn, stepOf(pair, one));
      steps += 1;
    }
    await between();
    await look(pair, 0);
    await look(pair, 1);
  };
  await fc.assert(fc.asyncProperty(dozens, holds), { seed: 20210701, numRuns: 100, endOnFailure: true });
  return steps;
}

/** Every operation by a desk of the first side that may: with all that it names of the other, then each alone. */
export async function nameEverything(pair: Pair): Promise<void> {
  const seated = Object.keys(pair.sides[0].desks) as Desk[];
  for (const operation of within(pair)) {
    const [desk = seated[0]!] = operation.by.filter((one) => seated.includes(one));
    const choices = (other: (slot: number) => boolean, index: number) =>
      Array.from({ length: MOST }, (_, slot) => ({ other: other(slot), index: index + slot }));
    const draws = await take(pair, 0, { operation, desk, choices: choices(() => true, 0) });
    for (let slot = 0; draws > 1 && slot < draws; slot++)
      await take(pair, 0, { operation, desk, choices: choices((one) => one === slot, slot + 1) });
  }
}
