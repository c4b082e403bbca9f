// pnpm soak [tallies|packs]: tests that run for minutes, one after the other, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const soaks: Record<string, string[]> = {
  tallies: ['tallies.ts', '50000', '20'],
  packs: ['packs.ts', '10000'],
};
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in soaks));
if (unknown) {
  console.error(
    `没有叫 ${unknown} 的长跑测试，可选 ${Object.keys(soaks).join('、')}。 / No soak is called ${unknown}: choose of ${Object.keys(soaks).join(', ')}.`,
  );
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(soaks)) {
  const [file, ...args] = soaks[name]!;
  console.log(`\n— ${name}`);
  const path = fileURLToPath(new URL(file!, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(1);
}
