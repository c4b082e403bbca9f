import type { RosterField } from '../fields.ts';
import type { Report } from './report.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/;
const controls = new RegExp(control, 'g');
const notInNames = /[=+@|<>{}[\]\\^~`"%$#*!?;&_]/;
const han = '\\p{Script=Han}';
const blankBetweenHan = new RegExp(`(?<=${han})\\s+(?=${han})`, 'gu');
const dots = /[•‧・･．.∙⋅]/g;

/** Plain text of at most `most` characters, blanks around it taken off. Faults: control-characters, text-too-long. */
export function readText(
  field: RosterField,
  text: string | null,
  most: number,
  report: Report,
): string | null {
  if (text === null) return null;
  let tidy = text.trim();
  if (control.test(tidy)) {
    tidy = tidy.replace(controls, ' ').replace(/\s+/g, ' ').trim();
    report.repaired(field, 'control-characters', text, tidy);
  }
  if (tidy.length > most) return report.fault(field, 'text-too-long', text, String(most));
  return tidy === '' ? null : tidy;
}

/** A person's name: blanks between Chinese characters are taken out, dots become the one of the card (·). */
export function readName(text: string | null, report: Report): string | null {
  if (text === null || text.trim() === '') return report.fault('name', 'name-missing', text);
  if (control.test(text.trim()) || notInNames.test(text))
    return report.fault('name', 'name-characters', text);
  const half = text.replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (letter) => letter.normalize('NFKC'));
  const spaced = half.trim().replace(blankBetweenHan, '').replace(/\s+/g, ' ');
  const name = /\p{Script=Han}/u.test(spaced) ? spaced.replace(dots, '·') : spaced;
  if (name.length > 50) return report.fault('name', 'text-too-long', text, '50');
  if (name !== text) report.repaired('name', 'name-tidied', text, name);
  return name;
}

/** A mobile number of 11 digits or a landline with its area code. Faults: phone-shape, phone-tidied. */
export function readPhone(text: string | null, report: Report): string | null {
  if (text === null) return null;
  const half = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[–—－]/g, '-');
  const digits = half.replace(/^(\+?86-?)(?=1)/, '').replace(/-/g, '');
  const mobile = /^1[3-9]\d{9}$/.test(digits);
  const landline = /^\(?0\d{2,3}\)?-?\d{7,8}(-\d{1,6})?$/.test(half);
  if (!mobile && !landline) return report.fault('phone', 'phone-shape', text);
  const phone = mobile ? digits : half;
  if (phone !== text) report.repaired('phone', 'phone-tidied', text, phone);
  return phone;
}
