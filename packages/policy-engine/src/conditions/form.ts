import type { Day } from '@canbao/values';
import type { z } from 'zod';
import type { FactDefinition } from '../facts/definition.ts';
import type { Person } from '../person/model.ts';
import type { Text } from '../text.ts';
import type { Setting } from './setting.ts';
import type { Truth } from './truth.ts';

/** A value of a fact at which a test may change its answer; the search for clashes stands its persons there. */
export interface Mark {
  fact: string;
  value: string | number | boolean | null;
  /** For a day that moves with the person: where it stands for this one. */
  near?: (person: Person) => Day | null;
}

/** A test bound to its fact and pack: ready to ask of persons. */
export interface BoundTest {
  holds: (person: Person) => Truth;
  words: Text;
  marks: readonly Mark[];
}

/** One way of testing a fact: what a pack may write, and what it means. A new form is one file and one registration. */
export interface TestForm {
  schema: (fact: FactDefinition) => z.ZodType;
  bind: (written: unknown, fact: FactDefinition, setting: Setting) => BoundTest;
}

/** Ties a form's meaning to the type that its schema reads. */
export function testForm<T>(form: {
  schema: (fact: FactDefinition) => z.ZodType<T>;
  bind: (test: T, fact: FactDefinition, setting: Setting) => BoundTest;
}): TestForm {
  return {
    schema: form.schema,
    bind: (written, fact, setting) => form.bind(form.schema(fact).parse(written), fact, setting),
  };
}

/** The law's four bounds: 以上/满 `from`, 以下/以内 `to` (both include), 超过 `over`, 不满 `under` (both exclude). */
export function boundsSchema<T extends z.ZodType>(bound: T) {
  return {
    from: bound.optional().describe('以上、满（含本数） / at least'),
    to: bound.optional().describe('以下、以内（含本数） / at most'),
    over: bound.optional().describe('超过（不含本数） / more than'),
    under: bound.optional().describe('不满、未满（不含本数） / less than'),
  };
}

export interface Bounds<T> {
  from?: T | undefined;
  to?: T | undefined;
  over?: T | undefined;
  under?: T | undefined;
}

/** Whether a pack wrote at least one bound. */
export function hasBound(bounds: Bounds<unknown>): boolean {
  return (bounds.from ?? bounds.to ?? bounds.over ?? bounds.under) !== undefined;
}

export const boundRequired = {
  error: 'bound-required',
  params: {
    code: 'missing-key',
    zh: '至少写一个界限：from、to、over 或 under',
    en: 'write at least one bound: from, to, over or under',
  },
};

/** How each bound is said around its number, in one language. */
export type BoundPhrases = Record<keyof Bounds<string>, (bound: string) => string>;

/** The bounds in words, such as 满60周岁、不满70周岁. */
export function boundsWords(bounds: Bounds<string>, zh: BoundPhrases, en: BoundPhrases): Text {
  const keys = (['from', 'over', 'to', 'under'] as const).filter((key) => bounds[key] !== undefined);
  return {
    zh: keys.map((key) => zh[key](bounds[key] ?? '')).join('、'),
    en: keys.map((key) => en[key](bounds[key] ?? '')).join(', '),
  };
}

/** Numbers with a unit after them. */
export function numberPhrases(unit: Text): [BoundPhrases, BoundPhrases] {
  return [
    {
      from: (n) => `${n}${unit.zh}以上（含）`,
      over: (n) => `超过${n}${unit.zh}`,
      to: (n) => `${n}${unit.zh}以下（含）`,
      under: (n) => `不满${n}${unit.zh}`,
    },
    {
      from: (n) => `at least ${n}${unit.en}`,
      over: (n) => `over ${n}${unit.en}`,
      to: (n) => `at most ${n}${unit.en}`,
      under: (n) => `under ${n}${unit.en}`,
    },
  ];
}
