import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { readSearch } from './filters.ts';

export const enrollmentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/enrollments',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./enrollments-page.tsx'), 'EnrollmentsPage'),
  }),
] as const;
