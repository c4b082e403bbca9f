import { compileLedger, ledgerLine } from '@canbao/policy-engine';
import type { Command } from 'commander';
import { runLines } from '../run-lines.ts';

/** Adds `canbao ledger`. */
export function addLedger(program: Command): void {
  program
    .command('ledger')
    .description(
      '按政策包逐行计算激励台账：每行一个 JSON 参保历史，每行一个 JSON 结果 / reckon the incentives of one JSON history a line',
    )
    .requiredOption('--pack <file>', '政策包 / the policy pack')
    .requiredOption('--histories <file>', '参保历史，- 为标准输入 / the histories, - for standard input')
    .action(async ({ pack, histories }: { pack: string; histories: string }) => {
      process.exitCode = await runLines(pack, histories, (read) => {
        const ledgers = compileLedger(read);
        if (ledgers !== null) return (line) => ledgerLine(ledgers, line);
        return {
          zh: '这个政策包没有激励规则：在 incentives 中写上',
          en: 'this pack has no incentives: write them under incentives',
        };
      });
    });
}
