import type { Fen } from '@canbao/values';
import { z } from 'zod';
import type { Text } from '../text.ts';
import type { Amount, AmountForm, AmountScope, Range, RateAmount } from './form.ts';
import { rateFen, rateForm, rateSchemaOf } from './form-rate.ts';
import * as forms from './forms.ts';

export type { Amount, AmountScope, Range } from './form.ts';
export { exactly } from './form.ts';
export { basisPoints, fenOfYuan } from './forms.ts';

const wrongAmount = {
  error: 'bad-amount',
  params: {
    code: 'bad-amount',
    zh: '金额写元，不能为负，最多两位小数，如 380 或 380.50',
    en: 'an amount is in yuan, not negative, with two decimals at most, such as 380 or 380.50',
  },
};

/** Yuan in a pack: a number with at most two decimals. */
export const yuanSchema = z
  .number()
  .refine((yuan) => forms.fenOfYuan(yuan) !== null, wrongAmount)
  .meta({ minimum: 0, multipleOf: 0.01 });

const rateAmountSchema = rateSchemaOf(yuanSchema);

/** An amount that depends on nothing: yuan, or a base times a rate. */
export const fixedAmountSchema = z.union([yuanSchema, rateAmountSchema]);
export type FixedAmount = number | RateAmount;

/** What such an amount comes to. */
export function fixedFen(amount: FixedAmount): Fen {
  return typeof amount === 'number' ? (forms.fenOfYuan(amount) ?? 0) : rateFen(amount);
}

const wordSchema = z
  .string()
  .refine(
    (text) => ['all', 'tier', 'fiscal'].includes(text) || forms.basisPoints(text) !== null,
    wrongAmount,
  );

const id = z.string().min(1);

/** What a pack may write as an amount. */
export const amountSchema: z.ZodType<Amount> = z.lazy(() =>
  z.union([yuanSchema, wordSchema, ...objectSchemas]),
);

const openRange = { atLeast: amountSchema.optional(), atMost: amountSchema.optional() };

const objectSchemas = [
  rateAmountSchema,
  z.strictObject({ component: id }),
  z.strictObject({ sum: z.array(amountSchema).min(1) }),
  z.strictObject({ percent: z.number().min(0).max(100), of: amountSchema }),
  z.strictObject({ delegated: z.strictObject({ to: id, ...openRange }) }),
  z.strictObject({ unknown: z.strictObject({ ask: id, ...openRange }) }),
] as const;

/** The registry: the key by which a written amount is known, and its form. */
const byKey: Readonly<Record<string, AmountForm<never>>> = {
  base: rateForm,
  component: forms.componentForm,
  sum: forms.sumForm,
  percent: forms.percentForm,
  delegated: forms.delegatedForm,
  unknown: forms.unknownForm,
};

function formOf(amount: Amount): AmountForm<Amount> {
  if (typeof amount === 'number') return forms.yuanForm as AmountForm<Amount>;
  if (typeof amount === 'string') return forms.wordForm as AmountForm<Amount>;
  const key = Object.keys(amount).find((name) => name in byKey);
  return byKey[key ?? 'sum'] as unknown as AmountForm<Amount>;
}

/** What the amount comes to, as a range; a subsidy beyond the premium is cut by its user. */
export function reckon(amount: Amount, scope: AmountScope): Range {
  return formOf(amount).reckon(amount, scope, (inner) => reckon(inner, scope));
}

export function amountWords(amount: Amount): Text {
  return formOf(amount).words(amount, amountWords);
}

/** Whom to ask where the amount itself is left open, else null. */
export function openAmount(amount: Amount): Text | null {
  return formOf(amount).open?.(amount) ?? null;
}

/** Whether any part of the amount is open. */
export function isOpen(amount: Amount): boolean {
  if (openAmount(amount) !== null) return true;
  if (typeof amount !== 'object') return false;
  if ('sum' in amount) return amount.sum.some(isOpen);
  return 'of' in amount && isOpen(amount.of);
}

/** The components that an amount names. */
export function componentsIn(amount: Amount): string[] {
  if (typeof amount !== 'object') return [];
  if ('component' in amount) return [amount.component];
  if ('sum' in amount) return amount.sum.flatMap(componentsIn);
  return 'of' in amount ? componentsIn(amount.of) : [];
}
