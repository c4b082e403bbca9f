import { fromPrisma, PgBoss } from 'pg-boss';
import type { Tx } from './database.ts';
import type { Log } from './log.ts';

/** A long work that goes on in the background: its name, and the row that holds its progress. */
export type Job = { name: string; countyId: number; id: string };

/** Where long work is left: it starts when the transaction that left it commits, and again after a crash. */
export type Jobs = { enqueue: (tx: Tx, job: Job) => Promise<void> };

/** What a job does. run may be called again after a crash, and stops soon after the signal; giveUp is told once when it failed too often. */
export type JobHandler = {
  run: (job: Job, signal: AbortSignal) => Promise<void>;
  giveUp: (job: Job) => Promise<void>;
};
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** The queue as the API's process sees it. */
export type JobQueue = Jobs & {
  /** Runs jobs as they come, two at a time, until closed. */
  work: (handlers: JobHandlers) => Promise<void>;
  /** Runs the jobs that wait now, one after the other, until none is left. Throws what a job throws. */
  drain: (handlers: JobHandlers) => Promise<void>;
  /** Waits for the jobs in hand, ten seconds at most; what is not finished then starts again elsewhere. */
  close: () => Promise<void>;
};

const SCHEMA = 'pgboss';
const QUEUE = 'county-work';
const TRIES = 5;
/** A worker that was killed is noticed after so many seconds without a sign of life. */
const HEARTBEAT_SECONDS = 20;

type Payload = Job;

/**
 * Installs or upgrades the queue's own schema, and lets the API's role use it.
 * @param adminUrl the database as canbao_migrator
 */
export async function installJobs(adminUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: adminUrl,
    schema: SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  await boss.start();
  try {
    await boss.createQueue(QUEUE, {
      retryLimit: TRIES,
      retryDelay: 1,
      retryBackoff: true,
      expireInSeconds: 6 * 3600,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deleteAfterSeconds: 7 * 86_400,
    });
    const db = boss.getDb();
    for (const sql of [
      `GRANT USAGE ON SCHEMA ${SCHEMA} TO canbao_api`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO canbao_api`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO canbao_api`,
    ])
      await db.executeSql(sql);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * Opens the queue as the API's role, on first use.
 * @param options supervise: whether this process looks after jobs whose worker died (one should)
 */
export function openJobs(databaseUrl: string, options: { supervise: boolean; log: Log }): JobQueue {
  let started: Promise<PgBoss> | null = null;
  const closing = new AbortController();
  const start = async () => {
    const boss = new PgBoss({
      connectionString: databaseUrl,
      schema: SCHEMA,
      max: options.supervise ? 4 : 2,
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: options.supervise,
      superviseIntervalSeconds: 10,
      monitorIntervalSeconds: 10,
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
    });
    boss.on('error', (error) => options.log.error({ err: error }, 'the job queue'));
    return boss.start();
  };
  const queue = () => {
    started ??= start();
    return started;
  };
  return {
    async enqueue(tx, job) {
      const boss = await queue();
      await boss.send(QUEUE, job, { db: fromPrisma(tx) });
    },
    async work(handlers) {
      const boss = await queue();
      const settings = {
        batchSize: 1,
        localConcurrency: 2,
        pollingIntervalSeconds: 0.5,
        includeMetadata: true,
      } as const;
      await boss.work<Payload, void, typeof settings>(QUEUE, settings, async ([job]) => {
        if (!job) return;
        try {
          await handlerOf(handlers, job.data).run(job.data, closing.signal);
        } catch (error) {
          options.log.error({ err: error, job: job.data, attempt: job.retryCount + 1 }, 'a job failed');
          if (job.retryCount >= TRIES) await handlerOf(handlers, job.data).giveUp(job.data);
          throw error;
        }
      });
    },
    async drain(handlers) {
      const boss = await queue();
      for (;;) {
        const [job] = await boss.fetch<Payload>(QUEUE, { includeMetadata: true });
        if (!job) return;
        try {
          await handlerOf(handlers, job.data).run(job.data, closing.signal);
        } catch (error) {
          await boss.fail(QUEUE, job.id);
          throw error;
        }
        await boss.complete(QUEUE, job.id);
      }
    },
    async close() {
      closing.abort(new Error('the server stops; the job goes on when it starts again'));
      if (started) await (await started).stop({ graceful: true, timeout: 10_000 });
    },
  };
}

function handlerOf(handlers: JobHandlers, job: Job): JobHandler {
  const handler = handlers[job.name];
  if (!handler) throw new Error(`no handler for the job ${job.name}`);
  return handler;
}
