import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const inspectionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/inspections',
    component: lazyRouteComponent(() => import('./inspections-page.tsx'), 'InspectionsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/inspections/$inspectionId',
    validateSearch: (search: Record<string, unknown>): { number?: number } =>
      typeof search.number === 'number' ? { number: search.number } : {},
    component: lazyRouteComponent(() => import('./inspection-page.tsx'), 'InspectionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/inspections/$inspectionId/checklist',
    component: lazyRouteComponent(() => import('./checklist-page.tsx'), 'ChecklistPage'),
  }),
] as const;
