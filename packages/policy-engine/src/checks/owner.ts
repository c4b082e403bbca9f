import type { Pack } from '../pack/definition.ts';
import type { Fault } from '../pack/fault.ts';

/** Whose pack it must be: the county, and the plan year at work, to which the next may belong (null: any will do). */
export interface PackOwner {
  countyId: number;
  planYear: number | null;
}

/**
 * By which year a pack is judged: by its own, where the county is at work on it or it is the one after the newest;
 * else by the newest, so that the fault says which that is.
 * @param years the plan years of the county's campaigns, newest first; null or empty where any will do
 */
export function ownerIn(countyId: number, years: readonly number[] | null, planYear: number): PackOwner {
  const [newest] = years ?? [];
  const open = newest === undefined || years?.includes(planYear) || planYear === newest + 1;
  return { countyId, planYear: open ? null : newest };
}

/** What is wrong with whose pack it is: another county's, or of a year that the county is not preparing. */
export function ownerFaults({ countyId, planYear }: PackOwner, pack: Pack, text: string): Fault[] {
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
