import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** The county and its supervisors draw, record and close; nobody who is inspected learns of it here. */
export const mayInspect = countyRoles('COUNTY_ADMIN', 'SUPERVISOR');

/** Who is on the list: the county alone. A supervisor works by its numbers. */
export const maySeeInspected = countyRoles('COUNTY_ADMIN');

export const whoInspects: Text = {
  zh: '县管理员和督查人员',
  en: 'the county administrator and supervisors',
};
export const whoSeesInspected: Text = { zh: '县管理员', en: 'the county administrator' };
