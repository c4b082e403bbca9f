import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** Whoever decides which rules hold reads the notice that they come from. */
export const mayReadNotices = countyRoles('COUNTY_ADMIN');

export const whoReadsNotices: Text = {
  zh: '县管理员（县医保局）',
  en: 'the county administrator (county insurance bureau)',
};
