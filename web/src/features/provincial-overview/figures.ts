import type { OverviewCountyFragment } from '../../gql/graphql.ts';
import { coverageStep } from './attention.ts';

/** Counties with a rate, the highest first; as many share a rank as have the same rate. */
export function ranked<C extends { rate: number | null }>(
  counties: readonly C[],
): { rank: number; one: C }[] {
  const rows = counties.filter(({ rate }) => rate !== null).sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
  let rank = 0;
  return rows.map((one, at) => {
    if (at === 0 || rows[at - 1]?.rate !== one.rate) rank = at + 1;
    return { rank, one };
  });
}

/** How many counties stand on each step of the coverage scale: none, 1 to 5. */
export function spread(counties: readonly Pick<OverviewCountyFragment, 'rate'>[]): readonly number[] {
  const steps = [0, 0, 0, 0, 0, 0];
  for (const { rate } of counties) {
    const step = coverageStep(rate) ?? 0;
    steps[step] = (steps[step] ?? 0) + 1;
  }
  return steps;
}

/** The rate below which half of the counties lie, in hundredths of a percent; null without any. */
export function median(counties: readonly Pick<OverviewCountyFragment, 'rate'>[]): number | null {
  const rates = counties.flatMap(({ rate }) => rate ?? []).sort((a, b) => a - b);
  const middle = Math.floor(rates.length / 2);
  const upper = rates[middle];
  if (upper === undefined) return null;
  return rates.length % 2 === 1 ? upper : Math.floor((upper + (rates[middle - 1] ?? upper)) / 2);
}

type Point = { day: string; enrolled: number };
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** A trend as the points of a line in a box of this size; nothing where there are fewer than two days. */
export function line(points: readonly Point[], width: number, height: number): string | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const from = dayNumber(first.day);
  const days = dayNumber(last.day) - from;
  const most = Math.max(...points.map(({ enrolled }) => enrolled), 1);
  return points
    .map(({ day, enrolled }) => {
      const x = ((dayNumber(day) - from) / days) * width;
      return `${x.toFixed(1)},${(height - (enrolled / most) * height).toFixed(1)}`;
    })
    .join(' ');
}

/** At most so many points of a trend, evenly taken, the last always. */
export function thinned<P>(points: readonly P[], most: number): readonly P[] {
  if (points.length <= most) return points;
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => points[Math.round(i * step)]).filter(
    (point) => point !== undefined,
  );
}
