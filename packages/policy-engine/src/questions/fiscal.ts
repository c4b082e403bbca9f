import { type AmountScope, type Range, reckon } from '../amounts/index.ts';
import type { Pack } from '../pack/definition.ts';

/**
 * The fiscal part a head: as stated, or what remains of the whole fund after the personal part; null where the pack
 * states neither.
 */
export function fiscalPart(pack: Pack, personal: AmountScope): Range | null {
  const { fiscal } = pack;
  if (fiscal?.total !== undefined) {
    const total = reckon(fiscal.total, personal);
    return {
      least: Math.max(0, total.least - personal.premium.most),
      most: Math.max(0, total.most - personal.premium.least),
    };
  }
  return fiscal?.amount === undefined ? null : reckon(fiscal.amount, personal);
}

/** Whether an assessment says what the fiscal part of a person is: where the pack says more of it than one figure. */
export function reportsFiscal({ fiscal }: Pack): boolean {
  return fiscal !== undefined && !(typeof fiscal.amount === 'number' && fiscal.funders === undefined);
}
