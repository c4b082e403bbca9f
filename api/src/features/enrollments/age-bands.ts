import type { Day } from '@canbao/values';

/** Bands of age: years that somebody reaches in the year that is insured, both ends included. */
export const ageBands = ['0-6', '7-17', '18-44', '45-59', '60-69', '70-79', '80+'] as const;
export type AgeBand = (typeof ageBands)[number];

/** The last year of each band but the oldest's. */
const LAST = [6, 17, 44, 59, 69, 79];

/** The band of the age that somebody reaches in the plan year. The database's age_band says the same. */
export function ageBandOf(birthDate: Day, planYear: number): AgeBand {
  const age = planYear - Number(birthDate.slice(0, 4));
  const band = LAST.findIndex((last) => age <= last);
  return ageBands[band < 0 ? LAST.length : band]!;
}
