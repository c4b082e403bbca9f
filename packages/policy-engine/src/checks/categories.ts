import { basisPoints } from '../amounts/index.ts';
import type { Pack } from '../pack/definition.ts';
import type { Faults, Path } from '../pack/fault.ts';
import { shareLists } from '../questions/funders.ts';
import { AGE_PREFIX, categoriesOf } from '../questions/subsidy.ts';
import { fundersIn } from './amounts.ts';

/** What a category must and must not say, and shares that do not add up. */
export function checkCategories(pack: Pack, faults: Faults): void {
  categoriesOf(pack).forEach((category, i) => {
    const path = ['subsidies', 'categories', i];
    const one = (a: unknown, b: unknown) => (a === undefined) !== (b === undefined);
    if (!one(category.pays, category.selfPay)) {
      faults.add(
        path,
        'pays-or-self-pay',
        `“${category.name}”要写 pays（资助多少）或 selfPay（个人缴多少），只写一个`,
        `"${category.id}" needs pays or selfPay, one of them`,
      );
    }
    if (!one(category.funder, category.funders)) {
      faults.add(
        path,
        'funder-missing',
        `“${category.name}”要写 funder 或 funders，只写一个`,
        `"${category.id}" needs funder or funders, one of them`,
      );
    }
    if (category.id.startsWith(AGE_PREFIX) && category.certifiedBy !== 'none') {
      faults.add(
        [...path, 'id'],
        'reserved-id',
        '以 age- 开头的代号只用于按年龄资助（certifiedBy: none）',
        'ids that begin with age- are for categories by age alone (certifiedBy: none)',
      );
    }
    if (category.certifiedBy === 'none' && category.when === undefined) {
      faults.add(
        path,
        'missing-key',
        `“${category.name}”不经认定，要用 when 写明条件`,
        `"${category.id}" has no agency, so it needs a condition (when)`,
      );
    }
  });
  for (const { funders, path } of fundersIn(pack)) {
    const plain = 'funder' in (funders[0] ?? {});
    shareLists(funders).forEach(({ shares }, i) => {
      checkShares(shares, plain ? path : [...path, i, 'shares'], faults);
    });
    const last = funders.at(-1);
    if (!plain && last !== undefined && 'shares' in last && last.when !== undefined) {
      faults.add(
        path,
        'no-default',
        '最后一种情况不写 when，给其余的人',
        'the last case has no when: it is for everybody else',
      );
    }
  }
  const most = pack.subsidies?.choose === 'most-for-the-person';
  if (most && categoriesOf(pack).length > 1 && pack.subsidies?.equal === undefined) {
    faults.add(
      ['subsidies'],
      'missing-key',
      '缺少 equal：金额相同时取哪一种，依据什么',
      'equal is missing: which one on equal amounts, and on what ground',
      { part: 'key' },
    );
  }
}

function checkShares(
  funders: ReturnType<typeof shareLists>[number]['shares'],
  path: Path,
  faults: Faults,
): void {
  funders.forEach(({ funder }, i) => {
    if (funders.findIndex((other) => other.funder === funder) === i) return;
    faults.add(
      [...path, i, 'funder'],
      'duplicate-id',
      `“${funder}”写了两次，合并成一项`,
      `"${funder}" is written twice: make it one`,
    );
  });
  const points = funders.map(({ share }) => (typeof share === 'string' ? basisPoints(share) : 0));
  const byAmount = funders.some(({ share }) => typeof share !== 'string');
  const sum = points.reduce<number>((total, one) => total + (one ?? 0), 0);
  const rest = funders.findIndex(({ share }) => share === 'rest');
  if (rest >= 0 && rest !== funders.length - 1) {
    faults.add(
      [...path, rest, 'share'],
      'shares',
      'rest 写在最后一个出资方',
      'rest belongs to the last funder',
    );
  }
  if (rest < 0 ? sum !== 10000 || byAmount : sum >= 10000) {
    const last = [...path, funders.length - 1, 'share'];
    faults.add(
      last,
      'shares',
      `各方比例合计 ${sum / 100}%，应为 100%；按金额分担的，最后一个写 rest`,
      `the shares add up to ${sum / 100}%, not 100%; where one is an amount, the last is rest`,
      { instead: 'rest' },
    );
  }
}
