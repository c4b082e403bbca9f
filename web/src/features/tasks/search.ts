import { namesSearch } from '../../app/names-search.ts';
import type { MissingKind } from '../../gql/graphql.ts';

export const taskViews = ['townships', 'groups', 'history'] as const;
export type TaskView = (typeof taskViews)[number];
/** names: the day under whose names the townships are. */
export type TasksSearch = { tab?: TaskView; names?: string };

/** Which view of the targets an address names. */
export function tasksSearch(search: Record<string, unknown>): TasksSearch {
  const tab = taskViews.find((view) => view === search.tab);
  return { ...(tab ? { tab } : {}), ...namesSearch(search) };
}

/** Missing people of a kind, or those behind the number of the enrolled. */
export const peopleKinds = ['REGISTER', 'CERTIFIED', 'LAST_YEAR', 'ENROLLED'] as const;
export type PeopleKind = MissingKind | 'ENROLLED';
export type PeopleSearch = { tab?: PeopleKind; township?: string; village?: string; category?: string };

/** Which people an address names. */
export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  const tab = peopleKinds.find((kind) => kind === search.tab);
  const { township, village, category } = search;
  return {
    ...(tab ? { tab } : {}),
    ...(typeof township === 'string' ? { township } : {}),
    ...(typeof village === 'string' ? { village } : {}),
    ...(tab === 'CERTIFIED' && typeof category === 'string' ? { category } : {}),
  };
}
