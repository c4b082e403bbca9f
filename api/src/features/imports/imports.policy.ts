import { countyRoles, type Rule } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';

/** The county's administrators and township staff import rosters, each within their sight. */
export const mayImport: Rule = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF');

export const whoImports: Text = {
  zh: '县医保局管理员和乡镇便民服务中心人员',
  en: "the county's administrators and township staff",
};

/** Who sends files: those who import, and supervisors the results of their inspections. */
export const mayUpload: Rule = countyRoles('COUNTY_ADMIN', 'TOWNSHIP_STAFF', 'SUPERVISOR');
export const whoUploads: Text = {
  zh: `${whoImports.zh}、督查人员`,
  en: `${whoImports.en}, and supervisors`,
};
