import type { Fen } from '@canbao/values';
import { formatFen } from '@canbao/values';
import type { Text } from '../text.ts';
import type { Range, Rounding } from './form.ts';
import { fenOfYuan } from './forms.ts';

const UNITS: Readonly<Record<string, number>> = { '0.01': 1, '0.1': 10, '1': 100, '10': 1000 };

/** Below this no product of a doubling leaves the integers that a number holds exactly. */
const SAFE = 2 ** 51;

/** The same with numbers, for sums that they hold exactly. */
function roundedSmall(value: number, by: number, unit: number, how: Rounding['how']): Fen {
  if (how === 'up') return Math.ceil(value / by) * unit;
  if (how === 'down') return Math.floor(value / by) * unit;
  return Math.floor((2 * value + by) / (2 * by)) * unit;
}

/** value / divisor, exactly, rounded to whole units of so many fen; all are natural numbers. */
export function roundedFen(value: bigint, divisor: bigint, { to, how }: Rounding): Fen {
  const unit = BigInt(fenOfYuan(to ?? 0.01) ?? 1);
  const by = divisor * unit;
  if (how === 'up') return Number(((value + by - 1n) / by) * unit);
  if (how === 'down') return Number((value / by) * unit);
  return Number(((2n * value + by) / (2n * by)) * unit);
}

/** fen × times / divisor, exactly, rounded to whole units. */
function productFen(fen: Fen, times: number, divisor: number, round: Rounding): Fen {
  const unit = UNITS[round.to ?? 0.01] ?? 1;
  const product = fen * times;
  if (product < SAFE) return roundedSmall(product, divisor * unit, unit, round.how);
  return roundedFen(BigInt(fen) * BigInt(times), BigInt(divisor), round);
}

/** Both ends of a range times a number, over a divisor, rounded. */
export function scaled({ least, most }: Range, times: Range, divisor: number, round: Rounding): Range {
  return {
    least: productFen(least, times.least, divisor, round),
    most: productFen(most, times.most, divisor, round),
  };
}

const howWords = {
  'half-up': { zh: '四舍五入到', en: 'rounded half up to' },
  up: { zh: '进位到', en: 'rounded up to' },
  down: { zh: '舍去到', en: 'rounded down to' },
};

/** 四舍五入到¥1.00. */
export function roundingWords({ to, how }: Rounding): Text {
  const words = howWords[how ?? 'half-up'];
  const unit = formatFen(fenOfYuan(to ?? 0.01) ?? 1);
  return { zh: `${words.zh}${unit}`, en: `${words.en} ${unit}` };
}
