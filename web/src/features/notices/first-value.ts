import type { Proposal, Value } from './fragments.ts';
import { fieldsToTerms } from './typed.ts';

/** Whose county it is stands fixed; every other kind may be added. */
export const addable = (kind: Proposal['kind']): boolean => kind !== 'COUNTY';

/**
 * What a passage that was selected says for a kind, as far as it can be told: a number, an amount in yuan, a percentage,
 * or its own words as a name. The rest is for a person to fill in.
 */
export function firstValue(
  { kind, mustHave, mayHave }: Pick<Proposal, 'kind' | 'mustHave' | 'mayHave'>,
  quote: string,
): Partial<Value> {
  const has = (field: string) => mustHave.includes(field) || mayHave.includes(field);
  const [number] = /\d+(\.\d+)?/.exec(quote) ?? [];
  const value: Partial<Record<keyof Value, unknown>> = {};
  if (has('fen') && number) value.fen = Math.round(Number(number) * 100);
  if (has('percent') && number && quote.includes('%')) value.percent = Number(number);
  if (has('number') && number && /^\d+$/.test(number)) value.number = Number(number);
  if (mustHave.includes('name')) value.name = quote.slice(0, 200);
  if (kind === 'CLAUSE') value.term = 'other';
  for (const field of mustHave as (keyof Value)[]) {
    const [first] = fieldsToTerms(kind, field) ?? [];
    if (first !== undefined && value[field] === undefined) value[field] = first;
  }
  return value as Partial<Value>;
}
