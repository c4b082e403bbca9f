import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const certificationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/categories',
    component: lazyRouteComponent(() => import('./categories-page.tsx'), 'CategoriesPage'),
  }),
] as const;
