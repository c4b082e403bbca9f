import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

/** list: absent for those who owe money. */
export type PaymentsSearch = { list?: 'unapplied'; q?: string; id?: string };

export const paymentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/payments',
    validateSearch: (search: Record<string, unknown>): PaymentsSearch => {
      const read: PaymentsSearch = {};
      if (search.list === 'unapplied') read.list = 'unapplied';
      if (typeof search.q === 'string' || typeof search.q === 'number') read.q = String(search.q);
      if (typeof search.id === 'string') read.id = search.id;
      return read;
    },
    component: lazyRouteComponent(() => import('./payments-page.tsx'), 'PaymentsPage'),
  }),
] as const;
