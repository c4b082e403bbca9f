// npm start: generates and builds what is missing, then serves the API and the admin in this very process.
import { spawnSync } from 'node:child_process';

console.log('正在准备界面… / Building the admin…');
const build = spawnSync('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'], {
  stdio: ['ignore', 'pipe', 'pipe'],
  encoding: 'utf8',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
});
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  console.error(
    '界面没有生成：请看上面的第一条错误。 / The admin could not be built: read the first error above.',
  );
  process.exit(1);
}
await import('../api/src/app/main.ts');
