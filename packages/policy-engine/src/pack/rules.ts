import { z } from 'zod';
import { amountSchema, partAmountSchema } from '../amounts/index.ts';
import { dayRuleSchema } from '../days/index.ts';
import { citesSchema, idSchema, rateSchema, shortText, textSchema, whenSchema } from './parts.ts';

/** The sections of a pack that decide: who may join, when, for how much, who pays. */

const componentsSchema = z
  .record(idSchema, partAmountSchema)
  .describe('构成：元，或基数乘费率等 / parts: yuan, a base times a rate, or another amount');

const benefitOf = idSchema.optional().describe('享受哪个档次的待遇 / whose benefit they have instead');
const askSchema = z.strictObject({ unknown: z.strictObject({ ask: shortText }) });

const shareSchema = z.strictObject({
  funder: idSchema,
  share: z
    .union([rateSchema, z.literal('rest'), partAmountSchema])
    .describe('比例、元，或 rest（其余） / a percentage, yuan, or rest'),
});

/** Who pays: a list of shares, or several lists, the first whose condition holds. */
export const fundersSchema = z.union([
  z.array(shareSchema).min(1),
  z
    .array(z.strictObject({ when: whenSchema.optional(), shares: z.array(shareSchema).min(1) }))
    .min(1)
    .describe('出资方因人而异 / by condition on the person'),
]);

const groupPriceSchema = z.strictObject({
  id: idSchema,
  name: textSchema.optional(),
  when: whenSchema,
  exceptionTo: z.array(idSchema).min(1).optional().describe('优先于这些标准 / wins over these prices'),
  components: componentsSchema,
  benefitOf,
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
  choose: z
    .union([z.enum(['first-that-applies', 'lowest']), askSchema])
    .optional()
    .describe('同时符合几条标准时 / where several prices apply'),
  benefitOf,
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
  defaultTier: idSchema.optional().describe('没有选档次时 / where none is chosen'),
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
  fiscal: amountSchema.optional().describe('与人均财政补助不同的 / where the fiscal part differs'),
  waive: z.strictObject({ when: whenSchema.optional(), cites: citesSchema }).optional(),
  subsidies: z
    .union([z.literal('none'), z.array(idSchema).min(1)])
    .optional()
    .describe('不资助，或只资助这些类别 / none, or these categories only'),
  cites: citesSchema,
});

const categorySchema = z.strictObject({
  id: idSchema,
  name: shortText,
  tiers: z.array(idSchema).min(1).optional(),
  when: whenSchema.optional(),
  pays: amountSchema.optional().describe('资助多少 / what is paid for the person'),
  selfPay: amountSchema.optional().describe('个人缴多少 / what the person pays'),
  funder: idSchema.optional(),
  funders: fundersSchema.optional(),
  round: idSchema.optional().describe('属于哪一轮资助 / the round in which it is paid'),
  benefitOf,
  refund: z
    .strictObject({ when: whenSchema.optional(), cites: citesSchema })
    .optional()
    .describe('先缴后退 / paid by the person first, refunded later'),
  certifiedBy: idSchema.describe('由谁认定；只看年龄写 none / the agency; none if by age alone'),
  cites: citesSchema,
});

const chooseSchema = z
  .union([z.enum(['most-for-the-person', 'first-listed', 'add-up']), askSchema])
  .describe('符合几种时：资助最多的、所列在前的、累加、通知未写 / of several: which');

const roundSchema = z.strictObject({
  id: idSchema,
  name: textSchema.optional(),
  order: z.enum(['before', 'after']).describe('在主要资助之前或之后 / before or after the main subsidies'),
  of: z
    .enum(['premium', 'rest'])
    .optional()
    .describe('按全额或按余额计算 / of the premium, or of what is left'),
  choose: chooseSchema,
  cites: citesSchema,
});

export const subsidiesSchema = z.strictObject({
  choose: chooseSchema,
  of: z
    .enum(['premium', 'rest'])
    .optional()
    .describe('按全额或按余额计算 / of the premium, or of what is left'),
  rounds: z.array(roundSchema).min(1).optional().describe('另外叠加的资助 / further subsidies on top'),
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
