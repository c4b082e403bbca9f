import type { Role } from '../gql/graphql.ts';

export type PlaceKey =
  | 'today'
  | 'enroll'
  | 'enrollments'
  | 'imports'
  | 'payments'
  | 'categories'
  | 'progress'
  | 'reports'
  | 'policy'
  | 'overview';

export type Permissions = {
  role: Role;
  county: object | null;
  canManagePolicyPacks: boolean;
  canAgreeToExamples: boolean;
  canImport: boolean;
  canRegister: boolean;
  canTakePayment: boolean;
  canSeePeople: boolean;
  canCertify: boolean;
  canSeeProgress: boolean;
  canReadReports: boolean;
  canSeeOverview: boolean;
};

const entry: Record<PlaceKey, (viewer: Permissions) => boolean> = {
  today: (viewer) => viewer.county !== null && (viewer.canSeePeople || viewer.canSeeProgress),
  enroll: (viewer) => viewer.canRegister,
  enrollments: (viewer) => viewer.canSeePeople,
  imports: (viewer) => viewer.canImport,
  payments: (viewer) => viewer.canTakePayment,
  categories: (viewer) =>
    viewer.county !== null && (viewer.canCertify || viewer.canManagePolicyPacks || viewer.canSeeProgress),
  progress: (viewer) => viewer.county !== null && viewer.canSeeProgress,
  reports: (viewer) => viewer.canReadReports,
  policy: (viewer) =>
    viewer.canManagePolicyPacks || viewer.canAgreeToExamples || viewer.role === 'TOWNSHIP_STAFF',
  overview: (viewer) => viewer.canSeeOverview,
};

const firstByRole: Partial<Record<Role, PlaceKey>> = {
  VILLAGE_AGENT: 'enroll',
  CERTIFYING_AGENCY: 'categories',
  SUPERVISOR: 'progress',
  PROVINCIAL_VIEWER: 'overview',
};

/** The places a person may enter, in the order of the rail. */
export function placesOf(viewer: Permissions): readonly PlaceKey[] {
  return (Object.keys(entry) as PlaceKey[]).filter((key) => entry[key](viewer));
}

/** Where a person lands after signing in. */
export function firstPlace(viewer: Permissions): `/${PlaceKey}` {
  const open = placesOf(viewer);
  const preferred = firstByRole[viewer.role];
  return `/${preferred && open.includes(preferred) ? preferred : (open[0] ?? 'today')}`;
}
