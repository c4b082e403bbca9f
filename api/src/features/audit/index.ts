export { type AuditEntry, recordAudit, systemActor } from './audit.service.ts';
export { type AuditCheck, sealAudit, verifyAudit } from './seal.ts';
