import { formatFen } from '@canbao/values';
import { fenOfYuan, type Range } from '../amounts/index.ts';
import { compileBook, type LedgerYear } from '../ledger/book.ts';
import { yearFactMap } from '../ledger/facts.ts';
import { yearsOf } from '../ledger/history.ts';
import type { Pack } from '../pack/definition.ts';
import type { Faults, Path } from '../pack/fault.ts';
import type { IncentiveExample, Incentives } from '../pack/incentives.ts';
import { nearest } from '../pack/nearest.ts';
import type { Citation } from '../pack/parts.ts';
import { checkWhen } from './conditions.ts';

const HERE: Path = ['incentives'];

/** Every citation of the incentives with its place. */
export function incentiveCites(incentives: Incentives): { cites: readonly Citation[]; path: Path }[] {
  const each = (rules: readonly { cites: readonly Citation[] }[] | undefined, key: string) =>
    (rules ?? []).map(({ cites }, i) => ({ cites, path: [...HERE, key, i] }));
  return [
    { cites: incentives.limit.cites, path: [...HERE, 'limit'] },
    ...each(incentives.entries, 'entries'),
    ...each(incentives.resets, 'resets'),
    ...each(incentives.caps, 'caps'),
  ];
}

/** Conditions on no fact of a year, names of no entry, an entry without one amount or under two caps. */
export function checkIncentives(pack: Pack, faults: Faults): void {
  const { incentives } = pack;
  if (incentives === undefined) return;
  const ids = incentives.entries.map(({ id }) => id);
  const known = (id: string, path: Path) => {
    if (ids.includes(id)) return;
    const near = nearest(id, ids);
    faults.add(
      path,
      'unknown-entry',
      `没有“${id}”这一笔。${near === null ? `可写：${ids.join('、')}` : `是不是“${near}”？`}`,
      `no entry "${id}"; ${near === null ? `there are: ${ids.join(', ')}` : `did you mean "${near}"?`}`,
      near === null ? {} : { instead: near },
    );
  };
  const under = new Set<string>();
  incentives.entries.forEach((entry, i) => {
    const path = [...HERE, 'entries', i];
    checkWhen(entry.when, [...path, 'when'], yearFactMap, faults);
    if ((entry.adds === undefined) === (entry.takes === undefined)) {
      faults.add(
        path,
        'adds-or-takes',
        `“${entry.id}”要写 adds 或 takes，只写一个`,
        `"${entry.id}" needs adds or takes, one of them`,
      );
    }
  });
  incentives.resets?.forEach((reset, i) => {
    const path = [...HERE, 'resets', i];
    checkWhen(reset.when, [...path, 'when'], yearFactMap, faults);
    reset.clears.forEach((id, c) => {
      known(id, [...path, 'clears', c]);
    });
  });
  incentives.caps?.forEach((cap, i) => {
    cap.of.forEach((id, c) => {
      const path = [...HERE, 'caps', i, 'of', c];
      known(id, path);
      if (under.has(id)) {
        faults.add(
          path,
          'duplicate-id',
          `“${id}”已有一个上限，合并成一个`,
          `"${id}" has a cap already: make it one`,
        );
      }
      under.add(id);
    });
  });
}

/** Runs the examples of the incentives: each must come out as it says, and together they must reach every rule. */
export function checkLedgerExamples(pack: Pack, faults: Faults): void {
  const { incentives } = pack;
  const book = compileBook(pack);
  if (incentives === undefined || book === null) return;
  const reached = new Set<string>();
  incentives.examples.forEach((example, i) => {
    const path = [...HERE, 'examples', i];
    const years = yearsOf(example.years, example.continuousYears ?? 0);
    if (years === null) {
      faults.add(
        [...path, 'years'],
        'example-invalid',
        '同一年写了两次，或超过150年',
        'a year is written twice, or there are more than 150',
      );
      return;
    }
    const opening = Object.entries(example.opening ?? {}).map(([id, yuan]) => [id, fenOfYuan(yuan) ?? 0]);
    const made = book.write(years, Object.fromEntries(opening) as Record<string, number>);
    for (const { entries, resets } of made) {
      for (const { entry } of entries) reached.add(`entries:${entry}`);
      for (const { reset } of resets) reached.add(`resets:${reset}`);
    }
    compare(example, made.at(-1), path, faults);
  });
  for (const key of ['entries', 'resets'] as const) {
    incentives[key]?.forEach(({ id }, i) => {
      if (reached.has(`${key}:${id}`)) return;
      faults.add(
        [...HERE, key, i, 'id'],
        'no-example',
        `没有例子走到“${id}”，在 incentives.examples 里补一个`,
        `no example reaches "${id}": add one under incentives.examples`,
      );
    });
  }
}

const said = ({ least, most }: Range) =>
  least === most ? formatFen(least) : `${formatFen(least)} – ${formatFen(most)}`;

function compare(
  { expect }: IncentiveExample,
  last: LedgerYear | undefined,
  path: Path,
  faults: Faults,
): void {
  if (last === undefined) return;
  const yuan = (amount: number | null) => (amount === null ? 'null' : formatFen(fenOfYuan(amount) ?? 0));
  const open = last.limit !== null && last.limit.least !== last.limit.most;
  const pairs: [string, string | undefined, string][] = [
    ['open', expect.open === undefined ? undefined : String(expect.open), String(open)],
    [
      'limit',
      expect.limit === undefined ? undefined : yuan(expect.limit),
      last.limit === null ? 'null' : said(last.limit),
    ],
    ...Object.entries(expect.balances ?? {}).map(([id, amount]): [string, string, string] => [
      'balances',
      `${id} ${yuan(amount)}`,
      `${id} ${said(last.balances[id] ?? { least: 0, most: 0 })}`,
    ]),
  ];
  for (const [key, expected, got] of pairs) {
    if (expected === undefined || expected === got) continue;
    faults.add(
      [...path, 'expect', key],
      'example-failed',
      `例子不符（${key}）：写的是 ${expected}，算出 ${got}。改例子或改规则`,
      `the example (${key}) says ${expected}, the rules give ${got}: mend the example or the rule`,
    );
  }
}
