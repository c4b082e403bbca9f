import {
  compareOutcomes,
  comparePacks,
  type OutcomeComparison,
  type Pack,
  type PackChange,
} from '@canbao/policy-engine';
import type { Tx } from '../../platform/database.ts';
import { campaignOf } from '../counties/index.ts';
import { type ActivePack, packById } from './active-pack.ts';
import { PackUnfit } from './policy-packs.errors.ts';
import { revisionOrRefuse } from './policy-packs.service.ts';

/** What a pack (after) says otherwise than a stored revision (before). */
export type Comparison = {
  before: ActivePack;
  after: Pack;
  changes: readonly PackChange[];
  outcomes: OutcomeComparison;
};

/** What was compared before: both are what they are for ever. */
const known = new WeakMap<Pack, WeakMap<Pack, Comparison>>();

/**
 * Compares a pack with a stored revision of the county, by default the current campaign's active one.
 *
 * @returns null where none was named and none is active
 * @throws NotFound, PackUnfit where the revision named has faults
 */
export async function compareWith(
  tx: Tx,
  countyId: number,
  after: Pack,
  id: string | null,
): Promise<Comparison | null> {
  const packId = id ?? (await campaignOf(tx, countyId))?.activePackId ?? null;
  if (packId === null) return null;
  if (!(await revisionOrRefuse(tx, countyId, packId)).fit) throw new PackUnfit('faults');
  const before = await packById(tx, countyId, packId);
  const those = known.get(before.pack) ?? new WeakMap<Pack, Comparison>();
  known.set(before.pack, those);
  const made = those.get(after) ?? {
    before,
    after,
    changes: comparePacks(before.pack, after),
    outcomes: compareOutcomes(before.pack, after),
  };
  those.set(after, made);
  return made;
}
