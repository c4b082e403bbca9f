declare const dayBrand: unique symbol;
/** A calendar date of Asia/Shanghai, `YYYY-MM-DD`; compares as text. Never an instant. */
export type Day = string & { readonly [dayBrand]: true };

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Whether this is a date that exists, written `YYYY-MM-DD` (GB/T 7408). */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || text.length !== 10) return false;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = digits(text, 0, 4);
  const day = digits(text, 8, 10);
  return year > 0 && day > 0 && day <= daysIn(year, digits(text, 5, 7));
}

/** The text as a Day. Throws RangeError where there is no such date. */
export function dayOf(text: string): Day {
  if (!isDay(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

function written(year: number, month: number, day: number): Day {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** Days since 1970-01-01 (proleptic Gregorian; H. Hinnant, days_from_civil). */
function toNumber(day: Day): number {
  const month = digits(day, 5, 7);
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8, 10) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function fromNumber(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day so many days later (earlier where negative). */
export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days);
}

/** The same day so many months later; the month's last day where it is shorter (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const count = digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return written(year, month, Math.min(digits(day, 8, 10), daysIn(year, month)));
}

/** Days from the first to the second: 0 on the same day, negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** Full years (周岁) of somebody born on `birthDate`, on that day; one born on 29 February turns on 1 March. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = digits(day, 0, 4) - digits(birthDate, 0, 4);
  const months = digits(day, 5, 7) - digits(birthDate, 5, 7);
  const before = months < 0 || (months === 0 && digits(day, 8, 10) < digits(birthDate, 8, 10));
  return before ? years - 1 : years;
}

/** The first day of the month after. */
export function firstOfNextMonth(day: Day): Day {
  return `${addMonths(day, 1).slice(0, 8)}01` as Day;
}

/** Negative, zero or positive, for sorting. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** No zone's midnight falls within a quarter of an hour: since 1972 all are whole quarters from UTC. In milliseconds. */
const QUARTER = 900_000;
type Zone = { format: Intl.DateTimeFormat; quarter: number; day: Day };
const zones = new Map<string, Zone>();

/** A time zone's way of writing days, made once: making it takes longer than checking a row of a roster. */
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
  const made = { format, quarter: Number.NaN, day: '' as Day };
  zones.set(timeZone, made);
  return made;
}

/** The date of an instant (Date or milliseconds) in a time zone, such as `todayIn('Asia/Shanghai', clock.now())`. */
export function todayIn(timeZone: string, instant: Date | number): Day {
  const zone = zoneOf(timeZone);
  const quarter = Math.floor(Number(instant) / QUARTER);
  if (quarter !== zone.quarter) {
    zone.day = dayOf(zone.format.format(instant));
    zone.quarter = quarter;
  }
  return zone.day;
}
