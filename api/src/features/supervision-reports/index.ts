import './supervision-reports.operations.ts';

export { type ReportForm, reportFile, reportForms } from './report-file.service.ts';
