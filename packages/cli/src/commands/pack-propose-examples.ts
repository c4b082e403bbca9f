import { exampleText, proposeExamples } from '@canbao/policy-engine';
import type { Command } from 'commander';
import { faultLine, loadPack } from '../load-pack.ts';
import { complain, oneLine } from '../say.ts';

/** Adds `canbao pack propose-examples`. */
export function addPackProposeExamples(pack: Command): void {
  pack
    .command('propose-examples')
    .description('建议补哪些例子，由人确认结果 / propose examples, whose outcome a person confirms')
    .argument('<file>', '政策包 / policy pack')
    .action(async (file: string) => {
      process.exitCode = await propose(file);
    });
}

async function propose(file: string): Promise<number> {
  const { pack, faults } = await loadPack(file);
  if (pack === null) {
    for (const fault of faults) process.stderr.write(`${oneLine(faultLine(file, fault))}\n`);
    return 1;
  }
  const proposals = proposeExamples(pack);
  for (const proposal of proposals) process.stdout.write(`${oneLine(`  - ${exampleText(proposal)}`)}\n`);
  complain(file, {
    zh: `建议 ${proposals.length} 个例子；结果是现在算出的，请照通知核对后再写入 examples`,
    en: `${proposals.length} examples proposed; the outcomes are what the rules give now: compare each with the notice`,
  });
  return 0;
}
