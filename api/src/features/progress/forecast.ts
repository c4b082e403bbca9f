import { addDays, type Day } from '@canbao/values';

/** How many people will be enrolled at the end of the last day, and between which numbers in four cases of five. */
export type Forecast = { low: number; expected: number; high: number; days: number };

/** Two weeks, so that each day of the week counts twice. */
export const MOST_DAYS = 14;
/** Fewer days say too little. */
export const FEWEST_DAYS = 5;

/** Student's t, 90th percentile (a band of 80 %), by degrees of freedom from 4 to 13. */
const STUDENT = [1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35];

/** The days that a forecast rests on: whole days before today, two weeks at most, none before the first day. */
export function daysBefore(today: Day, firstDay: Day): Day[] {
  const days: Day[] = [];
  for (let back = 1; back <= MOST_DAYS; back++) {
    const day = addDays(today, -back);
    if (day < firstDay) break;
    days.unshift(day);
  }
  return days;
}

/**
 * Goes on as on the last days: mean × days left, with the prediction interval of a sum of so many days of the same
 * spread, ± t · s · √(d + d²/n). It knows no holidays, no rush before the deadline and no limit of the population; it
 * never falls below who is enrolled now.
 *
 * @param enrolled now, today's included
 * @param today how many came today, a day that is not over
 * @param daily how many came on each whole day before; fewer than 5 give no forecast
 * @param daysLeft today included; none gives no forecast
 */
export function forecastOf(
  enrolled: number,
  today: number,
  daily: readonly number[],
  daysLeft: number,
): Forecast | null {
  const n = daily.length;
  const t = STUDENT[n - FEWEST_DAYS];
  if (t === undefined || daysLeft <= 0) return null;
  const mean = daily.reduce((sum, count) => sum + count, 0) / n;
  const variance = daily.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (n - 1);
  const middle = enrolled - today + mean * daysLeft;
  const band = t * Math.sqrt(variance * (daysLeft + daysLeft ** 2 / n));
  const people = (value: number) => Math.max(enrolled, Math.round(value));
  return { low: people(middle - band), expected: people(middle), high: people(middle + band), days: n };
}
