import type { Actor } from '../../platform/actor.ts';
import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** Who sees people: those who register them, each as far as their sight goes. */
export const maySeePeople = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF', 'VILLAGE_AGENT');
/** An agency sees those people whom it certified, and finds others by their full number alone. */
export const mayFindPeople = countyRoles(
  'COUNTY_ADMIN',
  'TOWNSHIP_STAFF',
  'VILLAGE_AGENT',
  'CERTIFYING_AGENCY',
);
export const mayRegister = maySeePeople;
/** Moving somebody touches two townships: the county does it. */
export const mayTransfer = countyRoles('COUNTY_ADMIN');

export const whoSeesPeople: Text = {
  zh: '县管理员、乡镇经办、村（社区）代办',
  en: 'county administrators, township staff and village agents, within their own place',
};
export const whoTransfers: Text = { zh: '县管理员', en: 'county administrators' };

/** Whether an actor's sight reaches a village of a township. */
export const reaches = (actor: Actor, place: { townshipId: string; villageId: string }): boolean =>
  (actor.townshipId === null || actor.townshipId === place.townshipId) &&
  (actor.villageId === null || actor.villageId === place.villageId);
