import type { When } from '../conditions/index.ts';
import type { Setting } from '../conditions/setting.ts';
import type { DayRule } from '../days/index.ts';
import type { Text } from '../text.ts';
import type { Amount, AmountForm, AmountScope, Part, Range } from './form.ts';
import { casesForm } from './form-cases.ts';
import { differenceForm, greaterForm, smallerForm } from './form-compare.ts';
import { perMonthForm, prorateForm } from './form-months.ts';
import { rateForm } from './form-rate.ts';
import { roundedForm, splitForm } from './form-rounded.ts';
import * as forms from './forms.ts';

export type { Amount, AmountScope, Answers, Months, Range } from './form.ts';
export { exactly, isExact, UNBOUNDED } from './form.ts';
export { basisPoints, fenOfYuan } from './forms.ts';
export { amountSchema, amountWordsKnown, partAmountSchema, yuanSchema } from './schema.ts';

/** The registry: the key by which a written amount is known, and its form. */
const byKey: Readonly<Record<string, AmountForm<never>>> = {
  base: rateForm,
  component: forms.componentForm,
  sum: forms.sumForm,
  percent: forms.percentForm,
  cases: casesForm,
  perMonth: perMonthForm,
  prorate: prorateForm,
  greater: greaterForm,
  smaller: smallerForm,
  difference: differenceForm,
  rounded: roundedForm,
  split: splitForm,
  delegated: forms.delegatedForm,
  unknown: forms.unknownForm,
};

function formOf(amount: Amount): AmountForm<Amount> {
  if (typeof amount === 'number') return forms.yuanForm as AmountForm<Amount>;
  if (typeof amount === 'string') return forms.wordForm as AmountForm<Amount>;
  for (const key in amount) {
    const form = byKey[key];
    if (form !== undefined) return form as unknown as AmountForm<Amount>;
  }
  return forms.sumForm as unknown as AmountForm<Amount>;
}

/** What the amount comes to for those whom the scope answers for, as a range; its user cuts it to the premium. */
export function reckon(amount: Amount, scope: AmountScope): Range {
  return formOf(amount).reckon(amount, scope, (inner) => reckon(inner, scope));
}

/** The amount in words, with the conditions on which it depends. */
export function amountWords(amount: Amount, setting: Setting): Text {
  return formOf(amount).words(amount, { amount: (inner) => amountWords(inner, setting), setting });
}

/** The amount itself and every amount in it, with the steps to each. */
export function amountsWithin(amount: Amount): Part[] {
  const parts = formOf(amount).parts?.(amount) ?? [];
  const inner = parts.flatMap(({ part, path }) =>
    amountsWithin(part).map((one): Part => ({ part: one.part, path: [...path, ...one.path] })),
  );
  return [{ part: amount, path: [] }, ...inner];
}

/** Every condition that the amount asks of a person, with the steps to it. */
export function whensWithin(amount: Amount): { when: When; path: (string | number)[] }[] {
  return amountsWithin(amount).flatMap(({ part, path }) =>
    (formOf(part).whens?.(part) ?? []).map((one) => ({ when: one.when, path: [...path, ...one.path] })),
  );
}

/** Every day that the amount reads, with the steps to it. */
export function daysWithin(amount: Amount): { day: DayRule; path: (string | number)[] }[] {
  return amountsWithin(amount).flatMap(({ part, path }) =>
    (formOf(part).days?.(part) ?? []).map((one) => ({ ...one, path: [...path, ...one.path] })),
  );
}

/** Every number of a person that the amount reads, with the steps to it. */
export function numbersWithin(amount: Amount): { fact: string; path: (string | number)[] }[] {
  return amountsWithin(amount).flatMap(({ part, path }) =>
    (formOf(part).numbers?.(part) ?? []).map((one) => ({ ...one, path: [...path, ...one.path] })),
  );
}

/** Whether the amount depends on who the person is, beyond tier, group and phase. */
export function variesByPerson(amount: Amount): boolean {
  return amountsWithin(amount).some(({ part }) => {
    const form = formOf(part);
    return form.whens !== undefined || form.days !== undefined || form.numbers !== undefined;
  });
}

/** Whom to ask where the amount itself is left open, else null. */
export function openAmount(amount: Amount): Text | null {
  return formOf(amount).open?.(amount) ?? null;
}

/** Whom to ask for whatever is open in the amount, each once. */
export function asksWithin(amount: Amount): Text[] {
  const asks = amountsWithin(amount).flatMap(({ part }) => openAmount(part) ?? []);
  return asks.filter((one, i) => asks.findIndex((other) => other.zh === one.zh) === i);
}

/** Whether any part of the amount is open. */
export function isOpen(amount: Amount): boolean {
  return amountsWithin(amount).some(({ part }) => openAmount(part) !== null);
}

/** The components that an amount names. */
export function componentsIn(amount: Amount): string[] {
  return amountsWithin(amount).flatMap(({ part }) =>
    typeof part === 'object' && 'component' in part ? [part.component] : [],
  );
}
