import type { SimulatedPeopleFilter, SimulationChange, SimulationStanding } from '../../gql/graphql.ts';

export const simulationTabs = ['figures', 'ways', 'people'] as const;
export type SimulationTab = (typeof simulationTabs)[number];

/** Of whom the figures are: all enrolled, who has paid, who has not, who is not enrolled, everybody. */
export const groups = ['enrolled', 'paid', 'unpaid', 'none', 'all'] as const;
export type Group = (typeof groups)[number];

export const standingsOf: Record<Group, SimulationStanding[] | null> = {
  enrolled: ['PAID', 'UNPAID'],
  paid: ['PAID'],
  unpaid: ['UNPAID'],
  none: ['NOT_ENROLLED'],
  all: null,
};

export const changes = [
  'ANY',
  'MORE',
  'LESS',
  'DECISION',
  'CATEGORY',
  'SUBSIDY',
  'PREMIUM',
  'COVER',
  'UNDETERMINED_AFTER',
  'UNDETERMINED_BEFORE',
  'REFUSED_AFTER',
  'REFUSED_BEFORE',
] as const satisfies readonly SimulationChange[];

/** What stands in the page's address: which result, of whom, and whom the list shows. */
export type SimulationSearch = {
  roster?: 'made-up';
  tab?: SimulationTab;
  of?: Group;
  change?: (typeof changes)[number];
  township?: string;
  category?: string;
  tier?: string;
  by?: number;
  way?: number;
};

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const whole = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) : undefined);

/** Reads the address; what it does not know is left out. */
export function simulationSearch(search: Record<string, unknown>): SimulationSearch {
  const read: { [Key in keyof SimulationSearch]: SimulationSearch[Key] | undefined } = {
    roster: search.roster === 'made-up' ? 'made-up' : undefined,
    tab: simulationTabs.find((known) => known === search.tab),
    of: groups.find((known) => known === search.of),
    change: changes.find((known) => known === search.change),
    township: text(search.township),
    category: text(search.category),
    tier: text(search.tier),
    by: whole(search.by),
    way: whole(search.way),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** Of whom the page speaks. People made up are enrolled nowhere. */
export const groupOf = (search: SimulationSearch): Group =>
  search.roster === 'made-up' ? 'all' : (search.of ?? 'enrolled');

/** The address's list as the server takes it. */
export function filterOf(search: SimulationSearch): SimulatedPeopleFilter {
  const { change, township, category, tier, by, way } = search;
  const standings = standingsOf[groupOf(search)];
  return {
    ...(standings ? { standings } : {}),
    ...(change ? { change } : {}),
    ...(township ? { townshipId: township } : {}),
    ...(category === undefined ? {} : { category }),
    ...(tier === undefined ? {} : { tier }),
    ...(by === undefined ? {} : { byFen: by }),
    ...(way === undefined ? {} : { way }),
  };
}
