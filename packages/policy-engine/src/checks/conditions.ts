import { isDay } from '@canbao/values';
import { whensWithin } from '../amounts/index.ts';
import { derivedForms, testSchema, type When } from '../conditions/index.ts';
import type { DayRule } from '../days/index.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { factsOf } from '../facts/of-pack.ts';
import type { Pack } from '../pack/definition.ts';
import type { Faults, Path } from '../pack/fault.ts';
import { nearest } from '../pack/nearest.ts';
import type { Citation } from '../pack/parts.ts';
import { shapeFaults } from '../pack/shape.ts';
import { coverCases } from '../questions/cover.ts';
import { shareLists } from '../questions/funders.ts';
import { amountsIn, fundersIn } from './amounts.ts';
import { checkCoverDays, checkDayFacts, waitParts } from './waits.ts';

const COMBINING = ['any', 'all', 'not', 'unknown'];

/** Every condition of a pack with its place, those in amounts too. */
export function conditionsIn(pack: Pack): { when: When; path: Path }[] {
  const found: { when: When; path: Path }[] = [];
  for (const { amount, path } of amountsIn(pack)) {
    for (const inner of whensWithin(amount)) found.push({ when: inner.when, path: [...path, ...inner.path] });
  }
  for (const { funders, path } of fundersIn(pack)) {
    shareLists(funders).forEach(({ when }, i) => {
      if (when !== undefined) found.push({ when: { ...when }, path: [...path, i, 'when'] });
    });
  }
  const add = (when: When | null | undefined, path: Path) => {
    if (when !== null && when !== undefined) found.push({ when, path });
  };
  const cites = (list: readonly Citation[] | undefined, path: Path) => {
    list?.forEach((cite, i) => {
      add(cite.when, [...path, i, 'when']);
    });
  };
  pack.exclusions?.forEach((rule, i) => {
    add(rule.when, ['exclusions', i, 'when']);
    cites(rule.cites, ['exclusions', i, 'cites']);
  });
  pack.tiers.forEach((tier, i) => {
    cites(tier.cites, ['tiers', i, 'cites']);
    tier.prices?.forEach((price, p) => {
      add(price.when, ['tiers', i, 'prices', p, 'when']);
      cites(price.cites, ['tiers', i, 'prices', p, 'cites']);
    });
  });
  pack.waysIn.forEach((rule, i) => {
    add(rule.when, ['waysIn', i, 'when']);
    cites(rule.cites, ['waysIn', i, 'cites']);
  });
  pack.phases.forEach((phase, i) => {
    add(phase.when, ['phases', i, 'when']);
    cites(phase.cites, ['phases', i, 'cites']);
    add(phase.waive?.when, ['phases', i, 'waive', 'when']);
    cites(phase.waive?.cites, ['phases', i, 'waive', 'cites']);
    coverCases(phase).forEach((one, c) => {
      add(one.when, ['phases', i, 'coverFrom', c, 'when']);
      cites(one.cites, ['phases', i, 'coverFrom', c, 'cites']);
    });
  });
  const waits = waitParts(pack);
  for (const { when, path } of waits.whens) add(when, path);
  for (const { cites: list, path } of waits.cites) cites(list, path);
  cites(pack.fiscal?.cites, ['fiscal', 'cites']);
  pack.subsidies?.rounds?.forEach((round, i) => {
    cites(round.cites, ['subsidies', 'rounds', i, 'cites']);
  });
  cites(pack.subsidies?.cites, ['subsidies', 'cites']);
  cites(pack.subsidies?.assumes, ['subsidies', 'assumes']);
  cites(pack.subsidies?.equal?.cites, ['subsidies', 'equal', 'cites']);
  cites(pack.subsidies?.otherTier?.cites, ['subsidies', 'otherTier', 'cites']);
  pack.subsidies?.categories.forEach((category, i) => {
    add(category.when, ['subsidies', 'categories', i, 'when']);
    cites(category.cites, ['subsidies', 'categories', i, 'cites']);
    add(category.refund?.when, ['subsidies', 'categories', i, 'refund', 'when']);
    cites(category.refund?.cites, ['subsidies', 'categories', i, 'refund', 'cites']);
  });
  return found;
}

