import type { z } from 'zod';
import type { FactDefinition } from '../facts/definition.ts';
import type { Person } from '../person/model.ts';
import { joinTexts, type Text } from '../text.ts';
import type { Mark, TestForm } from './form.ts';
import { ageForm, ageInDaysForm } from './form-age.ts';
import { booleanForm, subsidisedForm } from './form-boolean.ts';
import { dayForm, integerForm } from './form-bounds.ts';
import { choiceForm, idsForm, tierForm } from './form-choice.ts';
import { textForm } from './form-text.ts';
import type { Setting } from './setting.ts';
import { NO, not, type Truth, UNKNOWN, YES } from './truth.ts';

/** A condition as a pack writes it: every key must hold. */
export type When = {
  any?: When[] | undefined;
  all?: When[] | undefined;
  not?: When | undefined;
  /** Nobody here knows; whom to ask. */
  unknown?: { ask: string } | undefined;
  [fact: string]: unknown;
};

const formsByType: Record<FactDefinition['type'], TestForm> = {
  boolean: booleanForm,
  choice: choiceForm,
  day: dayForm,
  month: dayForm,
  integer: integerForm,
  text: textForm,
  ids: idsForm,
  tier: tierForm,
};

/** What is derived from facts, with its own form. */
export const derivedForms: Readonly<Record<string, TestForm>> = {
  age: ageForm,
  ageInDays: ageInDaysForm,
  subsidised: subsidisedForm,
};

const nowhere: FactDefinition = { name: '', type: 'boolean', ask: { zh: '', en: '' } };

/** What a pack may write as a test of this fact; null where there is no such fact. */
export function testSchema(name: string, facts: ReadonlyMap<string, FactDefinition>): z.ZodType | null {
  const derived = derivedForms[name];
  if (derived !== undefined) return derived.schema(nowhere);
  const fact = facts.get(name);
  return fact === undefined ? null : formsByType[fact.type].schema(fact);
}

interface Node {
  holds: (person: Person) => Truth;
  words: Text;
  marks: readonly Mark[];
}

function testNode(name: string, written: unknown, setting: Setting): Node {
  const derived = derivedForms[name];
  if (derived !== undefined) return derived.bind(written, nowhere, setting);
  const fact = setting.facts.get(name);
  if (fact === undefined) throw new RangeError(`no such fact: ${name}`);
  return formsByType[fact.type].bind(written, fact, setting);
}

function wordsOf(name: string, nodes: readonly Node[]): Text {
  if (name === 'any')
    return joinTexts(
      nodes.map((node) => node.words),
      '；或',
      '; or ',
    );
  const all = joinTexts(
    nodes.map((node) => node.words),
    '，',
    ', ',
  );
  return name === 'not' ? { zh: `不属于“${all.zh}”`, en: `not (${all.en})` } : all;
}

function combined(name: 'any' | 'all' | 'not', nodes: readonly Node[]): Node {
  const tests = nodes.map((node) => node.holds);
  const words = wordsOf(name, nodes);
  const marks = nodes.flatMap((node) => node.marks);
  const first = tests[0];
  if (name === 'not') return { holds: (person) => not(first?.(person) ?? YES), words, marks };
  if (tests.length === 1 && first !== undefined) return { holds: first, words, marks };
  if (name === 'any') return { holds: (person) => greatest(tests, person), words, marks };
  return { holds: (person) => least(tests, person), words, marks };
}

function least(tests: readonly Node['holds'][], person: Person): Truth {
  let truth: Truth = YES;
  for (const test of tests) {
    const next = test(person);
    if (next === NO) return NO;
    if (next < truth) truth = next;
  }
  return truth;
}

function greatest(tests: readonly Node['holds'][], person: Person): Truth {
  let truth: Truth = NO;
  for (const test of tests) {
    const next = test(person);
    if (next === YES) return YES;
    if (next > truth) truth = next;
  }
  return truth;
}

/** Binds a condition once: closures to ask of persons, its words, and the marks at which it may change. */
export function bindCondition(when: When | null | undefined, setting: Setting): Node {
  const entries = Object.entries(when ?? {}).filter(([, written]) => written !== undefined);
  const nodes = entries.map(([name, written]): Node => {
    if (name === 'any' || name === 'all') {
      return combined(
        name,
        (written as When[]).map((part) => bindCondition(part, setting)),
      );
    }
    if (name === 'not') return combined('not', [bindCondition(written as When, setting)]);
    if (name === 'unknown') {
      const { ask } = written as { ask: string };
      return { holds: () => UNKNOWN, words: { zh: `待定（问${ask}）`, en: `open (ask ${ask})` }, marks: [] };
    }
    return testNode(name, written, setting);
  });
  return combined('all', nodes);
}

/** Asks a condition of one person without compiling it: the slow way, by which the fast one is checked. */
export function evaluate(when: When | null | undefined, person: Person, setting: Setting): Truth {
  let truth: Truth = YES;
  for (const [name, written] of Object.entries(when ?? {})) {
    if (written === undefined) continue;
    let next: Truth;
    if (name === 'any' || name === 'all') {
      const truths = (written as When[]).map((part) => evaluate(part, person, setting));
      next = (name === 'any' ? Math.max(...truths) : Math.min(...truths)) as Truth;
    } else if (name === 'not') next = not(evaluate(written as When, person, setting));
    else if (name === 'unknown') next = UNKNOWN;
    else next = testNode(name, written, setting).holds(person);
    truth = Math.min(truth, next) as Truth;
  }
  return truth;
}

/** Whether the condition asks about this fact, or needs it for a bound that differs by sex. */
export function asksAbout(when: When | null | undefined, fact: string): boolean {
  return Object.entries(when ?? {}).some(([name, written]) => {
    if (name === fact) return true;
    if (name === 'any' || name === 'all') return (written as When[]).some((part) => asksAbout(part, fact));
    if (name === 'not') return asksAbout(written as When, fact);
    if (name === 'age' && fact === 'sex') return JSON.stringify(written).includes('"female"');
    return false;
  });
}
