import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export type CategoryList = 'all' | 'missing' | 'enrolled';
type Search = { category?: string; list?: Exclude<CategoryList, 'all'> };

export const certificationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/categories',
    validateSearch: (search: Record<string, unknown>): Search => ({
      ...(typeof search.category === 'string' ? { category: search.category } : {}),
      ...(search.list === 'missing' || search.list === 'enrolled' ? { list: search.list } : {}),
    }),
    component: lazyRouteComponent(() => import('./categories-page.tsx'), 'CategoriesPage'),
  }),
] as const;
