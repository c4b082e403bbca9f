import { layerJsonSchema, packJsonSchema, packReference } from '@canbao/policy-engine';
import type { Command } from 'commander';

/** Adds `canbao pack schema`: what an editor completes and checks packs with, or the same as a page of keys. */
export function addPackSchema(pack: Command): void {
  pack
    .command('schema')
    .description('打印政策包的 JSON Schema / print the JSON Schema of policy packs')
    .option('--layer', '用于在另一个政策包之上的 / of a pack that stands on another')
    .option('--keys', '打印全部的键（Markdown） / print every key, as Markdown')
    .action(({ layer, keys }: { layer?: true; keys?: true }) => {
      const schema = layer === true ? layerJsonSchema() : packJsonSchema();
      process.stdout.write(keys ? packReference() : `${JSON.stringify(schema, null, 2)}\n`);
    });
}
