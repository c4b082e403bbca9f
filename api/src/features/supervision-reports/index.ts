import './supervision-reports.operations.ts';
