import type { Proposal, Value } from './fragments.ts';

/** What stands in the fields of a form, as text. */
export type Typed = Partial<Record<string, string>>;

const WHOLE = /^\d{1,8}$/;
const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;

/** The choices of a field that is no free text; null where it is. */
export function fieldsToTerms(kind: Proposal['kind'], field: keyof Value) {
  if (field === 'pays') return ['ALL', 'AMOUNT', 'PERCENT', 'SELF_PAY', 'OPEN'] as const;
  if (field === 'bound') return ['FROM', 'TO', 'OVER', 'UNDER'] as const;
  if (field === 'term' && kind === 'RATE') return ['all', 'groups'] as const;
  if (field === 'term' && kind === 'SCOPE') return ['local', 'permit', 'pupil'] as const;
  return null;
}

/** A value as a form shows it: money in yuan. */
export function typedOf(value: Partial<Value>): Typed {
  const typed: Typed = {};
  for (const [field, one] of Object.entries(value))
    if (one !== null && one !== undefined)
      typed[field] = field === 'fen' ? String(Number(one) / 100) : String(one);
  return typed;
}

type Parsers = {
  parseDay: (text: string) => string | null;
  parseMoney: (text: string) => number | null;
};

/** The value that was typed, and the fields that are not possible; the server looks at it again. */
export function readFields(
  { mustHave, mayHave }: Pick<Proposal, 'mustHave' | 'mayHave'>,
  typed: Typed,
  { parseDay, parseMoney }: Parsers,
): { value: Partial<Value>; wrong: string[] } {
  const value: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const field of [...mustHave, ...mayHave]) {
    const text = (typed[field] ?? '').trim();
    if (text === '') {
      if (mustHave.includes(field)) wrong.push(field);
      continue;
    }
    const one = read(field, text, parseDay, parseMoney);
    if (one === null) wrong.push(field);
    else value[field] = one;
  }
  return { value: value as Partial<Value>, wrong };
}

function read(field: string, text: string, parseDay: Parsers['parseDay'], parseMoney: Parsers['parseMoney']) {
  if (field === 'fen') return parseMoney(text);
  if (field === 'from' || field === 'to') return parseDay(text);
  if (field === 'number') return WHOLE.test(text) ? Number(text) : null;
  if (field === 'percent') return PERCENT.test(text) ? Number(text) : null;
  if (field === 'atLeast') return text === 'true';
  return text;
}
