import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** Who decides which rules hold has the enrollments assessed again, and decides what becomes of what was paid. */
export const mayReassess = countyRoles('COUNTY_ADMIN');

export const whoReassesses: Text = {
  zh: '县管理员（县医保局）',
  en: 'the county administrator (county insurance bureau)',
};
