// pnpm dev: the API restarts and the admin reloads on every change.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

const generated = spawnSync('turbo', ['run', 'generate', '--output-logs=errors-only'], { stdio: 'inherit' });
if (generated.status !== 0) process.exit(1);
const children: ChildProcess[] = [
  spawn(
    'node',
    ['--disable-warning=ExperimentalWarning', '--watch', '--watch-preserve-output', 'api/src/app/main.ts'],
    // One process, so that the watcher sees all that it imports.
    { stdio: 'inherit', env: { ...process.env, CANBAO_PROCESSES: '1' } },
  ),
  spawn('vite', ['--clearScreen', 'false'], {
    cwd: 'web',
    stdio: 'inherit',
    env: { ...process.env, PATH: `node_modules/.bin:${process.env.PATH}` },
  }),
];
const end = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', end);
process.on('SIGTERM', end);
for (const child of children) child.on('exit', end);
