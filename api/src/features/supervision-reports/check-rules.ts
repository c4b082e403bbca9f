import type { ReportRules } from './rules.ts';
import { ThresholdsCrossed, ThresholdUnusable } from './supervision-reports.errors.ts';

const HIGHEST_RATE = 20_000;
const MOST_PEOPLE = 1_000_000;
const MOST_PLACES = 100;

/**
 * Checks what a county sets.
 * @throws ThresholdUnusable for what is out of its range, ThresholdsCrossed where a stricter line lies above a milder one
 */
export function checkRules(rules: ReportRules): ReportRules {
  within('smallBelow', rules.smallBelow, 0, MOST_PEOPLE);
  within('commendFrom', rules.commendFrom, 1, HIGHEST_RATE);
  within('commendPlaces', rules.commendPlaces, 1, MOST_PLACES);
  within('warnBelow', rules.warnBelow, 1, HIGHEST_RATE);
  within('explainBelow', rules.explainBelow, 1, HIGHEST_RATE);
  ordered('explainBelow', rules.explainBelow, rules.warnBelow);
  ordered('warnBelow', rules.warnBelow, rules.commendFrom);
  ordered('explainBelow', rules.explainBelow, rules.commendFrom);
  return rules;
}

function within(field: string, value: number | null, least: number, most: number): void {
  if (value === null) return;
  if (!Number.isInteger(value) || value < least || value > most)
    throw new ThresholdUnusable(field, least, most);
}

function ordered(field: string, lower: number | null, upper: number | null): void {
  if (lower !== null && upper !== null && lower > upper) throw new ThresholdsCrossed(field);
}
