export { addBasePack, type KeptBasePack, type NewBasePack } from './app/base-packs.ts';
export { generateCounties } from './app/demonstration/generate.ts';
export {
  type CreatedCounty,
  createAccount,
  createCounty,
  type NewAccount,
  type NewCounty,
  type NewTownship,
} from './app/operator.ts';
export type { NewTownshipChange } from './app/operator-changes.ts';
export { type OperatorDoor, openOperatorDoor } from './app/operator-door.ts';
export { OperatorRefusal } from './app/operator-refusal.ts';
export { placeOf, refuseAccount, refuseCounty } from './app/operator-refusals.ts';
export { CannotStart } from './app/settings.ts';
export { type AuditCheck, verifyAudit } from './features/audit/index.ts';
export type { Role } from './platform/actor.ts';
