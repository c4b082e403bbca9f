import { declaredFacts, type FactDefinition, type FactValue, type Pack } from '@canbao/policy-engine';
import { isDay } from '@canbao/values';
import { hasInvisible } from '../../platform/written.ts';
import { FactUnknown, FactWrong } from './facts.errors.ts';
import type { FactsAnswer, TypedAnswer } from './facts.ts';

const known = new WeakMap<Pack, ReadonlyMap<string, FactDefinition>>();

/** What a pack asks of a person beyond what every county asks: its own facts, and the shared ones that its rules use. */
export function askedFacts(pack: Pack): ReadonlyMap<string, FactDefinition> {
  const made = known.get(pack) ?? new Map(declaredFacts(pack).map((fact) => [fact.name, fact]));
  known.set(pack, made);
  return made;
}

const YES = new Set(['yes', 'true', '是', '有', '1', 'y']);
const NO = new Set(['no', 'false', '否', '无', '0', 'n']);

/**
 * An answer as typed or as a cell has it: `yes`, a choice by its id or its words, a day, a month, a whole number, a text.
 * A text has no character that can't be seen, as a name has none.
 * @returns null where it is blank; undefined where it is none that this fact may have
 */
export function readAnswer(fact: FactDefinition, typed: string | null | undefined): FactValue | undefined {
  const text = (typed ?? '').normalize('NFKC').trim();
  if (text === '') return null;
  switch (fact.type) {
    case 'boolean':
      return YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : undefined;
    case 'choice':
      return Object.entries(fact.values ?? {}).find(([id, { zh, en }]) =>
        [id, zh, en].some((word) => word.normalize('NFKC') === text),
      )?.[0];
    case 'day':
      return isDay(text) ? text : undefined;
    case 'month':
      return isDay(`${text}-01`) || isDay(text) ? text.slice(0, 7) : undefined;
    case 'integer': {
      const number = /^[0-9]{1,6}$/.test(text) ? Number(text) : undefined;
      return number;
    }
    default:
      return text.length <= 60 && !hasInvisible(text) ? text : undefined;
  }
}

/**
 * Reads the answers to a pack's own questions.
 * @throws FactUnknown for a question that this pack does not ask, FactWrong for what is no answer to it
 */
export function readAnswers(pack: Pack, answers: FactsAnswer | null | undefined): FactsAnswer | null {
  if (!answers?.more) return answers ?? null;
  const asked = askedFacts(pack);
  const declared: Record<string, FactValue> = {};
  for (const { name, value } of answers.more) {
    const fact = asked.get(name);
    if (fact === undefined) throw new FactUnknown(name);
    const read = readAnswer(fact, value);
    if (read === undefined) throw new FactWrong(fact);
    declared[name] = read;
  }
  return { ...answers, declared };
}

/** Answers as they are sent back, so that they can be read again. */
export function typedAnswers(
  declared: Readonly<Record<string, FactValue>>,
): (TypedAnswer & { value: string })[] {
  return Object.entries(declared).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [{ name, value: value === true ? 'yes' : String(value) }],
  );
}
