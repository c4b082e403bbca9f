import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const blockLines = 10_000;
const whole = Array.from({ length: blockLines }, (_, index) => person(index)).join('');

/**
 * How fast `canbao assess` is, beside parsing and printing the same lines alone, in one run:
 * `node test/bench/assess.ts [LINES=500000] [PACK]`. Lines are made up as they are sent.
 */
const root = new URL('../../', import.meta.url);
const [first = '500000', pack = fileURLToPath(new URL('packages/policy-packs/yanjiang-2021.yaml', root))] =
  process.argv.slice(2);

if (first === '--parse-and-print') await parseAndPrint();
else {
  const total = Number(first);
  const self = fileURLToPath(import.meta.url);
  const canbao = fileURLToPath(new URL('packages/cli/src/main.ts', root));
  report('parse and print', await run([self, '--parse-and-print'], total), total);
  report('canbao assess', await run([canbao, 'assess', '--pack', pack, '--people', '-'], total), total);
}

interface Outcome {
  seconds: number;
  /** Resident memory in MB after a tenth of the lines and at the most. */
  early: number;
  peak: number;
  lines: number;
}

async function run(args: string[], total: number): Promise<Outcome> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  child.stdin.on('error', () => child.kill());
  let lines = 0;
  let early = 0;
  let peak = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  });
  const look = () => {
    peak = Math.max(peak, residentMegabytes(child.pid!));
    if (lines <= total / 10) early = peak;
  };
  const timer = setInterval(look, 100);
  const started = performance.now();
  for (let sent = 0; sent < total && child.exitCode === null; sent += blockLines)
    if (!child.stdin.write(block(Math.min(blockLines, total - sent))))
      await Promise.race([once(child.stdin, 'drain').catch(() => undefined), exited]);
  child.stdin.end();
  await exited;
  clearInterval(timer);
  if (lines !== total) throw new Error(`${lines} of ${total} lines came back`);
  return { seconds: (performance.now() - started) / 1000, early, peak, lines };
}

function residentMegabytes(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1024 / 1024;
  } catch {
    return 0;
  }
}

function report(what: string, { seconds, early, peak, lines }: Outcome, total: number): void {
  const rate = Math.round(lines / seconds).toLocaleString('en');
  process.stdout.write(
    `${what}: ${total.toLocaleString('en')} lines, ${rate} lines/s, ${Math.round(early)} MB after a tenth, ${Math.round(peak)} MB at the most\n`,
  );
}

function block(lines: number): string {
  return lines === blockLines ? whole : `${whole.split('\n', lines).join('\n')}\n`;
}

function person(index: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const certifications = index % 5 === 0 ? ['rural-dibao'] : index % 7 === 0 ? ['urban-dibao'] : [];
  return `${JSON.stringify({
    id: `p-${index}`,
    birthDate: `${1930 + (index % 90)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    sex: index % 2 === 0 ? 'male' : 'female',
    hukou: index % 11 === 0 ? 'other' : 'local',
    payDate: `2020-${two(9 + (index % 4))}-${two(1 + (index % 28))}`,
    tier: index % 3 === 0 ? 'third' : 'fourth',
    insuredLastYear: index % 4 !== 0,
    certifications,
    school: index % 13 === 0 ? 'primary' : null,
  })}\n`;
}

async function parseAndPrint(): Promise<void> {
  let held = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const lines = (held + chunk).split('\n');
    held = lines.pop() ?? '';
    const text = lines.map((line) => `${JSON.stringify(JSON.parse(line))}\n`).join('');
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}
