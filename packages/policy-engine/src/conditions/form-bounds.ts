import { addDays, type Day, isDay } from '@canbao/values';
import { z } from 'zod';
import {
  type Bounds,
  boundRequired,
  boundsSchema,
  boundsWords,
  hasBound,
  type Mark,
  testForm,
} from './form.ts';
import { dayReader, dayWords, reader, type Setting } from './setting.ts';
import { NO, truthOf } from './truth.ts';

/** A day in a pack: a date as written, `planYearStart`, `planYearEnd`, or a fact that is a day. */
export const dayRefSchema = z.string().refine((text) => isDay(text) || /^[a-z][A-Za-z]*$/.test(text), {
  error: 'no-such-date',
  params: {
    code: 'no-such-date',
    zh: '没有这一天，写成 2021-01-31 这样，或 planYearStart、planYearEnd、payDate、birthDate',
    en: 'no such date: write it as 2021-01-31, or planYearStart, planYearEnd, payDate, birthDate',
  },
});

const dayBounds = z.strictObject(boundsSchema(dayRefSchema)).refine(hasBound, boundRequired);
const integerBounds = z.strictObject(boundsSchema(z.int())).refine(hasBound, boundRequired);

function dayMarks(fact: string, test: Bounds<string>, setting: Setting): Mark[] {
  return [test.from, test.to, test.over, test.under].flatMap((ref) => {
    const fixed = ref === 'planYearStart' || ref === 'planYearEnd' ? setting[ref] : ref;
    if (!isDay(fixed)) return [];
    return [addDays(fixed, -1), fixed, addDays(fixed, 1)].map((value) => ({ fact, value }));
  });
}

/** `payDate: { from: 2020-09-21, to: 2020-12-31 }`. A day that is absent is within no bounds. */
export const dayForm = testForm<Bounds<string>>({
  schema: () => dayBounds,
  bind: (test, fact, setting) => {
    const read = reader(fact.name, setting) as (
      person: Parameters<ReturnType<typeof reader>>[0],
    ) => Day | null;
    const bound = (ref: string | undefined) => (ref === undefined ? null : dayReader(ref, setting));
    const [from, to, over, under] = [bound(test.from), bound(test.to), bound(test.over), bound(test.under)];
    const words = (ref: string | undefined) => (ref === undefined ? undefined : dayWords(ref, setting).zh);
    const parts = boundsWords(
      { from: words(test.from), to: words(test.to), over: words(test.over), under: words(test.under) },
      { zh: '', en: '' },
    );
    return {
      holds: (person) => {
        const day = read(person);
        if (day === null) return NO;
        if (from !== null && !(day >= (from(person) ?? '~'))) return NO;
        if (to !== null && !(day <= (to(person) ?? ''))) return NO;
        if (over !== null && !(day > (over(person) ?? '~'))) return NO;
        return truthOf(under === null || day < (under(person) ?? ''));
      },
      words: {
        zh: `${fact.ask.zh}：${parts.zh.replaceAll('以上（含）', '起').replaceAll('以下（含）', '止').replaceAll('超过', '晚于').replaceAll('不满', '早于')}`,
        en: `${fact.ask.en}: ${parts.en.replaceAll('over', 'after').replaceAll('under', 'before')}`,
      },
      marks: dayMarks(fact.name, test, setting),
    };
  },
});

/** A number that a pack declares as a fact: `lapsedYears: { from: 4 }`. */
export const integerForm = testForm<Bounds<number>>({
  schema: () => integerBounds,
  bind: (test, fact, setting) => {
    const read = reader(fact.name, setting) as (
      person: Parameters<ReturnType<typeof reader>>[0],
    ) => number | null;
    const text = (bound: number | undefined) => (bound === undefined ? undefined : String(bound));
    const parts = boundsWords(
      { from: text(test.from), to: text(test.to), over: text(test.over), under: text(test.under) },
      { zh: '', en: '' },
    );
    const bounds = [test.from, test.to, test.over, test.under].filter((bound) => bound !== undefined);
    return {
      holds: (person) => {
        const value = read(person);
        return truthOf(value !== null && within(value, test));
      },
      words: { zh: `${fact.ask.zh}：${parts.zh}`, en: `${fact.ask.en}: ${parts.en}` },
      marks: bounds.flatMap((bound) =>
        [bound - 1, bound, bound + 1].map((value) => ({ fact: fact.name, value })),
      ),
    };
  },
});

/** Whether a number keeps all four bounds. */
export function within(value: number, bounds: Bounds<number>): boolean {
  return (
    (bounds.from === undefined || value >= bounds.from) &&
    (bounds.to === undefined || value <= bounds.to) &&
    (bounds.over === undefined || value > bounds.over) &&
    (bounds.under === undefined || value < bounds.under)
  );
}
