import type { Actor } from '../../platform/actor.ts';
import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** Who records what somebody is certified for: the agency itself, or the window that was shown the certificate. */
export const mayCertify = countyRoles('CERTIFYING_AGENCY', 'COUNTY_ADMIN', 'TOWNSHIP_STAFF');
export const whoCertifies: Text = {
  zh: '认定部门、县管理员、乡镇经办',
  en: 'the certifying agency, county administrators and township staff',
};

/** An agency speaks for itself alone. */
export const speaksFor = (actor: Actor, agency: string | null): boolean =>
  actor.role !== 'CERTIFYING_AGENCY' || actor.agency === agency;
