import type { Command } from 'commander';
import { operate } from '../operate.ts';
import { both } from '../say.ts';

/** Adds `canbao audit verify`: an operator's work. */
export function addAuditVerify(audit: Command): void {
  audit
    .command('verify')
    .description(
      '从审计记录重算各县的链，说出第一处不符 / compute the counties’ chains again from their audit records, and name the first that disagrees',
    )
    .option('--county <digits>', '只查这个县（市、区） / this county alone')
    .action(async ({ county }: { county?: string }) => {
      let broken = 0;
      await operate(county ?? 'canbao', async (api, { admin }) => {
        const counties = await admin.county.findMany({
          select: { id: true, name: true },
          orderBy: { id: 'asc' },
        });
        const wanted = counties.filter(({ id }) => county === undefined || String(id) === county);
        if (wanted.length === 0)
          throw new api.OperatorRefusal(
            'county-unknown',
            '没有这个县（市、区），请检查代码',
            'there is no such county; check its code',
          );
        for (const { id, name } of wanted) {
          const { blocks, records, broken: at } = await api.verifyAudit(admin, id);
          if (at) broken += 1;
          const said = at
            ? {
                zh: `第 ${at.seq} 块不符：${at.because === 'records' ? '记录被改、被删或被加' : '块被改'}。请保全数据库和备份，逐条比对`,
                en: `block ${at.seq} disagrees: ${at.because === 'records' ? 'a record was changed, removed or added' : 'a block was changed'}. Keep the database and its backups, and compare them`,
              }
            : {
                zh: `${records} 条记录、${blocks} 块相符`,
                en: `${records} records in ${blocks} blocks agree`,
              };
          process.stdout.write(`${id} ${name}: ${both(said)}\n`);
        }
        if (broken > 0)
          throw new api.OperatorRefusal(
            'audit-broken',
            `${broken} 个县的审计链不符`,
            `the chains of ${broken} counties disagree`,
          );
      });
    });
}
