import type { NewCounty } from '@canbao/api/operator';
import { isDay } from '@canbao/values';
import type { Command } from 'commander';
import { type DivisionFault, readDivisions } from '../divisions-file.ts';
import { type Api, newPassword, operate } from '../operate.ts';
import { both, oneLine } from '../say.ts';
import { readTownshipChanges } from '../township-changes-file.ts';

type Options = {
  code: string;
  name: string;
  planYear: string;
  admin: string;
  divisions?: string;
  townshipChanges?: string;
  demonstrationDay?: string;
};

/** Adds `canbao county create`: an operator's work, on the server's machine. */
export function addCountyCreate(county: Command): void {
  county
    .command('create')
    .description(
      '建立一个县（市、区）和它的管理员，打印一次性显示的密码 / create a county and its administrator, whose password is printed once',
    )
    .requiredOption('--code <digits>', '6 位行政区划代码 / its six-digit code (GB/T 2260)')
    .requiredOption('--name <name>', '名称 / its name')
    .requiredOption('--plan-year <year>', '参保年度 / the year that is insured')
    .requiredOption('--admin <username>', '管理员的账号 / its administrator’s account')
    .option(
      '--divisions <file>',
      '乡镇和村：CSV，列为 township,village,township code,village code；不给则启用政策包时按任务表建乡镇 / its townships and villages; without it the policy pack’s table of targets makes the townships',
    )
    .option(
      '--township-changes <file>',
      '乡镇后来的变动：CSV，列为 kind,from,before,after,source,villages；kind 写 改名、合并 或 拆分，--divisions 写变动前的乡镇 / what became of these townships: kind is renamed, merged or split; --divisions holds them as they were before',
    )
    .option(
      '--demonstration-day <day>',
      '演示用：把“今天”固定在这一天 / for a demonstration: the fixed day that is today',
    )
    .action(async (options: Options) => {
      await operate(options.code, (api, door) => create(api, door, options));
    });
}

async function create(
  api: Api,
  { admin, keyring }: Parameters<Parameters<typeof operate>[1]>[1],
  options: Options,
): Promise<void> {
  const county = await countyOf(api, options);
  await api.refuseCounty(admin, keyring, county);
  await api.refuseAccount(admin, options.admin);
  const password = newPassword();
  const office = `${county.name}医保局`;
  const created = await api.createCounty(admin, keyring, county, {
    username: options.admin,
    password,
    displayName: office,
    office,
  });
  const villages = created.townships.reduce((sum, { villages }) => sum + villages.length, 0);
  const townships = created.townships.length;
  const line = (zh: string, en: string) => process.stdout.write(`${both({ zh, en })}\n`);
  line(
    `已建立 ${options.name}（${options.code}），${options.planYear} 年度，${townships} 个乡镇，${villages} 个村（社区）`,
    `created, plan year ${options.planYear}, ${townships} townships, ${villages} villages`,
  );
  const changes = county.changes?.length ?? 0;
  if (changes > 0) line(`乡镇变动 ${changes} 次`, `changes of townships: ${changes}`);
  line(`管理员账号：${options.admin}`, `administrator: ${options.admin}`);
  line(`密码（只显示这一次）：${password}`, `password (shown this once): ${password}`);
  line('下一步：登录后在“政策包”上传本县的政策包', 'next: sign in and upload the county’s policy pack');
}

async function countyOf(api: Api, options: Options): Promise<NewCounty> {
  const day = options.demonstrationDay ?? null;
  if (day !== null && !isDay(day))
    throw new api.OperatorRefusal(
      'no-such-day',
      `${day} 不是日期，请写成 2029-10-12`,
      `${day} is no day: write it like 2029-10-12`,
    );
  return {
    code: Number(options.code),
    name: options.name.trim(),
    planYear: Number(options.planYear),
    demoToday: day,
    divisions: options.divisions ? await divisionsOf(api, options.divisions, options.code) : [],
    changes: options.townshipChanges ? await changesOf(api, options) : [],
  };
}

/** @throws OperatorRefusal after every fault was printed at its line */
async function changesOf(api: Api, { townshipChanges, divisions }: Options) {
  if (!divisions || !townshipChanges)
    throw new api.OperatorRefusal(
      'divisions-missing',
      '有乡镇变动时，要用 --divisions 写明变动前的乡镇',
      'with changes of townships, --divisions names the townships as they were before',
    );
  const { changes, faults } = await readTownshipChanges(townshipChanges);
  refuseFaults(api, townshipChanges, faults);
  return changes;
}

/** @throws OperatorRefusal after every fault was printed at its line */
async function divisionsOf(api: Api, file: string, county: string): Promise<NewCounty['divisions']> {
  const { townships, faults } = await readDivisions(file, county);
  refuseFaults(api, file, faults);
  return townships;
}

function refuseFaults(api: Api, file: string, faults: readonly DivisionFault[]): void {
  for (const { line, code, text } of faults)
    process.stderr.write(`${oneLine(`${file}:${line}: ${code}: ${both(text)}`)}\n`);
  if (faults.length > 0)
    throw new api.OperatorRefusal(
      'divisions-faulty',
      `${file} 有 ${faults.length} 处要改，改好后再执行一次；什么也没有建立`,
      `${file} has ${faults.length} faults: mend them and run this again; nothing was created`,
    );
}
