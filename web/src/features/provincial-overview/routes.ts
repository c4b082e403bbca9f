import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { type Attention, attentions } from './attention.ts';

type Search = { county?: string; list?: Exclude<OverviewList, 'attention'> };
export type OverviewList = 'attention' | Attention | 'all';

const isList = (given: unknown): given is Exclude<OverviewList, 'attention'> =>
  given === 'all' || attentions.some((attention) => attention === given);

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/overview',
    validateSearch: (search: Record<string, unknown>): Search => ({
      ...(typeof search.county === 'string' || typeof search.county === 'number'
        ? { county: String(search.county) }
        : {}),
      ...(isList(search.list) ? { list: search.list } : {}),
    }),
    component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
  }),
] as const;
