import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const canbao = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));
const run = promisify(execFile);

type World = { urlOf: (role: string) => string; masterKey: Buffer };

/** Runs the operator's command on a world's database, as a terminal would; standard output, or what it complained of. */
export async function operate(world: World, args: string[]): Promise<{ status: number; text: string }> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_ADMIN_URL: world.urlOf('migrator'),
    CANBAO_MASTER_KEY: world.masterKey.toString('base64'),
  };
  try {
    const { stdout } = await run(process.execPath, ['--no-warnings', canbao, ...args], { env });
    return { status: 0, text: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { status: code, text: stderr };
  }
}

/** The password that the operator's command printed once. */
export function passwordIn(text: string): string {
  const [, password] = /password \(shown this once\): (\S+)/.exec(text) ?? [];
  if (!password) throw new Error(`no password in: ${text}`);
  return password;
}

/** Creates the sixth county, whose code no file of the product knows; its administrator's password. */
export async function createSixthCounty(world: World, divisionsFile: string): Promise<string> {
  const { status, text } = await operate(world, [
    'county',
    'create',
    ...['--code', '990101', '--name', '示例第六县', '--plan-year', '2026'],
    ...['--admin', 'sixth-admin', '--divisions', divisionsFile],
    ...['--demonstration-day', '2025-10-13'],
  ]);
  if (status !== 0) throw new Error(text);
  return passwordIn(text);
}

/** Creates an account; its password. */
export async function createSeat(
  world: World,
  username: string,
  seat: Record<string, string>,
): Promise<string> {
  const { status, text } = await operate(world, [
    'account',
    'create',
    ...['--username', username, '--name', '示例', '--office', '示例单位'],
    ...Object.entries(seat).flatMap(([option, value]) => [`--${option}`, value]),
  ]);
  if (status !== 0) throw new Error(text);
  return passwordIn(text);
}
