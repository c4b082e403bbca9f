import { Command } from 'commander';
import { addAccountCreate } from './commands/account-create.ts';
import { addAssess } from './commands/assess.ts';
import { addAuditVerify } from './commands/audit-verify.ts';
import { addCountyCreate } from './commands/county-create.ts';
import { addDemoGenerate } from './commands/demo-generate.ts';
import { addLedger } from './commands/ledger.ts';
import { addPackAddBase } from './commands/pack-add-base.ts';
import { addPackCheck } from './commands/pack-check.ts';
import { addPackDiff } from './commands/pack-diff.ts';
import { addPackGaps } from './commands/pack-gaps.ts';
import { addPackProposeExamples } from './commands/pack-propose-examples.ts';
import { addPackSchema } from './commands/pack-schema.ts';
import { addSampleDraw } from './commands/sample-draw.ts';

/** The `canbao` command with all that it can do; each command is a file of its own. */
export function createProgram(): Command {
  const program = new Command('canbao')
    .description('参保：城乡居民医保参保 / residents’ basic medical insurance')
    .showHelpAfterError('（用 --help 看用法 / see --help）');
  addAssess(program);
  addLedger(program);
  const pack = program.command('pack').description('政策包 / policy packs');
  addPackAddBase(pack);
  addPackCheck(pack);
  addPackDiff(pack);
  addPackGaps(pack);
  addPackProposeExamples(pack);
  addPackSchema(pack);
  addCountyCreate(program.command('county').description('县（市、区） / counties'));
  addAccountCreate(program.command('account').description('账号 / accounts'));
  addSampleDraw(program.command('sample').description('抽查样本 / inspections’ samples'));
  addAuditVerify(program.command('audit').description('审计 / the audit'));
  addDemoGenerate(program.command('demo').description('演示 / demonstrations'));
  return program;
}
