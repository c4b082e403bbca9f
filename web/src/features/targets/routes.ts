import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const targetRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/progress',
    component: lazyRouteComponent(() => import('./progress-page.tsx'), 'ProgressPage'),
  }),
] as const;
