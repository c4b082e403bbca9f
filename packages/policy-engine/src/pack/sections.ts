import { z } from 'zod';
import { amountSchema, yuanSchema } from '../amounts/index.ts';
import { citesSchema, daySchema, idSchema, shortText, textSchema } from './parts.ts';
import { fundersSchema } from './rules.ts';

/** The sections of a pack that state: the notice, its words, the year's organisation. */

const quote = z.string().trim().min(2).max(2000);

export const noticeSchema = z.strictObject({
  title: shortText,
  number: shortText.optional(),
  date: daySchema.optional().describe('印发日期 / the day on which it was issued'),
  summary: z
    .literal(true)
    .optional()
    .describe('文本是摘要，不是原文 / the text is a summary, not the notice itself'),
  text: shortText.optional().describe('通知原文的文件名 / file with the notice’s text'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'bad-digest' }),
});

export const clausesSchema = z.record(
  idSchema,
  z.union([quote, z.strictObject({ quote, at: shortText.optional() })]),
);

export const assumptionsSchema = z.record(
  idSchema,
  z.strictObject({ says: textSchema, because: textSchema }),
);

export const openSchema = z.record(idSchema, z.strictObject({ says: textSchema, ask: shortText }));

export const factsSchema = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/, { error: 'bad-fact-name' }),
  z.strictObject({
    ask: textSchema,
    type: z.enum(['boolean', 'choice', 'day', 'month', 'integer', 'text']),
    values: z.record(idSchema, textSchema).optional(),
    proof: textSchema.optional(),
  }),
);

export const agencySchema = z.union([
  shortText,
  z.strictObject({ name: shortText, cites: citesSchema.optional() }),
]);

export const funderSchema = z.union([
  shortText,
  z
    .strictObject({ name: shortText, unknown: z.strictObject({ ask: shortText }) })
    .describe('由谁出资未定 / not known who it is'),
]);

export const fiscalSchema = z.strictObject({
  amount: amountSchema.optional().describe('人均多少 / how much a head'),
  total: amountSchema
    .optional()
    .describe('筹资总额，财政补助为其减去个人缴费 / the whole fund, of which the fiscal part is the rest'),
  funders: fundersSchema.optional().describe('由谁出 / who pays it'),
  onTop: z
    .array(z.strictObject({ funder: idSchema, amount: amountSchema, cites: citesSchema }))
    .min(1)
    .optional()
    .describe('另加的上级补助，不计入合计 / on top of it, outside of the total'),
  atLeast: z.boolean().optional().describe('通知写“不低于” / the notice says “at least”'),
  cites: citesSchema,
});

export const householdSchema = z.strictObject({
  unit: z.enum(['household', 'person']),
  everyMember: z.boolean().optional(),
  sameTier: z.boolean().optional(),
  cites: citesSchema,
});

const cited = { id: idSchema, name: textSchema, cites: citesSchema };

export const collectionSchema = z.strictObject({
  channels: z.array(z.strictObject(cited)).optional(),
  cash: z.strictObject({ upTo: yuanSchema, days: z.int().min(1).max(366), cites: citesSchema }).optional(),
  receipt: z.strictObject({ title: shortText, cites: citesSchema }).optional(),
  payDay: z
    .strictObject({ counts: z.enum(['received', 'credited']), cites: citesSchema })
    .optional()
    .describe('以收款日还是到账日为准 / which day of the money counts'),
  refunds: z.strictObject({ allowed: z.boolean(), cites: citesSchema }).optional(),
});

export const publicNoticeSchema = z.strictObject({
  days: z.int().min(1).max(366).optional(),
  every: z.enum(['week', 'month']).optional(),
  correctionsUntil: daySchema.optional(),
  cites: citesSchema,
});

export const deadlineSchema = z.strictObject({ ...cited, by: daySchema });

/** Where the outcome of an example comes from; a pack that does not say so reckoned it by hand. */
export const ORIGINS = ['notice', 'other-county', 'hand', 'staff'] as const;

export const exampleSchema = z.strictObject({
  id: idSchema.optional().describe('上层包可按它修改 / by which a pack above may change it'),
  name: textSchema.optional(),
  origin: z
    .enum(ORIGINS)
    .optional()
    .describe(
      '结果从哪里来：通知的算例、别的县、手算（默认）、经办人员 / whence its outcome: a worked example of the notice, another county, by hand (by default), staff',
    ),
  cites: z
    .union([idSchema, z.array(idSchema).min(1)])
    .optional()
    .describe(
      '证明哪些条款；不写，即决定结果的那些 / the clauses that it shows; by default those that decided it',
    ),
  person: z.record(z.string(), z.unknown()),
  expect: z.union([
    z.string().min(1),
    z.strictObject({
      tier: idSchema.optional(),
      premium: yuanSchema.optional(),
      subsidy: yuanSchema.optional(),
      waived: yuanSchema.optional(),
      selfPay: yuanSchema.optional(),
      category: idSchema.nullable().optional(),
      funding: z.record(idSchema, yuanSchema).optional(),
      coverFrom: daySchema.nullable().optional(),
      coverTo: daySchema.nullable().optional(),
      wait: z.int().min(0).optional().describe('等待期的月数或日数 / the months or days waited'),
      repair: yuanSchema.optional().describe('补缴断保年份的金额 / the back payment'),
      notes: z.array(idSchema).optional(),
      categories: z.record(idSchema, yuanSchema).optional(),
      fiscal: yuanSchema.nullable().optional(),
      total: yuanSchema.nullable().optional(),
      fiscalFunding: z.record(idSchema, yuanSchema).optional(),
      benefitTier: idSchema.optional(),
      refund: yuanSchema.optional(),
      assumptions: z.array(idSchema).optional(),
      warnings: z.array(z.string()).optional(),
    }),
  ]),
});
