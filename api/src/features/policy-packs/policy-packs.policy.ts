import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** The county's administrator decides which rules hold. */
export const mayManagePolicyPacks = countyRoles('COUNTY_ADMIN');

/** That examples of the active revision change is agreed to by a second person: the county's office or its supervisors. */
export const mayAgreeToExamples = countyRoles('COUNTY_ADMIN', 'SUPERVISOR');
export const whoAgrees: Text = {
  zh: '另一位县管理员或督查人员',
  en: 'another county administrator, or a supervisor',
};

export const whoManages: Text = {
  zh: '县管理员（县医保局）',
  en: 'the county administrator (county insurance bureau)',
};
