import { type Fen, formatFen } from '@canbao/values';
import { z } from 'zod';
import { type AmountForm, exactly, type RateAmount } from './form.ts';
import { basisPoints, fenOfYuan } from './forms.ts';

/** Divides exactly and rounds as the notice says; both are positive. */
function rounded(value: bigint, unit: bigint, how: 'half-up' | 'up' | 'down'): bigint {
  if (how === 'up') return (value + unit - 1n) / unit;
  return how === 'down' ? value / unit : (2n * value + unit) / (2n * unit);
}

/** What a formula comes to, in fen. */
export function rateFen({ base, rate, round, atLeast }: RateAmount): Fen {
  const unit = fenOfYuan(round?.to ?? 0.01) ?? 1;
  const product = BigInt(fenOfYuan(base) ?? 0) * BigInt(basisPoints(rate) ?? 0);
  const units = rounded(product, 10_000n * BigInt(unit), round?.how ?? 'half-up');
  return Math.max(Number(units) * unit, fenOfYuan(atLeast ?? 0) ?? 0);
}

const howWords = {
  'half-up': { zh: '四舍五入到', en: 'rounded half up to' },
  up: { zh: '进位到', en: 'rounded up to' },
  down: { zh: '舍去到', en: 'rounded down to' },
};

/** `{ base: 57840, rate: 1.4%, round: { to: 0.1, how: down }, atLeast: 400 }`. */
export const rateForm: AmountForm<RateAmount> = {
  reckon: (written) => exactly(rateFen(written)),
  words: ({ base, rate, round, atLeast }) => {
    const yuan = (amount: number) => formatFen(fenOfYuan(amount) ?? 0);
    const how = howWords[round?.how ?? 'half-up'];
    const unit = round === undefined ? null : yuan(round.to ?? 0.01);
    const floor = atLeast === undefined ? null : yuan(atLeast);
    const zh = [`${yuan(base)}×${rate}`, unit && `${how.zh}${unit}`, floor && `不低于${floor}`];
    const en = [`${yuan(base)} × ${rate}`, unit && `${how.en} ${unit}`, floor && `at least ${floor}`];
    return { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') };
  },
};

/** What a pack may write as a formula. */
export function rateSchemaOf(yuan: z.ZodType<number>) {
  return z.strictObject({
    base: yuan.describe('基数，元 / the base, in yuan'),
    rate: z
      .string({ error: 'bad-rate' })
      .regex(/^(100|[0-9]{1,2}(\.[0-9]{1,2})?)%$/, { error: 'bad-rate' })
      .describe('费率，如 1.4% / a percentage such as 1.4%'),
    round: z
      .strictObject({
        to: z.literal([0.01, 0.1, 1, 10]).optional().describe('取整单位，元 / the unit, in yuan'),
        how: z.enum(['half-up', 'up', 'down']).optional().describe('四舍五入、进位、舍去 / which way'),
      })
      .optional(),
    atLeast: yuan.optional().describe('下限，元 / the floor, in yuan'),
  });
}
