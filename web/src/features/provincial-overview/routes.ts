import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { type Attention, attentions } from './attention.ts';

export type OverviewList = 'attention' | Attention | 'all';
/** Counties that may stand side by side, as the API allows. */
export const mostCompared = 6;
export const overviewViews = ['map', 'ranking', 'trend', 'spread'] as const;
export type OverviewView = (typeof overviewViews)[number];

/** Absent: the first view, the list of those that need attention, the whole division. */
export type OverviewSearch = {
  county?: string;
  list?: Exclude<OverviewList, 'attention'>;
  view?: Exclude<OverviewView, 'map'>;
  prefecture?: string;
};

const isList = (given: unknown): given is Exclude<OverviewList, 'attention'> =>
  given === 'all' || attentions.some((attention) => attention === given);
const isView = (given: unknown): given is Exclude<OverviewView, 'map'> =>
  given !== 'map' && overviewViews.some((view) => view === given);
const digits = (given: unknown): string | null =>
  typeof given === 'string' || typeof given === 'number' ? String(given) : null;

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/overview',
    validateSearch: (search: Record<string, unknown>): OverviewSearch => {
      const read: OverviewSearch = {};
      const county = digits(search.county);
      const prefecture = digits(search.prefecture);
      if (county) read.county = county;
      if (prefecture) read.prefecture = prefecture;
      if (isList(search.list)) read.list = search.list;
      if (isView(search.view)) read.view = search.view;
      return read;
    },
    component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/overview/compare',
    validateSearch: (search: Record<string, unknown>): { counties?: string[] } => {
      const codes = Array.isArray(search.counties)
        ? search.counties.flatMap((code) => digits(code) ?? [])
        : [];
      return codes.length > 0 ? { counties: codes.slice(0, mostCompared) } : {};
    },
    component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/overview/keys',
    component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/overview/$code',
    component: lazyRouteComponent(() => import('./county-page.tsx'), 'CountyPage'),
  }),
] as const;
