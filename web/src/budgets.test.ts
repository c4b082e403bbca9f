import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, expect, test, vi } from 'vitest';

type Chunk = { file: string; css?: string[]; imports?: string[] };

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, 'dist', file));
let manifest: Record<string, Chunk> = {};

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/.vite/manifest.json'))) {
    // As it is served: under the tests' own setting, libraries come with their checks.
    vi.stubEnv('NODE_ENV', 'production');
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  }
  manifest = JSON.parse(read('.vite/manifest.json').toString());
}, 120_000);

/** Compressed bytes of every script and style that these entries need, each counted once. */
function weight(...entries: string[]): number {
  const files = new Set<string>();
  const seen = new Set<string>();
  const queue = [...entries];
  for (const entry of queue) {
    if (seen.has(entry)) continue;
    seen.add(entry);
    const chunk = manifest[entry];
    if (!chunk) throw new Error(`The build has no ${entry}. Build again, or mend its name here.`);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    queue.push(...(chunk.imports ?? []));
  }
  return [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
}

const shell = ['index.html', 'src/app/shell.tsx'];

test('the sign-in page shows with at most 150 kB', () => {
  expect(weight('index.html')).toBeLessThanOrEqual(150_000);
});

test('the first list shows with at most 350 kB', () => {
  expect(weight(...shell, 'src/features/enrollments/enrollments-page.tsx')).toBeLessThanOrEqual(350_000);
});

test('no page needs more than 350 kB, what opens later included', () => {
  const pages = Object.keys(manifest).filter((entry) => /^src\/features\/.*-page\.tsx$/.test(entry));
  expect(pages.length).toBeGreaterThan(8);
  for (const page of pages) {
    expect([
      page,
      weight(...shell, page, 'src/ui/basis-popover.tsx', 'src/app/palette.tsx') <= 350_000,
    ]).toEqual([page, true]);
  }
});
