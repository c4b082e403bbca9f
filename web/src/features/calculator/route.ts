import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** Where somebody without an account finds what they pay; the county and the year stand in the address. */
export const calculatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calculator',
  validateSearch: (search: Record<string, unknown>): { county?: number; year?: number } => ({
    ...(Number.isInteger(search.county) ? { county: Number(search.county) } : {}),
    ...(Number.isInteger(search.year) ? { year: Number(search.year) } : {}),
  }),
  component: lazyRouteComponent(() => import('./calculator-page.tsx'), 'CalculatorPage'),
});
