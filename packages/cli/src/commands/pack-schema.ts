import { packJsonSchema } from '@canbao/policy-engine';
import type { Command } from 'commander';

/** Adds `canbao pack schema`: what an editor completes and checks packs with. */
export function addPackSchema(pack: Command): void {
  pack
    .command('schema')
    .description('打印政策包的 JSON Schema / print the JSON Schema of policy packs')
    .action(() => {
      process.stdout.write(`${JSON.stringify(packJsonSchema(), null, 2)}\n`);
    });
}
