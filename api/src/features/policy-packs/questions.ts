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
export type Kind = 'one' | 'several' | 'day' | 'month' | 'number' | 'text';
/** An answer to choose. `exact`: the day itself must be said, from `from` to `value`. */
export type Choice = { value: string; label: Text; exact: boolean; from: Day | null };
export type Question = { fact: string; ask: Text; kind: Kind; choices: Choice[] };

type Given = Answers & { payDate: Day };

const NONE: Text = { zh: '都不是', en: 'None of these' };
const plain = (value: string, label: Text): Choice => ({ value, label, exact: false, from: null });

/**
 * The next thing to ask of somebody who gave these answers; null where nothing can change the outcome any more.
 * A birth date is asked by the spans that the pack tells apart, so that nobody says more than matters.
 */
export function nextQuestion(policy: Policy, answers: Given): Question | null {
  const [fact] = questionsLeft(policy, answers);
  const definition = fact === undefined ? undefined : factsOf(policy.pack).get(fact);
  if (definition === undefined) return null;
  if (definition.name !== 'birthDate') return questionAbout(policy, definition);
  return { fact: 'birthDate', ask: definition.ask, kind: 'one', choices: bandChoices(policy, answers) };
}

/**
 * What was answered and what can still change the outcome, in the order of asking; `left` names the latter.
 * Days are asked as days.
 */
export function questionsOf(policy: Policy, answers: Given): { questions: Question[]; left: string[] } {
  const left = questionsLeft(policy, answers);
  const shown = new Set([...left, ...Object.keys(answers)]);
  const inOrder = [...factsOf(policy.pack).values()].filter(({ name }) => shown.has(name));
  const first = (name: string) => Number(name !== 'payDate' && name !== 'birthDate');
  const last = (name: string) => Number(name === 'tier');
  const sorted = inOrder.sort((a, b) => first(a.name) - first(b.name) || last(a.name) - last(b.name));
  return { questions: sorted.map((fact) => questionAbout(policy, fact)), left };
}

function questionAbout({ pack }: Policy, fact: FactDefinition): Question {
  return { fact: fact.name, ask: fact.ask, kind: kindOf(fact), choices: choicesOf(pack, fact) };
}

function kindOf({ type }: FactDefinition): Kind {
  if (type === 'boolean' || type === 'choice' || type === 'tier') return 'one';
  if (type === 'ids') return 'several';
  return type === 'integer' ? 'number' : type;
}

function choicesOf(pack: Policy['pack'], fact: FactDefinition): Choice[] {
  const word = (value: FactValue) => valueWords(pack, fact.name, value);
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

function bandChoices(policy: Policy, answers: Given): Choice[] {
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
