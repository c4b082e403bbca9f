import {
  type Answers,
  assess,
  type FactDefinition,
  type FactValue,
  factsOf,
  type Pack,
  parsePerson,
  personWith,
  writtenPerson,
} from '@canbao/policy-engine';
import { addDays, dayOf, firstOfNextMonth, isDay } from '@canbao/values';
import type { ActivePack } from './active-pack.ts';
import type { Assessed } from './assessed.ts';
import { AnswerWrong } from './facts.errors.ts';

/** An answer as sent: the fact, and no value, one, or several. */
export type Sent = { fact: string; values: readonly string[] };

const MOST_LETTERS = 60;

/**
 * Reads the answers that a pack's questions take, and leaves out what the pack does not ask. A month becomes its last day.
 * @throws AnswerWrong, with the fact as its field
 */
export function readSent(pack: Pack, sent: readonly Sent[]): Answers {
  const facts = factsOf(pack);
  const read = sent.flatMap(({ fact: name, values }): [string, FactValue][] => {
    const fact = facts.get(name);
    return fact === undefined ? [] : [[name, valueIn(fact, values)]];
  });
  return Object.fromEntries(read);
}

/**
 * Assesses whoever gave these answers; what was not answered is that of a person of no special kind.
 * @throws AnswerWrong where nobody can be so
 */
export function assessAnswers(pack: ActivePack, answers: Answers): Assessed {
  const like = personWith(pack.policy, answers);
  if (like === null)
    throw new AnswerWrong('birthDate', { zh: '出生日期晚于缴费日期', en: 'birth after payment' });
  const reading = parsePerson({ id: 'somebody', ...writtenPerson(like) }, pack.policy);
  if ('invalid' in reading) throw new AnswerWrong('payDate', reading.invalid.message);
  return { pack, person: reading.person, assessment: assess(pack.policy, reading.person) };
}

function valueIn(fact: FactDefinition, values: readonly string[]): FactValue {
  const [text = ''] = values;
  if (values.some((value) => value.length > MOST_LETTERS)) refuse(fact, '太长', 'it is too long');
  if (fact.type === 'ids') return values.filter((value) => value !== '');
  if (text === '') return fact.type === 'boolean' ? false : null;
  if (fact.type === 'boolean') return text === 'true';
  if (fact.type === 'day' && !isDay(text)) refuse(fact, '没有这一天', 'there is no such day');
  if (fact.type === 'month') return monthIn(fact, text);
  if (fact.type === 'choice' && !Object.hasOwn(fact.values ?? {}, text))
    refuse(fact, '没有这一项', 'there is no such choice');
  if (fact.type !== 'integer') return text;
  if (!/^\d{1,6}$/.test(text)) refuse(fact, '应为整数', 'it must be a whole number');
  return Number(text);
}

function monthIn(fact: FactDefinition, text: string): FactValue {
  const first = `${text.slice(0, 7)}-01`;
  if (!isDay(first) || (text.length !== 7 && !isDay(text)))
    refuse(fact, '应为月份，如 2024-11', 'it must be a month such as 2024-11');
  return addDays(firstOfNextMonth(dayOf(first)), -1);
}

function refuse(fact: FactDefinition, zh: string, en: string): never {
  throw new AnswerWrong(fact.name, { zh, en });
}
