import { dayOf, isDay } from '@canbao/values';
import type { Command } from 'commander';
import { operate } from '../operate.ts';
import { both } from '../say.ts';

type Options = { counties: string; residents: string; province: string; planYear: string; day: string };

/** Adds `canbao demo generate`: made-up counties with tallies alone, so that an overview can be seen at any size. */
export function addDemoGenerate(demo: Command): void {
  demo
    .command('generate')
    .description(
      '在一个省下生成示例县：只有汇总数，没有任何人 / generate made-up counties below a province: tallies alone, and nobody',
    )
    .requiredOption('--counties <n>', '多少个县 / how many counties')
    .requiredOption('--residents <n>', '合计多少人 / how many residents in all of them')
    .option('--province <digits>', '2 位省级代码 / the province’s two digits', '51')
    .option('--plan-year <year>', '参保年度 / the year that is insured', '2021')
    .option('--day <day>', '示例县的“今天” / the fixed day that is their today', '2020-11-02')
    .action(async (options: Options) => {
      await operate('demo', async (api, { admin, keyring, demonstration }) => {
        const planYear = Number(options.planYear);
        if (!demonstration)
          throw new api.OperatorRefusal(
            'no-demonstration',
            '这不是演示环境，不能生成示例县；演示请设 CANBAO_DEMO=1',
            'this is no demonstration, so no county is made up here: set CANBAO_DEMO=1 for one',
          );
        if (!isDay(options.day) || !(planYear >= 2000 && planYear <= 2100))
          throw new api.OperatorRefusal(
            'bad-day',
            '--day 写成 2020-11-02，--plan-year 写 4 位年份',
            'write --day like 2020-11-02, and the four digits of --plan-year',
          );
        const { counties, residents, enrolled } = await api.generateCounties(admin, keyring, {
          province: options.province,
          counties: Number(options.counties),
          residents: Number(options.residents),
          planYear,
          today: dayOf(options.day),
        });
        const line = {
          zh: `已生成 ${counties} 个示例县，${residents} 人，已参保 ${enrolled} 人；概览在一分钟内更新`,
          en: `generated ${counties} made-up counties, ${residents} residents, ${enrolled} enrolled; the overview follows within a minute`,
        };
        process.stdout.write(`${both(line)}\n`);
      });
    });
}
