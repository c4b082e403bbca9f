import './campaign-figures.graphql.ts';
import './targets.graphql.ts';

export { rateOf } from './coverage.ts';
