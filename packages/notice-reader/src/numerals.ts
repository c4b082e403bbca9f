const DIGITS: Record<string, number> = {};
for (const [index, written] of [
  '〇零○',
  '一壹',
  '二贰两',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries())
  for (const one of written) DIGITS[one] = index;
const UNITS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** What a number looks like in folded text: 1,234.5 or in Chinese numerals; the source of a regular expression. */
export const NUMBER =
  '(?:\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?|[一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾][一二三四五六七八九十百千万两零〇壹贰叁肆伍陆柒捌玖拾佰仟]{0,14})';

/**
 * The value of a number as NUMBER finds it: 1,234.5, 三百八十, 二〇二六, 二万三千四百.
 *
 * @returns null where the numerals make no number (一十百)
 */
export function numberOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written.replaceAll(',', ''));
  if (/^[〇零○一二三四五六七八九]{2,}$/.test(written))
    return Number([...written].map((one) => DIGITS[one]).join(''));
  const [high, low, more] = written.split('万');
  if (more !== undefined || high === undefined) return null;
  if (low === undefined) return belowTenThousand(high);
  const [above, below] = [belowTenThousand(high), low === '' ? 0 : belowTenThousand(low)];
  return above === null || below === null ? null : above * 10_000 + below;
}

function belowTenThousand(written: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let unitBefore = 10_000;
  let zero = false;
  for (const one of written) {
    const unit = UNITS[one];
    if (unit === undefined) {
      const value = DIGITS[one];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
      zero ||= value === 0;
      continue;
    }
    if (unit >= unitBefore || (digit === null && unitBefore !== 10_000)) return null;
    sum += (digit === null || digit === 0 ? 1 : digit) * unit;
    unitBefore = unit;
    digit = null;
  }
  // 三百八 is 380, 三百零八 is 308.
  const short = !zero && unitBefore >= 100 && unitBefore < 10_000 ? unitBefore / 10 : 1;
  return sum + (digit ?? 0) * short;
}
