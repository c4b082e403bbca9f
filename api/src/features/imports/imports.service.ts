import type { Actor, CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId, newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Text } from '../../platform/text.ts';
import { recordAudit } from '../audit/index.ts';
import { activePolicy } from '../policy-packs/index.ts';
import { campaignNow } from '../residents/index.ts';
import { importEntry } from './import-entry.ts';
import { ImportNotReady, ImportUnknown, NothingToCommit, PackChanged, UploadUsed } from './imports.errors.ts';
import { mayImport, whoImports } from './imports.policy.ts';
import { uploadOf } from './uploads.service.ts';

/** The kinds of job that an import is carried on by. */
export const importJobs = { check: 'check-import', commit: 'commit-import' } as const;

/**
 * Leaves an uploaded roster to be checked against the campaign's active pack. Nothing is registered by it.
 * @returns the import's id
 * @throws NotAllowed, NotFound (no complete upload of one's own), Conflict (no campaign, no active pack, imported already)
 */
export async function startImport(platform: Platform, actor: Actor, uploadId: string): Promise<string> {
  authorize(actor, mayImport, whoImports);
  const { countyId, townshipId, villageId } = actor;
  const id = newId();
  await platform.inCounty(actor, async (tx) => {
    const upload = await uploadOf(tx, actor, uploadId);
    await tx.$queryRaw`
      SELECT 1 FROM uploads WHERE county_id = ${countyId}::int AND id = ${upload.id}::uuid FOR UPDATE`;
    const used = await tx.rosterImport.findFirst({
      where: { countyId, uploadId: upload.id },
      select: { id: true },
    });
    if (used) throw new UploadUsed();
    const campaign = await campaignNow(tx, countyId);
    const { packId } = await activePolicy(tx, campaign);
    await tx.$executeRaw`
      INSERT INTO roster_imports (county_id, id, campaign_id, upload_id, township_id, village_id, file_name, state, pack_id, created_by, created_by_name)
      VALUES (${countyId}::int, ${id}::uuid, ${campaign.id}::uuid, ${upload.id}::uuid, ${townshipId}::uuid, ${villageId}::uuid,
        ${upload.fileName}, 'checking', ${packId}::uuid, ${actor.accountId}::uuid, ${actor.name})`;
    const detail = { fileName: upload.fileName, bytes: upload.bytes };
    await recordAudit(tx, actor, importEntry('import-started', { id, townshipId, villageId }, detail));
    await platform.jobs.enqueue(tx, { name: importJobs.check, countyId, id });
  });
  return id;
}

/**
 * Leaves a checked import's good rows to be written: the sound ones, and the repairable ones where the importer agrees.
 * @throws NotAllowed, NotFound, Conflict (not checked, or checked against a pack that is active no more), InvalidInput (no good row)
 */
export async function commitImport(
  platform: Platform,
  actor: Actor,
  input: { id: string; includeRepairable: boolean },
): Promise<void> {
  authorize(actor, mayImport, whoImports);
  const { countyId } = actor;
  await platform.inCounty(actor, async (tx) => {
    const row = await lockImport(tx, actor, input.id);
    if (row.state !== 'checked') throw new ImportNotReady(row.state);
    const campaign = await campaignNow(tx, countyId);
    if (campaign.id !== row.campaignId || campaign.activePackId !== row.packId) throw new PackChanged();
    if (row.sound + (input.includeRepairable ? row.repairable : 0) === 0) throw new NothingToCommit();
    await tx.$executeRaw`
      UPDATE roster_imports SET state = 'committing', include_repairable = ${input.includeRepairable}, rows_done = 0,
        last_row = 0, version = version + 1
      WHERE county_id = ${countyId}::int AND id = ${row.id}::uuid`;
    const detail = { includeRepairable: input.includeRepairable };
    await recordAudit(tx, actor, importEntry('import-commit-started', row, detail));
    await platform.jobs.enqueue(tx, { name: importJobs.commit, countyId, id: row.id });
  });
}

/**
 * Ends an import that is not done. What was written already stays; its rows say which that was.
 * @throws NotAllowed, NotFound, Conflict (ended already)
 */
export async function cancelImport(platform: Platform, actor: Actor, id: string): Promise<void> {
  authorize(actor, mayImport, whoImports);
  await platform.inCounty(actor, async (tx) => {
    const row = await lockImport(tx, actor, id);
    if (!['checking', 'checked', 'committing'].includes(row.state)) throw new ImportNotReady(row.state);
    await tx.$executeRaw`
      UPDATE roster_imports SET state = 'cancelled', run = NULL, version = version + 1
      WHERE county_id = ${actor.countyId}::int AND id = ${row.id}::uuid`;
    await recordAudit(tx, actor, importEntry('import-cancelled', row));
  });
}

/** Why an import can't be committed by this actor now; null where it can. */
export function whyNotCommit(
  actor: Actor,
  row: { state: string; sound: number; repairable: number; packId: string },
  activePackId: string | null,
): Text | null {
  if (!mayImport(actor))
    return { zh: `能写入的是：${whoImports.zh}。`, en: `Who can commit: ${whoImports.en}.` };
  if (row.state !== 'checked') return new ImportNotReady(row.state).text;
  if (row.packId !== activePackId) return new PackChanged().text;
  return row.sound + row.repairable === 0 ? new NothingToCommit().text : null;
}

/** The import's row within the actor's sight, held until the transaction ends. Throws NotFound alike for any other id. */
async function lockImport(tx: Tx, actor: CountyActor, id: string) {
  if (!isId(id)) throw new ImportUnknown();
  await tx.$queryRaw`
    SELECT 1 FROM roster_imports WHERE county_id = ${actor.countyId}::int AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.rosterImport.findUnique({ where: { countyId_id: { countyId: actor.countyId, id } } });
  if (!row) throw new ImportUnknown();
  return row;
}
