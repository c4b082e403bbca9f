import { createReadStream } from 'node:fs';
import { assessLine, compile } from '@canbao/policy-engine';
import type { Command } from 'commander';
import { assessLines, type Tally } from '../assess-lines.ts';
import { assertReadable, FileFault, fileFault } from '../files.ts';
import { faultLine, loadPack } from '../load-pack.ts';
import { Output } from '../output.ts';
import { complain, oneLine } from '../say.ts';

const chunkBytes = 256 * 1024;

/** Adds `canbao assess`. */
export function addAssess(program: Command): void {
  program
    .command('assess')
    .description(
      '按政策包逐行核定：每行一个 JSON 人员，每行一个 JSON 结果（空行略过）/ assess one JSON person a line (blank lines are left out)',
    )
    .requiredOption('--pack <file>', '政策包 / the policy pack')
    .requiredOption('--people <file>', '人员，- 为标准输入 / the people, - for standard input')
    .action(async ({ pack, people }: { pack: string; people: string }) => {
      process.exitCode = await assess(pack, people);
    });
}

/** Exit code 0, 1 where the pack or the file is refused, 2 where at least one line was invalid. */
async function assess(packFile: string, peopleFile: string): Promise<number> {
  const { pack, faults } = await loadPack(packFile);
  if (pack === null || faults.length > 0) {
    for (const fault of faults) process.stderr.write(`${oneLine(faultLine(packFile, fault))}\n`);
    return 1;
  }
  const policy = compile(pack);
  try {
    if (peopleFile !== '-') await assertReadable(peopleFile);
    const chunks =
      peopleFile === '-' ? process.stdin : createReadStream(peopleFile, { highWaterMark: chunkBytes });
    const output = new Output(process.stdout);
    const { lines, invalid } = await assessLines(
      chunks,
      (line) => assessLine(policy, line),
      output,
      progress(),
    );
    if (invalid === 0) return 0;
    complain(peopleFile, {
      zh: `${lines} 行中有 ${invalid} 行有误`,
      en: `${invalid} of ${lines} lines were invalid`,
    });
    return 2;
  } catch (error) {
    const fault = error instanceof FileFault ? error : fileFault(error);
    complain(peopleFile, fault.text);
    return 1;
  }
}

/** On a terminal, says once a second how far it is. */
function progress(): (tally: Tally) => void {
  if (!process.stderr.isTTY || process.stdout.isTTY) return () => undefined;
  let next = performance.now() + 1000;
  return ({ lines }) => {
    if (performance.now() < next) return;
    next = performance.now() + 1000;
    process.stderr.write(`已核定 ${lines.toLocaleString('en')} 行 / lines assessed\n`);
  };
}
