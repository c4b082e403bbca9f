import { formatFen } from '@canbao/values';
import { fenOfYuan, openAmount } from '../amounts/index.ts';
import type { Assessment } from '../assess/assessment.ts';
import type { Example, GroupPrice, Pack } from '../pack/definition.ts';
import type { Faults, Path } from '../pack/fault.ts';
import { saysUnknown } from '../questions/scope.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import { runExamples } from './example-runs.ts';

/** An activated pack holds at least so many examples. */
export const FEWEST_EXAMPLES = 15;

/** What no example of the pack reaches: a category, a way in, a price, a refusal. */
export function missingExamples(pack: Pack): Wanted[] {
  const { reached } = runExamples(pack);
  return wanted(pack).filter(({ key }) => !reached.has(key));
}

/** Runs the pack's examples: each must come out as it says, and together they must reach every category, way and refusal. */
export function checkExamples(pack: Pack, faults: Faults): void {
  const { results, reached } = runExamples(pack);
  pack.examples.forEach((example, i) => {
    const path = ['examples', i];
    const result = results[i];
    if (result === undefined) return;
    if (!('invalid' in result)) {
      compare(example, result, path, faults);
      return;
    }
    const { zh, en } = result.invalid;
    faults.add(
      [...path, 'person'],
      'example-invalid',
      `例子里的人写得不对：${zh}`,
      `the person of this example: ${en}`,
    );
  });
  if (pack.examples.length < FEWEST_EXAMPLES) {
    faults.add(
      ['examples'],
      'few-examples',
      `例子只有 ${pack.examples.length} 个，至少 ${FEWEST_EXAMPLES} 个；缺哪些，看“例子”一栏的建议`,
      `only ${pack.examples.length} examples, at least ${FEWEST_EXAMPLES} are needed; what lacks one is proposed under Examples`,
      { part: 'key' },
    );
  }
  for (const { key, path, zh, en } of wanted(pack)) {
    if (reached.has(key)) continue;
    faults.add(
      path,
      'no-example',
      `没有例子走到${zh}，在 examples 里补一个`,
      `no example reaches ${en}: add one under examples`,
      { part: 'key' },
    );
  }
}

/** Something that an example should show. */
export interface Wanted {
  key: string;
  path: Path;
  zh: string;
  en: string;
}

/** Whether nobody can be told to have this price: its condition names whom to ask. */
function leavesOpen({ when }: GroupPrice): boolean {
  return when.unknown !== undefined;
}

function wanted(pack: Pack): Wanted[] {
  const reason = (code: string, path: Path): Wanted => ({
    key: `reason:${code}`,
    path,
    zh: `“${code}”`,
    en: `"${code}"`,
  });
  const open = (i: number) =>
    openAmount(categoriesOf(pack)[i]?.pays ?? categoriesOf(pack)[i]?.selfPay ?? 0) !== null;
  return [
    ...categoriesOf(pack).map(
      (category, i): Wanted => ({
        key: `${open(i) ? 'open' : 'category'}:${category.id}`,
        path: ['subsidies', 'categories', i, 'id'],
        zh: `类别“${category.name}”`,
        en: `the category "${category.id}"`,
      }),
    ),
    ...pack.waysIn.map(
      (way, i): Wanted => ({
        key: saysUnknown(way.when) ? 'reason:scope-missing' : `way:${way.id}`,
        path: ['waysIn', i, 'id'],
        zh: `参保途径“${way.id}”`,
        en: `the way in "${way.id}"`,
      }),
    ),
    ...pack.tiers.flatMap((tier, i) =>
      (tier.prices ?? []).map(
        (price, p): Wanted => ({
          key: leavesOpen(price) ? 'reason:price-missing' : `price:${tier.id},${price.id}`,
          path: ['tiers', i, 'prices', p, 'id'],
          zh: `${tier.name}的标准“${price.id}”`,
          en: `the price "${price.id}" of "${tier.id}"`,
        }),
      ),
    ),
    ...(pack.exclusions ?? []).map((rule, i) => reason(rule.reason, ['exclusions', i, 'id'])),
    reason('out-of-scope', ['waysIn']),
    reason('tier-unknown', ['tiers']),
    ...(pack.tiers.length > 1 ? [reason('tier-required', ['tiers'])] : []),
    ...pack.waysIn.flatMap((way, i) =>
      way.tiers === undefined ? [] : [reason('tier-not-allowed', ['waysIn', i, 'tiers'])],
    ),
    ...pack.phases.flatMap((phase, i) => {
      const waiver: Wanted = { key: 'waiver', path: ['phases', i, 'waive'], zh: '免缴', en: 'the waiver' };
      return [
        ...(phase.refuse === undefined ? [] : [reason(phase.refuse, ['phases', i, 'refuse'])]),
        ...(phase.unknown === undefined ? [] : [reason('late-rule-missing', ['phases', i, 'unknown'])]),
        ...(phase.waive === undefined ? [] : [waiver]),
      ];
    }),
  ];
}

