// Runs on any Node from 20.19: installs what is missing, then hands over to the pinned Node that the install brought.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stamp = join(root, 'node_modules', '.canbao-installed');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .digest('hex');

function run(command, args) {
  const bin = join(root, 'node_modules', '.bin');
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    NODE_OPTIONS: process.env.NODE_OPTIONS ?? '',
  };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' });
}

function fail(line) {
  console.error(line);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Node.js ${process.versions.node} 太旧：请安装 20.19 或更新的版本。 / Node.js ${process.versions.node} is too old: install 20.19 or newer.`,
  );
}
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('正在安装依赖（首次约一分钟）… / Installing what is missing (about a minute the first time)…');
  const install = run('npx', [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--loglevel=warn',
  ]);
  if (install.status !== 0)
    fail(
      '依赖没有装上：请检查网络后再运行一次。 / The install failed: check the network and run this again.',
    );
  writeFileSync(stamp, lock);
}
const [script, ...args] = process.argv.slice(2);
const result = run('node', [
  '--disable-warning=ExperimentalWarning',
  join('scripts', `${script}.ts`),
  ...args,
]);
process.exit(result.status ?? 1);
