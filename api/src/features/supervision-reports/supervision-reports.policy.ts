import type { Actor } from '../../platform/actor.ts';
import { countyRoles, type Rule } from '../../platform/authorization.ts';
import type { Text } from '../../platform/text.ts';
import { OwnReport } from './supervision-reports.errors.ts';

/** Reports are drawn up, approved and published by the county's office and its supervisors, never by one alone. */
export const mayDrawReports: Rule = countyRoles('COUNTY_ADMIN', 'SUPERVISOR');
export const whoDraws: Text = {
  zh: '县管理员和督查人员',
  en: 'the county administrator and supervisors',
};

/** By what rules reports praise and blame is the county's own decision. */
export const maySetReportRules: Rule = countyRoles('COUNTY_ADMIN');
export const whoSetsRules: Text = { zh: '县管理员', en: 'the county administrator' };

/** What was published is read by those who answer for it or pay for it. */
export const mayReadReports: Rule = countyRoles('COUNTY_ADMIN', 'SUPERVISOR', 'FINANCE', 'TOWNSHIP_STAFF');
export const whoReads: Text = {
  zh: '县管理员、督查、财政和乡镇窗口',
  en: 'the county administrator, supervisors, finance and township staff',
};

/** Throws OwnReport for whoever wrote in it. */
export function refuseOwn(actor: Actor, authors: readonly string[]): void {
  if (authors.includes(actor.accountId)) throw new OwnReport();
}
