import type { CountyActor } from '../../platform/actor.ts';
import { insertRows } from '../../platform/bulk.ts';
import type { Tx } from '../../platform/database.ts';
import { dayOrNull } from '../../platform/days.ts';
import { newId } from '../../platform/ids.ts';
import type { Job, JobHandler } from '../../platform/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { holdRun, Overtaken, takeRun } from '../../platform/runs.ts';
import type { Text } from '../../platform/text.ts';
import { type AuditEntry, recordAudit, systemActor } from '../audit/index.ts';
import { type CampaignRow, todayOf } from '../counties/index.ts';
import {
  changesOf,
  type EnrollmentColumns,
  intoOf,
  readFamily,
  rewriteAll,
  subjectOf,
} from '../enrollments/index.ts';
import { actorOfAccount } from '../identity/index.ts';
import { type ActivePack, packById } from '../policy-packs/index.ts';
import { reassessOne } from './reassess-one.ts';
import { mayReassess } from './reassessments.policy.ts';
import { type Reassessment, reassessmentById } from './reassessments.rows.ts';
import { reassessmentJob, subjectOfRun } from './reassessments.service.ts';

/** Enrollments a transaction: well below two seconds, so that no clerk waits long for one of them. */
const CHUNK = 500;

/** The job of reassessments, by its name. */
export const reassessmentHandlers = (platform: Platform, chunk = CHUNK): Record<string, JobHandler> => ({
  [reassessmentJob]: {
    run: (job, signal) => reassess(platform, job, chunk, signal),
    giveUp: (job) => end(platform, systemActor(job.countyId), job, 'unexpected', unexpected),
  },
});

type Run = {
  id: string;
  job: Job;
  row: Reassessment;
  actor: CountyActor;
  campaign: CampaignRow;
  pack: ActivePack;
};

