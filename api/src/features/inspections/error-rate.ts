/** The quantile of the normal distribution for an interval that holds the truth 95 times of 100. */
const Z = 1.959963984540054;

/** A share with its interval, in hundredths of a percent. */
export type Estimate = { rate: number; low: number; high: number };

/** What a part of the frame came to: people of the frame, and of its sample those checked and those in error. */
export type Checked = { people: number; checked: number; errors: number };

const hundredths = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 10_000);

/**
 * Wilson's score interval at 95 % (E. B. Wilson, 1927) of a share found among so many; no correction for a small
 * frame, so that it is rather too wide than too narrow.
 * @returns null where nobody was checked
 */
export function wilson(share: number, checked: number): Estimate | null {
  if (checked === 0) return null;
  const square = Z * Z;
  const middle = (share + square / (2 * checked)) / (1 + square / checked);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / checked + square / (4 * checked * checked))) /
    (1 + square / checked);
  return { rate: hundredths(share), low: hundredths(middle - half), high: hundredths(middle + half) };
}

/**
 * The error rate over all strata: each stratum's share weighs as its people do, for the smallest are drawn from more
 * densely. A stratum where nobody was checked is left out. The interval is Wilson's for all who were checked.
 */
export function errorRate(strata: readonly Checked[]): Estimate | null {
  const known = strata.filter(({ checked }) => checked > 0);
  const people = known.reduce((sum, stratum) => sum + stratum.people, 0);
  const checked = known.reduce((sum, stratum) => sum + stratum.checked, 0);
  const share = known.reduce((sum, one) => sum + (one.people / people) * (one.errors / one.checked), 0);
  return wilson(share, checked);
}
