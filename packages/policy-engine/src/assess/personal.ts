import { variesByPerson } from '../amounts/index.ts';
import type { Pack } from '../pack/definition.ts';
import { pricesOf, priceVaries } from '../questions/price.ts';
import { categoriesOf } from '../questions/subsidy.ts';

/** Whether the shares that a sum is divided by depend on the person. */
function fundersVary(funders: readonly object[] | undefined): boolean {
  return (
    funders?.some((one) => 'shares' in one || ('share' in one && typeof one.share !== 'string')) === true
  );
}

/** Whether any amount of an outcome may be a person's own, beyond tier, group, phase and the category that pays. */
export function isPersonal(pack: Pack): boolean {
  const { subsidies, fiscal } = pack;
  return (
    pack.phases.some((phase) =>
      pack.tiers.some((tier) => pricesOf(tier).some((price) => priceVaries(pack, tier, phase, price))),
    ) ||
    fundersVary(fiscal?.funders) ||
    subsidies?.rounds !== undefined ||
    (subsidies !== undefined && subsidies.choose === 'add-up') ||
    categoriesOf(pack).some(
      ({ pays, selfPay, funders, refund }) =>
        variesByPerson(selfPay ?? pays ?? 0) || fundersVary(funders) || refund?.when !== undefined,
    )
  );
}
