import type { Category } from '../fragments.ts';

export type CategoryRow = {
  key: string;
  category: Category;
  /** False on a category's further tiers, where its name is not said again. */
  first: boolean;
  tierName: string;
  subsidyFen: number | null;
  selfPayFen: number | null;
};

/** A row a category and tier in which it pays, in the pack's order; a category without amounts has a row all the same. */
export function categoryRows(categories: readonly Category[]): CategoryRow[] {
  return categories.flatMap((category) => {
    const amounts =
      category.amounts.length > 0
        ? category.amounts
        : category.tiers.map((tier) => ({ tier, subsidyFen: null, selfPayFen: null }));
    return amounts.map((amount, at) => ({
      key: `${category.id}/${amount.tier}`,
      category,
      first: at === 0,
      tierName: category.tierNames[category.tiers.indexOf(amount.tier)] ?? amount.tier,
      subsidyFen: amount.subsidyFen,
      selfPayFen: amount.selfPayFen,
    }));
  });
}
