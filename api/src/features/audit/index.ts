export { type AuditEntry, recordAudit, systemActor } from './audit.service.ts';
