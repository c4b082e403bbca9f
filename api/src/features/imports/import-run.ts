import type { RosterField } from '@canbao/rosters';
import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { CountyKeys } from '../../platform/crypto.ts';
import type { Tx } from '../../platform/database.ts';
import { dayOrNull } from '../../platform/days.ts';
import { newId } from '../../platform/ids.ts';
import type { Job } from '../../platform/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit, systemActor } from '../audit/index.ts';
import { todayOf } from '../counties/index.ts';
import { actorOfAccount } from '../identity/index.ts';
import { type ActivePack, packById } from '../policy-packs/index.ts';
import { importEntry } from './import-entry.ts';
import { mayImport } from './imports.policy.ts';
import { type Places, placesOf } from './places.ts';
import { TooManyLookups } from './registered.ts';
import { FileRefused } from './roster-file.ts';

/** An import's row, as its jobs read it. */
export type ImportRow = {
  id: string;
  campaignId: string;
  uploadId: string;
  fileName: string;
  state: string;
  packId: string;
  townshipId: string | null;
  villageId: string | null;
  includeRepairable: boolean;
  lastRow: number;
  rowsTotal: number | null;
  createdBy: string;
};

/** One run of an import's job: whose work it carries on, and what the rows are read against. */
export type Run = {
  id: string;
  row: ImportRow;
  actor: CountyActor;
  pack: ActivePack;
  today: Day;
  places: Places;
  keys: CountyKeys;
  /** The columns without which no row could be taken. */
  required: RosterField[];
};

/** Another run took over, or the import was cancelled: this one stops and leaves everything as it is. */
export class Overtaken extends Error {}

/**
 * Makes this run the one that counts; an older one that is still alive writes nothing more.
 * @returns null where the import is not in this state (any more): there is nothing to do
 */
export async function claim(
  platform: Platform,
  job: Job,
  state: 'checking' | 'committing',
): Promise<Run | null> {
  const system = systemActor(job.countyId);
  const id = newId();
  const claimed = await platform.inCounty(system, async (tx) => {
    const taken = await tx.$executeRaw`
      UPDATE roster_imports SET run = ${id}::uuid
      WHERE county_id = ${job.countyId}::int AND id = ${job.id}::uuid AND state = ${state}`;
    if (taken === 0) return null;
    const row = await tx.rosterImport.findUniqueOrThrow({
      where: { countyId_id: { countyId: job.countyId, id: job.id } },
    });
    const campaign = await tx.campaign.findUniqueOrThrow({
      where: { countyId_id: { countyId: job.countyId, id: row.campaignId } },
    });
    const actor = await actorOfAccount(tx, row.createdBy);
    const acting =
      actor && actor.townshipId === row.townshipId && actor.villageId === row.villageId && mayImport(actor);
    return {
      row,
      actor: acting ? { ...actor, countyId: job.countyId } : null,
      pack: await packById(tx, job.countyId, row.packId),
      today: todayOf({ ...campaign, demoToday: dayOrNull(campaign.demoToday) }, platform.clock),
      keys: await platform.keyring.county(tx, job.countyId),
      places: await placesOf(tx, { ...system, townshipId: row.townshipId, villageId: row.villageId }),
    };
  });
  if (!claimed) return null;
  const { actor, ...rest } = claimed;
  if (!actor) {
    await failImport(platform, { actor: system, id, row: rest.row }, importerGone);
    return null;
  }
  const required: RosterField[] = ['name', 'idNumber', 'hukou'];
  if (!actor.villageId) required.push('village');
  if (rest.pack.meaning.tiers.length > 1) required.push('tier');
  return { id, actor, required, ...rest };
}

const importerGone = new FileRefused('importer-gone', {
  zh: '上传者的账号已停用或换了岗位，导入已停止；请由现在负责的人重新上传',
  en: 'the account that uploaded it was closed or moved, so the import stopped; whoever is in charge now uploads it again',
});

/** One step of a run in one transaction, for as long as the run counts. Throws Overtaken where it does not. */
export async function step<T>(
  platform: Platform,
  run: Pick<Run, 'id' | 'row' | 'actor'>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { countyId } = run.actor;
  return platform.inCounty(run.actor, async (tx) => {
    const [held] = await tx.$queryRaw<{ run: string }[]>`
      SELECT run::text FROM roster_imports
      WHERE county_id = ${countyId}::int AND id = ${run.row.id}::uuid AND run = ${run.id}::uuid
        AND state IN ('checking', 'committing')
      FOR UPDATE`;
    if (!held) throw new Overtaken('another run of this import took over, or it was cancelled');
    return work(tx);
  });
}

/** Ends an import as failed, saying why; what was committed before stays. */
export async function failImport(
  platform: Platform,
  run: Pick<Run, 'id' | 'row' | 'actor'>,
  refused: FileRefused,
): Promise<void> {
  await step(platform, run, async (tx) => {
    await tx.$executeRaw`
      UPDATE roster_imports SET state = 'failed', failure_code = ${refused.code},
        failure_detail = ${JSON.stringify(refused.text)}::jsonb, version = version + 1
      WHERE county_id = ${run.actor.countyId}::int AND id = ${run.row.id}::uuid`;
    await recordAudit(tx, run.actor, importEntry('import-failed', run.row, { code: refused.code }));
  });
}

/** Runs a job's work: a file that can't be read ends the import as failed, and a run that was overtaken just ends. */
export async function carryOn(platform: Platform, run: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Overtaken) return;
    const refused = error instanceof TooManyLookups ? new FileRefused('too-many-lookups', error.text) : error;
    if (!(refused instanceof FileRefused)) throw error;
    await failImport(platform, run, refused);
  }
}
