import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

export const reportTabs = ['text', 'ranking', 'changes'] as const;
export type ReportTab = (typeof reportTabs)[number];

export const reportRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reports',
    component: lazyRouteComponent(() => import('./reports-page.tsx'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reports/rules',
    component: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reports/$reportId',
    validateSearch: (search: Record<string, unknown>): { tab?: ReportTab } => {
      const tab = reportTabs.find((one) => one === search.tab);
      return tab ? { tab } : {};
    },
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reports/$reportId/edit',
    component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditPage'),
  }),
] as const;
