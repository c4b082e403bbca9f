import type { Job, JobHandler } from '../../platform/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit, systemActor } from '../audit/index.ts';
import { checkImport, type Pace } from './check-job.ts';
import { commitImport } from './commit-job.ts';
import { importEntry } from './import-entry.ts';
import { importJobs } from './imports.service.ts';

/** Rows a transaction: well below two seconds, so that nothing waits long for it. */
const CHUNK_ROWS = 2_000;

/** The jobs of imports by name. */
export function importHandlers(platform: Platform, chunkRows = CHUNK_ROWS): Record<string, JobHandler> {
  const handler = (work: (platform: Platform, job: Job, pace: Pace) => Promise<void>): JobHandler => ({
    run: (job, signal) => work(platform, job, { chunkRows, signal }),
    giveUp: (job) => giveUp(platform, job),
  });
  return { [importJobs.check]: handler(checkImport), [importJobs.commit]: handler(commitImport) };
}

/** An import whose job failed again and again says so, instead of waiting for ever. */
async function giveUp(platform: Platform, job: Job): Promise<void> {
  const text = {
    zh: '系统出了意外，导入没有完成；已写入的行保留。请重新上传，仍不行时告诉管理员',
    en: 'something unexpected kept the import from finishing; rows written before stay. Upload the file again, and tell your administrator if it persists',
  };
  const system = systemActor(job.countyId);
  await platform.inCounty(system, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string; townshipId: string | null; villageId: string | null }[]>`
      UPDATE roster_imports SET state = 'failed', run = NULL, failure_code = 'unexpected',
        failure_detail = ${JSON.stringify(text)}::jsonb, version = version + 1
      WHERE county_id = ${job.countyId}::int AND id = ${job.id}::uuid AND state IN ('checking', 'committing')
      RETURNING id, township_id AS "townshipId", village_id AS "villageId"`;
    if (row) await recordAudit(tx, system, importEntry('import-failed', row, { code: 'unexpected' }));
  });
}
