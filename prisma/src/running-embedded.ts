import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The port of the embedded PostgreSQL that is running on this data directory now; null where none is. */
export function runningEmbeddedPort(dataDir: string): number | null {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  if (!existsSync(file)) return null;
  // Its lines: process id, folder, start, port, …, and `ready` last.
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(port) && port > 0 && isAlive(pid) ? port : null;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
