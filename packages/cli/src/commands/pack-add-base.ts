import type { Command } from 'commander';
import { packTexts } from '../load-pack.ts';
import { operate } from '../operate.ts';
import { both } from '../say.ts';

/** Adds `canbao pack add-base`: an operator's work, on the server's machine. */
export function addPackAddBase(pack: Command): void {
  pack
    .command('add-base <pack.yaml>')
    .description(
      '存入省、市州的政策包，供下辖各县的政策包 extends；存入后永不改动 / keep a province’s or prefecture’s pack, on which its counties’ packs may stand; it never changes',
    )
    .requiredOption(
      '--division <digits>',
      '省 2 位、市州 4 位区划代码 / two digits of a province, four of a prefecture',
    )
    .option('--notice <file>', '通知原文，默认是政策包旁边、notice.text 所写的文件 / its notice')
    .action(async (file: string, { division, notice }: { division: string; notice?: string }) => {
      await operate(file, async (api, { admin }) => {
        const texts = await packTexts(file, notice);
        const { sha256, name, planYear } = await api.addBasePack(admin, { division, ...texts });
        const line = (zh: string, en: string) => process.stdout.write(`${both({ zh, en })}\n`);
        line(`已存入 ${name} ${planYear} 年度的政策包`, `kept, plan year ${planYear}`);
        line(`各县在政策包里写 extends: { sha256: ${sha256} }`, 'counties write this line into their packs');
      });
    });
}
