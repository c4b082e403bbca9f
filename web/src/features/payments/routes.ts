import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

/** list: absent for those who owe money; unapplied for money that waits, refund for money to be refunded. */
export type PaymentsSearch = { list?: 'unapplied' | 'refund'; q?: string; id?: string };

export const paymentRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/payments',
    validateSearch: (search: Record<string, unknown>): PaymentsSearch => {
      const read: PaymentsSearch = {};
      if (search.list === 'unapplied' || search.list === 'refund') read.list = search.list;
      if (typeof search.q === 'string' || typeof search.q === 'number') read.q = String(search.q);
      if (typeof search.id === 'string') read.id = search.id;
      return read;
    },
    component: lazyRouteComponent(() => import('./payments-page.tsx'), 'PaymentsPage'),
  }),
] as const;
