import { countyRoles } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** Progress by township and the categories' figures: those who answer for them, read them, or pay for them. */
export const maySeeProgress = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF', 'FINANCE', 'SUPERVISOR');

export const whoSeesProgress: Text = {
  zh: '县管理员、乡镇窗口、财政和督查人员',
  en: 'the county administrator, township staff, finance and supervisors',
};

/** The figures of the categories: the same, and each certifying agency of its own. */
export const maySeeCategories = countyRoles(
  'COUNTY_ADMIN',
  'TOWNSHIP_STAFF',
  'FINANCE',
  'SUPERVISOR',
  'CERTIFYING_AGENCY',
);

export const whoSeesCategories: Text = {
  zh: '县管理员、乡镇窗口、财政、督查人员和认定部门（本部门的类别）',
  en: 'the county administrator, township staff, finance, supervisors, and certifying agencies (their own categories)',
};

/** What counts as enrolled is the county's own choice. */
export const mayChooseCounting = countyRoles('COUNTY_ADMIN');

export const whoChoosesCounting: Text = { zh: '县管理员', en: 'the county administrator' };
