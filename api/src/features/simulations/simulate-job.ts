import type { CountyActor } from '../../platform/actor.ts';
import { insertRows } from '../../platform/bulk.ts';
import { eachChunk } from '../../platform/chunks.ts';
import type { Tx } from '../../platform/database.ts';
import type { Job, JobHandler } from '../../platform/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { holdRun, Overtaken, takeRun } from '../../platform/runs.ts';
import type { Text } from '../../platform/text.ts';
import { recordAudit, systemActor } from '../audit/index.ts';
import { actorOfAccount } from '../identity/index.ts';
import { packById } from '../policy-packs/index.ts';
import { chunksOf } from './chunks-of.ts';
import { Groups } from './groups.ts';
import { kindsOf } from './kinds.rows.ts';
import { type Kind, Kinds } from './kinds.ts';
import { Pair } from './pair.ts';
import type { RosterPerson } from './people.ts';
import { maySimulate } from './simulations.policy.ts';
import { type Simulation, simulationById } from './simulations.rows.ts';
import { simulationJob, subjectOf } from './simulations.service.ts';

/** People a statement: some tens of milliseconds of work for the database, and few enough for anybody's memory. */
const CHUNK_PEOPLE = 5_000;

/** The job of simulations, by its name. */
export const simulationHandlers = (
  platform: Platform,
  chunkPeople = CHUNK_PEOPLE,
): Record<string, JobHandler> => ({
  [simulationJob]: {
    run: (job, signal) => simulate(platform, job, { chunkPeople, signal }),
    giveUp: (job) => giveUp(platform, job),
  },
});

type Pace = { chunkPeople: number; signal: AbortSignal };
/** One run of a simulation's job. */
type Run = {
  id: string;
  job: Job;
  row: Simulation;
  actor: CountyActor;
  pair: Pair;
  kinds: Kinds;
};

/**
 * Tries a revision on the roster, a chunk a transaction with how far it came. One that was interrupted goes on after
 * the last chunk that was written, so that everybody is counted once.
 */
