import type { When } from '../conditions/index.ts';
import type { Pack } from '../pack/definition.ts';
import type { Path } from '../pack/fault.ts';
import { saysUnknown } from '../questions/scope.ts';
import { categoriesOf, needsCertificate } from '../questions/subsidy.ts';
import { ruleKey } from '../search/reach.ts';
import type { Text } from '../text.ts';

/** A rule that decides about persons: how the search knows it, where it stands, what it asks. */
export interface DecidingRule {
  key: string;
  id: string;
  path: Path;
  name: Text;
  when: When | undefined;
  /** A certificate that the rule needs besides. */
  certificate: string | null;
  tier: string | null;
}

const named = (zh: string, en: string, id: string, name?: string): Text => ({
  zh: `${zh}“${name ?? id}”`,
  en: `the ${en} "${id}"`,
});

/** The rules of a pack that some person should meet; not those whose condition itself is open. */
export function decidingRules(pack: Pack): DecidingRule[] {
  const plain = { certificate: null, tier: null };
  return [
    ...(pack.exclusions ?? []).map((rule, i) => ({
      ...plain,
      key: ruleKey('scope', rule.id, null),
      id: rule.id,
      path: ['exclusions', i],
      name: named('不予参保', 'exclusion', rule.id),
      when: rule.when,
    })),
    ...pack.waysIn
      .flatMap((rule, i) => (saysUnknown(rule.when) ? [] : [{ rule, i }]))
      .map(({ rule, i }) => ({
        ...plain,
        key: ruleKey('scope', rule.id, null),
        id: rule.id,
        path: ['waysIn', i],
        name: named('参保途径', 'way in', rule.id),
        when: rule.when,
      })),
    ...pack.phases.map((rule, i) => ({
      ...plain,
      key: ruleKey('phase', rule.id, null),
      id: rule.id,
      path: ['phases', i],
      name: named('时段', 'phase', rule.id),
      when: rule.when,
    })),
    ...pack.tiers.flatMap((tier, i) => [
      ...(tier.prices ?? [])
        .flatMap((price, p) => (price.when.unknown === undefined ? [{ price, p }] : []))
        .map(({ price, p }) => ({
          key: ruleKey('price', price.id, tier.id),
          id: price.id,
          path: ['tiers', i, 'prices', p],
          name: named(`${tier.name}的标准`, `price of ${tier.id},`, price.id),
          when: price.when,
          certificate: null,
          tier: tier.id,
        })),
    ]),
    ...categoriesOf(pack).map((category, i) => ({
      key: ruleKey('subsidy', category.id, null),
      id: category.id,
      path: ['subsidies', 'categories', i],
      name: named('类别', 'category', category.id, category.name),
      when: category.when,
      certificate: needsCertificate(category) ? category.id : null,
      tier: category.tiers?.[0] ?? null,
    })),
  ];
}
