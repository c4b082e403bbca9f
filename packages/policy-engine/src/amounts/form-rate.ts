import { type Fen, formatFen } from '@canbao/values';
import { z } from 'zod';
import { type AmountForm, exactly, type RateAmount } from './form.ts';
import { basisPoints, fenOfYuan } from './forms.ts';
import { roundedFen, roundingWords } from './rounding.ts';

const known = new WeakMap<RateAmount, Fen>();

/** What a formula comes to, in fen. */
export function rateFen(written: RateAmount): Fen {
  const before = known.get(written);
  if (before !== undefined) return before;
  const { base, rate, round, atLeast } = written;
  const product = BigInt(fenOfYuan(base) ?? 0) * BigInt(basisPoints(rate) ?? 0);
  const fen = Math.max(roundedFen(product, 10_000n, round ?? {}), fenOfYuan(atLeast ?? 0) ?? 0);
  known.set(written, fen);
  return fen;
}

/** `{ base: 57840, rate: 1.4%, round: { to: 0.1, how: down }, atLeast: 400 }`. */
export const rateForm: AmountForm<RateAmount> = {
  reckon: (written) => exactly(rateFen(written)),
  words: ({ base, rate, round, atLeast }) => {
    const yuan = (amount: number) => formatFen(fenOfYuan(amount) ?? 0);
    const how = round === undefined ? null : roundingWords(round);
    const floor = atLeast === undefined ? null : yuan(atLeast);
    const zh = [`${yuan(base)}×${rate}`, how?.zh, floor && `不低于${floor}`];
    const en = [`${yuan(base)} × ${rate}`, how?.en, floor && `at least ${floor}`];
    return { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') };
  },
};

export const roundingKeys = {
  to: z.literal([0.01, 0.1, 1, 10]).optional().describe('取整单位，元 / the unit, in yuan'),
  how: z.enum(['half-up', 'up', 'down']).optional().describe('四舍五入、进位、舍去 / which way'),
};

export const roundingSchema = z.strictObject(roundingKeys).optional();

/** What a pack may write as a formula. */
export function rateSchemaOf(yuan: z.ZodType<number>) {
  return z.strictObject({
    base: yuan.describe('基数，元 / the base, in yuan'),
    rate: z
      .string({ error: 'bad-rate' })
      .regex(/^(100|[0-9]{1,2}(\.[0-9]{1,2})?)%$/, { error: 'bad-rate' })
      .describe('费率，如 1.4% / a percentage such as 1.4%'),
    round: roundingSchema,
    atLeast: yuan.optional().describe('下限，元 / the floor, in yuan'),
  });
}
