import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, type Person } from '../../../../test/support/world.ts';
import { importHandlers } from './import-jobs.ts';
import {
  activatePack,
  checked,
  commitImport,
  csvOf,
  line,
  showImport,
  startImport,
  upload,
} from './imports.fixture.ts';
import { importJobs } from './imports.service.ts';

/** Rows a transaction here, so that few rows make many. */
const CHUNK = 20;

describe('an import that is interrupted', async () => {
  const world = await makeWorld();
  const handlers = importHandlers(world.platform, CHUNK);
  const never = new AbortController().signal;
  let clerk: Person;
  const people = (from: number) => csvOf(Array.from({ length: 100 }, (_, i) => line(from + i)));
  const registered = async () => {
    const [row] = await world.admin.$queryRaw<{ residents: number; enrollments: number; counted: number }[]>`
      SELECT (SELECT count(*)::int FROM residents) AS residents, (SELECT count(*)::int FROM enrollments) AS enrollments,
        (SELECT coalesce(sum(assessed), 0)::int FROM tallies_now WHERE dimension = 'all') AS counted`;
    return row;
  };
  /** The database stops taking residents once so many are there: whoever writes more dies in the middle of a chunk. */
  const stopAt = (most: number) =>
    world.admin.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`CREATE FUNCTION out_of_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN IF (SELECT count(*) FROM residents) > ${most} THEN RAISE EXCEPTION 'the machine stops'; END IF; RETURN NULL; END $$`);
      await tx.$executeRawUnsafe(
        'CREATE TRIGGER out_of_order AFTER INSERT ON enrollments FOR EACH STATEMENT EXECUTE FUNCTION out_of_order()',
      );
    });
  const goOn = () => world.admin.$executeRawUnsafe('DROP FUNCTION out_of_order CASCADE');

  beforeAll(async () => {
    const county = await world.county({ code: 512002 });
    await activatePack(world, 512002, county.campaignId, 'yanjiang-2021');
    clerk = await world.somebody({
      role: 'TOWNSHIP_STAFF',
      countyId: 512002,
      townshipId: county.townships[0]!.id,
    });
  });

  it('starts its check again, and keeps each fault once', async () => {
    const file = csvOf(Array.from({ length: 100 }, (_, i) => line(i, i % 30 === 0 ? { village: '' } : {})));
    const { id: uploadId } = await upload(world, clerk, file);
    const { rosterImport } = await startImport(clerk, uploadId!);
    const { id } = rosterImport!;
    const job = { name: importJobs.check, countyId: 512002, id };
    const stopping = AbortSignal.abort(new Error('the server stops'));
    await expect(handlers[importJobs.check]!.run(job, stopping)).rejects.toThrow('the server stops');
    expect((await showImport(clerk, id))!.state).toBe('CHECKING');
    await Promise.all([
      handlers[importJobs.check]!.run(job, never),
      handlers[importJobs.check]!.run(job, never),
    ]);
    expect(await showImport(clerk, id)).toMatchObject({
      state: 'CHECKED',
      counts: { total: 100, sound: 96, wrong: 4 },
      faults: { totalCount: 4 },
    });
  });

  it('goes on after the last chunk that was written, and writes no row twice', async () => {
    const { id } = await checked(world, clerk, people(1000));
    await commitImport(clerk, id);
    const job = { name: importJobs.commit, countyId: 512002, id };
    await stopAt(50);
    await expect(handlers[importJobs.commit]!.run(job, never)).rejects.toThrow('the machine stops');
    expect(await showImport(clerk, id)).toMatchObject({
      state: 'COMMITTING',
      rowsDone: 40,
      counts: { committed: 40 },
    });
    expect(await registered()).toEqual({ residents: 40, enrollments: 40, counted: 40 });
    await goOn();
    await handlers[importJobs.commit]!.run(job, never);
    await handlers[importJobs.commit]!.run(job, never);
    expect(await showImport(clerk, id)).toMatchObject({
      state: 'DONE',
      counts: { committed: 100, wrong: 0 },
    });
    expect(await registered()).toEqual({ residents: 100, enrollments: 100, counted: 100 });
  });

  it('is written once where two workers have it at the same moment', async () => {
    const { id } = await checked(world, clerk, people(2000));
    await commitImport(clerk, id);
    const job = { name: importJobs.commit, countyId: 512002, id };
    await Promise.all([
      handlers[importJobs.commit]!.run(job, never),
      handlers[importJobs.commit]!.run(job, never),
    ]);
    expect(await showImport(clerk, id)).toMatchObject({ state: 'DONE', counts: { committed: 100 } });
    expect(await registered()).toEqual({ residents: 200, enrollments: 200, counted: 200 });
  });

  it('takes a person once where two files with the same people are written at the same moment', async () => {
    const [one, other] = [
      await checked(world, clerk, people(3000)),
      await checked(world, clerk, people(3000)),
    ];
    await Promise.all([commitImport(clerk, one.id), commitImport(clerk, other.id)]);
    await Promise.all(
      [one, other].map(({ id }) =>
        handlers[importJobs.commit]!.run({ name: importJobs.commit, countyId: 512002, id }, never),
      ),
    );
    const done = await Promise.all([one, other].map(({ id }) => showImport(clerk, id)));
    expect(done.map((shown) => shown!.state)).toEqual(['DONE', 'DONE']);
    expect(done[0]!.counts.committed + done[1]!.counts.committed).toBe(100);
    expect(done[0]!.counts.wrong + done[1]!.counts.wrong).toBe(100);
    expect(await registered()).toEqual({ residents: 300, enrollments: 300, counted: 300 });
  });

  it('says that it failed where its job failed again and again, and keeps what was written', async () => {
    const { id } = await checked(world, clerk, people(3500));
    await commitImport(clerk, id);
    const job = { name: importJobs.commit, countyId: 512002, id };
    await stopAt(350);
    await expect(handlers[importJobs.commit]!.run(job, never)).rejects.toThrow('the machine stops');
    await handlers[importJobs.commit]!.giveUp(job);
    await handlers[importJobs.commit]!.giveUp(job);
    await goOn();
    await handlers[importJobs.commit]!.run(job, never);
    expect(await showImport(clerk, id)).toMatchObject({
      state: 'FAILED',
      failureCode: 'unexpected',
      counts: { committed: 40 },
    });
    expect(await registered()).toEqual({ residents: 340, enrollments: 340, counted: 340 });
    expect(await world.admin.auditRecord.count({ where: { subjectId: id, action: 'import-failed' } })).toBe(
      1,
    );
  });

  it('stops where the account that uploaded it was closed', async () => {
    const leaving = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002, username: 'leaving' });
    const { id: uploadId } = await upload(world, leaving, people(4000));
    const { rosterImport } = await startImport(leaving, uploadId!);
    await world.admin.$executeRaw`UPDATE accounts SET disabled_at = now() WHERE username = 'leaving'`;
    await world.work();
    const boss = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002 });
    expect(await showImport(boss, rosterImport!.id)).toMatchObject({
      state: 'FAILED',
      failureCode: 'importer-gone',
    });
  });
});
