import { z } from 'zod';
import { amountSchema, fixedAmountSchema } from '../amounts/index.ts';
import { dayRuleSchema } from '../days/index.ts';
import { citesSchema, idSchema, rateSchema, shortText, textSchema, whenSchema } from './parts.ts';

/** The sections of a pack that decide: who may join, when, for how much, who pays. */

const componentsSchema = z
  .record(idSchema, fixedAmountSchema)
  .describe('构成：元，或基数乘费率 / parts: yuan, or a base times a rate');

const groupPriceSchema = z.strictObject({
  id: idSchema,
  name: textSchema.optional(),
  when: whenSchema,
  exceptionTo: z.array(idSchema).min(1).optional().describe('优先于这些标准 / wins over these prices'),
  components: componentsSchema,
  cites: citesSchema,
});

export const tierSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  components: componentsSchema,
  prices: z
    .array(groupPriceSchema)
    .min(1)
    .optional()
    .describe('部分人群的标准，取第一条符合的，其余按 components / by group, the first that applies'),
  cites: citesSchema,
});

export const exclusionSchema = z.strictObject({
  id: idSchema,
  reason: z.enum(['employee-insured', 'insured-elsewhere']),
  when: whenSchema,
  cites: citesSchema,
});

export const wayInSchema = z.strictObject({
  id: idSchema,
  name: textSchema.optional(),
  when: whenSchema,
  tiers: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('可选档次，不写即全部 / tiers open to them, all if absent'),
  cites: citesSchema,
});

const coverCaseSchema = z.strictObject({
  when: whenSchema.optional(),
  from: dayRuleSchema,
  to: dayRuleSchema.optional(),
  cites: citesSchema.optional(),
});

export const phaseSchema = z.strictObject({
  id: idSchema,
  name: textSchema.optional(),
  when: whenSchema,
  exceptionTo: z.array(idSchema).min(1).optional().describe('优先于这些时段 / wins over these phases'),
  refuse: z.enum(['window-not-open', 'late-reason-required', 'window-closed']).optional(),
  unknown: z.strictObject({ ask: shortText }).optional().describe('通知没有规定 / the notice is silent'),
  coverFrom: z
    .union([dayRuleSchema, z.array(coverCaseSchema).min(1)])
    .optional()
    .describe('待遇起始日；none 为不享受 / the first day of cover; none for no cover'),
  coverTo: dayRuleSchema
    .optional()
    .describe('待遇截止日，不写即参保年度末 / the last day of cover, the end of the plan year if absent'),
  premium: amountSchema.optional().describe('与档次不同的缴费额 / where it differs from the tier'),
  waive: z.strictObject({ when: whenSchema.optional(), cites: citesSchema }).optional(),
  subsidies: z.literal('none').optional(),
  cites: citesSchema,
});

const shareSchema = z.strictObject({ funder: idSchema, share: z.union([rateSchema, z.literal('rest')]) });

const categorySchema = z.strictObject({
  id: idSchema,
  name: shortText,
  tiers: z.array(idSchema).min(1).optional(),
  when: whenSchema.optional(),
  pays: amountSchema.optional().describe('资助多少 / what is paid for the person'),
  selfPay: amountSchema.optional().describe('个人缴多少 / what the person pays'),
  funder: idSchema.optional(),
  funders: z.array(shareSchema).min(1).optional(),
  certifiedBy: idSchema.describe('由谁认定；只看年龄写 none / the agency; none if by age alone'),
  cites: citesSchema,
});

export const subsidiesSchema = z.strictObject({
  choose: z.literal('most-for-the-person'),
  cites: citesSchema.optional().describe('只享受一种的依据 / why one only'),
  equal: z
    .strictObject({ take: z.literal('first-listed'), cites: citesSchema })
    .optional()
    .describe('金额相同时 / on equal amounts'),
  otherTier: z
    .strictObject({ cites: citesSchema })
    .optional()
    .describe('只在所列档次资助的依据 / why a category pays in its own tiers only'),
  assumes: citesSchema.optional().describe('凡问到资助都依据的假定 / what every such answer leans on'),
  categories: z.array(categorySchema),
});
