import { z } from 'zod';
import { citesSchema, idSchema, textSchema, whenSchema } from './parts.ts';

/** What a notice announces for later: told to those whom it concerns, changing nothing now. */
export const consequencesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      when: whenSchema.optional(),
      says: textSchema.describe(
        '后果，用当事人看得懂的话 / the consequence, in the words of whom it concerns',
      ),
      year: z.int().min(2000).max(2110).optional().describe('哪一年 / the year that it is about'),
      cites: citesSchema,
    }),
  )
  .min(1);

export type Consequence = z.output<typeof consequencesSchema>[number];
