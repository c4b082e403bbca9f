import './reassessments.operations.ts';

export { reassessmentHandlers } from './reassess-job.ts';
