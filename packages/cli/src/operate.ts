import { randomInt } from 'node:crypto';
import type { OperatorDoor } from '@canbao/api/operator';
import { FileFault } from './files.ts';
import { complain } from './say.ts';

/** The API with its database is loaded only by the commands that work there: the others start at once. */
export type Api = typeof import('@canbao/api/operator');

/**
 * Does an operator's work on the database that the environment names, closes it and ends the program: with 0, or with
 * 1 after one line that says what is wrong and what to do.
 */
export async function operate(
  subject: string,
  work: (api: Api, door: OperatorDoor) => Promise<void>,
): Promise<never> {
  // The database's pools would keep the program waiting for their idle time.
  process.exit(await exitCodeOf(subject, work));
}

async function exitCodeOf(
  subject: string,
  work: (api: Api, door: OperatorDoor) => Promise<void>,
): Promise<number> {
  const api = await import('@canbao/api/operator');
  let door: OperatorDoor | null = null;
  try {
    door = await api.openOperatorDoor(process.env, (line) => process.stderr.write(`${line}\n`));
    await work(api, door);
    return 0;
  } catch (error) {
    if (error instanceof api.CannotStart) process.stderr.write(`${error.message}\n`);
    else if (error instanceof api.OperatorRefusal)
      complain(subject, {
        zh: `${error.code}: ${error.text.zh}`,
        en: error.text.en,
      });
    else if (error instanceof FileFault) complain(subject, error.text);
    else if (isUnreachable(error))
      complain(subject, {
        zh: '连不上数据库，请检查 DATABASE_ADMIN_URL',
        en: 'the database cannot be reached: check DATABASE_ADMIN_URL',
      });
    else throw error;
    return 1;
  } finally {
    await door?.close();
  }
}

function isUnreachable(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${(error as { code?: string }).code ?? ''}` : '';
  return /ECONNREFUSED|ENOTFOUND|P1000|P1001|28P01|reach database|authentication failed/i.test(text);
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be read out: 20 letters and digits in groups of five, without those that look alike; 99 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
