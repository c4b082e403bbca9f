// The check of a pack of so many lines: reading, shape, citations, quotes, conditions, phases, every example.
import { readPack } from '@canbao/policy-engine';
import { largePack } from './large-pack.ts';

const lines = Number(process.argv[2] ?? 2000);
const { text, notice } = largePack(lines);
const times: number[] = [];
const processor: number[] = [];
for (let run = 0; run < 11; run++) {
  const used = process.cpuUsage();
  const started = performance.now();
  const { faults, pack } = readPack(text, { notice });
  times.push(performance.now() - started);
  processor.push(process.cpuUsage(used).user / 1000);
  if (pack === null || faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
}
const [first = 0, ...later] = times;
const median = (some: number[]) => Math.round(some.toSorted((a, b) => a - b)[5] ?? 0);
const least = Math.round(Math.min(...later));
console.log(
  `${text.trimEnd().split('\n').length} lines, ${Math.round(text.length / 1024)} kB: check ${median(later)} ms (median of ten; the fastest ${least} ms; ${median(processor)} ms of processor time), ${Math.round(first)} ms in a process that has checked nothing before`,
);
