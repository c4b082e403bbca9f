import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';

type NoticeSearch = { show?: 'all' };

export const noticeRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/notices',
    component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/notices/$noticeId',
    validateSearch: (search: Record<string, unknown>): NoticeSearch =>
      search.show === 'all' ? { show: 'all' } : {},
    component: lazyRouteComponent(() => import('./notice-page.tsx'), 'NoticePage'),
  }),
] as const;
