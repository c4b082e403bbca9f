import { whensWithin } from '../amounts/index.ts';
import { amountsIn } from '../checks/amounts.ts';
import { asksAbout, bindCondition, type When } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import { type Truth, UNKNOWN } from '../conditions/truth.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { coverCases } from '../questions/cover.ts';
import { categoriesOf, needsCertificate } from '../questions/subsidy.ts';
import { readingsOf, waitsOf } from '../questions/wait.ts';

/**
 * Finds the fact that a rule which could apply to a person needs and the person lacks (sex, for an age that differs by
 * sex): the line is then invalid, whatever else would decide it.
 */
export function compileNeeds(pack: Pack, setting: Setting): (person: Person) => string | null {
  const needed = [...setting.facts.values()].filter((fact) => fact.neededByRules === true);
  const checks = needed.flatMap(({ name }) =>
    conditionsOf(pack)
      .filter(({ when }) => asksAbout(when, name))
      .map(({ when, certificate }) => ({
        name: name as Exclude<keyof Person, 'declared'>,
        certificate,
        holds: bindCondition(when, setting).holds as (person: Person) => Truth,
      })),
  );
  if (checks.length === 0) return () => null;
  return (person) => {
    for (const { name, certificate, holds } of checks) {
      if (person[name] !== null) continue;
      if (certificate !== null && !person.certifications.includes(certificate)) continue;
      if (holds(person) === UNKNOWN) return name;
    }
    return null;
  };
}

function conditionsOf(pack: Pack): { when: When | undefined; certificate: string | null }[] {
  const plain = [
    ...(pack.exclusions ?? []).map((rule) => rule.when),
    ...pack.waysIn.map((rule) => rule.when),
    ...pack.tiers.flatMap((tier) => (tier.prices ?? []).map((price) => price.when)),
    ...pack.phases.flatMap((phase) => [
      phase.when,
      phase.waive?.when,
      ...coverCases(phase).map((one) => one.when),
    ]),
    ...waitsOf(pack).flatMap((wait) => [
      ...(wait.exempt ?? []).map((one) => one.when),
      ...readingsOf(wait).flatMap(({ floors }) => (floors ?? []).map((floor) => floor.when)),
    ]),
  ];
  const inAmounts = amountsIn(pack).flatMap(({ amount, path }) => {
    const category = path[0] === 'subsidies' ? categoriesOf(pack)[Number(path[2])] : undefined;
    const certificate = category !== undefined && needsCertificate(category) ? category.id : null;
    return whensWithin(amount).map(({ when }) => ({ when, certificate }));
  });
  return [
    ...inAmounts,
    ...plain.map((when) => ({ when, certificate: null })),
    ...categoriesOf(pack).map((category) => ({
      when: category.when,
      certificate: needsCertificate(category) ? category.id : null,
    })),
  ];
}
