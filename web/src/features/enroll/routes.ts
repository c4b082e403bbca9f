import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const enrollRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/enroll',
    validateSearch: (search: Record<string, unknown>): { household?: string } =>
      typeof search.household === 'string' ? { household: search.household } : {},
    component: lazyRouteComponent(() => import('./enroll-page.tsx'), 'EnrollPage'),
  }),
] as const;
