import type { Pack } from '../pack/definition.ts';
import type { Faults, Path } from '../pack/fault.ts';
import { nearest } from '../pack/nearest.ts';
import type { Citation } from '../pack/parts.ts';
import { shareLists } from '../questions/funders.ts';
import type { Ranked } from '../questions/precedence.ts';
import { categoriesOf } from '../questions/subsidy.ts';
import { waitsOf } from '../questions/wait.ts';
import { fundersIn } from './amounts.ts';
import { incentiveCites } from './incentives.ts';

/** A name that must be one of the pack's own. */
export function known(
  id: string,
  among: readonly string[],
  path: Path,
  code: string,
  zh: string,
  en: string,
  faults: Faults,
) {
  if (among.includes(id)) return;
  const near = nearest(id, among);
  const listed = among.length === 0 ? ['（无）'] : among.slice(0, 12);
  faults.add(
    path,
    code,
    `没有“${id}”这个${zh}。${near === null ? `可写：${listed.join('、')}` : `是不是“${near}”？`}`,
    `no ${en} "${id}"; ${near === null ? `known: ${listed.join(', ')}` : `did you mean "${near}"?`}`,
    near === null ? {} : { instead: near },
  );
}

/** Names of tiers, phases, funders, agencies and components that the pack does not have. */
export function checkNames(pack: Pack, faults: Faults): void {
  const tiers = pack.tiers.map((tier) => tier.id);
  const eachTier = (ids: readonly string[] | undefined, path: Path) => {
    ids?.forEach((id, i) => {
      known(id, tiers, [...path, i], 'unknown-tier', '档次', 'tier', faults);
    });
  };
  pack.waysIn.forEach((way, i) => {
    eachTier(way.tiers, ['waysIn', i, 'tiers']);
  });
  checkExceptions(pack, faults);
  const funders = Object.keys(pack.funders ?? {});
  const agencies = [...Object.keys(pack.agencies ?? {}), 'none'];
  const rounds = (pack.subsidies?.rounds ?? []).map(({ id }) => id);
  categoriesOf(pack).forEach((category, i) => {
    const path = ['subsidies', 'categories', i];
    eachTier(category.tiers, [...path, 'tiers']);
    known(
      category.certifiedBy,
      agencies,
      [...path, 'certifiedBy'],
      'unknown-agency',
      '认定部门',
      'agency',
      faults,
    );
    if (category.funder !== undefined) {
      known(category.funder, funders, [...path, 'funder'], 'unknown-funder', '出资方', 'funder', faults);
    }
    known(
      category.round ?? '',
      ['', ...rounds],
      [...path, 'round'],
      'unknown-round',
      '轮次',
      'round',
      faults,
    );
  });
  for (const { funders: payers, path } of fundersIn(pack)) {
    shareLists(payers).forEach(({ shares }, l) => {
      const plain = 'funder' in (payers[0] ?? {});
      shares.forEach(({ funder }, i) => {
        const at = plain ? [...path, i, 'funder'] : [...path, l, 'shares', i, 'funder'];
        known(funder, funders, at, 'unknown-funder', '出资方', 'funder', faults);
      });
    });
  }
  pack.fiscal?.onTop?.forEach(({ funder }, i) => {
    known(funder, funders, ['fiscal', 'onTop', i, 'funder'], 'unknown-funder', '出资方', 'funder', faults);
  });
  checkTierNames(pack, tiers, faults);
}

/** Tiers whose benefit others have, tiers by default, and categories that a phase names. */
function checkTierNames(pack: Pack, tiers: readonly string[], faults: Faults): void {
  const tier = (id: string | undefined, path: Path) => {
    if (id !== undefined) known(id, tiers, path, 'unknown-tier', '档次', 'tier', faults);
  };
  pack.tiers.forEach((one, i) => {
    tier(one.benefitOf, ['tiers', i, 'benefitOf']);
    one.prices?.forEach((price, p) => {
      tier(price.benefitOf, ['tiers', i, 'prices', p, 'benefitOf']);
    });
  });
  const categories = categoriesOf(pack).map(({ id }) => id);
  categoriesOf(pack).forEach((category, i) => {
    tier(category.benefitOf, ['subsidies', 'categories', i, 'benefitOf']);
  });
  pack.waysIn.forEach((way, i) => {
    tier(way.defaultTier, ['waysIn', i, 'defaultTier']);
    if (way.defaultTier !== undefined && way.tiers?.includes(way.defaultTier) === false) {
      faults.add(
        ['waysIn', i, 'defaultTier'],
        'unknown-tier',
        '默认档次不在这些人可选的档次里',
        'the default tier is not among those open to them',
      );
    }
  });
  pack.phases.forEach((phase, i) => {
    if (!Array.isArray(phase.subsidies)) return;
    phase.subsidies.forEach((id, c) => {
      known(
        id,
        categories,
        ['phases', i, 'subsidies', c],
        'unknown-category',
        '资助类别',
        'category',
        faults,
      );
    });
  });
}

