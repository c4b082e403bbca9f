import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** What became of townships is the county's own record. */
export const mayChangeTownships = countyRoles('COUNTY_ADMIN');
export const whoChangesTownships: Text = { zh: '县管理员', en: 'the county administrator' };

/** It is no secret to those who work with the county's figures. */
export const maySeeTownshipChanges = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF', 'FINANCE', 'SUPERVISOR');
export const whoSeesTownshipChanges: Text = {
  zh: '县管理员、乡镇窗口、财政和督查人员',
  en: 'the county administrator, township staff, finance and supervisors',
};
