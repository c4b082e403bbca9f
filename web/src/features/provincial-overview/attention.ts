import type { OverviewCountyFragment } from '../../gql/graphql.ts';

export const attentions = ['late', 'still', 'open'] as const;
export type Attention = (typeof attentions)[number];

type County = Pick<OverviewCountyFragment, 'packState' | 'standingStillDays' | 'openQuestions'>;

const standsStillFrom = 5;

/** Why a province should look at a county: no active pack, no registration for 5 days or more, questions left open. */
export function attentionsOf(county: County): readonly Attention[] {
  const reasons: Attention[] = [];
  if (county.packState !== 'ACTIVE') reasons.push('late');
  if ((county.standingStillDays ?? 0) >= standsStillFrom) reasons.push('still');
  if (county.openQuestions > 0) reasons.push('open');
  return reasons;
}

/** The step of the coverage scale: 1 below 80 %, 2 to 89, 3 to 94, 4 to 97, 5 from 98; null without a rate. */
export function coverageStep(rate: number | null): 1 | 2 | 3 | 4 | 5 | null {
  if (rate === null) return null;
  if (rate < 8000) return 1;
  if (rate < 9000) return 2;
  if (rate < 9500) return 3;
  return rate < 9800 ? 4 : 5;
}

/** Counties by prefecture, both in the order of their codes. */
export function byPrefecture<
  C extends { county: { code: string; prefecture: { code: string; name: string } } },
>(counties: readonly C[]): readonly { code: string; name: string; counties: readonly C[] }[] {
  const groups = new Map<string, { code: string; name: string; counties: C[] }>();
  for (const one of [...counties].sort((a, b) => (a.county.code < b.county.code ? -1 : 1))) {
    const { code, name } = one.county.prefecture;
    const group = groups.get(code) ?? { code, name, counties: [] };
    group.counties.push(one);
    groups.set(code, group);
  }
  return [...groups.values()];
}
