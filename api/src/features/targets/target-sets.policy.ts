import type { Actor } from '../../platform/actor.ts';
import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** The targets: those who answer for them, read them, or pay for them. */
export const maySeeTargets = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF', 'FINANCE', 'SUPERVISOR');
export const whoSeesTargets: Text = {
  zh: '县管理员、乡镇窗口、财政和督查人员',
  en: 'the county administrator, township staff, finance and supervisors',
};

/** The county sets its townships' targets. */
export const maySetTargets = countyRoles('COUNTY_ADMIN');
export const whoSetsTargets: Text = { zh: '县管理员', en: 'county administrators' };

/** A township splits its own target to its villages; the county may do it for any. */
export const maySplitTargets = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF');
export const whoSplitsTargets: Text = {
  zh: '县管理员、本乡镇窗口人员',
  en: 'county administrators, and staff of the township',
};

/** Whether an actor's sight reaches a township. */
export const reachesTownship = (actor: Actor, townshipId: string): boolean =>
  actor.townshipId === null || actor.townshipId === townshipId;

/** Who is not enrolled yet, by name: those who may see names. */
export const maySeeMissing = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF', 'VILLAGE_AGENT');
export const whoSeesMissing: Text = {
  zh: '县管理员、乡镇窗口、村（社区）代办',
  en: 'county administrators, township staff and village agents, within their own place',
};
