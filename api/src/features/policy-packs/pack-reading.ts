import { describePack, type Fault, type Pack, type PackMeaning, readPack } from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';
import { PackTooLarge } from './policy-packs.errors.ts';

/** A pack's text as sent, with the notice's text where there is one. */
export type PackText = { text: string; noticeText: string | null };
/** Whose pack it must be: the county, and the plan year at work, to which the next may belong (null: any will do). */
export type Owner = { countyId: number; planYear: number | null };
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
export function readFor(owner: Owner, { text, noticeText }: PackText): PackReading {
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

/** What is wrong with whose pack it is: another county's, or of a year that the county is not preparing. */
function ownerFaults({ countyId, planYear }: Owner, pack: Pack, text: string): Fault[] {
  const faults: Fault[] = [];
  if (pack.county !== String(countyId)) {
    faults.push({
      ...placeOf(text, 'county'),
      code: 'wrong-county',
      message: {
        zh: `这是 ${pack.county} 的政策包，本县是 ${countyId}；请上传本县的，或改正区划代码`,
        en: `this pack is for ${pack.county} and your county is ${countyId}: upload your own, or correct the code`,
      },
    });
  }
  if (planYear !== null && pack.planYear !== planYear && pack.planYear !== planYear + 1) {
    faults.push({
      ...placeOf(text, 'planYear'),
      code: 'wrong-plan-year',
      message: {
        zh: `参保年度写的是 ${pack.planYear}，本县正在办理的是 ${planYear}；请核对年度`,
        en: `the plan year is ${pack.planYear} and your county is at work on ${planYear}: check the year`,
      },
    });
  }
  return faults;
}

function placeOf(text: string, key: string): { line: number; column: number } {
  const line = text.split('\n').findIndex((each) => each.startsWith(`${key}:`));
  return line < 0 ? { line: 1, column: 1 } : { line: line + 1, column: key.length + 3 };
}
