import { type Fen, percentOf } from '@canbao/values';
import { type AmountScope, basisPoints, reckon } from '../amounts/index.ts';
import { YES } from '../conditions/truth.ts';
import type { Funders, Pack } from '../pack/definition.ts';

export type Funding = { funder: string; fen: Fen }[];

/** One funder's share: a percentage of the sum, `rest`, or an amount. */
type Share = Exclude<Funders[number], { shares: unknown }>;

/** The lists of shares that a sum may be divided by; a plain list is everybody's. */
export function shareLists(funders: Funders): { when?: object | undefined; shares: Share[] }[] {
  const plain = funders.filter((one): one is Share => 'funder' in one);
  return plain.length > 0 ? [{ shares: plain }] : funders.filter((one) => 'shares' in one);
}

/** The shares of the first list whose condition holds for this person. */
function sharesFor(funders: Funders, { answers }: AmountScope): readonly Share[] {
  const plain = funders[0] !== undefined && 'funder' in funders[0];
  if (plain) return funders as Share[];
  for (const list of funders) {
    if (!('shares' in list)) continue;
    if (list.when === undefined || answers.holds(list.when) === YES) return list.shares;
  }
  return [];
}

function shareOf(share: Share['share'], whole: Fen, scope: AmountScope): Fen {
  if (typeof share === 'string') {
    return share === 'rest' ? whole : percentOf(whole, basisPoints(share) ?? 0);
  }
  return reckon(share, scope).least;
}

/**
 * Divides a sum between its funders: percentages are rounded half up to the fen, nobody pays more than is left, the
 * last takes what remains.
 */
export function divide(
  payer: { funder?: string | undefined; funders?: Funders | undefined },
  fen: Fen,
  scope: AmountScope,
): Funding {
  if (payer.funders === undefined) return [{ funder: payer.funder ?? '', fen }];
  let rest = fen;
  return sharesFor(payer.funders, scope).map(({ funder, share }, i, all) => {
    const part = i === all.length - 1 ? rest : Math.min(rest, shareOf(share, fen, scope));
    rest -= part;
    return { funder, fen: part };
  });
}

/** Several fundings as one: each funder once, in the order met. */
export function mergeFunding(fundings: readonly Funding[]): Funding {
  const sums = new Map<string, Fen>();
  for (const { funder, fen } of fundings.flat()) sums.set(funder, (sums.get(funder) ?? 0) + fen);
  return [...sums].map(([funder, fen]) => ({ funder, fen }));
}

/** What a pack calls a funder. */
export function funderName(pack: Pick<Pack, 'funders'>, id: string): string {
  const funder = pack.funders?.[id];
  return typeof funder === 'object' ? funder.name : (funder ?? id);
}
