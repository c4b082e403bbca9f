import { bytesAsText, insertRows } from '../../platform/bulk.ts';
import type { Tx } from '../../platform/database.ts';
import type { ExaminedRow } from './examine.ts';
import type { Run } from './import-run.ts';
import { sealRow } from './staged-row.ts';
import { statusOf } from './tally.ts';

const columns = [
  'import_id',
  'row',
  'township_id',
  'village_id',
  'status',
  'sealed',
  'faults',
  'repairs',
  'committed',
] as const;

/** Keeps the rows that have faults, sealed; the sound ones are in the file, and nowhere twice. */
export async function stageRows(tx: Tx, run: Run, rows: readonly ExaminedRow[]): Promise<void> {
  const staged = rows
    .filter(({ faults }) => faults.length > 0)
    .map((row) => ({
      import_id: run.row.id,
      row: row.row,
      township_id: run.row.townshipId,
      village_id: run.row.villageId,
      status: statusOf(row),
      sealed: bytesAsText(sealRow(run.keys, run.row.id, row.row, { cells: row.cells, faults: row.faults })),
      faults: row.faults.length,
      repairs: row.faults.filter(({ repairable }) => repairable).length,
      committed: false,
    }));
  await insertRows(tx, 'roster_import_rows', columns, run.actor.countyId, staged);
}
