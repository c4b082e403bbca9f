import { noticeDigest, packFiles } from '@canbao/policy-engine';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';

/** A pack on which another stands, with its notice's text where that is at hand. */
export type BaseText = { text: string; noticeText: string | null };

/** A pack of the county's province or prefecture on which its own may stand. */
export type BasePackRow = {
  division: string;
  sha256: Uint8Array;
  planYear: number;
  name: string;
  title: string;
  source: string;
  notice: string;
};

/** Packs stand on each other at most so many deep. */
export const MOST_BASES = 6;

/** The packs of the county's province and prefecture, the newest year first; the database shows no others. */
export async function basePacks(tx: Tx, { countyId }: CountyActor): Promise<BasePackRow[]> {
  const code = String(countyId);
  return tx.basePack.findMany({
    where: { division: { in: [code.slice(0, 2), code.slice(0, 4)] } },
    orderBy: [{ planYear: 'desc' }, { division: 'asc' }, { addedAt: 'desc' }],
    take: 200,
  });
}

/**
 * The packs on which a text stands, found by their digests one below the other: those sent with it, those of the
 * county's province and prefecture, and those that its own revisions stood on before. The lowest first; where one is
 * not to be found, what was sent stays, so that reading says which is wanted and which are at hand.
 */
export async function basesFor(
  tx: Tx,
  countyId: number,
  text: string,
  sent: readonly BaseText[],
): Promise<BaseText[]> {
  const known = new Map(sent.map((base) => [noticeDigest(base.text), base]));
  const chain: BaseText[] = [];
  let wanted = digestBelow(text);
  while (wanted !== null && chain.length < MOST_BASES) {
    const found = known.get(wanted) ?? (await storedBase(tx, countyId, wanted));
    if (found === null)
      return [...sent.filter((base) => !chain.includes(base)), ...chain].slice(0, MOST_BASES);
    chain.unshift(found);
    wanted = digestBelow(found.text);
  }
  return chain;
}

/** The digest that a pack names under `extends`; a text without that word names none, and is not read for it. */
function digestBelow(text: string): string | null {
  const sha256 = text.includes('extends') ? packFiles(text).baseSha256 : null;
  return sha256 !== null && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null;
}

async function storedBase(tx: Tx, countyId: number, digest: string): Promise<BaseText | null> {
  const sha256 = Uint8Array.from(Buffer.from(digest, 'hex'));
  const code = String(countyId);
  const above = await tx.basePack.findFirst({
    where: { sha256, division: { in: [code.slice(0, 2), code.slice(0, 4)] } },
    select: { source: true, notice: true },
  });
  if (above) return { text: above.source, noticeText: above.notice };
  const before = await tx.policyPackLayer.findFirst({
    where: { countyId, sha256 },
    orderBy: { packId: 'desc' },
    select: { source: true, notice: true },
  });
  return before && { text: before.source, noticeText: before.notice };
}
