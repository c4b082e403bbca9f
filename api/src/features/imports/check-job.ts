import { eachChunk } from '../../platform/chunks.ts';
import type { Job } from '../../platform/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { type ExaminedRow, Examiner } from './examine.ts';
import { withFactColumns } from './fact-columns.ts';
import { importEntry } from './import-entry.ts';
import { carryOn, claim, type Run, step } from './import-run.ts';
import { addHouseholdTiers, addRegistered } from './registered.ts';
import { openRosterFile } from './roster-file.ts';
import { stageRows } from './stage-rows.ts';
import { addUp, type Counts, noMoney } from './tally.ts';

/** How a job goes: rows a transaction, and what tells it to stop after the chunk in hand. */
export type Pace = { chunkRows: number; signal: AbortSignal };

/**
 * The dry run: reads the file, examines every row, and keeps the rows with faults and what it all comes to. One that
 * was interrupted starts again from the first row: nothing but the import's own rows was written.
 */
export async function checkImport(platform: Platform, job: Job, pace: Pace): Promise<void> {
  const run = await claim(platform, job, 'checking');
  if (run) await carryOn(platform, run, () => checkRows(platform, run, pace));
}

async function checkRows(platform: Platform, run: Run, { chunkRows, signal }: Pace): Promise<void> {
  const { row, actor } = run;
  const { countyId } = actor;
  const file = await openRosterFile(platform, actor, row.uploadId, { required: run.required, chunkRows });
  const columns = withFactColumns(run.pack.pack, file.columns);
  await step(platform, run, async (tx) => {
    await tx.$executeRaw`
      DELETE FROM roster_import_rows WHERE county_id = ${countyId}::int AND import_id = ${row.id}::uuid`;
    await tx.$executeRaw`
      UPDATE roster_imports SET columns = ${JSON.stringify(columns)}::jsonb, rows_done = 0
      WHERE county_id = ${countyId}::int AND id = ${row.id}::uuid`;
  });
  const examiner = new Examiner(run, file);
  const counts: Counts = { sound: 0, repairable: 0, wrong: 0 };
  const money = { ...noMoney };
  const write = (rows: ExaminedRow[]) =>
    step(platform, run, async (tx) => {
      await addRegistered(tx, examiner, row.id, rows);
      await addHouseholdTiers(tx, examiner, run, rows);
      await stageRows(tx, run, rows);
      addUp(counts, money, rows);
      const done = counts.sound + counts.repairable + counts.wrong;
      await tx.$executeRaw`
        UPDATE roster_imports SET rows_done = ${done}::int, sound = ${counts.sound}::int,
          repairable = ${counts.repairable}::int, wrong = ${counts.wrong}::int, money = ${JSON.stringify(money)}::jsonb
        WHERE county_id = ${countyId}::int AND id = ${row.id}::uuid`;
    });
  await eachChunk(file.chunks, { prepare: (one) => examiner.examine(one), write }, signal);
  await step(platform, run, async (tx) => {
    await tx.$executeRaw`
      UPDATE roster_imports SET state = 'checked', rows_total = rows_done, version = version + 1
      WHERE county_id = ${countyId}::int AND id = ${row.id}::uuid`;
    await recordAudit(tx, actor, importEntry('import-checked', row, { ...counts }));
  });
}
