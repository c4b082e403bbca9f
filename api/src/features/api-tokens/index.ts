import './tokens.graphql.ts';

export { TokenReadsAggregates } from './tokens.errors.ts';
export { tokenMayAsk } from './tokens.policy.ts';
export { digestOf } from './tokens.service.ts';
