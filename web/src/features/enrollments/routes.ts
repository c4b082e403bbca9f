import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const enrollmentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/enrollments',
    component: lazyRouteComponent(() => import('./enrollments-page.tsx'), 'EnrollmentsPage'),
  }),
] as const;