/** Facts that nobody declared, values that a fact doesn't have, days that are no facts, ranges the wrong way round. */
export function checkConditions(pack: Pack, faults: Faults): void {
  const facts = factsOf(pack);
  for (const { when, path } of conditionsIn(pack)) checkWhen(when, path, facts, faults);
  checkCoverDays(pack, faults);
  pack.subsidies?.categories.forEach((category, i) => {
    if (JSON.stringify(category.when ?? {}).includes('"subsidised"')) {
      faults.add(
        ['subsidies', 'categories', i, 'when'],
        'circular',
        '资助类别的条件不能再问是否享受资助',
        'a category can’t ask whether the person is subsidised',
      );
    }
  });
  for (const { when, path } of conditionsIn(pack)) {
    const category = path[0] === 'subsidies' && path[1] === 'categories' && path[3] === 'when';
    const price = path[0] === 'tiers' && path[2] === 'prices' && path[4] === 'when';
    const amount = path.includes('cases') && !path.includes('funders');
    if (
      !category &&
      !price &&
      !amount &&
      path[0] !== 'phases' &&
      path[0] !== 'waysIn' &&
      path[0] !== 'waits' &&
      JSON.stringify(when).includes('"unknown"')
    ) {
      faults.add(
        path,
        'unknown-here',
        '这里不能写 unknown：写明条件，或删去',
        'unknown can’t stand here: say what must hold, or take it out',
      );
    }
  }
}

/** What is wrong in one condition, by the facts that it may ask about. */
export function checkWhen(
  when: When,
  path: Path,
  facts: ReadonlyMap<string, FactDefinition>,
  faults: Faults,
): void {
  for (const [name, written] of Object.entries(when)) {
    const here = [...path, name];
    if (name === 'any' || name === 'all') {
      (written as When[]).forEach((part, i) => {
        checkWhen(part, [...here, i], facts, faults);
      });
    } else if (name === 'not') checkWhen(written as When, here, facts, faults);
    else if (name !== 'unknown' && written !== undefined) checkTest(name, written, here, facts, faults);
  }
}

function checkTest(
  name: string,
  written: unknown,
  path: Path,
  facts: ReadonlyMap<string, FactDefinition>,
  faults: Faults,
): void {
  const schema = testSchema(name, facts);
  if (schema === null) {
    const near = nearest(name, [...facts.keys(), ...Object.keys(derivedForms), ...COMBINING]);
    const zh = near === null ? '在 facts 中声明它，或改用已有的' : `是不是“${near}”？`;
    const en = near === null ? 'declare it under facts, or use a known one' : `did you mean "${near}"?`;
    faults.add(path, 'unknown-fact', `没有“${name}”这个事实。${zh}`, `no such fact "${name}"; ${en}`, {
      part: 'key',
      ...(near === null ? {} : { instead: near }),
    });
    return;
  }
  const result = schema.safeParse(written);
  if (!result.success) {
    shapeFaults(result.error.issues, written, faults, path);
    return;
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return;
  const bounds = written as Record<string, unknown>;
  const days = name !== 'age' && name !== 'ageInDays';
  const day = facts.get(name)?.type === 'day' || facts.get(name)?.type === 'month';
  for (const [key, rule] of Object.entries(bounds)) {
    const written = day || (key === 'on' && !days);
    if (!written || rule === undefined) continue;
    checkDayFacts(rule as DayRule, [...path, key], facts, faults);
    if (JSON.stringify(rule).includes('"wait"')) {
      faults.add(
        [...path, key],
        'unknown-here',
        '条件里不能计等待期，写具体的月数或日数',
        'a condition can’t count a wait: write the number of months or days',
      );
    }
  }
  const low = bounds.from ?? bounds.over;
  const high = bounds.to ?? bounds.under;
  if (
    typeof low === typeof high &&
    (isDay(low) || typeof low === 'number') &&
    low > (high as string | number)
  ) {
    faults.add(
      path,
      'reversed',
      `起止颠倒：${low} 在 ${String(high)} 之后，对调两者`,
      `the wrong way round: ${low} is after ${String(high)}, swap them`,
    );
  }
}
