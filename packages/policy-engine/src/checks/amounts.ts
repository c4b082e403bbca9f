import { type Amount, amountsWithin, daysWithin, numbersWithin } from '../amounts/index.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { factsOf } from '../facts/of-pack.ts';
import type { Funders, Pack } from '../pack/definition.ts';
import type { Faults, Path } from '../pack/fault.ts';
import { nearest } from '../pack/nearest.ts';
import { shareLists } from '../questions/funders.ts';
import { pricesOf } from '../questions/price.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import { checkDayFacts } from './waits.ts';

/** What an amount is for, which says what it may be reckoned from. */
export type AmountUse = 'component' | 'fiscal' | 'premium' | 'subsidy' | 'share';

/** Every amount of a pack with its place and use. */
export function amountsIn(pack: Pack): { amount: Amount; path: Path; use: AmountUse }[] {
  const found: { amount: Amount; path: Path; use: AmountUse }[] = [];
  const add = (amount: Amount | undefined, path: Path, use: AmountUse) => {
    if (amount !== undefined) found.push({ amount, path, use });
  };
  pack.tiers.forEach((tier, i) => {
    pricesOf(tier).forEach((price, p) => {
      const under = price === null ? ['tiers', i] : ['tiers', i, 'prices', p - 1];
      for (const [id, part] of Object.entries((price ?? tier).components)) {
        add(part, [...under, 'components', id], 'component');
      }
    });
  });
  add(pack.fiscal?.amount, ['fiscal', 'amount'], 'fiscal');
  add(pack.fiscal?.total, ['fiscal', 'total'], 'fiscal');
  pack.fiscal?.onTop?.forEach(({ amount }, i) => {
    add(amount, ['fiscal', 'onTop', i, 'amount'], 'fiscal');
  });
  pack.phases.forEach((phase, i) => {
    add(phase.premium, ['phases', i, 'premium'], 'premium');
    add(phase.fiscal, ['phases', i, 'fiscal'], 'premium');
  });
  categoriesOf(pack).forEach((category, i) => {
    add(category.pays, ['subsidies', 'categories', i, 'pays'], 'subsidy');
    add(category.selfPay, ['subsidies', 'categories', i, 'selfPay'], 'subsidy');
  });
  for (const { funders, path } of fundersIn(pack)) {
    const plain = 'funder' in (funders[0] ?? {});
    shareLists(funders).forEach(({ shares }, l) => {
      shares.forEach(({ share }, i) => {
        if (typeof share === 'string') return;
        add(share, [...path, ...(plain ? [] : [l, 'shares']), i, 'share'], 'share');
      });
    });
  }
  return found;
}

/** Every place that says who pays a sum. */
export function fundersIn(pack: Pack): { funders: Funders; path: Path }[] {
  const found = categoriesOf(pack).flatMap(({ funders }, i) =>
    funders === undefined ? [] : [{ funders, path: ['subsidies', 'categories', i, 'funders'] }],
  );
  const fiscal = pack.fiscal?.funders;
  return fiscal === undefined ? found : [...found, { funders: fiscal, path: ['fiscal', 'funders'] }];
}

/** Words that an amount of this use would stand for itself by. */
const CIRCULAR: Readonly<Record<AmountUse, readonly string[]>> = {
  component: ['all', 'tier', 'rest', 'fiscal'],
  fiscal: ['fiscal', 'rest'],
  premium: ['rest'],
  subsidy: [],
  share: [],
};

/** Amounts that refer to nothing or to themselves, read what is no day or number, leave persons out, or may not be open. */
export function checkAmounts(pack: Pack, faults: Faults): void {
  const facts = factsOf(pack);
  const components = [
    ...new Set(
      pack.tiers.flatMap((tier) =>
        pricesOf(tier).flatMap((price) => Object.keys((price ?? tier).components)),
      ),
    ),
  ];
  for (const { amount, path, use } of amountsIn(pack)) {
    for (const { part, path: inner } of amountsWithin(amount)) {
      checkPart(pack, part, [...path, ...inner], use, components, faults);
    }
    for (const { day, path: inner } of daysWithin(amount)) {
      checkDayFacts(day, [...path, ...inner], facts, faults);
    }
    for (const { fact, path: inner } of numbersWithin(amount)) {
      checkNumber(fact, [...path, ...inner], facts, faults);
    }
  }
  checkFiscal(pack, faults);
}

function checkNumber(
  fact: string,
  path: Path,
  facts: ReadonlyMap<string, FactDefinition>,
  faults: Faults,
): void {
  if (facts.get(fact)?.type === 'integer') return;
  const numbers = [...facts.values()].filter(({ type }) => type === 'integer').map(({ name }) => name);
  const near = nearest(fact, numbers);
  faults.add(
    path,
    'unknown-fact',
    `“${fact}”不是整数类的事实${near === null ? '，先在 facts 中声明' : `。是不是“${near}”？`}`,
    `"${fact}" is no fact that is a number; ${near === null ? 'declare it under facts' : `did you mean "${near}"?`}`,
    near === null ? {} : { instead: near },
  );
}

function checkPart(
  pack: Pack,
  part: Amount,
  path: Path,
  use: AmountUse,
  components: readonly string[],
  faults: Faults,
): void {
  if (typeof part === 'string') {
    const circular = CIRCULAR[use].includes(part) || (use === 'component' && part.endsWith('%'));
    if (circular) {
      faults.add(
        path,
        'circular',
        `这里不能写“${part}”：它要由这个金额算出`,
        `"${part}" can't stand here: it is itself reckoned from this amount`,
      );
    }
    if (part === 'fiscal' && pack.fiscal === undefined) {
      faults.add(
        path,
        'missing-key',
        '用到 fiscal，但没有写人均财政补助',
        'fiscal is used, but the pack states no fiscal subsidy',
      );
    }
    return;
  }
  if (typeof part !== 'object') return;
  if ('component' in part && (use === 'component' || !components.includes(part.component))) {
    const near = nearest(part.component, components);
    faults.add(
      path,
      use === 'component' ? 'circular' : 'unknown-component',
      use === 'component'
        ? '构成不能由构成算出'
        : `没有“${part.component}”这个构成。${near === null ? `可写：${components.join('、')}` : `是不是“${near}”？`}`,
      use === 'component'
        ? 'a component can’t be reckoned from components'
        : `no component "${part.component}"; ${near === null ? `known: ${components.join(', ')}` : `did you mean "${near}"?`}`,
      near === null ? {} : { instead: near },
    );
  }
  if ('cases' in part && part.cases.at(-1)?.when !== undefined) {
    faults.add(
      [...path, 'cases'],
      'no-default',
      '最后一种情况不写 when，给其余的人',
      'the last case has no when: it is for everybody else',
    );
  }
  const open = ('unknown' in part || 'delegated' in part) && use === 'share';
  if (open) {
    faults.add(
      path,
      'open-here',
      '出资份额不能待定：出资方未定的，在 funders 中写明 unknown',
      'a share can’t be open: where the funder is not known, say so under funders',
    );
  }
}

function checkFiscal({ fiscal }: Pack, faults: Faults): void {
  if (fiscal === undefined || (fiscal.amount === undefined) !== (fiscal.total === undefined)) return;
  faults.add(
    ['fiscal'],
    'missing-key',
    '人均财政补助要写 amount（多少）或 total（筹资总额），只写一个',
    'the fiscal part needs amount or total, one of them',
  );
}
