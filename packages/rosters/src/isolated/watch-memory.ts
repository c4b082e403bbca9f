import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

const pageBytes = 4096;
const everyMilliseconds = 50;

/**
 * Kills a process whose resident memory passes a limit, looking from outside (it may be too busy to look itself).
 * Reads Linux's /proc; elsewhere the heap limit of the process is the only wall. Returns how to stop.
 */
export function watchMemory(process: ChildProcess, limitBytes: number): () => void {
  const timer = setInterval(() => {
    try {
      const resident = Number(readFileSync(`/proc/${process.pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
      if (resident > limitBytes) process.kill('SIGKILL');
    } catch {
      clearInterval(timer);
    }
  }, everyMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
