import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const residentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/residents/$residentId',
    component: lazyRouteComponent(() => import('./resident-page.tsx'), 'ResidentPage'),
  }),
] as const;
