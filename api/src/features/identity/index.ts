export { Viewer } from './identity.graphql.ts';
export { mayOverview } from './identity.policy.ts';
export { actorOf, actorOfAccount, actorOfKey, hashPassword } from './identity.service.ts';
