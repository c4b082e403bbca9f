import type { Role } from './actor.ts';
import type { Allow } from './allowance.ts';
import type { Clock } from './clock.ts';
import type { Keyring } from './crypto.ts';
import type { Doors } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Text } from './text.ts';

/** An account that a demonstration's sign-in page offers, with its public password. */
export type OfferedAccount = {
  username: string;
  password: string;
  displayName: string;
  role: Role;
  office: string;
  /** Its county and the year that is insured there, or its province or prefecture. */
  place: Text;
};

/** What every service is given: the doors to the database, the keys, the time, the log and the jobs. */
export type Platform = Doors & {
  keyring: Keyring;
  clock: Clock;
  log: Log;
  jobs: Jobs;
  /** How often one caller may ask for what has an allowance. */
  allow: Allow;
  /** Whether this is a demonstration: it says so on every screen, and offers its accounts. */
  demonstration: boolean;
  /** The accounts that a demonstration offers on its sign-in page; none outside one. */
  offered: readonly OfferedAccount[];
};
