import { createRoute, createRouter } from '@tanstack/react-router';
import { calculatorRoute } from '../features/calculator/route.ts';
import { certificationRoutes } from '../features/certifications/routes.ts';
import { enrollRoutes } from '../features/enroll/routes.ts';
import { enrollmentRoutes } from '../features/enrollments/routes.ts';
import { homeRoutes } from '../features/home/routes.ts';
import { SignInPage } from '../features/identity/sign-in-page.tsx';
import { importRoutes } from '../features/imports/routes.ts';
import { inspectionRoutes } from '../features/inspections/routes.ts';
import { noticeRoutes } from '../features/notices/routes.ts';
import { paymentRoutes } from '../features/payments/routes.ts';
import { policyPackRoutes } from '../features/policy-packs/routes.ts';
import { overviewRoutes } from '../features/provincial-overview/routes.ts';
import { reassessmentRoutes } from '../features/reassessments/routes.ts';
import { residentRoutes } from '../features/residents/routes.ts';
import { simulationRoutes } from '../features/simulations/routes.ts';
import { reportRoutes } from '../features/supervision-reports/routes.ts';
import { targetRoutes } from '../features/targets/routes.ts';
import { taskRoutes } from '../features/tasks/routes.ts';
import { Skeleton } from '../ui/index.ts';
import { Broken, rootRoute } from './root-route.tsx';
import { shellRoute } from './shell-route.ts';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  component: SignInPage,
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  calculatorRoute,
  shellRoute.addChildren([
    ...homeRoutes,
    ...enrollRoutes,
    ...enrollmentRoutes,
    ...residentRoutes,
    ...importRoutes,
    ...paymentRoutes,
    ...certificationRoutes,
    ...targetRoutes,
    ...taskRoutes,
    ...inspectionRoutes,
    ...reportRoutes,
    ...noticeRoutes,
    ...policyPackRoutes,
    ...simulationRoutes,
    ...reassessmentRoutes,
    ...overviewRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: Skeleton,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
