import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../../../test/support/world.ts';
import { systemActor } from '../features/audit/index.ts';
import { newId } from './ids.ts';
import { type Job, openJobs } from './jobs.ts';
import { makeLog } from './log.ts';

describe('work left for later', async () => {
  const world = await makeWorld();
  const jobs = openJobs(world.urlOf('api'), { supervise: false, log: makeLog('silent') });
  const actor = systemActor(512002);
  const job = (id: string): Job => ({ name: 'example', countyId: 512002, id });
  const ran: string[] = [];
  const handlers = {
    example: { run: async ({ id }: Job) => void ran.push(id), giveUp: async () => {} },
  };
  beforeAll(async () => {
    await world.county({ code: 512002 });
    return () => jobs.close();
  });

  it('is not done where the transaction that left it fails', async () => {
    const failing = world.platform.inCounty(actor, async (tx) => {
      await jobs.enqueue(tx, job(newId()));
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    await jobs.drain(handlers);
    expect(ran).toEqual([]);
  });

  it('is done once where it commits, in order', async () => {
    const ids = [newId(), newId()];
    for (const id of ids) await world.platform.inCounty(actor, (tx) => jobs.enqueue(tx, job(id)));
    await jobs.drain(handlers);
    await jobs.drain(handlers);
    expect(ran).toEqual(ids);
  });

  it('is tried again where it failed', async () => {
    const id = newId();
    await world.platform.inCounty(actor, (tx) => jobs.enqueue(tx, job(id)));
    let tries = 0;
    const failingOnce = {
      example: {
        run: async () => {
          tries += 1;
          if (tries === 1) throw new Error('a passing trouble');
        },
        giveUp: async () => {},
      },
    };
    await expect(jobs.drain(failingOnce)).rejects.toThrow('a passing trouble');
    const rows = await world.admin
      .$queryRaw`SELECT state::text, retry_count FROM pgboss.job WHERE data ->> 'id' = ${id}`;
    expect(rows).toEqual([{ state: 'retry', retry_count: 0 }]);
  });
});
