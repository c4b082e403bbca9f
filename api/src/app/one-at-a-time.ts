import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './settings.ts';

/**
 * Keeps a data directory to one process: a second start on it would end the first one's database.
 *
 * @returns what gives the directory free again
 * @throws CannotStart when a process that is alive holds it; one that was killed holds nothing
 */
export function holdDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'running.pid');
  const holder = holderOf(file);
  if (holder !== null) {
    throw new CannotStart(
      `另一个进程（${holder}）正在用数据目录 ${dataDir}：请先停掉它，或用 CANBAO_DATA_DIR 换一个目录。 / Another process (${holder}) uses the data directory ${dataDir}: stop it first, or set CANBAO_DATA_DIR to another.`,
    );
  }
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return null;
    process.kill(pid, 0);
    return isNode(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** Where the system tells, a pid that another program got since is no holder. */
function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node');
  } catch {
    return true;
  }
}
