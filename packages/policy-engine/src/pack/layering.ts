import { z } from 'zod';
import { citesSchema, shortText, textSchema } from './parts.ts';

/** The keys by which a pack stands on another: which one, of what level, and where they disagree. */

export const levelSchema = z
  .enum(['national', 'province', 'city', 'county', 'district', 'township'])
  .describe('哪一级的规定 / the level that made these rules');

export type Level = z.output<typeof levelSchema>;

export const extendsSchema = z
  .strictObject({
    file: shortText.optional().describe('上一层政策包的文件名，放在同一文件夹 / its file, beside this one'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'bad-digest' })
      .describe('上一层政策包文本的 SHA-256 / the SHA-256 of its text'),
  })
  .describe('在哪一个政策包之上，只写不同之处 / the pack below, of which only what differs is written');

export const differsSchema = z
  .array(
    z.strictObject({
      at: z
        .string()
        .regex(/^[a-zA-Z0-9]+(\.[^.\s]+)*$/, { error: 'bad-path' })
        .describe('哪里不同，如 tiers.standard.components / where'),
      applies: z.enum(['here', 'below']).optional().describe('以本包（默认）或下层为准 / which one applies'),
      because: textSchema.describe('为什么 / why'),
      cites: citesSchema.optional(),
    }),
  )
  .min(1)
  .describe('与下层不一致之处，以哪个为准、为什么 / where the two disagree, which applies and why');

export type Differs = z.output<typeof differsSchema>;