function compare(example: Example, result: Assessment, path: Path, faults: Faults): void {
  for (const { key, expected, got } of differencesOf(example, result)) {
    const at = key === '' ? [...path, 'expect'] : [...path, 'expect', key];
    faults.add(
      at,
      'example-failed',
      `例子不符${key === '' ? '' : `（${key}）`}：写的是 ${expected}，算出 ${got}。改例子或改规则`,
      `the example${key === '' ? '' : ` (${key})`} says ${expected}, the rules give ${got}: mend the example or the rule`,
    );
  }
}

/** What an example says otherwise than the rules; `key` is empty where they differ on whether the person may join. */
export interface ExampleDifference {
  key: string;
  expected: string;
  got: string;
}

/** Where an example and what the rules gave differ. */
export function differencesOf({ expect }: Example, result: Assessment): ExampleDifference[] {
  return typeof expect === 'string' ? refusal(expect, result) : money(expect, result);
}

function refusal(expected: string, result: Assessment): ExampleDifference[] {
  const got = result.reason ?? 'accepted';
  return expected === got ? [] : [{ key: '', expected, got }];
}

function money(expect: Exclude<Example['expect'], string>, result: Assessment): ExampleDifference[] {
  if (result.decision !== 'accepted') return [{ key: '', expected: 'accepted', got: result.reason ?? '' }];
  const funding = (fens: Record<string, number>) =>
    Object.entries(fens)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, fen]) => `${id} ${formatFen(fen)}`)
      .join(', ');
  const yuan = (amount: number) => formatFen(fenOfYuan(amount) ?? 0);
  const asYuan = (amount: number | null | undefined) =>
    amount === undefined ? undefined : amount === null ? 'null' : yuan(amount);
  const asFen = (fen: number | null | undefined) => (typeof fen === 'number' ? formatFen(fen) : 'null');
  const asFunding = (amounts: Record<string, number> | undefined) =>
    amounts === undefined
      ? undefined
      : funding(
          Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, fenOfYuan(amount) ?? 0])),
        );
  const pairs: [string, string | undefined, string][] = [
    ['tier', expect.tier, String(result.tier)],
    [
      'premium',
      expect.premium === undefined ? undefined : yuan(expect.premium),
      formatFen(result.premiumFen ?? 0),
    ],
    [
      'subsidy',
      expect.subsidy === undefined ? undefined : yuan(expect.subsidy),
      formatFen(result.subsidyFen ?? 0),
    ],
    [
      'waived',
      expect.waived === undefined ? undefined : yuan(expect.waived),
      formatFen(result.waivedFen ?? 0),
    ],
    [
      'selfPay',
      expect.selfPay === undefined ? undefined : yuan(expect.selfPay),
      formatFen(result.selfPayFen ?? 0),
    ],
    [
      'category',
      expect.category === undefined ? undefined : String(expect.category),
      String(result.category),
    ],
    [
      'coverFrom',
      expect.coverFrom === undefined ? undefined : String(expect.coverFrom),
      String(result.benefitStart),
    ],
    ['coverTo', expect.coverTo === undefined ? undefined : String(expect.coverTo), String(result.benefitEnd)],
    ['wait', expect.wait === undefined ? undefined : String(expect.wait), String(result.wait ?? 0)],
    [
      'repair',
      expect.repair === undefined ? undefined : yuan(expect.repair),
      formatFen(result.repairFen ?? 0),
    ],
    ['notes', expect.notes?.join(', '), (result.notes ?? []).join(', ')],
    ['fiscal', asYuan(expect.fiscal), asFen(result.fiscalFen)],
    ['total', asYuan(expect.total), asFen(result.totalFen)],
    ['refund', asYuan(expect.refund), formatFen(result.refundFen ?? 0)],
    ['benefitTier', expect.benefitTier, result.benefitTier ?? String(result.tier)],
    [
      'categories',
      asFunding(expect.categories),
      funding(Object.fromEntries((result.categories ?? []).map(({ category, fen }) => [category, fen]))),
    ],
    [
      'fiscalFunding',
      asFunding(expect.fiscalFunding),
      funding(Object.fromEntries((result.fiscalFunding ?? []).map(({ funder, fen }) => [funder, fen]))),
    ],
    ['warnings', expect.warnings?.join(', '), result.warnings.join(', ')],
    ['assumptions', expect.assumptions?.join(', '), result.assumptions.join(', ')],
    [
      'funding',
      asFunding(expect.funding),
      funding(Object.fromEntries(result.funding.map(({ funder, fen }) => [funder, fen]))),
    ],
  ];
  return pairs.flatMap(([key, expected, got]) =>
    expected === undefined || expected === got ? [] : [{ key, expected, got }],
  );
}
