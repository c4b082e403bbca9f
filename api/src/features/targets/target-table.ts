import { RosterRefusal, readTargetTable, type TargetTable, targetFault } from '@canbao/rosters';
import type { CountyActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { readUpload, uploadOf } from '../imports/index.ts';
import { TargetFileRefused, TargetsFromOneSource } from './target-sets.errors.ts';

/** Targets as they are sent: an uploaded file, or rows with the total that they should come to. */
export type SentTargets = {
  uploadId?: string | null | undefined;
  rows?: readonly { name: string; people: number }[] | null | undefined;
  statedTotal?: number | null | undefined;
};
/** The same as a table; fileName is null for rows. */
export type TableSent = { table: TargetTable; fileName: string | null; field: 'uploadId' | 'rows' };

/**
 * The table that was sent, with what is wrong with its numbers at their places.
 * @throws TargetsFromOneSource, NotFound (no upload of one's own), TargetFileRefused
 */
export async function tableSent(
  platform: Platform,
  actor: CountyActor,
  { uploadId, rows, statedTotal }: SentTargets,
): Promise<TableSent> {
  if (rows && !uploadId)
    return { table: tableOfRows(rows, statedTotal ?? null), fileName: null, field: 'rows' };
  if (!uploadId || rows) throw new TargetsFromOneSource();
  const upload = await platform.inCounty(actor, (tx) => uploadOf(tx, actor, uploadId));
  try {
    const table = await readTargetTable(readUpload(platform, actor, upload.id));
    return { table, fileName: upload.fileName, field: 'uploadId' };
  } catch (error) {
    throw error instanceof RosterRefusal ? new TargetFileRefused(error) : error;
  }
}

/** Rows as of a table of two columns, the first row the first of them. */
function tableOfRows(rows: readonly { name: string; people: number }[], total: number | null): TargetTable {
  const table: TargetTable = {
    lines: [],
    total: total === null ? null : { row: rows.length + 1, column: 2, people: total },
    faults: [],
  };
  for (const [index, { name, people }] of rows.entries()) {
    const at = { row: index + 1, column: 2, value: String(people) };
    if (!Number.isInteger(people)) table.faults.push(targetFault('people-fractional', at));
    else if (people === 0) table.faults.push(targetFault('people-zero', at));
    else if (people < 0) table.faults.push(targetFault('people-negative', at));
    else if (people > 20_000_000) table.faults.push(targetFault('people-too-many', at));
    else table.lines.push({ row: at.row, nameColumn: 1, column: 2, name, people });
  }
  return table;
}
