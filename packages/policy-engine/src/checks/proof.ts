import type { Pack } from '../pack/definition.ts';
import type { Faults, Path } from '../pack/fault.ts';
import type { Citation } from '../pack/parts.ts';
import { reportsFiscal } from '../questions/fiscal.ts';
import { runExamples } from './example-runs.ts';

/** A clause that decides about persons, and how many examples show it. */
export interface ShownClause {
  id: string;
  examples: number;
}

/** Every citation within a part of a pack. */
function citedIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(citedIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'cites' || key === 'assumes' ? ((value ?? []) as Citation[]).map(({ id }) => id) : citedIn(value),
  );
}

/**
 * The clauses on which an outcome of somebody can rest, in the order of the pack, with the examples that show each. Not
 * among them: clauses that organise (targets, collection, deadlines), shares on top of the fiscal part, and those of the ledger, which has its own examples.
 */
export function clausesShown(pack: Pack): ShownClause[] {
  const { tiers, exclusions, waysIn, phases, waits, subsidies, consequences, fiscal } = pack;
  const deciding = [tiers, exclusions, waysIn, phases, waits, subsidies, consequences];
  const reported = reportsFiscal(pack) ? [{ ...fiscal, onTop: undefined }] : [];
  const cited = new Set(citedIn([...deciding, ...reported]));
  const { shows } = runExamples(pack);
  return Object.keys(pack.clauses)
    .filter((id) => cited.has(id))
    .map((id) => ({ id, examples: shows.get(id) ?? 0 }));
}

/** Clauses that decide and that no example shows. Without any example that is said once, by its own fault. */
export function checkClausesShown(pack: Pack, faults: Faults): void {
  if (pack.examples.length === 0) return;
  for (const { id, examples } of clausesShown(pack)) {
    if (examples > 0) continue;
    faults.add(
      ['clauses', id],
      'clause-without-example',
      `没有例子证明条款“${id}”：在 examples 里补一个按它算出结果的人；例子已有、只是结果不由它决定的（如差一天），在例子里写 cites: ${id}`,
      `no example shows the clause "${id}": add a person whose outcome rests on it; where one exists whose outcome it did not decide (one day short), write cites: ${id} in that example`,
      { part: 'key', proof: true },
    );
  }
}

/** Amounts and days besides the rules that rest on no clause. */
export function checkAmountsGrounded(pack: Pack, faults: Faults): void {
  const { fiscal, subsidies, collection, publicNotice, targets } = pack;
  const each = <T>(
    list: readonly T[] | undefined,
    path: Path,
    of: (one: T) => readonly Citation[] | undefined,
  ) => (list ?? []).map((one, i): [Path, readonly Citation[] | undefined] => [[...path, i], of(one)]);
  const found: [Path, readonly Citation[] | undefined][] = [
    [['fiscal'], fiscal?.cites],
    ...each(fiscal?.onTop, ['fiscal', 'onTop'], ({ cites }) => cites),
    ...each(subsidies?.rounds, ['subsidies', 'rounds'], ({ cites }) => cites),
    ...pack.phases.map(({ waive }, i): [Path, Citation[] | undefined] => [
      ['phases', i, 'waive'],
      waive?.cites,
    ]),
    [['collection', 'cash'], collection?.cash?.cites],
    [['publicNotice'], publicNotice?.cites],
    [['targets'], targets?.cites],
    [['targets', 'assessed'], targets?.assessed?.cites],
    ...each(pack.deadlines, ['deadlines'], ({ cites }) => cites),
  ];
  for (const [path, cites] of found) {
    if (cites === undefined || cites.some(({ id }) => Object.hasOwn(pack.clauses, id))) continue;
    faults.add(
      [...path, 'cites'],
      'no-clause',
      '金额、日期至少引用一条通知原文；通知未写的，引最接近的一条，再加上假定',
      'an amount or a day cites at least one clause; where the notice is silent, the nearest one and the assumption',
      { proof: true },
    );
  }
}
