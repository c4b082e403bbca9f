import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** The county's administrator decides which rules hold. */
export const mayManagePolicyPacks = countyRoles('COUNTY_ADMIN');

export const whoManages: Text = {
  zh: '县管理员（县医保局）',
  en: 'the county administrator (county insurance bureau)',
};
