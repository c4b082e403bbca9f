import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** Who decides which rules hold tries them first, and sees for whom they change what. */
export const maySimulate = countyRoles('COUNTY_ADMIN');

export const whoSimulates: Text = {
  zh: '县管理员（县医保局）',
  en: 'the county administrator (county insurance bureau)',
};
