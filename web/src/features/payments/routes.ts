import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

type PaymentsSearch = { q?: string; id?: string };

export const paymentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/payments',
    validateSearch: (search: Record<string, unknown>): PaymentsSearch => {
      const read: PaymentsSearch = {};
      if (typeof search.q === 'string' || typeof search.q === 'number') read.q = String(search.q);
      if (typeof search.id === 'string') read.id = search.id;
      return read;
    },
    component: lazyRouteComponent(() => import('./payments-page.tsx'), 'PaymentsPage'),
  }),
] as const;
