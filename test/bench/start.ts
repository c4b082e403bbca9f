// Times `npm start` to the first 200 of /health: a first start in an installed tree, then three more on the same data.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PORT = '4999';
const dataDir = mkdtempSync(join(tmpdir(), 'canbao-start-'));

async function healthy(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${PORT}/health`)).status === 200;
  } catch {
    return false;
  }
}

async function start(): Promise<number> {
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PORT, CANBAO_DATA_DIR: dataDir },
  });
  while (!(await healthy())) await delay(20);
  const taken = performance.now() - started;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return taken;
}

console.log(`first start, with the demonstration loaded: ${((await start()) / 1000).toFixed(1)} s`);
for (let i = 0; i < 3; i++) console.log(`start again: ${((await start()) / 1000).toFixed(1)} s`);
rmSync(dataDir, { recursive: true, force: true });
