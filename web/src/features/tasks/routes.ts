import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { peopleSearch, tasksSearch } from './search.ts';

export const taskRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/progress/targets',
    validateSearch: tasksSearch,
    component: lazyRouteComponent(() => import('./tasks-page.tsx'), 'TasksPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/progress/targets/$townshipId',
    component: lazyRouteComponent(() => import('./split-page.tsx'), 'SplitPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/progress/townships',
    component: lazyRouteComponent(() => import('./changes-page.tsx'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/progress/people',
    validateSearch: peopleSearch,
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
] as const;
