import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { type DifferenceSearch, differenceSearch } from './search.ts';

export const reassessmentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/reassessment',
    validateSearch: (search: Record<string, unknown>): DifferenceSearch => differenceSearch(search),
    component: lazyRouteComponent(() => import('./reassessment-page.tsx'), 'ReassessmentPage'),
  }),
] as const;
