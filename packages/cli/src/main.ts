#!/usr/bin/env node
import { endWithReader } from './output.ts';
import { createProgram } from './program.ts';
import { complain } from './say.ts';

endWithReader(process.stdout);
try {
  await createProgram().parseAsync();
} catch (error) {
  const what = error instanceof Error ? error.message : String(error);
  complain('canbao', {
    zh: `出了意外的错误，请把这一行报告给维护者：${what}`,
    en: `an unexpected error; report this line to the maintainers: ${what}`,
  });
  process.exitCode = 1;
}
