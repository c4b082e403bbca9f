import { z } from 'zod';
import { consequencesSchema } from './consequences.ts';
import { incentivesSchema } from './incentives.ts';
import { differsSchema, extendsSchema, levelSchema } from './layering.ts';
import { idSchema, shortText } from './parts.ts';
import { exclusionSchema, phaseSchema, subsidiesSchema, tierSchema, wayInSchema } from './rules.ts';
import * as sections from './sections.ts';
import { targetsSchema } from './targets.ts';
import { waitsSchema } from './waits.ts';

/** What a policy pack may say. Packs are read, checked and completed by an editor from this one definition. */
export const packSchema = z
  .strictObject({
    pack: z.literal(1).describe('格式版本 / revision of the format'),
    county: z
      .string()
      .regex(/^[1-9][0-9]{5}$/, { error: 'bad-county' })
      .describe('县级行政区划代码，加引号 / GB/T 2260 code of the county, in quotes'),
    countyName: shortText,
    planYear: z.int().min(2000).max(2100),
    level: levelSchema.optional(),
    extends: extendsSchema.optional(),
    differs: differsSchema.optional(),
    notice: sections.noticeSchema,
    clauses: sections.clausesSchema.describe('条款原文 / the clauses, verbatim'),
    assumptions: sections.assumptionsSchema
      .optional()
      .describe('通知未写、由本地决定的 / what the notice leaves open and was decided'),
    open: sections.openSchema.optional().describe('未定事项 / open questions, with whom to ask'),
    facts: sections.factsSchema.optional().describe('本包自己要问的事实 / facts of its own'),
    agencies: z.record(idSchema, sections.agencySchema).optional().describe('认定部门 / certifying agencies'),
    funders: z.record(idSchema, sections.funderSchema).optional().describe('出资方 / funders'),
    fiscal: sections.fiscalSchema.optional().describe('人均财政补助 / fiscal subsidy a head'),
    components: z
      .record(idSchema, shortText)
      .optional()
      .describe('构成的名称 / names of the parts of a tier'),
    tiers: z.array(tierSchema).min(1),
    exclusions: z.array(exclusionSchema).optional(),
    waysIn: z.array(wayInSchema).min(1),
    phases: z.array(phaseSchema).min(1),
    waits: waitsSchema.optional().describe('待遇等待期 / waiting periods, counted by days of cover'),
    subsidies: subsidiesSchema.optional(),
    incentives: incentivesSchema
      .optional()
      .describe('连续参保、零报销等激励和断保扣减 / what years of cover earn and lapses cost'),
    consequences: consequencesSchema
      .optional()
      .describe(
        '通知预告的后果，如次年的标准 / what the notice announces for later, such as next year’s price',
      ),
    household: sections.householdSchema.optional(),
    targets: targetsSchema.optional(),
    collection: sections.collectionSchema.optional(),
    publicNotice: sections.publicNoticeSchema.optional(),
    deadlines: z.array(sections.deadlineSchema).optional(),
    examples: z.array(sections.exampleSchema),
  })
  .describe('城乡居民医保参保政策包 / policy pack of the residents’ basic medical insurance');

/** A pack as read: pure data, every citation a list. */
export type Pack = z.output<typeof packSchema>;
export type Tier = Pack['tiers'][number];
export type GroupPrice = NonNullable<Tier['prices']>[number];
export type WayIn = Pack['waysIn'][number];
export type Phase = Pack['phases'][number];
export type Category = NonNullable<Pack['subsidies']>['categories'][number];
export type Fiscal = NonNullable<Pack['fiscal']>;
/** Who pays a sum: shares for everybody, or several lists by condition on the person. */
export type Funders = NonNullable<Category['funders']>;
export type Example = Pack['examples'][number];
