// npm test: every check, one after the other; ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Outcome = { passed: number; failed: number };
const folder = mkdtempSync(join(tmpdir(), 'canbao-check-'));
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: '0' };

function step(name: string, command: string, args: string[]): Outcome {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  console.log(
    `  ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function tests(): Outcome {
  const report = join(folder, 'vitest.json');
  step('tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      success: boolean;
    };
    const failed = result.numFailedTests + (result.success || result.numFailedTests > 0 ? 0 : 1);
    return { passed: result.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const outcomes = [
  step('generated code', 'turbo', ['run', 'generate', '--output-logs=errors-only']),
  step('lint and format', 'biome', ['ci', '.', '--error-on-warnings']),
  step('types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only', '--concurrency=2']),
  step('admin build', 'turbo', ['run', 'build', '--output-logs=errors-only']),
  tests(),
];
rmSync(folder, { recursive: true, force: true });
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
