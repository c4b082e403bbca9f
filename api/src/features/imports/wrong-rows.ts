import { writeCorrections } from '@canbao/rosters';
import type { Actor, CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { importEntry } from './import-entry.ts';
import { ImportUnknown } from './imports.errors.ts';
import { columnsOf, hasRowsToMend, type Import, importById } from './imports.lists.ts';
import { mayImport, whoImports } from './imports.policy.ts';
import { openRow, type StagedRow } from './staged-row.ts';

const ROWS_A_READ = 500;

/**
 * The rows to be corrected, as the file they came in with one more column that says what to mend; streamed.
 * Whoever takes it away is recorded: it holds ID numbers.
 *
 * @throws NotAllowed, NotFound (no such import within sight, or no such rows)
 */
export async function wrongRowsFile(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<{ fileName: string; bytes: ReadableStream<Uint8Array> }> {
  authorize(actor, mayImport, whoImports);
  const row = await platform.inCounty(actor, async (tx) => {
    const found = await importById(tx, actor, id);
    if (!found || !hasRowsToMend(found)) throw new ImportUnknown();
    await recordAudit(tx, actor, importEntry('import-wrong-rows-taken', { ...actor, id: found.id }));
    return found;
  });
  const header = { row: 1, cells: columnsOf(row).map((column) => column.header) };
  const name = row.fileName.replace(/\.[a-z]{2,5}$/i, '');
  return {
    fileName: actor.language === 'en' ? `${name}-to-correct.xlsx` : `${name}-待改正.xlsx`,
    bytes: writeCorrections(header, rowsToMend(platform, actor, row), actor.language),
  };
}

async function* rowsToMend(platform: Platform, actor: CountyActor, row: Import) {
  for (let after = 0; ; ) {
    const staged = await platform.inCounty(actor, async (tx) => {
      const keys = await platform.keyring.county(tx, actor.countyId);
      const rows = await tx.$queryRaw<{ row: number; sealed: Uint8Array }[]>`
        SELECT row, sealed FROM roster_import_rows
        WHERE county_id = ${actor.countyId}::int AND import_id = ${row.id}::uuid AND row > ${after}::int
          AND (status = 'wrong' OR (${row.state} = 'done' AND NOT committed))
        ORDER BY row LIMIT ${ROWS_A_READ}::int`;
      return rows.map((one): StagedRow & { row: number } => ({
        row: one.row,
        ...openRow(keys, row.id, one.row, one.sealed),
      }));
    });
    for (const { row: number, cells, faults } of staged) yield { row: { row: number, cells }, faults };
    const last = staged.at(-1);
    if (!last || staged.length < ROWS_A_READ) return;
    after = last.row;
  }
}
