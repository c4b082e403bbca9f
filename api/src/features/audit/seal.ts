import type { Tx } from '../../platform/database.ts';
import { locks } from '../../platform/locks.ts';
import type { Platform } from '../../platform/platform.ts';
import { systemActor } from './audit.service.ts';
import { blockDigest, merkleRoot } from './merkle.ts';

/** Records a block, at most, but for one transaction that wrote more. */
const MOST_RECORDS = 10_000;
const NOTHING_BEFORE = Buffer.alloc(32);

type Entry = { xid: string; epoch: number; entry: string };
type Block = {
  seq: number;
  epoch: number;
  from_xid: string;
  to_xid: string;
  records: number;
  merkle_root: Uint8Array;
  previous: Uint8Array;
  digest: Uint8Array;
};

/**
 * Seals what is surely committed and not sealed yet, in every county; called again every few seconds. What commits
 * later has a later transaction, so a block never changes. A county that can't be sealed holds up no other.
 * @returns how many records were sealed
 */
export async function sealAudit(platform: Platform): Promise<number> {
  const counties = await platform.belowTheWall(
    (tx) => tx.$queryRaw<{ id: number }[]>`SELECT id FROM counties_to_seal() AS id`,
  );
  let sealed = 0;
  for (const { id } of counties) {
    try {
      sealed += await sealCounty(platform, id);
    } catch (error) {
      platform.log.error({ err: error, county: id }, 'a county could not be sealed; it is tried again');
    }
  }
  return sealed;
}

async function sealCounty(platform: Platform, countyId: number): Promise<number> {
  for (let sealed = 0; ; ) {
    const records = await platform.asSealer(systemActor(countyId), (tx) => sealBlock(tx, countyId));
    sealed += records;
    if (records < MOST_RECORDS) return sealed;
  }
}

async function sealBlock(tx: Tx, countyId: number): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.auditSeal}::int, ${countyId}::int)`;
  const [last] = await tx.$queryRaw<Block[]>`
    SELECT seq, epoch, to_xid::text, digest FROM audit_blocks WHERE county_id = ${countyId}::int ORDER BY seq DESC LIMIT 1`;
  const from = { epoch: last?.epoch ?? 0, xid: last?.to_xid ?? '0' };
  const entries = await unsealed(tx, countyId, from);
  const newest = entries.at(-1);
  if (!newest) return 0;
  const block = {
    countyId,
    seq: (last?.seq ?? 0) + 1,
    epoch: newest.epoch,
    fromXid: newest.epoch === from.epoch ? from.xid : '0',
    toXid: newest.xid,
    records: entries.length,
    merkleRoot: merkleRoot(entries.map(({ entry }) => entry)),
    previous: last?.digest ?? NOTHING_BEFORE,
  };
  await tx.$executeRaw`
    INSERT INTO audit_blocks (county_id, seq, epoch, from_xid, to_xid, records, merkle_root, previous, digest)
    VALUES (${countyId}::int, ${block.seq}::int, ${block.epoch}::smallint, ${block.fromXid}::text::xid8, ${block.toXid}::text::xid8,
      ${block.records}::int, ${block.merkleRoot}, ${Buffer.from(block.previous)}, ${blockDigest(block)})`;
  return block.records;
}

/** A record as it is sealed: each of its columns, as PostgreSQL writes it. */
const ENTRY = `json_build_array(id, extract(epoch FROM at)::text, actor, actor_name, action, subject_type, subject_id,
  township_id, village_id, reason, detail::text, epoch, xid::text)::text`;

/** The oldest records after a block that are surely committed: whole transactions of one epoch, one at least. */
async function unsealed(tx: Tx, countyId: number, from: { epoch: number; xid: string }): Promise<Entry[]> {
  const entries = await entriesAfter(tx, countyId, from, MOST_RECORDS + 1);
  const [oldest] = entries;
  if (!oldest || entries.length <= MOST_RECORDS)
    return entries.filter(({ epoch }) => epoch === oldest?.epoch);
  const cutOff = entries.at(-1)!;
  const cut = ({ epoch, xid }: Entry) => epoch === cutOff.epoch && xid === cutOff.xid;
  const whole = entries.filter((entry) => entry.epoch === oldest.epoch && !cut(entry));
  if (whole.length > 0) return whole;
  const all = await entriesAfter(tx, countyId, from, null);
  return all.filter(({ epoch, xid }) => epoch === oldest.epoch && xid === oldest.xid);
}

/** The oldest records after a block that are surely committed, in the order of sealing; null: all of them. */
const entriesAfter = (
  tx: Tx,
  countyId: number,
  from: { epoch: number; xid: string },
  most: number | null,
): Promise<Entry[]> =>
  tx.$queryRawUnsafe<Entry[]>(
    `SELECT xid::text, epoch, ${ENTRY} AS entry FROM audit_records
     WHERE county_id = $1::int AND (epoch, xid) > ($2::smallint, $3::text::xid8)
       AND xid < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY epoch, audit_records.xid, id LIMIT $4::int`,
    countyId,
    from.epoch,
    from.xid,
    most,
  );

/** What a check of the audit found. */
export type AuditCheck = {
  blocks: number;
  records: number;
  /** The first block that does not agree, and with what; null where all do. */
  broken: { seq: number; because: 'records' | 'chain' } | null;
};

/**
 * Computes a county's chain again from its records. Needs sight of the whole county's audit.
 * A record that was changed, added or removed disagrees with its block; a block that was, with the one after it.
 */
export async function verifyAudit(tx: Tx, countyId: number): Promise<AuditCheck> {
  let previous: Uint8Array = NOTHING_BEFORE;
  let records = 0;
  for (let seq = 1; ; seq++) {
    const [block] = await tx.$queryRaw<Block[]>`
      SELECT seq, epoch, from_xid::text, to_xid::text, records, merkle_root, previous, digest
      FROM audit_blocks WHERE county_id = ${countyId}::int AND seq >= ${seq}::int ORDER BY seq LIMIT 1`;
    if (!block) return { blocks: seq - 1, records, broken: null };
    const entries = await tx.$queryRawUnsafe<{ entry: string }[]>(
      `SELECT ${ENTRY} AS entry FROM audit_records
       WHERE county_id = $1::int AND epoch = $2::int AND xid > $3::text::xid8 AND xid <= $4::text::xid8
       ORDER BY audit_records.xid, id`,
      countyId,
      block.epoch,
      block.from_xid,
      block.to_xid,
    );
    records += entries.length;
    const broken = disagreement(countyId, seq, block, previous, entries);
    if (broken) return { blocks: seq, records, broken: { seq, because: broken } };
    previous = block.digest;
  }
}

function disagreement(
  countyId: number,
  seq: number,
  block: Block,
  previous: Uint8Array,
  entries: { entry: string }[],
): 'records' | 'chain' | null {
  const root = merkleRoot(entries.map(({ entry }) => entry));
  if (!root.equals(block.merkle_root) || entries.length !== block.records) return 'records';
  const { epoch, records } = block;
  const digest = blockDigest({
    countyId,
    seq,
    epoch,
    records,
    fromXid: block.from_xid,
    toXid: block.to_xid,
    merkleRoot: root,
    previous,
  });
  const chained = block.seq === seq && Buffer.from(previous).equals(block.previous);
  return chained && digest.equals(block.digest) ? null : 'chain';
}
