import type { Tx } from './database.ts';

/** A long work that goes on in the background: its name, and the row that holds its progress. */
export type Job = { name: string; countyId: number; id: string };

/** Where long work is left: it starts when the transaction that left it commits, and again after a crash. */
export type Jobs = { enqueue: (tx: Tx, job: Job) => Promise<void> };
