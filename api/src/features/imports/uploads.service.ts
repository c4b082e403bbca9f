import type { Actor, CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId, newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  UPLOAD_MEGABYTES,
  UploadEmpty,
  type UploadQuota,
  UploadQuotaReached,
  UploadTooLarge,
  UploadUnknown,
} from './imports.errors.ts';
import { mayUpload, whoUploads } from './imports.policy.ts';

const MB = 1024 * 1024;
const CHUNK_BYTES = MB;
export const UPLOAD_BYTES = UPLOAD_MEGABYTES * MB;
/** Far more than a township needs on its busiest day; a disk is not filled by one account. */
const QUOTA: UploadQuota = { files: 300, megabytes: 2_000 };

const sealContext = (id: string, seq: number) => `upload/${id}/${seq}`;

/**
 * Takes a file in as it arrives: sealed with the county's key, a megabyte a transaction, never whole in memory.
 * What breaks off midway is left incomplete, and can't be named by anything.
 *
 * @returns the upload's id, bound to its county and account
 * @param quota what the account may upload within 24 hours, what broke off included
 * @throws NotAllowed, UploadTooLarge, UploadEmpty, UploadQuotaReached
 */
export async function receiveUpload(
  platform: Platform,
  actor: Actor,
  fileName: string,
  body: AsyncIterable<Uint8Array>,
  quota = QUOTA,
): Promise<string> {
  authorize(actor, mayUpload, whoUploads);
  const id = newId();
  const account = actor.accountId;
  const { countyId } = actor;
  await platform.inCounty(actor, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO uploads (county_id, id, account_id, file_name, bytes)
      VALUES (${countyId}::int, ${id}::uuid, ${account}::uuid, ${fileName}, 0)`;
    await withinQuota(tx, actor, quota);
  });
  let seq = 0;
  let total = 0;
  for await (const chunk of inChunks(body)) {
    total += chunk.length;
    const at = seq++;
    await platform.inCounty(actor, async (tx) => {
      const keys = await platform.keyring.county(tx, countyId);
      await tx.$executeRaw`
        INSERT INTO upload_chunks (county_id, upload_id, seq, account_id, sealed)
        VALUES (${countyId}::int, ${id}::uuid, ${at}::int, ${account}::uuid, ${keys.seal(chunk, sealContext(id, at))})`;
      await tx.$executeRaw`
        UPDATE uploads SET bytes = ${total}::bigint WHERE county_id = ${countyId}::int AND id = ${id}::uuid`;
      await withinQuota(tx, actor, quota);
    });
  }
  if (total === 0) throw new UploadEmpty();
  await platform.inCounty(
    actor,
    (tx) => tx.$executeRaw`
      UPDATE uploads SET complete = true WHERE county_id = ${countyId}::int AND id = ${id}::uuid`,
  );
  return id;
}

/** Throws UploadQuotaReached where the account's uploads of the last 24 hours are more than it may have. */
async function withinQuota(tx: Tx, { countyId, accountId }: CountyActor, quota: UploadQuota): Promise<void> {
  const [sum] = await tx.$queryRaw<{ files: number; bytes: bigint }[]>`
    SELECT count(*)::int AS files, coalesce(sum(bytes), 0)::bigint AS bytes FROM uploads
    WHERE county_id = ${countyId}::int AND account_id = ${accountId}::uuid AND created_at > now() - interval '24 hours'`;
  if (sum && (sum.files > quota.files || sum.bytes > BigInt(quota.megabytes * MB)))
    throw new UploadQuotaReached(quota);
}

async function* inChunks(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  let total = 0;
  for await (const piece of body) {
    total += piece.length;
    if (total > UPLOAD_BYTES) throw new UploadTooLarge();
    held.push(piece);
    length += piece.length;
    if (length < CHUNK_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** A complete upload of the actor's own. Throws UploadUnknown alike for any other id. */
export async function uploadOf(
  tx: Tx,
  actor: CountyActor,
  id: string,
): Promise<{ id: string; fileName: string; bytes: number }> {
  const row = isId(id)
    ? await tx.upload.findFirst({
        where: { countyId: actor.countyId, id, accountId: actor.accountId, complete: true },
      })
    : null;
  if (!row) throw new UploadUnknown();
  return { id: row.id, fileName: row.fileName, bytes: Number(row.bytes) };
}

/** The bytes of an upload of the actor's own, opened piece by piece. Throws where a piece was altered. */
export async function* readUpload(
  platform: Platform,
  actor: CountyActor,
  id: string,
): AsyncGenerator<Uint8Array> {
  const { countyId } = actor;
  for (let seq = 0; ; seq++) {
    const piece = await platform.inCounty(actor, async (tx) => {
      const [row] = await tx.$queryRaw<{ sealed: Uint8Array }[]>`
        SELECT sealed FROM upload_chunks
        WHERE county_id = ${countyId}::int AND upload_id = ${id}::uuid AND seq = ${seq}::int AND account_id = ${actor.accountId}::uuid`;
      if (!row) return null;
      return (await platform.keyring.county(tx, countyId)).openBytes(row.sealed, sealContext(id, seq));
    });
    if (!piece) return;
    yield piece;
  }
}
