import { createHash } from 'node:crypto';

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The root over entries in their order, as certificate transparency makes it (RFC 6962 §2.1): 32 bytes of SHA-256. */
export function merkleRoot(entries: readonly string[]): Buffer {
  if (entries.length === 0) return sha256();
  return rootOf(entries.map((entry) => sha256(LEAF, entry)));
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]!;
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(NODE, rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
}

/** The digest of a block: over what it covers, its root, and the digest of the block before. */
export function blockDigest(block: {
  countyId: number;
  seq: number;
  epoch: number;
  fromXid: string;
  toXid: string;
  records: number;
  merkleRoot: Uint8Array;
  previous: Uint8Array;
}): Buffer {
  const { countyId, seq, epoch, fromXid, toXid, records } = block;
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  return sha256(
    JSON.stringify([
      countyId,
      seq,
      epoch,
      fromXid,
      toXid,
      records,
      hex(block.merkleRoot),
      hex(block.previous),
    ]),
  );
}
