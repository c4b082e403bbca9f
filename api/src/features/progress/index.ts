import './campaign-figures.graphql.ts';
import './counting.graphql.ts';
import './progress.graphql.ts';
import './subsidy-categories.graphql.ts';
import './breakdown.graphql.ts';

export { CountsAsEnum } from './counting.graphql.ts';
export { countsAsWords } from './counting.words.ts';
export { campaignOrRefuse, type Progress, type ProgressRow, progressOf } from './progress.service.ts';
