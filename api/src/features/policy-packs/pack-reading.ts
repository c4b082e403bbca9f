import {
  type BasePack,
  describePack,
  type Fault,
  type Layers,
  ownerFaults,
  type Pack,
  type PackMeaning,
  type PackOwner,
  readPack,
} from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';
import { type BaseText, MOST_BASES } from './base-packs.ts';
import { PackTooLarge, TooManyBases } from './policy-packs.errors.ts';

/** A pack's text as sent, with the notice's text where there is one, and the packs below it, the lowest first. */
export type PackText = { text: string; noticeText: string | null; bases?: readonly BaseText[] };
/** A pack's text, read: what it says, and what is wrong with it. fit: it may become active. */
export type PackReading = {
  pack: Pack | null;
  meaning: PackMeaning | null;
  faults: Fault[];
  notes: Text[];
  /** How it was put together where it stands on others; else null. */
  layers: Layers | null;
  fit: boolean;
  exampleCount: number;
};

/** The most that a pack or a notice may have; beyond it nothing is read. */
export const MOST_CHARACTERS = 1_000_000;

/** Refuses what is too large to be either. Throws PackTooLarge, TooManyBases. */
export function checkSize({ text, noticeText, bases = [] }: PackText): void {
  if (bases.length > MOST_BASES) throw new TooManyBases(MOST_BASES);
  for (const base of bases) {
    if (Math.max(base.text.length, base.noticeText?.length ?? 0) > MOST_CHARACTERS)
      throw new PackTooLarge('bases');
  }
  if (text.length > MOST_CHARACTERS) throw new PackTooLarge('text');
  if (noticeText !== null && noticeText.length > MOST_CHARACTERS) throw new PackTooLarge('noticeText');
}

/**
 * Reads a pack for a county. Fit is what has no fault and had its quotes compared with the notice, each layer's with
 * its own.
 * Never throws, whatever the text is.
 */
export function readFor(owner: PackOwner, { text, noticeText, bases = [] }: PackText): PackReading {
  const below = bases.map((base): BasePack => ({ text: base.text, notice: base.noticeText }));
  const { pack, faults, notes, layers } = readPack(text, { notice: noticeText, bases: below });
  const compared = noticeText !== null && (layers === null || below.every(({ notice }) => notice !== null));
  const foreign = pack === null ? [] : ownerFaults(owner, pack, text);
  const all = [...foreign, ...faults].sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    pack,
    meaning: pack && meaningOf(pack),
    faults: all,
    notes,
    layers,
    fit: all.length === 0 && pack !== null && compared,
    exampleCount: pack?.examples.length ?? 0,
  };
}

/** What a pack with faults means may be beyond words until they are mended; its faults say why. */
function meaningOf(pack: Pack): PackMeaning | null {
  try {
    return describePack(pack);
  } catch {
    return null;
  }
}