/** Assesses again chunk by chunk; one that was interrupted goes on after the last chunk that was written. */
async function reassess(platform: Platform, job: Job, chunk: number, signal: AbortSignal): Promise<void> {
  const run = await claim(platform, job);
  if (!run) return;
  try {
    for (let last = run.row.lastEnrollment, more = true; more; ) {
      signal.throwIfAborted();
      last = await step(platform, run, (tx) => reassessChunk(platform, tx, run, last, chunk));
      more = last !== null;
    }
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

async function claim(platform: Platform, job: Job): Promise<Run | null> {
  const { countyId } = job;
  const system = systemActor(countyId);
  const claimed = await platform.inCounty(system, async (tx) => {
    const id = await takeRun(tx, 'reassessments', job);
    const row = id === null ? null : await reassessmentById(tx, countyId, job.id);
    if (id === null || row === null) return null;
    const where = { countyId_id: { countyId, id: row.campaignId } };
    const found = await tx.campaign.findUniqueOrThrow({ where });
    const campaign = { ...found, demoToday: dayOrNull(found.demoToday) } as CampaignRow;
    const actor = await actorOfAccount(tx, row.createdBy);
    return { id, job, row, actor, campaign, pack: await packById(tx, countyId, row.packId) };
  });
  if (!claimed) return null;
  const { actor } = claimed;
  if (actor && actor.countyId === countyId && mayReassess(actor))
    return { ...claimed, actor: { ...actor, countyId } };
  await end(platform, system, job, 'starter-gone', starterGone);
  return null;
}

/** The next enrollments: their people are locked first, as whatever changes an enrollment does. @returns the last; null: done */
async function reassessChunk(
  platform: Platform,
  tx: Tx,
  run: Run,
  last: string | null,
  size: number,
): Promise<string | null> {
  const { row, actor, campaign, pack } = run;
  const { countyId } = row;
  const next = await tx.$queryRaw<{ id: string; residentId: string }[]>`
    SELECT e.id, e.resident_id AS "residentId" FROM enrollments e
    WHERE e.county_id = ${countyId}::int AND e.campaign_id = ${campaign.id}::uuid AND e.state <> 'withdrawn'
      AND e.pack_id <> ${pack.packId}::uuid AND (${last}::uuid IS NULL OR e.id > ${last}::uuid)
    ORDER BY e.id LIMIT ${size}::int`;
  const end = next.at(-1)?.id ?? null;
  if (end === null) {
    await tx.$executeRaw`
      UPDATE reassessments SET state = 'done', people_total = people_done, finished_at = ${platform.clock.now()}
      WHERE county_id = ${countyId}::int AND id = ${row.id}::uuid`;
    await recordAudit(tx, actor, { action: 'reassessment-done', ...subjectOfRun(row.id) });
    return null;
  }
  const ids = next.map(({ residentId }) => residentId);
  await tx.$queryRaw`
    SELECT r.id FROM residents r WHERE r.county_id = ${countyId}::int AND r.id = ANY (${ids}::uuid[])
    ORDER BY r.id FOR NO KEY UPDATE`;
  const day = todayOf(campaign, platform.clock);
  const people = await readFamily(tx, campaign, day, ids);
  const written: { before: EnrollmentColumns; after: EnrollmentColumns }[] = [];
  const proposed: ReturnType<typeof proposal>[] = [];
  for (const person of people) {
    const before = person.enrollment;
    if (!before || before.pack_id === pack.packId) continue;
    const again = reassessOne(pack, person, before, day);
    if (again === null) continue;
    if ('after' in again) written.push({ before, after: again.after });
    else proposed.push(proposal(row, before, again));
  }
  await rewriteAll(tx, intoOf(campaign, day), written);
  await tx.$executeRaw`
    UPDATE enrollment_differences SET state = 'superseded' WHERE county_id = ${countyId}::int AND state = 'proposed'
      AND enrollment_id = ANY (${next.map(({ id }) => id)}::uuid[])`;
  await insertRows(tx, 'enrollment_differences', columns, countyId, proposed);
  const entries = written.map(({ before, after }): AuditEntry => {
    const detail = changesOf(before, after);
    return { action: 'enrollment-reassessed', ...subjectOf(before), detail };
  });
  if (entries.length > 0) await recordAudit(tx, actor, ...entries);
  await tx.$executeRaw`
    UPDATE reassessments SET people_done = people_done + ${next.length}::int, last_enrollment = ${end}::uuid,
      reassessed = reassessed + ${written.length}::int, proposed = proposed + ${proposed.length}::int
    WHERE county_id = ${countyId}::int AND id = ${row.id}::uuid`;
  return end;
}

const columns = [
  'id',
  'campaign_id',
  'reassessment_id',
  'enrollment_id',
  'township_id',
  'kind',
  'by_fen',
  'before',
  'after',
  'version',
  'state',
] as const;

const proposal = (
  row: Reassessment,
  before: EnrollmentColumns,
  { difference, assessment }: { difference: { kind: string; byFen: number }; assessment: object },
) => ({
  id: newId(),
  campaign_id: row.campaignId,
  reassessment_id: row.id,
  enrollment_id: before.id,
  township_id: before.township_id,
  kind: difference.kind,
  by_fen: difference.byFen,
  before,
  after: assessment,
  version: before.version,
  state: 'proposed',
});

/** One step in one transaction, for as long as the run counts and the revision is the active one. */
async function step<T>(platform: Platform, run: Run, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { row, actor, job } = run;
  const done = await platform.inCounty(actor, async (tx) => {
    await holdRun(tx, 'reassessments', job, run.id);
    const [campaign] = await tx.$queryRaw<{ active: string | null }[]>`
      SELECT c.active_pack_id AS active FROM campaigns c WHERE c.county_id = ${row.countyId}::int AND c.id = ${row.campaignId}::uuid FOR SHARE`;
    return campaign?.active === row.packId ? { result: await work(tx) } : null;
  });
  if (done) return done.result;
  await end(platform, actor, job, 'activated-meanwhile', activatedMeanwhile);
  throw new Overtaken('another revision became active');
}

const starterGone: Text = {
  zh: '发起重新核定的账号已停用或换了岗位，重新核定已停止；请由现在负责的人重新发起',
  en: 'the account that started it was closed or moved, so the reassessment stopped; whoever is in charge now starts it again',
};
const activatedMeanwhile: Text = {
  zh: '重新核定期间另一版政策包生效了，剩下的没有核定；请按新的一版重新发起',
  en: 'another revision became active meanwhile, so the rest was not reassessed; start again by the new one',
};
const unexpected: Text = {
  zh: '系统出了意外，重新核定没有完成，已核定的保留；请重新发起，仍不行时告诉管理员',
  en: 'something unexpected kept the reassessment from finishing; what was done stays. Start it again, and tell your administrator if it persists',
};

/** Ends a reassessment as failed, saying why; what was written before stays. */
async function end(platform: Platform, actor: CountyActor, job: Job, code: string, why: Text): Promise<void> {
  await platform.inCounty(actor, async (tx) => {
    const failed = await tx.$executeRaw`
      UPDATE reassessments SET state = 'failed', run = NULL, failure_code = ${code}, failure_detail = ${JSON.stringify(why)}::jsonb,
        finished_at = ${platform.clock.now()}
      WHERE county_id = ${job.countyId}::int AND id = ${job.id}::uuid AND state = 'running'`;
    if (failed === 0) return;
    await recordAudit(tx, actor, {
      action: 'reassessment-failed',
      ...subjectOfRun(job.id),
      detail: { code },
    });
  });
}