async function simulate(platform: Platform, job: Job, pace: Pace): Promise<void> {
  const run = await claim(platform, job);
  if (!run) return;
  try {
    await tryRoster(platform, run, pace);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

async function claim(platform: Platform, job: Job): Promise<Run | null> {
  const { countyId } = job;
  const system = systemActor(countyId);
  const claimed = await platform.inCounty(system, async (tx) => {
    const id = await takeRun(tx, 'simulations', job);
    const row = id === null ? null : await simulationById(tx, countyId, job.id);
    if (id === null || row === null) return null;
    const before = await packById(tx, countyId, row.basePackId);
    const after = await packById(tx, countyId, row.packId);
    const actor = await actorOfAccount(tx, row.createdBy);
    const kinds = new Kinds(await kindsOf(tx, countyId, job.id));
    return { id, job, row, actor, kinds, pair: new Pair(before.policy, after.policy) };
  });
  if (!claimed) return null;
  const { actor } = claimed;
  if (actor && actor.countyId === countyId && maySimulate(actor))
    return { ...claimed, actor: { ...actor, countyId } };
  await end(platform, system, job, 'starter-gone', starterGone);
  return null;
}

async function tryRoster(platform: Platform, run: Run, { chunkPeople, signal }: Pace): Promise<void> {
  const { row, pair, kinds } = run;
  let { chunk } = row;
  const find = (one: RosterPerson) => ({ one, kind: pair.kindOf(kinds, one) });
  const write = (found: { one: RosterPerson; kind: number }[]) => {
    const groups = new Groups(chunk++);
    for (const { one, kind } of found) groups.add(one, kind);
    return writeChunk(platform, run, { groups, fresh: kinds.takeFresh(), last: found.at(-1)?.one });
  };
  await eachChunk(chunksOf(platform, run.actor, row, pair, chunkPeople), { prepare: find, write }, signal);
  await step(platform, run, async (tx) => {
    await tx.$executeRaw`
      UPDATE simulations SET state = 'done', people_total = people_done, finished_at = ${platform.clock.now()}
      WHERE county_id = ${row.countyId}::int AND id = ${row.id}::uuid`;
    await recordAudit(tx, run.actor, { action: 'simulation-done', ...subjectOf(row.id) });
  });
}

/** What a chunk found; last: after whom the roster goes on. */
type Found = { groups: Groups; fresh: Kind[]; last: RosterPerson | undefined };

function writeChunk(platform: Platform, run: Run, { groups, fresh, last }: Found): Promise<void> {
  const { countyId, id } = run.row;
  return step(platform, run, async (tx) => {
    const kinds = fresh.map(({ coverMoved, ...kind }) => ({
      simulation_id: id,
      ...kind,
      cover_moved: coverMoved,
    }));
    await insertRows(tx, 'simulation_kinds', kindColumns, countyId, kinds);
    await insertRows(tx, 'simulation_groups', groupColumns, countyId, groups.rows(id));
    await tx.$executeRaw`
      UPDATE simulations SET people_done = people_done + ${groups.people}::int, chunk = ${groups.chunk + 1}::int,
        last_township = ${last?.townshipId ?? null}::uuid, last_resident = ${last?.id ?? null}::uuid
      WHERE county_id = ${countyId}::int AND id = ${id}::uuid`;
  });
}

const kindColumns = ['simulation_id', 'kind', 'standing', 'before', 'after', 'cover_moved'] as const;
const groupColumns = [
  'simulation_id',
  'chunk',
  'township_id',
  'kind',
  'people',
  'resident_ids',
  'persons',
] as const;

/** One step in one transaction, for as long as the run counts and the revision compared with is the active one. */
async function step(platform: Platform, run: Run, work: (tx: Tx) => Promise<void>): Promise<void> {
  const { row, actor, job } = run;
  const overtaken = await platform.inCounty(actor, async (tx) => {
    await holdRun(tx, 'simulations', job, run.id);
    const [campaign] = await tx.$queryRaw<{ active: string | null }[]>`
      SELECT c.active_pack_id AS active FROM campaigns c WHERE c.county_id = ${row.countyId}::int AND c.id = ${row.campaignId}::uuid`;
    if (campaign?.active !== row.basePackId) return true;
    await work(tx);
    return false;
  });
  if (!overtaken) return;
  await end(platform, actor, job, 'activated-meanwhile', activatedMeanwhile);
  throw new Overtaken('another revision became active');
}

const starterGone: Text = {
  zh: '发起试算的账号已停用或换了岗位，试算已停止；请由现在负责的人重新发起',
  en: 'the account that started it was closed or moved, so the simulation stopped; whoever is in charge now starts it again',
};
const activatedMeanwhile: Text = {
  zh: '试算期间另一版政策包生效了，结果没有可比性；请重新试算',
  en: 'another revision became active meanwhile, so there is nothing left to compare with; simulate again',
};
const unexpected: Text = {
  zh: '系统出了意外，试算没有完成；请重新试算，仍不行时告诉管理员',
  en: 'something unexpected kept the simulation from finishing; simulate again, and tell your administrator if it persists',
};

const giveUp = (platform: Platform, job: Job): Promise<void> =>
  end(platform, systemActor(job.countyId), job, 'unexpected', unexpected);

/** Ends a simulation as failed, saying why. */
async function end(platform: Platform, actor: CountyActor, job: Job, code: string, why: Text): Promise<void> {
  await platform.inCounty(actor, async (tx) => {
    const failed = await tx.$executeRaw`
      UPDATE simulations SET state = 'failed', run = NULL, failure_code = ${code}, failure_detail = ${JSON.stringify(why)}::jsonb,
        finished_at = ${platform.clock.now()}
      WHERE county_id = ${job.countyId}::int AND id = ${job.id}::uuid AND state = 'running'`;
    if (failed === 0) return;
    await recordAudit(tx, actor, { action: 'simulation-failed', ...subjectOf(job.id), detail: { code } });
  });
}
