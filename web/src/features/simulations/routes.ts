import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { type SimulationSearch, simulationSearch } from './search.ts';

export const simulationRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/$packId/simulation',
    validateSearch: (search: Record<string, unknown>): SimulationSearch => simulationSearch(search),
    component: lazyRouteComponent(() => import('./simulation-page.tsx'), 'SimulationPage'),
  }),
] as const;
