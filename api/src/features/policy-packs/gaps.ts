import { findGaps, type GapReport, type Pack, type PackProof, proofOf } from '@canbao/policy-engine';

const found = new WeakMap<Pack, GapReport>();

/** What a pack leaves open. The search takes part of a second and a pack that was read never changes: it is made once. */
export function gapsOf(pack: Pack): GapReport {
  const known = found.get(pack);
  if (known) return known;
  const report = findGaps(pack);
  found.set(pack, report);
  return report;
}

const proved = new WeakMap<Pack, PackProof>();

/** What the examples of a pack prove, made once as well. */
export function proofFor(pack: Pack): PackProof {
  const known = proved.get(pack);
  if (known) return known;
  const proof = proofOf(pack);
  proved.set(pack, proof);
  return proof;
}
