import { type Day, isDay } from '@canbao/values';
import type { RosterField } from '../fields.ts';
import type { Report } from './report.ts';

const shape =
  /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/**
 * A date as offices write it: `2020-10-09`; `2020.10.9`, `2020/10/9`, `2020年10月9日`, `20201009` are put right.
 * Faults: day-shape, day-impossible, day-in-future (after `notAfter`), day-tidied.
 */
export function readDay(
  field: RosterField,
  text: string | null,
  notAfter: Day | null,
  report: Report,
): Day | null {
  if (text === null) return null;
  const match = shape.exec(text.normalize('NFKC').trim());
  if (!match) return report.fault(field, 'day-shape', text);
  const [, year, month, date, month2, date2] = match;
  const day = `${year}-${(month ?? month2 ?? '').padStart(2, '0')}-${(date ?? date2 ?? '').padStart(2, '0')}`;
  if (!isDay(day)) return report.fault(field, 'day-impossible', text);
  if (notAfter !== null && day > notAfter) return report.fault(field, 'day-in-future', text, notAfter);
  if (day !== text) report.repaired(field, 'day-tidied', text, day);
  return day;
}
