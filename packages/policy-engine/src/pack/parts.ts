import { isDay } from '@canbao/values';
import { z } from 'zod';
import type { When } from '../conditions/index.ts';
import { derivedForms, testSchema } from '../conditions/index.ts';
import { coreFacts } from '../facts/core.ts';
import { optionalFacts } from '../facts/optional.ts';

/** Small parts that the sections of a pack share. */

export const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'bad-id' })
  .describe('代号：小写字母、数字和连字符 / id: small letters, digits and hyphens');

export const shortText = z.string().trim().min(1).max(500);
export const textSchema = z.union([shortText, z.strictObject({ zh: shortText, en: shortText })]);

export const daySchema = z
  .string()
  .refine((text) => isDay(text), {
    error: 'no-such-date',
    params: {
      code: 'no-such-date',
      zh: '没有这一天，写成 2021-01-31 这样',
      en: 'no such date: write it as 2021-01-31',
    },
  })
  .meta({ format: 'date' });

export const rateSchema = z
  .string({ error: 'bad-rate' })
  .regex(/^(100|[0-9]{1,2}(\.[0-9]{1,2})?)%$/, { error: 'bad-rate' })
  .describe('百分比，如 98% / a percentage such as 98%');

const core = new Map([...coreFacts, ...optionalFacts].map((fact) => [fact.name, fact]));

function coreTests(): Record<string, z.ZodType> {
  const tests: Record<string, z.ZodType> = {};
  for (const name of [...core.keys(), ...Object.keys(derivedForms)]) {
    const schema = testSchema(name, core);
    const ask = core.get(name)?.ask;
    if (schema !== null) tests[name] = schema.optional().describe(ask ? `${ask.zh} / ${ask.en}` : name);
  }
  return tests;
}

/** A condition: facts with their tests, all of which must hold; `any`, `all` and `not` combine. */
export const whenSchema: z.ZodType<When> = z
  .lazy(() =>
    z
      .object({
        any: z.array(whenSchema).min(1).optional(),
        all: z.array(whenSchema).min(1).optional(),
        not: whenSchema.optional(),
        unknown: z.strictObject({ ask: shortText }).optional(),
        ...coreTests(),
      })
      .catchall(z.unknown()),
  )
  .meta({ id: 'When' });

/** A clause or an assumption on which something rests; with `when`, only for those persons. */
export interface Citation {
  id: string;
  when: When | null;
}

const citationSchema = z.union([idSchema, z.strictObject({ when: whenSchema, cite: idSchema })]);

/** `cites: price`, or a list; some may hold only `when` something is so. */
export const citesSchema = z
  .union([idSchema, z.array(citationSchema).min(1)])
  .transform((cites): Citation[] =>
    (typeof cites === 'string' ? [cites] : cites).map((cite) =>
      typeof cite === 'string' ? { id: cite, when: null } : { id: cite.cite, when: cite.when },
    ),
  );
