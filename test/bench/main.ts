// pnpm bench [assess|import|enrollments|overview|tallies|live|start|documents|simulate|pack]: runs the benchmarks one after the other, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const benchmarks: Record<string, string[]> = {
  assess: ['assess.ts', '5000000'],
  import: ['import.ts', '50000'],
  enrollments: ['enrollments.ts', '200000', '15'],
  overview: ['overview.ts'],
  tallies: ['tallies.ts', '5', '5'],
  live: ['live.ts', '200', '20'],
  start: ['start.ts'],
  documents: ['documents.ts', '25'],
  simulate: ['simulate.ts', '500000'],
  pack: ['pack.ts', '2000'],
};
/** As npm start runs it. */
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'];
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in benchmarks));
if (unknown) {
  console.error(
    `没有叫 ${unknown} 的基准，可选 ${Object.keys(benchmarks).join('、')}。 / No benchmark is called ${unknown}: choose of ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) {
  const [file, ...args] = benchmarks[name]!;
  console.log(`\n— ${name}`);
  const path = fileURLToPath(new URL(file!, import.meta.url));
  const { status } = spawnSync(process.execPath, [...flags, path, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(1);
}
