import { AsyncLocalStorage } from 'node:async_hooks';
import { openingWith, type PrismaClient, type Tx } from '@canbao/database';
import { type Actor, type CountyActor, type Sight, sightOf } from './actor.ts';
import { Busy } from './refusal.ts';

export type { Tx };

const TIMES = { maxWait: 10_000, timeout: 30_000 };
const inside = new AsyncLocalStorage<string>();

const digits = (value: number) => {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('a setting must be digits');
  return String(value);
};
const uuid = (value: string) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) throw new Error('a setting must be a UUID');
  return value;
};
const word = (value: string) => {
  if (!/^[a-z0-9-]{1,60}$/.test(value)) throw new Error('a setting must be a plain word');
  return value;
};

/**
 * The settings that the database's policies read, for one transaction. SET LOCAL, not set_config: a
 * distributed PostgreSQL carries only the former to its workers. Values are checked before they enter the text.
 */
function countySettings(actor: CountyActor, sight: Sight): string {
  const settings = [`SET LOCAL app.county = '${digits(actor.countyId)}'`, `SET LOCAL app.sight = '${sight}'`];
  settings.push(`SET LOCAL app.actor = '${uuid(actor.accountId)}'`);
  if (actor.townshipId) settings.push(`SET LOCAL app.township = '${uuid(actor.townshipId)}'`);
  if (actor.villageId) settings.push(`SET LOCAL app.village = '${uuid(actor.villageId)}'`);
  if (actor.agency) settings.push(`SET LOCAL app.agency = '${word(actor.agency)}'`);
  return settings.join('; ');
}

function divisionSettings(division: string): string {
  const from = digits(Number(division.padEnd(6, '0')));
  const to = digits(Number(division.padEnd(6, '9')));
  return `SET LOCAL ROLE canbao_overview; SET LOCAL app.division_from = '${from}'; SET LOCAL app.division_to = '${to}'`;
}

/** A read that stays open for one operation: every service, loader and resolver of it shares one transaction. */
export type Reading = { tx: Promise<Tx>; end: () => Promise<void> };

/** The doors to the database. There is no other way in for a request or a job. */
export type Doors = ReturnType<typeof makeDoors>;

/** What it means that no connection became free in time: that this many ask. Anything else is what it was. */
const busyOr = (error: unknown): unknown => {
  const { code, message } = error as { code?: unknown; message?: string };
  return code === 'P2028' && message?.includes('Unable to start') ? new Busy() : error;
};

/**
 * @param prisma connected as canbao_api
 * @param times how long a transaction waits for a connection, and lasts at most; in milliseconds
 */
export function makeDoors(prisma: PrismaClient, times = TIMES) {
  async function transaction<T>(door: string, settings: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = inside.getStore();
    if (outer)
      throw new Error(
        `a transaction is open already (${outer}); opening another inside it (${door}) could wait for itself`,
      );
    const done = inside.run(door, () => openingWith(settings, () => prisma.$transaction(work, times)));
    return done.catch((error: unknown) => {
      throw busyOr(error);
    });
  }

  return {
    /** Work of one county, seeing what the actor sees; commits as a whole or leaves nothing. */
    inCounty: <T>(actor: CountyActor, work: (tx: Tx) => Promise<T>): Promise<T> =>
      transaction('inCounty', countySettings(actor, sightOf(actor)), work),

    /** The audit's sealer in one county: reads audit records, writes blocks, sees no person. */
    asSealer: <T>(actor: CountyActor, work: (tx: Tx) => Promise<T>): Promise<T> =>
      transaction('asSealer', countySettings(actor, 'sealer'), work),

    /**
     * Accounts, sessions and background doors, which stand below the county's wall: functions only, no county's rows.
     * Each statement commits by itself: one round trip where a request waits for nothing else.
     */
    belowTheWall: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work(prisma),

    /** A reading transaction for the operation of an actor: of their county, or of the division above it. */
    read(actor: Actor): Reading {
      const { countyId, division } = actor;
      const settings =
        countyId !== null
          ? countySettings({ ...actor, countyId }, sightOf(actor))
          : divisionSettings(division ?? '99');
      let finish = () => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      let done: Promise<void> = Promise.resolve();
      const tx = new Promise<Tx>((resolve, reject) => {
        const opening = `SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '20s'; ${settings}`;
        const reading = async (open: Tx) => {
          resolve(open);
          await finished;
        };
        done = openingWith(opening, () => prisma.$transaction(reading, times)).catch((error: unknown) =>
          reject(busyOr(error)),
        );
      });
      const end = () => {
        finish();
        return done;
      };
      return { tx, end };
    },
  };
}
