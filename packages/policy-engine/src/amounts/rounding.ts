import type { Fen } from '@canbao/values';
import { formatFen } from '@canbao/values';
import type { Text } from '../text.ts';
import type { Range, Rounding } from './form.ts';
import { fenOfYuan } from './forms.ts';

/** value / divisor, exactly, rounded to whole units of so many fen; all are natural numbers. */
export function roundedFen(value: bigint, divisor: bigint, { to, how }: Rounding): Fen {
  const unit = BigInt(fenOfYuan(to ?? 0.01) ?? 1);
  const by = divisor * unit;
  if (how === 'up') return Number(((value + by - 1n) / by) * unit);
  if (how === 'down') return Number((value / by) * unit);
  return Number(((2n * value + by) / (2n * by)) * unit);
}

/** Both ends of a range times a number, over a divisor, rounded. */
export function scaled({ least, most }: Range, times: Range, divisor: number, round: Rounding): Range {
  const one = (fen: Fen, by: number) => roundedFen(BigInt(fen) * BigInt(by), BigInt(divisor), round);
  return { least: one(least, times.least), most: one(most, times.most) };
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
