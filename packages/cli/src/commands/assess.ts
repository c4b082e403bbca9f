import { assessLine, compile } from '@canbao/policy-engine';
import type { Command } from 'commander';
import { runLines } from '../run-lines.ts';

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
      process.exitCode = await runLines(pack, people, (read) => {
        const policy = compile(read);
        return (line) => assessLine(policy, line);
      });
    });
}
