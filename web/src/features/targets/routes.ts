import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const targetRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/progress',
    validateSearch: (search: Record<string, unknown>): { township?: string } =>
      typeof search.township === 'string' ? { township: search.township } : {},
    component: lazyRouteComponent(() => import('./progress-page.tsx'), 'ProgressPage'),
  }),
] as const;
