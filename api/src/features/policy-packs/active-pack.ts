import {
  compile,
  describePack,
  type Pack,
  type PackMeaning,
  type Policy,
  readPack,
} from '@canbao/policy-engine';
import type { Tx } from '../../platform/database.ts';
import type { CampaignRow } from '../counties/index.ts';
import { Lru } from './lru.ts';
import { NoActivePack } from './policy-packs.errors.ts';

/** A stored revision made ready to assess people, with what it means in words. */
export type ActivePack = {
  packId: string;
  revision: number;
  pack: Pack;
  policy: Policy;
  meaning: PackMeaning;
};

/** Of the layers below a revision, what it is put together from: their texts, the lowest first. */
const layersInOrder = { select: { source: true }, orderBy: { position: 'asc' } } as const;

/** A revision never changes, so what it compiles to is kept. By county and id: an id of another county finds nothing. */
const compiled = new Lru<ActivePack>(300);

/**
 * The campaign's active pack, compiled once.
 * @throws NoActivePack when the campaign has none
 */
export async function activePolicy(tx: Tx, campaign: CampaignRow): Promise<ActivePack> {
  if (!campaign.activePackId) throw new NoActivePack(campaign.planYear);
  return packById(tx, campaign.countyId, campaign.activePackId);
}

/**
 * A revision that was fit, by the id that a row of the same county refers to, compiled once.
 * @throws Error when there is no such revision, or its text is no pack: neither can be where a row refers to it
 */
export async function packById(tx: Tx, countyId: number, packId: string): Promise<ActivePack> {
  const known = compiled.get(`${countyId}/${packId}`);
  if (known) return known;
  const row = await tx.policyPack.findUniqueOrThrow({
    where: { countyId_id: { countyId, id: packId } },
    select: { source: true, revision: true, layers: layersInOrder },
  });
  const meanwhile = compiled.get(`${countyId}/${packId}`);
  if (meanwhile) return meanwhile;
  const { pack } = readPack(row.source, { bases: row.layers.map(({ source }) => ({ text: source })) });
  if (!pack) throw new Error('a policy pack that a row refers to is no pack');
  const made = preparePack(packId, row.revision, pack);
  compiled.set(`${countyId}/${packId}`, made);
  return made;
}

/** Compiles a pack that was read. */
export function preparePack(packId: string, revision: number, pack: Pack): ActivePack {
  return { packId, revision, pack, policy: compile(pack), meaning: describePack(pack) };
}
