import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { namesSearch } from '../../app/names-search.ts';
import { shellRoute } from '../../app/shell-route.ts';
import { type By, bys } from './by.ts';

export const targetRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/progress',
    validateSearch: (search: Record<string, unknown>): { township?: string; by?: By; names?: string } => ({
      ...namesSearch(search),
      ...(typeof search.township === 'string' ? { township: search.township } : {}),
      ...(bys.some((by) => by === search.by) ? { by: search.by as By } : {}),
    }),
    component: lazyRouteComponent(() => import('./progress-page.tsx'), 'ProgressPage'),
  }),
] as const;
