/** What must be reached, in basis points of the target (9800 = 98 %); exceed: it must be more than that. */
export type Goal = { basisPoints: number; exceed: boolean };

/** The goal from percent (98, 95.5); where the notice gives no figure, everybody of the target. */
export const goalOf = (percent: number | null, exceed: boolean): Goal => ({
  basisPoints: percent === null ? 10_000 : Math.round(percent * 100),
  exceed,
});

/** Enrolled ÷ target in hundredths of a percent, cut and never rounded up; null without a target. */
export const rateOf = (enrolled: number, target: number | null): number | null =>
  target ? Math.floor((enrolled * 10_000) / target) : null;

/** People still needed to reach the goal (or to exceed it, where the notice says above); null without a target. */
export function gapOf(enrolled: number, target: number | null, goal: Goal): number | null {
  if (!target) return null;
  const share = target * goal.basisPoints;
  const needed = goal.exceed ? Math.floor(share / 10_000) + 1 : Math.ceil(share / 10_000);
  return Math.max(0, Math.min(needed, target) - enrolled);
}

/** People needed each day, today included, to close a gap in so many days; null where no day is left. */
export const neededADay = (gap: number | null, days: number): number | null =>
  gap === null || days <= 0 ? null : Math.ceil(gap / days);
