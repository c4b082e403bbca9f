import { type Answers, type FactDefinition, type FactValue, factsOf, type Pack } from '@canbao/policy-engine';
import { isDay } from '@canbao/values';
import { AnswerWrong } from './calculator.errors.ts';

/** An answer as sent: the fact, and no value, one, or several. */
export type Sent = { fact: string; values: readonly string[] };

const MOST_LETTERS = 60;

/**
 * Reads the answers that a pack's questions take, and leaves out what the pack does not ask.
 * @throws AnswerWrong, with the fact as its field
 */
export function readAnswers(pack: Pack, sent: readonly Sent[]): Answers {
  const facts = factsOf(pack);
  const read = sent.flatMap(({ fact: name, values }): [string, FactValue][] => {
    const fact = facts.get(name);
    return fact === undefined ? [] : [[name, valueIn(fact, values)]];
  });
  return Object.fromEntries(read);
}

function valueIn(fact: FactDefinition, values: readonly string[]): FactValue {
  const [text = ''] = values;
  if (values.some((value) => value.length > MOST_LETTERS)) refuse(fact, '太长', 'it is too long');
  if (fact.type === 'ids') return values.filter((value) => value !== '');
  if (text === '') return fact.type === 'boolean' ? false : null;
  if (fact.type === 'boolean') return text === 'true';
  if (fact.type === 'day' && !isDay(text)) refuse(fact, '没有这一天', 'there is no such day');
  if (fact.type === 'choice' && !Object.hasOwn(fact.values ?? {}, text))
    refuse(fact, '没有这一项', 'there is no such choice');
  if (fact.type !== 'integer') return text;
  if (!/^\d{1,6}$/.test(text)) refuse(fact, '应为整数', 'it must be a whole number');
  return Number(text);
}

function refuse(fact: FactDefinition, zh: string, en: string): never {
  throw new AnswerWrong(fact.name, { zh, en });
}
