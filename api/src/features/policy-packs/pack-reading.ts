import {
  describePack,
  type Fault,
  ownerFaults,
  type Pack,
  type PackMeaning,
  type PackOwner,
  readPack,
} from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';
import { PackTooLarge } from './policy-packs.errors.ts';

/** A pack's text as sent, with the notice's text where there is one. */
export type PackText = { text: string; noticeText: string | null };
/** A pack's text, read: what it says, and what is wrong with it. fit: it may become active. */
export type PackReading = {
  pack: Pack | null;
  meaning: PackMeaning | null;
  faults: Fault[];
  notes: Text[];
  fit: boolean;
  exampleCount: number;
};

/** The most that a pack or a notice may have; beyond it nothing is read. */
export const MOST_CHARACTERS = 1_000_000;

/** Refuses what is too large to be either. Throws PackTooLarge. */
export function checkSize({ text, noticeText }: PackText): void {
  if (text.length > MOST_CHARACTERS) throw new PackTooLarge('text');
  if (noticeText !== null && noticeText.length > MOST_CHARACTERS) throw new PackTooLarge('noticeText');
}

/**
 * Reads a pack for a county. Fit is what has no fault and had its quotes compared with the notice.
 * Never throws, whatever the text is.
 */
export function readFor(owner: PackOwner, { text, noticeText }: PackText): PackReading {
  const { pack, faults, notes } = readPack(text, { notice: noticeText });
  const foreign = pack === null ? [] : ownerFaults(owner, pack, text);
  const all = [...foreign, ...faults].sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    pack,
    meaning: pack && meaningOf(pack),
    faults: all,
    notes,
    fit: all.length === 0 && pack !== null && noticeText !== null,
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
