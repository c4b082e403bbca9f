import { findClauses } from './find/clauses.ts';
import { findDates } from './find/dates.ts';
import { findDays } from './find/days.ts';
import { findHead } from './find/head.ts';
import { findMoney } from './find/money.ts';
import { findParties } from './find/parties.ts';
import { findScope } from './find/scope.ts';
import { findSubsidies } from './find/subsidies.ts';
import { findTargets } from './find/targets.ts';
import type { Proposal } from './proposal.ts';
import { beginReading } from './reading.ts';

/** The longest text that is read, in UTF-16 units: some twenty times a long notice. */
export const LONGEST_NOTICE = 200_000;
/** More proposals than a person can look at are no help; the rest is left out. */
export const MOST_PROPOSALS = 1000;

/**
 * Reads a notice and proposes what it seems to say, each with its place and how sure that is. A pure function of its
 * text: no rule is taken from it before a person confirms it.
 *
 * @param text the notice; what goes beyond LONGEST_NOTICE is not read
 * @param county the county whose notice it is, 6 digits of GB/T 2260; without it the text alone must tell
 * @returns proposals in the order of the text, at most MOST_PROPOSALS; each quote is the text at its place
 */
export function readNotice(text: string, county: string | null = null): Proposal[] {
  const reading = beginReading(text.slice(0, LONGEST_NOTICE), county);
  findHead(reading);
  findDates(reading);
  const spent = findSubsidies(reading);
  findMoney(reading, spent);
  findScope(reading);
  findDays(reading);
  findParties(reading);
  findTargets(reading);
  findClauses(reading);
  return reading.proposals
    .sort((a, b) => a.place.offset - b.place.offset || b.place.length - a.place.length)
    .slice(0, MOST_PROPOSALS);
}
