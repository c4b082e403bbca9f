import { z } from 'zod';
import { dayRuleSchema } from '../days/index.ts';
import { whenSchema } from '../pack/parts.ts';
import type { Amount } from './form.ts';
import { rateSchemaOf, roundingKeys, roundingSchema } from './form-rate.ts';
import { basisPoints, fenOfYuan } from './forms.ts';

const wrongAmount = {
  error: 'bad-amount',
  params: {
    code: 'bad-amount',
    zh: '金额写元，不能为负，最多两位小数，如 380 或 380.50',
    en: 'an amount is in yuan, not negative, with two decimals at most, such as 380 or 380.50',
  },
};

/** Yuan in a pack: a number with at most two decimals. */
export const yuanSchema = z
  .number()
  .refine((yuan) => fenOfYuan(yuan) !== null, wrongAmount)
  .meta({ minimum: 0, multipleOf: 0.01 });

/** The amounts that a pack writes as one word. */
export const amountWordsKnown = ['all', 'tier', 'rest', 'fiscal'] as const;

const wordSchema = z
  .string()
  .refine(
    (text) => (amountWordsKnown as readonly string[]).includes(text) || basisPoints(text) !== null,
    wrongAmount,
  );

const id = z.string().min(1);
const factName = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/, { error: 'bad-fact-name' });

/** What a pack may write as an amount. */
export const amountSchema: z.ZodType<Amount> = z
  .lazy(() => z.union([yuanSchema, wordSchema, ...objectSchemas]))
  .meta({ id: 'Amount' });

const some = z.array(amountSchema);

export const monthsSchema = z.strictObject({
  from: dayRuleSchema.describe('从哪一天所在的月算起 / from the month of this day'),
  to: dayRuleSchema.optional().describe('到哪一天所在的月，不写为年底 / to the month of this day'),
  first: z
    .enum(['this', 'next'])
    .optional()
    .describe('当月起算或次月起算 / this month counts, or the next is the first'),
});

const openRange = { atLeast: amountSchema.optional(), atMost: amountSchema.optional() };
const caseSchema = z.strictObject({ when: whenSchema.optional(), amount: amountSchema });

const objectSchemas = [
  rateSchemaOf(yuanSchema),
  z.strictObject({ component: id }),
  z.strictObject({ sum: some.min(1) }),
  z.strictObject({ percent: z.number().min(0).max(100), of: amountSchema }),
  z.strictObject({ cases: z.array(caseSchema).min(1) }).describe('分人群，取第一条符合的 / by group'),
  z.strictObject({ perMonth: amountSchema, months: monthsSchema }).describe('每月多少 / so much a month'),
  z
    .strictObject({ prorate: amountSchema, months: monthsSchema, round: roundingSchema })
    .describe('全年的按月折算 / of a year’s amount, by months'),
  z.strictObject({ greater: some.min(2) }).describe('取较高者 / the greater of'),
  z.strictObject({ smaller: some.min(2) }).describe('取较低者 / the smaller of'),
  z.strictObject({ difference: some.min(2) }).describe('第一项减其余 / the first less the others'),
  z.strictObject({ rounded: amountSchema, ...roundingKeys }),
  z
    .strictObject({ split: amountSchema, among: factName, how: roundingKeys.how })
    .describe('按人头分 / for each head'),
  z.strictObject({ delegated: z.strictObject({ to: id, ...openRange }) }),
  z.strictObject({ unknown: z.strictObject({ ask: id, ...openRange }) }),
] as const;

/** An amount that stands for itself, such as a part of a tier: no word for the whole that it belongs to. */
export const partAmountSchema: z.ZodType<Amount> = z.lazy(() => z.union([yuanSchema, ...objectSchemas]));
