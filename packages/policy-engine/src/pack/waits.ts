import { z } from 'zod';
import { yuanSchema } from '../amounts/index.ts';
import { citesSchema, idSchema, rateSchema, shortText, textSchema, whenSchema } from './parts.ts';

/** The waiting periods of a pack: fixed and by lapsed years, with repair, floors and exempt groups. */

const most = 240;
const number = z.int().min(0).max(most);

/** A number of days or months, or one that the notice does not give. */
const quantitySchema = z.union([
  number,
  z.strictObject({
    unknown: z.strictObject({ ask: shortText, atLeast: number.optional(), atMost: number.optional() }),
  }),
]);

const perLapsedYearSchema = z.strictObject({
  adds: quantitySchema.describe('每断保一年增加多少 / what each lapsed year adds'),
  free: z.int().min(0).max(20).optional().describe('前几个断保年不计 / so many lapsed years are free'),
  atMost: number.optional().describe('变动部分最多 / the most that lapsed years add'),
  cites: citesSchema.optional(),
});

const repairSchema = z.strictObject({
  takes: quantitySchema.describe('每补缴一年减少多少 / what each year paid for afterwards takes off'),
  of: z.enum(['variable', 'all']).optional().describe('可修复变动部分（默认）或全部 / what can be repaired'),
  atMost: number.optional().describe('最多减少 / the most that repair takes off'),
  price: z
    .union([yuanSchema, rateSchema, z.literal('premium')])
    .optional()
    .describe(
      '补缴一年的标准：元，或当年缴费额的比例 / a year’s back payment: yuan, or a share of the premium',
    ),
  cites: citesSchema.optional(),
});

const floorSchema = z.strictObject({
  when: whenSchema.optional(),
  least: quantitySchema.describe('修复后不少于 / no less than this after repair'),
  cites: citesSchema.optional(),
});

const parts = {
  fixed: quantitySchema.optional().describe('固定部分 / the fixed part'),
  perLapsedYear: perLapsedYearSchema.optional(),
  repair: repairSchema.optional(),
  floors: z.array(floorSchema).min(1).optional(),
};

const readingSchema = z.strictObject({
  id: idSchema,
  says: textSchema.describe('这样理解的意思 / what this reading means'),
  ...parts,
  cites: citesSchema,
});

export const waitSchema = z.strictObject({
  id: idSchema,
  name: textSchema.optional(),
  unit: z.enum(['days', 'months']).optional().describe('默认为月 / months unless said'),
  ...parts,
  exempt: z
    .array(z.strictObject({ when: whenSchema, cites: citesSchema }))
    .min(1)
    .optional()
    .describe('不设等待期的人群 / who does not wait'),
  readings: z
    .array(readingSchema)
    .min(2)
    .optional()
    .describe('文本有几种理解：各写不同之处 / readings that differ, each with what it changes'),
  applies: z
    .strictObject({ reading: idSchema, because: textSchema, cites: citesSchema.optional() })
    .optional()
    .describe('按哪种理解；不写即未定 / which reading applies; open if absent'),
  ask: shortText.optional().describe('未定时问谁 / whom to ask while it is open'),
  cites: citesSchema,
});

export const waitsSchema = z.array(waitSchema).min(1);
export type Wait = z.output<typeof waitSchema>;
export type Quantity = z.output<typeof quantitySchema>;
/** The parts that a reading may change. */
export type WaitParts = Pick<Wait, 'fixed' | 'perLapsedYear' | 'repair' | 'floors'>;

export { most as LONGEST_WAIT };
