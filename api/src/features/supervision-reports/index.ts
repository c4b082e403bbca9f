import './supervision-reports.operations.ts';

export { approveReport, publishReport } from './approval.service.ts';
export { type ReportForm, reportFile, reportForms } from './report-file.service.ts';
export { setReportRules } from './rules.service.ts';
export { reportById } from './supervision-reports.rows.ts';
export { drawReport, editReport } from './supervision-reports.service.ts';
export { sourceOf } from './text.ts';
