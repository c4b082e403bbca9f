import { type Day, formatFen, isDay, parseYuan } from '@canbao/values';

/** Fen as yuan with grouping, exact: 123456 is `¥1,234.56`; what is taken away carries a minus sign: `−¥0.05`. */
export function formatMoney(fen: number): string {
  return formatFen(fen).replace('-', '−');
}

/** A whole number with grouping: 12345 is `12,345`. */
export function formatCount(value: number): string {
  return value.toLocaleString('en-US');
}

/** Hundredths of a percent cut, never rounded, to one decimal: 9799 is `97.9%`, so 98.0% is not reached early. */
export function formatRate(hundredths: number): string {
  const tenths = Math.trunc(hundredths / 10);
  return `${Math.trunc(tenths / 10)}.${tenths % 10}%`;
}

/** An instant on the clock of Asia/Shanghai: `2020-11-02 08:00`. */
export function formatInstant(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000);
  return Number.isNaN(shifted.getTime()) ? instant : shifted.toISOString().slice(0, 16).replace('T', ' ');
}

/** The time of day alone on the same clock: `08:00`. */
export function formatClock(at: Date): string {
  return formatInstant(at.toISOString()).slice(11);
}

/** Yuan as typed (`1,234.5`, `￥1234.50`) in fen, or null where it is no sum of money. */
export function parseMoney(typed: string): number | null {
  return parseYuan(typed.normalize('NFKC').replace(/[¥\s]/g, ''));
}

/** A day as typed (`2020-9-1`, `2020.09.01`, `20200901`) as `2020-09-01`, or null where there is no such day. */
export function parseDay(typed: string): Day | null {
  const plain = typed.normalize('NFKC').trim();
  const match =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const [year = '', month = '', date = ''] = match?.slice(1) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
