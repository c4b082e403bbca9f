import type { NewAccount, Role } from '@canbao/api/operator';
import { type Command, Option } from 'commander';
import { type Api, newPassword, operate } from '../operate.ts';
import { both } from '../say.ts';

const roles: Record<string, Role> = {
  'county-admin': 'COUNTY_ADMIN',
  'township-staff': 'TOWNSHIP_STAFF',
  'village-agent': 'VILLAGE_AGENT',
  'certifying-agency': 'CERTIFYING_AGENCY',
  'tax-bank': 'TAX_BANK',
  finance: 'FINANCE',
  supervisor: 'SUPERVISOR',
  'provincial-viewer': 'PROVINCIAL_VIEWER',
};

type Options = {
  username: string;
  role: string;
  name: string;
  office: string;
  county?: string;
  township?: string;
  village?: string;
  agency?: string;
  division?: string;
};

/** Adds `canbao account create`: an operator's work, on the server's machine. */
export function addAccountCreate(account: Command): void {
  account
    .command('create')
    .description('建立一个账号，打印一次性显示的密码 / create an account, whose password is printed once')
    .requiredOption('--username <username>', '账号 / its name')
    .addOption(new Option('--role <role>', '角色 / role').choices(Object.keys(roles)).makeOptionMandatory())
    .requiredOption('--name <name>', '姓名 / who it is')
    .requiredOption('--office <office>', '单位 / their office')
    .option('--county <digits>', '所在县（市、区）的代码 / the county’s code')
    .option('--township <name>', '只看这个乡镇 / the township where their sight ends')
    .option('--village <name>', '只看这个村（社区） / the village where their sight ends')
    .option('--agency <id>', '政策包里认定部门的代号 / the agency’s id in the policy pack')
    .option(
      '--division <digits>',
      '省（2 位）或市（4 位）的代码 / code of the province or prefecture looked at',
    )
    .action(async (options: Options) => {
      await operate(options.username, async (api, { admin }) => {
        await api.refuseAccount(admin, options.username);
        const seat = seatOf(api, options);
        const place =
          seat.countyId === null
            ? {}
            : await api.placeOf(admin, seat.countyId, options.township ?? null, options.village ?? null);
        const password = newPassword();
        await api.createAccount(admin, { ...seat, ...place, password });
        process.stdout.write(
          `${both({ zh: `已建立账号 ${options.username}`, en: `created ${options.username}` })}\n`,
        );
        process.stdout.write(
          `${both({ zh: `密码（只显示这一次）：${password}`, en: `password (shown this once): ${password}` })}\n`,
        );
      });
    });
}

/** What the role needs is there, and no more. @throws OperatorRefusal */
function seatOf(api: Api, options: Options): Omit<NewAccount, 'password'> & { countyId: number | null } {
  const need = (given: string | undefined, option: string, pattern = /./): string => {
    if (given !== undefined && pattern.test(given)) return given;
    throw new api.OperatorRefusal(
      'option-missing',
      `角色 ${options.role} 要写 ${option}`,
      `the role ${options.role} needs ${option}`,
    );
  };
  const common = {
    username: options.username,
    displayName: options.name,
    office: options.office,
    role: roles[options.role]!,
  };
  if (options.role === 'provincial-viewer')
    return {
      ...common,
      countyId: null,
      division: need(options.division, '--division', /^[1-9][0-9]([0-9]{2})?$/),
    };
  const countyId = Number(need(options.county, '--county', /^[1-9][0-9]{5}$/));
  if (options.role === 'township-staff') need(options.township, '--township');
  if (options.role === 'village-agent') {
    need(options.township, '--township');
    need(options.village, '--village');
  }
  const agency = options.role === 'certifying-agency' ? need(options.agency, '--agency') : null;
  return { ...common, countyId, agency };
}
