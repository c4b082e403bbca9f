import { layerJsonSchema, packJsonSchema } from '@canbao/policy-engine';
import type { Command } from 'commander';

/** Adds `canbao pack schema`: what an editor completes and checks packs with. */
export function addPackSchema(pack: Command): void {
  pack
    .command('schema')
    .description('打印政策包的 JSON Schema / print the JSON Schema of policy packs')
    .option('--layer', '用于在另一个政策包之上的 / of a pack that stands on another')
    .action(({ layer }: { layer?: true }) => {
      const schema = layer === true ? layerJsonSchema() : packJsonSchema();
      process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