/** Exceptions to rules that their list does not have, or to themselves. */
function checkExceptions(pack: Pack, faults: Faults): void {
  const check = (rules: readonly Ranked[], under: Path, code: string, zh: string, en: string) => {
    const ids = rules.map((rule) => rule.id);
    rules.forEach((rule, i) => {
      rule.exceptionTo?.forEach((id, e) => {
        const path = [...under, i, 'exceptionTo', e];
        known(id, ids, path, code, zh, en, faults);
        if (id === rule.id)
          faults.add(path, 'circular', '不能是自己的例外', `a ${en} is no exception to itself`);
      });
    });
  };
  check(pack.phases, ['phases'], 'unknown-phase', '时段', 'phase');
  pack.tiers.forEach((tier, i) => {
    check(tier.prices ?? [], ['tiers', i, 'prices'], 'unknown-price', '标准', 'price');
  });
}

/** What a phase must and must not say. */
export function checkPhases(pack: Pack, faults: Faults): void {
  pack.phases.forEach((phase, i) => {
    const answers = [phase.refuse, phase.unknown, phase.coverFrom].filter((one) => one !== undefined);
    if (answers.length !== 1) {
      faults.add(
        ['phases', i],
        'phase-answer',
        `时段“${phase.id}”要写且只写一个：refuse、unknown 或 coverFrom`,
        `the phase "${phase.id}" needs exactly one of refuse, unknown, coverFrom`,
      );
    }
    if (Array.isArray(phase.coverFrom) && phase.coverFrom.at(-1)?.when !== undefined) {
      faults.add(
        ['phases', i, 'coverFrom'],
        'no-default',
        '最后一种情况不写 when，给其余的人',
        'the last case has no when: it is for everybody else',
      );
    }
  });
}

/** Every rule and amount rests on at least one clause that always holds; where the notice is silent, the nearest. */
export function checkGrounded(pack: Pack, faults: Faults): void {
  const clauses = new Set(Object.keys(pack.clauses));
  const grounded = (cites: readonly Citation[], path: Path) => {
    if (cites.some((cite) => cite.when === null && clauses.has(cite.id))) return;
    faults.add(
      [...path, 'cites'],
      'no-clause',
      '至少引用一条通知原文；通知未写的，引最接近的一条，再加上假定',
      'cite at least one clause; where the notice is silent, the nearest one and the assumption',
    );
  };
  pack.tiers.forEach((rule, i) => {
    grounded(rule.cites, ['tiers', i]);
    rule.prices?.forEach((price, p) => {
      grounded(price.cites, ['tiers', i, 'prices', p]);
    });
  });
  pack.exclusions?.forEach((rule, i) => {
    grounded(rule.cites, ['exclusions', i]);
  });
  pack.waysIn.forEach((rule, i) => {
    grounded(rule.cites, ['waysIn', i]);
  });
  pack.phases.forEach((rule, i) => {
    grounded(rule.cites, ['phases', i]);
  });
  waitsOf(pack).forEach((rule, i) => {
    grounded(rule.cites, ['waits', i]);
  });
  if (pack.incentives !== undefined) {
    for (const { cites, path } of incentiveCites(pack.incentives)) grounded(cites, path);
  }
  pack.consequences?.forEach((rule, i) => {
    grounded(rule.cites, ['consequences', i]);
  });
  categoriesOf(pack).forEach((rule, i) => {
    grounded(rule.cites, ['subsidies', 'categories', i]);
  });
}
