// Generates the Prisma client. No schema engine binary is needed for that, but Prisma insists on a path to one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
// By its own path, so that it is found however this script is started.
const prisma = join(here, 'node_modules', '.bin', process.platform === 'win32' ? 'prisma.cmd' : 'prisma');
const run = spawnSync(prisma, ['generate', '--schema', 'schema'], {
  cwd: here,
  shell: process.platform === 'win32',
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
});
if (run.error)
  console.error(
    `The Prisma client was not generated: ${run.error.message}. Install the dependencies (npm start does) and try again.`,
  );
process.exit(run.status ?? 1);
