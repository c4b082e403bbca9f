import {
  type Answers,
  birthBands,
  type FactDefinition,
  type FactValue,
  factsOf,
  type Policy,
  questionsLeft,
  valueWords,
} from '@canbao/policy-engine';
import type { Day } from '@canbao/values';
import type { Text } from '../../platform/text.ts';

/** How a question is answered: one of few, several of few, or typed. */
export type Kind = 'one' | 'several' | 'day' | 'number' | 'text';
/** An answer to choose. `exact`: the day itself must be said, from `from` to `value`. */
export type Choice = { value: string; label: Text; exact: boolean; from: Day | null };
export type Question = { fact: string; ask: Text; kind: Kind; choices: Choice[] };

const NONE: Text = { zh: '都不是', en: 'None of these' };
const plain = (value: string, label: Text): Choice => ({ value, label, exact: false, from: null });

/** The next thing to ask of somebody who gave these answers; null where nothing can change the outcome any more. */
export function nextQuestion(policy: Policy, answers: Answers & { payDate: Day }): Question | null {
  const [fact] = questionsLeft(policy, answers);
  const definition = fact === undefined ? undefined : factsOf(policy.pack).get(fact);
  if (definition === undefined) return null;
  const { ask } = definition;
  const kind = kindOf(definition);
  return { fact: definition.name, ask, kind, choices: choicesOf(policy, definition, answers) };
}

function kindOf({ name, type }: FactDefinition): Kind {
  if (name === 'birthDate' || type === 'boolean' || type === 'choice' || type === 'tier') return 'one';
  if (type === 'ids') return 'several';
  if (type === 'day') return 'day';
  return type === 'integer' ? 'number' : 'text';
}

function choicesOf(policy: Policy, fact: FactDefinition, answers: Answers & { payDate: Day }): Choice[] {
  const { pack } = policy;
  const word = (value: FactValue) => valueWords(pack, fact.name, value);
  if (fact.name === 'birthDate') return bandChoices(policy, answers);
  if (fact.type === 'boolean') return [plain('false', word(false)), plain('true', word(true))];
  if (fact.type === 'tier') return pack.tiers.map(({ id }) => plain(id, word(id)));
  if (fact.type === 'ids') {
    const certified = (pack.subsidies?.categories ?? []).filter((one) => one.certifiedBy !== 'none');
    return certified.map(({ id, name }) => plain(id, { zh: name, en: name }));
  }
  if (fact.type !== 'choice') return [];
  const values = Object.keys(fact.values ?? {}).map((value) => plain(value, word(value)));
  return fact.required === true || fact.name === 'document' ? values : [...values, plain('', NONE)];
}

function bandChoices(policy: Policy, answers: Answers & { payDate: Day }): Choice[] {
  return birthBands(policy, answers).map(({ from, to, exact }) => {
    const until = to === answers.payDate ? null : to;
    return { value: to, exact, from, label: bandLabel(from, until) };
  });
}

function bandLabel(from: Day | null, until: Day | null): Text {
  if (from === null && until === null) return { zh: '任何时候', en: 'At any time' };
  if (from === null) return { zh: `${until} 及以前`, en: `On or before ${until}` };
  if (until === null) return { zh: `${from} 及以后`, en: `On or after ${from}` };
  return { zh: `${from} 至 ${until}`, en: `${from} to ${until}` };
}
