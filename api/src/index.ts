export { type HttpProcesses, startHttpProcesses } from './app/http-processes.ts';
export { jobHandlers } from './app/job-handlers.ts';
export { makePlatform, type PlatformOptions } from './app/make-platform.ts';
export {
  type CreatedCounty,
  createAccount,
  createCounty,
  type NewAccount,
  type NewCounty,
  type NewTownship,
} from './app/operator.ts';
export { schema, schemaText } from './app/schema.ts';
export { makeServer } from './app/server.ts';
export { sealAudit } from './features/audit/index.ts';
export type { Role } from './platform/actor.ts';
export { Keyring } from './platform/crypto.ts';
export { installJobs, type JobQueue, openJobs } from './platform/jobs.ts';
export { makeLog } from './platform/log.ts';
