import type { RosterFault } from '../fault.ts';
import type { Limits } from '../limits.ts';
import type { RosterRow } from '../row.ts';

/** What the reading process is asked for, as its one argument. */
export interface Order {
  limits: Limits;
  sheet: number;
  /** Absent: the file comes on standard input. */
  path?: string;
}

/** What it answers, one JSON value a line. */
export type Answer = { sheets: string[] } | { rows: RosterRow[] } | { fault: RosterFault } | { end: true };
