// Runs on any Node from 20.19: installs what is missing, then hands over to the pinned Node that the install brought.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stamp = join(root, 'node_modules', '.canbao-installed');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .digest('hex');

const bin = join(root, 'node_modules', '.bin');
const options = {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  shell: process.platform === 'win32',
};

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
  const install = spawnSync(
    'npx',
    ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'],
    options,
  );
  if (install.status !== 0)
    fail(
      '依赖没有装上：请检查网络后再运行一次。 / The install failed: check the network and run this again.',
    );
  linkNode();
  writeFileSync(stamp, lock);
}

/** pnpm puts a shell script where node is called by name; a signal would end the script and not reach node. */
function linkNode() {
  if (process.platform === 'win32') return;
  const link = join(bin, 'node');
  rmSync(link, { force: true });
  symlinkSync(join('..', 'node', 'bin', 'node'), link);
}
const [script, ...args] = process.argv.slice(2);
// Libraries check themselves on every call unless they are told that this is for use: a fifth of what a page costs.
const mode = script === 'start' ? { NODE_ENV: process.env.NODE_ENV ?? 'production' } : {};
// Room for what lives as long as a page: collected young, it costs nothing; moved to the old, it stops every client.
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'];
const child = spawn('node', [...flags, join('scripts', `${script}.ts`), ...args], {
  ...options,
  env: { ...options.env, ...mode },
});
// Whoever ends this process means the one that works; its exit code is ours.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
