import type { EnrollmentFilter, EnrollmentState } from '../../gql/graphql.ts';

export const tabKeys = [
  'all',
  'REGISTERED',
  'ASSESSED',
  'PAID',
  'TOWNSHIP_CHECKED',
  'COUNTY_CONFIRMED',
  'WITHDRAWN',
] as const;

export type TabKey = (typeof tabKeys)[number];

/** What of the list stands in the address: it can be sent, and it is there again after a reload. */
export type EnrollmentsSearch = {
  state?: EnrollmentState;
  undetermined?: boolean;
  township?: string;
  village?: string;
  tier?: string;
  category?: string;
  /** The key of a school in the breakdown by school. */
  school?: string;
  q?: string;
  id?: string;
};

const texts = ['township', 'village', 'tier', 'category', 'school', 'q', 'id'] as const;

/** Reads the address; whatever makes no sense is left out. */
export function readSearch(search: Record<string, unknown>): EnrollmentsSearch {
  const read: EnrollmentsSearch = {};
  const state = tabKeys.find((key) => key === search.state);
  if (state !== undefined && state !== 'all') read.state = state;
  if (search.undetermined === true) read.undetermined = true;
  for (const key of texts) {
    const value = search[key];
    if (typeof value === 'string' || typeof value === 'number') read[key] = String(value);
  }
  return read;
}

/** The filter without the tab: what the counts of all tabs are counted by. */
export function baseFilter(search: EnrollmentsSearch, secret: string): EnrollmentFilter {
  const q = secret || search.q;
  return {
    ...(search.undetermined ? { undetermined: true } : {}),
    ...(search.township ? { townshipId: search.township } : {}),
    ...(search.village ? { villageId: search.village } : {}),
    ...(search.tier ? { tier: search.tier } : {}),
    ...(search.category ? { category: search.category } : {}),
    ...(search.school ? { school: search.school } : {}),
    ...(q ? { search: q } : {}),
  };
}

type StateCount = { state: EnrollmentState; count: number };

/** People by tab; the tabs of the states add up to all. */
export function countsByTab(counts: readonly StateCount[]): Record<TabKey, number> {
  const sums = Object.fromEntries(tabKeys.map((key) => [key, 0])) as Record<TabKey, number>;
  for (const { state, count } of counts) {
    sums[state] += count;
    sums.all += count;
  }
  return sums;
}
