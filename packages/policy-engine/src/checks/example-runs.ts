import type { Assessment } from '../assess/assessment.ts';
import { compile } from '../assess/compile.ts';
import { assess } from '../assess/line.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { type CompiledPrices, compilePrices, pricesOf } from '../questions/price.ts';
import { compileScope, firstThatHolds } from '../questions/scope.ts';
import type { Text } from '../text.ts';

/** What the examples of a pack come to: each by itself, and what they reach together. */
export interface ExampleRun {
  results: readonly (Assessment | { invalid: Text })[];
  /** The outcomes and rules that they reach, by the keys of `wanted`. */
  reached: ReadonlySet<string>;
  /** How many examples show each clause: because it decided, or because they name it. */
  shows: ReadonlyMap<string, number>;
}

const runs = new WeakMap<Pack, ExampleRun>();

/** Runs the examples of a pack, once. Throws where the pack’s conditions mean nothing. */
export function runExamples(pack: Pack): ExampleRun {
  const known = runs.get(pack);
  if (known !== undefined) return known;
  const policy = compile(pack);
  const reached = new Set<string>();
  const shows = new Map<string, number>();
  const scope = compileScope(pack, policy.setting);
  const prices = compilePrices(pack, policy.setting);
  const results = pack.examples.map((example, i) => {
    const reading = policy.read({ id: `example-${i + 1}`, ...example.person });
    if ('invalid' in reading) return { invalid: reading.invalid.message };
    const result = assess(policy, reading.person);
    mark(scope, reading.person, result, reached);
    markPrice(pack, prices, reading.person, result, reached);
    for (const id of clausesShown(pack, i, result)) shows.set(id, 1 + (shows.get(id) ?? 0));
    return result;
  });
  const run = { results, reached, shows };
  runs.set(pack, run);
  return run;
}

/** The clauses that an example shows: those that decided it, those of what follows from it, and those that it names. */
function clausesShown(pack: Pack, index: number, result: Assessment): ReadonlySet<string> {
  const notes = new Set(result.notes ?? []);
  const followed = (pack.consequences ?? []).filter(({ id }) => notes.has(id));
  return new Set([
    ...result.clauses,
    ...followed.flatMap(({ cites }) => cites.map(({ id }) => id)),
    ...[pack.examples[index]?.cites ?? []].flat(),
  ]);
}

function mark(
  scope: ReturnType<typeof compileScope>,
  person: Person,
  result: Assessment,
  reached: Set<string>,
): void {
  if (result.reason !== null) reached.add(`reason:${result.reason}`);
  if (result.category !== null) reached.add(`category:${result.category}`);
  for (const { category } of result.categories ?? []) reached.add(`category:${category}`);
  if (result.reason === 'delegated-amount-missing') {
    for (const id of person.certifications) reached.add(`open:${id}`);
  }
  const way = scope.waysIn[firstThatHolds(scope.waysIn, person)];
  if (result.decision !== 'refused' && way !== undefined) reached.add(`way:${way.id}`);
  if ((result.waivedFen ?? 0) > 0) reached.add('waiver');
}

function markPrice(
  pack: Pack,
  prices: CompiledPrices,
  person: Person,
  result: Assessment,
  reached: Set<string>,
): void {
  const index = pack.tiers.findIndex((tier) => tier.id === result.tier);
  const tier = pack.tiers[index];
  const price = tier === undefined ? undefined : pricesOf(tier)[prices.of(index, person)];
  if (tier !== undefined && price !== undefined) reached.add(`price:${tier.id},${price?.id ?? ''}`);
}
