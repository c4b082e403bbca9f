import {
  birthDateOf,
  checkResidentId,
  type Day,
  normaliseResidentId,
  type ResidentId,
  residentIdFrom,
} from '@canbao/values';
import type { Mark } from '../row.ts';
import type { Report } from './report.ts';

/**
 * The number of a resident ID (GB 11643): 18 characters whose check character fits, or null and the fault.
 * Full-width characters, blanks and a small x are put right; what a spreadsheet stored as a number never is.
 */
export function readResidentId(
  text: string | null,
  mark: Mark | undefined,
  today: Day,
  report: Report,
): ResidentId | null {
  if (text === null) return report.fault('idNumber', 'id-number-missing', null);
  if (mark?.kind === 'number') return report.fault('idNumber', 'id-number-is-number', text);
  const id = normaliseResidentId(text).replace(/^['‘’]/, '');
  if (/^\d(\.\d+)?E\+?\d+$/.test(id)) return report.fault('idNumber', 'id-number-scientific', text);
  if (/^\d{15}$/.test(id)) return report.fault('idNumber', 'id-number-15-digits', text);
  switch (checkResidentId(id)) {
    case 'length':
      return report.fault('idNumber', 'id-number-length', text, String(id.length));
    case 'characters':
      return report.fault('idNumber', 'id-number-characters', text);
    case 'birth-date':
      return report.fault('idNumber', 'id-number-birth-date', text, birthText(id));
    case 'check-digit':
      return report.fault(
        'idNumber',
        'id-number-check-digit',
        text,
        residentIdFrom(id.slice(0, 17)).slice(-1),
      );
  }
  const valid = id as ResidentId;
  if (birthDateOf(valid) > today) return report.fault('idNumber', 'day-in-future', text, today);
  if (birthDateOf(valid) < '1900') return report.fault('idNumber', 'birth-date-too-old', text);
  if (id !== text) report.repaired('idNumber', 'id-number-tidied', text, id);
  return valid;
}

/** The number of any other document: letters, digits, brackets and hyphens. */
export function readDocumentNumber(text: string | null, report: Report): string | null {
  if (text === null) return report.fault('idNumber', 'id-number-missing', null);
  const number = normaliseResidentId(text);
  if (!/^[0-9A-Z()-]{1,30}$/.test(number)) return report.fault('idNumber', 'document-number-shape', text);
  if (number !== text) report.repaired('idNumber', 'id-number-tidied', text, number);
  return number;
}

function birthText(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}
