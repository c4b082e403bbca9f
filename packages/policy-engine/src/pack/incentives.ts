import { z } from 'zod';
import { yuanSchema } from '../amounts/index.ts';
import { citesSchema, idSchema, rateSchema, shortText, textSchema, whenSchema } from './parts.ts';

/** What years of cover earn and lapses cost: entries in a ledger per person, by year, within caps. */

/** Yuan, a share of the limit, or what the notice does not give (in yuan, from nothing to as much as the limit). */
const stepSchema = z.union([
  yuanSchema,
  rateSchema,
  z.strictObject({
    unknown: z.strictObject({
      ask: shortText,
      atLeast: yuanSchema.optional(),
      atMost: yuanSchema.optional(),
    }),
  }),
]);

const entrySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  when: whenSchema.describe(
    '哪些年度记一笔；问的是那一年 / the years in which it is entered, by facts of that year',
  ),
  adds: stepSchema.optional().describe('增加多少 / what is added'),
  takes: stepSchema.optional().describe('减少多少 / what is taken off'),
  times: z
    .enum(['continuousYears', 'lapsedYears', 'repairedYears'])
    .optional()
    .describe('再乘以年数 / times so many years'),
  cites: citesSchema,
});

const yearsSchema = z.int().min(0).max(150);
const yearSchema = z.int().min(1990).max(2200);

/** One year of a history, or several that are alike. What is not said did not happen. */
export const historyYearSchema = z
  .strictObject({
    year: yearSchema.optional(),
    from: yearSchema.optional(),
    to: yearSchema.optional(),
    insured: z.boolean().optional().describe('这一年参保（默认是） / insured in that year, yes unless said'),
    paidNormally: z.boolean().optional().describe('正常缴费（默认是） / paid normally, yes unless said'),
    claimed: z.boolean().optional().describe('这一年有基金报销 / the fund paid something in that year'),
    used: z.boolean().optional().describe('这一年用了激励额度 / the bonus was drawn on in that year'),
    repairedYears: yearsSchema.optional().describe('这一年补缴了几年 / lapsed years paid for in that year'),
  })
  .refine(
    ({ year, from, to }) => (year === undefined) === (from !== undefined && to !== undefined && from <= to),
    {
      error: 'bad-years',
      params: {
        code: 'bad-years',
        zh: '写 year，或从早到晚的 from 和 to',
        en: 'write year, or from and to in this order',
      },
    },
  );

const exampleSchema = z.strictObject({
  id: idSchema.optional().describe('上层包可按它修改 / by which a pack above may change it'),
  name: textSchema.optional(),
  opening: z.record(idSchema, yuanSchema).optional().describe('此前的累计，元 / what stood before, in yuan'),
  continuousYears: yearsSchema.optional().describe('此前连续参保年数 / years insured without a break before'),
  years: z.array(historyYearSchema).min(1),
  expect: z.strictObject({
    limit: yuanSchema.nullable().optional().describe('最后一年的限额 / the limit of the last year'),
    balances: z.record(idSchema, yuanSchema).optional(),
    open: z.boolean().optional().describe('未定 / undetermined'),
  }),
});

export const incentivesSchema = z.strictObject({
  limit: z.strictObject({ name: textSchema, base: yuanSchema, cites: citesSchema }),
  entries: z.array(entrySchema).min(1),
  resets: z
    .array(
      z.strictObject({
        id: idSchema,
        when: whenSchema,
        clears: z.array(idSchema).min(1),
        cites: citesSchema,
      }),
    )
    .min(1)
    .optional()
    .describe('清零，先于当年的各笔 / what is set back to nothing, before the entries of the year'),
  caps: z
    .array(
      z.strictObject({
        of: z.array(idSchema).min(1),
        upTo: z.union([yuanSchema, rateSchema]),
        cites: citesSchema,
      }),
    )
    .min(1)
    .optional()
    .describe('合计上限：元，或限额的比例 / the most together: yuan, or a share of the limit'),
  examples: z.array(exampleSchema).min(1),
});

export type Incentives = z.output<typeof incentivesSchema>;
export type IncentiveEntry = Incentives['entries'][number];
export type IncentiveExample = Incentives['examples'][number];
export type HistoryYear = z.output<typeof historyYearSchema>;
