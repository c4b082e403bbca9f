import { eachChunk } from '../../platform/chunks.ts';
import type { Tx } from '../../platform/database.ts';
import { isUniqueViolation } from '../../platform/database-errors.ts';
import type { Job } from '../../platform/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { sealingKeys, startSealer } from '../residents/index.ts';
import type { Pace } from './check-job.ts';
import { type ExaminedRow, Examiner } from './examine.ts';
import { importEntry } from './import-entry.ts';
import { carryOn, claim, type Run, step } from './import-run.ts';
import { type PreparedRow, preparePeople, sealPeople, writePeople } from './people.ts';
import { addHouseholdTiers, addRegistered } from './registered.ts';
import { openRosterFile } from './roster-file.ts';
import { stageRows } from './stage-rows.ts';
import { type RowStatus, statusOf } from './tally.ts';

/** Tries of a chunk that somebody's registration at the same moment got in the way of. */
const TRIES = 3;

/**
 * Writes the good rows of a checked import: a chunk a transaction, with how far it came. One that was interrupted goes
 * on after the last chunk that committed, so that no row is written twice.
 */
export async function commitImport(platform: Platform, job: Job, pace: Pace): Promise<void> {
  const run = await claim(platform, job, 'committing');
  if (run) await carryOn(platform, run, () => commitRows(platform, run, pace));
}

async function commitRows(platform: Platform, run: Run, { chunkRows, signal }: Pace): Promise<void> {
  const { row, actor } = run;
  const file = await openRosterFile(platform, actor, row.uploadId, { required: run.required, chunkRows });
  const examiner = new Examiner(run, file);
  const keys = await step(platform, run, (tx) => sealingKeys(platform.keyring, tx, actor.countyId));
  const prepare = (one: Parameters<Examiner['examine']>[0]): PreparedRow => {
    const examined = examiner.examine(one);
    // Rows below are read again all the same: who comes twice in the file is known by them.
    return preparePeople(run, examined.row > row.lastRow ? examined : null);
  };
  const write = (prepared: PreparedRow[]) =>
    again(() => step(platform, run, (tx) => commitChunk(tx, run, examiner, prepared)));
  const sealer = startSealer(keys);
  try {
    const ready = (prepared: PreparedRow[]) => sealPeople(sealer, prepared);
    await eachChunk(file.chunks, { prepare, ready, write }, signal);
  } finally {
    await sealer.close();
  }
  await step(platform, run, async (tx) => {
    const [total] = await tx.$queryRaw<{ committed: number; wrong: number }[]>`
      UPDATE roster_imports SET state = 'done', rows_done = rows_total, version = version + 1
      WHERE county_id = ${actor.countyId}::int AND id = ${row.id}::uuid RETURNING committed, wrong`;
    await recordAudit(tx, actor, importEntry('import-committed', run.row, { ...total }));
  });
}

/** A unique violation: somebody registered one of these people since they were looked up. The next try sees it. */
async function again(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isUniqueViolation(error)) throw error;
    }
  }
}

async function commitChunk(tx: Tx, run: Run, examiner: Examiner, chunk: PreparedRow[]): Promise<void> {
  const prepared = chunk.filter(({ examined }) => examined !== null);
  const rows = prepared.map(({ examined }) => examined!);
  const last = rows.at(-1);
  if (!last) return;
  const { countyId } = run.actor;
  const before = await statusesBefore(tx, run, rows);
  await addRegistered(tx, examiner, run.row.id, rows);
  await addHouseholdTiers(tx, examiner, run, rows);
  const turnedWrong = rows.filter((row) => statusOf(row) === 'wrong' && before(row) !== 'wrong');
  const taken = prepared.filter(({ examined }) => {
    if (statusOf(examined!) === 'wrong' || before(examined!) === 'wrong') return false;
    return before(examined!) === 'sound' || run.row.includeRepairable;
  });
  await writePeople(tx, run, taken);
  await tx.$executeRaw`
    DELETE FROM roster_import_rows WHERE county_id = ${countyId}::int AND import_id = ${run.row.id}::uuid
      AND row = ANY (${turnedWrong.map(({ row }) => row)}::int[])`;
  await stageRows(tx, run, turnedWrong);
  await tx.$executeRaw`
    UPDATE roster_import_rows SET committed = true WHERE county_id = ${countyId}::int AND import_id = ${run.row.id}::uuid
      AND row = ANY (${taken.map(({ examined }) => examined!.row)}::int[])`;
  const lostSound = turnedWrong.filter((row) => before(row) === 'sound').length;
  await tx.$executeRaw`
    UPDATE roster_imports SET last_row = ${last.row}::int, rows_done = rows_done + ${rows.length}::int,
      committed = committed + ${taken.length}::int, sound = sound - ${lostSound}::int,
      repairable = repairable - ${turnedWrong.length - lostSound}::int, wrong = wrong + ${turnedWrong.length}::int
    WHERE county_id = ${countyId}::int AND id = ${run.row.id}::uuid`;
  const detail = { rows: taken.length, from: rows[0]!.row, to: last.row };
  await recordAudit(tx, run.actor, importEntry('import-rows', run.row, detail));
}

/** What the check said of each row. */
async function statusesBefore(
  tx: Tx,
  run: Run,
  rows: readonly ExaminedRow[],
): Promise<(row: ExaminedRow) => RowStatus> {
  const known = await tx.$queryRaw<{ row: number; status: RowStatus }[]>`
    SELECT row, status FROM roster_import_rows WHERE county_id = ${run.actor.countyId}::int
      AND import_id = ${run.row.id}::uuid AND row BETWEEN ${rows[0]!.row}::int AND ${rows.at(-1)!.row}::int`;
  const statuses = new Map(known.map(({ row, status }) => [row, status]));
  return ({ row }) => statuses.get(row) ?? 'sound';
}
