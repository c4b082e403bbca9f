import { Prisma } from '@canbao/database';
import type { Tx } from './database.ts';
import { newId } from './ids.ts';
import type { Job } from './jobs.ts';

/** Tables of long work whose rows name the run that counts. */
export type RunTable = 'simulations' | 'reassessments';

/** Another run took over, or the work was cancelled: this one stops and leaves everything as it is. */
export class Overtaken extends Error {}

/**
 * Makes a new run of a job the one that counts; an older one that is still alive writes nothing more.
 * @returns the run's id; null where the work is not under way (any more): there is nothing to do
 */
export async function takeRun(tx: Tx, table: RunTable, job: Job): Promise<string | null> {
  const id = newId();
  const taken = await tx.$executeRaw`
    UPDATE ${Prisma.raw(table)} SET run = ${id}::uuid
    WHERE county_id = ${job.countyId}::int AND id = ${job.id}::uuid AND state = 'running'`;
  return taken === 0 ? null : id;
}

/** Holds the work's row for a step of a run, until the transaction ends. Throws Overtaken where the run no longer counts. */
export async function holdRun(tx: Tx, table: RunTable, job: Job, run: string): Promise<void> {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${Prisma.raw(table)}
    WHERE county_id = ${job.countyId}::int AND id = ${job.id}::uuid AND run = ${run}::uuid AND state = 'running' FOR UPDATE`;
  if (!held) throw new Overtaken('another run of this work took over, or it was cancelled');
}
