import { addDays, type Day, isDay } from '@canbao/values';
import { z } from 'zod';
import type { FactDefinition } from '../facts/definition.ts';
import type { Person } from '../person/model.ts';
import type { Text } from '../text.ts';
import {
  type Bounds,
  boundRequired,
  boundsSchema,
  boundsWords,
  hasBound,
  type Mark,
  numberPhrases,
  testForm,
} from './form.ts';
import { dayReader, dayWords, reader, type Setting } from './setting.ts';
import { NO, type Truth, truthOf, YES } from './truth.ts';

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

/** 2020-09-21 至 2020-12-31 缴费; 2021 年内出生. */
function dayBoundsWords(test: Bounds<string>, fact: FactDefinition, setting: Setting): Text {
  const verb = fact.phrase ?? fact.ask;
  if (test.from === 'planYearStart' && test.to === 'planYearEnd') {
    const year = setting.planYearStart.slice(0, 4);
    return { zh: `${year}年内${verb.zh}`, en: `${verb.en} in ${year}` };
  }
  const words = (ref: string | undefined) => (ref === undefined ? undefined : dayWords(ref, setting).zh);
  if (test.from !== undefined && test.to !== undefined) {
    const [from, to] = [dayWords(test.from, setting), dayWords(test.to, setting)];
    return { zh: `${from.zh} 至 ${to.zh} ${verb.zh}`, en: `${verb.en} from ${from.en} to ${to.en}` };
  }
  const parts = boundsWords(
    { from: words(test.from), to: words(test.to), over: words(test.over), under: words(test.under) },
    {
      from: (day) => `${day} 起`,
      to: (day) => `${day} 及以前`,
      over: (day) => `${day} 之后`,
      under: (day) => `${day} 之前`,
    },
    {
      from: (day) => `on or after ${day}`,
      to: (day) => `on or before ${day}`,
      over: (day) => `after ${day}`,
      under: (day) => `before ${day}`,
    },
  );
  return { zh: `${parts.zh}${verb.zh}`, en: `${verb.en} ${parts.en}` };
}

type ReadDay = (person: Person) => Day | null;

/** Bounds that are days of the calendar: two comparisons of text. Null where one of them is a fact. */
function fixedDays(
  test: Bounds<string>,
  setting: Setting,
  read: ReadDay,
): ((person: Person) => Truth) | null {
  const day = (ref: string | undefined): Day | null => {
    const fixed = ref === 'planYearStart' || ref === 'planYearEnd' ? setting[ref] : ref;
    return isDay(fixed) ? fixed : null;
  };
  const refs = [test.from, test.to, test.over, test.under].filter((ref) => ref !== undefined);
  if (refs.some((ref) => day(ref) === null)) return null;
  const [over, under] = [day(test.over), day(test.under)];
  const lows = [day(test.from) ?? '', over === null ? '' : addDays(over, 1)];
  const highs = [day(test.to) ?? '~', under === null ? '~' : addDays(under, -1)];
  const low = lows.toSorted()[1] ?? '';
  const high = highs.toSorted()[0] ?? '~';
  return (person) => {
    const asked = read(person);
    return asked !== null && asked >= low && asked <= high ? YES : NO;
  };
}

/** Bounds that are facts of the person themselves. */
function movingDays(test: Bounds<string>, setting: Setting, read: ReadDay): (person: Person) => Truth {
  const bound = (ref: string | undefined) => (ref === undefined ? null : dayReader(ref, setting));
  const [from, to, over, under] = [bound(test.from), bound(test.to), bound(test.over), bound(test.under)];
  return (person) => {
    const day = read(person);
    if (day === null) return NO;
    if (from !== null && !(day >= (from(person) ?? '~'))) return NO;
    if (to !== null && !(day <= (to(person) ?? ''))) return NO;
    if (over !== null && !(day > (over(person) ?? '~'))) return NO;
    return truthOf(under === null || day < (under(person) ?? ''));
  };
}

/** `payDate: { from: 2020-09-21, to: 2020-12-31 }`. A day that is absent is within no bounds. */
export const dayForm = testForm<Bounds<string>>({
  schema: () => dayBounds,
  bind: (test, fact, setting) => {
    const read = reader(fact.name, setting) as ReadDay;
    return {
      holds: fixedDays(test, setting, read) ?? movingDays(test, setting, read),
      words: dayBoundsWords(test, fact, setting),
      marks: dayMarks(fact.name, test, setting),
    };
  },
});

/** A number that a pack declares as a fact: `lapsedYears: { from: 4 }`. */
export const integerForm = testForm<Bounds<number>>({
  schema: () => integerBounds,
  bind: (test, fact, setting) => {
    const read = reader(fact.name, setting) as (person: Person) => number | null;
    const text = (bound: number | undefined) => (bound === undefined ? undefined : String(bound));
    const parts = boundsWords(
      { from: text(test.from), to: text(test.to), over: text(test.over), under: text(test.under) },
      ...numberPhrases({ zh: '', en: '' }),
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
