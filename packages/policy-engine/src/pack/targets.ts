import { z } from 'zod';
import { citesSchema, daySchema, idSchema, rateSchema, shortText, textSchema } from './parts.ts';

/** The section of a pack that says how many must be enrolled: printed in a table, or a rate of a population. */

const people = z.int().min(0).max(20_000_000);

const tableSchema = z.record(
  shortText,
  z.union([people, z.strictObject({ people, code: z.string().regex(/^[0-9]{9}$/) })]),
);

const byRateSchema = z.strictObject({
  rate: rateSchema,
  of: z
    .union([z.literal('register'), z.record(shortText, people)])
    .describe(
      '在册人数（register），或各乡镇人口数 / the people on the register, or a population a township',
    ),
  round: z
    .enum(['up', 'down', 'half-up'])
    .optional()
    .describe('取整：进位（默认）、舍去、四舍五入 / whole people: up (by default), down or half up'),
});

/** One set of targets: of whom, from when, and how many. */
const setShape = {
  basis: textSchema.optional().describe('分母是谁 / of whom'),
  countsFrom: daySchema.optional().describe('从哪一天起按它计算 / the day from which it counts'),
  townships: tableSchema.optional().describe('各乡镇任务表 / a table by township'),
  byRate: byRateSchema.optional().describe('按人口的比例算任务 / a rate of a population'),
  total: people.optional().describe('通知印出的合计 / the total that the notice prints'),
  adds: people.optional().describe('各乡镇之和，用来核对 / the sum of the rows, as a check'),
};

export const targetsSchema = z.strictObject({
  overall: rateSchema.optional(),
  exceed: z.boolean().optional().describe('通知写“超过” / the rate must be exceeded'),
  groups: rateSchema.optional(),
  groupRates: z
    .record(idSchema, rateSchema)
    .optional()
    .describe('某些类别另有比例 / categories with a rate of their own'),
  ...setShape,
  assessed: z
    .strictObject({ ...setShape, cites: citesSchema })
    .optional()
    .describe('考核用的任务，与暂定的并存 / what the assessment takes, beside the provisional ones'),
  cites: citesSchema,
});

/** Targets as a pack writes them, provisional or assessed. */
export type TargetSetWritten = Pick<z.output<typeof targetsSchema>, keyof typeof setShape>;
