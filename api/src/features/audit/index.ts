export { type AuditEntry, recordAudit, systemActor } from './audit.service.ts';
export { sealAudit, verifyAudit } from './seal.ts';
