import { connect, type PrismaClient } from '@canbao/database';
import { type Allow, allowHere } from '../platform/allowance.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { Keyring } from '../platform/crypto.ts';
import { makeDoors } from '../platform/database.ts';
import type { Jobs } from '../platform/jobs.ts';
import { type Log, makeLog } from '../platform/log.ts';
import type { OfferedAccount, Platform } from '../platform/platform.ts';

/** databaseUrl: as canbao_api; masterKey: 32 bytes. */
export type PlatformOptions = {
  databaseUrl: string;
  masterKey: Buffer;
  demonstration: boolean;
  clock?: Clock;
  log?: Log;
  jobs: Jobs;
  /** Where allowances are kept; in this process unless told. */
  allow?: Allow;
  /** Connections to the database at most; 20 unless told. */
  connections?: number;
  offered?: readonly OfferedAccount[];
};

/** Wires the platform together over one connection pool. */
export function makePlatform(options: PlatformOptions): { platform: Platform; prisma: PrismaClient } {
  const prisma = connect(options.databaseUrl, options.connections);
  const clock = options.clock ?? systemClock;
  const platform: Platform = {
    ...makeDoors(prisma),
    keyring: new Keyring(options.masterKey),
    clock,
    log: options.log ?? makeLog(process.env.CANBAO_LOG ?? 'warn'),
    jobs: options.jobs,
    allow: options.allow ?? allowHere(clock),
    demonstration: options.demonstration,
    offered: options.offered ?? [],
  };
  return { platform, prisma };
}
