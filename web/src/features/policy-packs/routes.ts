import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { type EditorSearch, editorSearch } from './editor/editor-search.ts';
import { type PackSearch, packSearch } from './pack-search.ts';

export const policyPackRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy',
    validateSearch: (search: Record<string, unknown>): PackSearch => packSearch(search),
    component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/new',
    validateSearch: (search: Record<string, unknown>): PackSearch => packSearch(search),
    component: lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/edit',
    validateSearch: (search: Record<string, unknown>): EditorSearch => editorSearch(search),
    component: lazyRouteComponent(() => import('./editor/editor-page.tsx'), 'EditorPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/$packId',
    validateSearch: (search: Record<string, unknown>): PackSearch => packSearch(search),
    component: lazyRouteComponent(() => import('./revision-page.tsx'), 'RevisionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/$packId/examples',
    component: lazyRouteComponent(() => import('./examples-page.tsx'), 'ExamplesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policy/$packId/activate',
    component: lazyRouteComponent(() => import('./activate-page.tsx'), 'ActivatePage'),
  }),
] as const;
