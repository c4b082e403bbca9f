import { addDays, type Day } from '@canbao/values';
import { z } from 'zod';
import {
  bindDay,
  type DayRule,
  dayIsOpen,
  dayRuleSchema,
  dayRuleWords,
  fixedDay,
  type ReadDay,
} from '../days/index.ts';
import type { FactDefinition } from '../facts/definition.ts';
import type { Person } from '../person/model.ts';
import type { Text } from '../text.ts';
import {
  type BoundPhrases,
  type Bounds,
  boundRequired,
  boundsSchema,
  boundsWords,
  hasBound,
  type Mark,
  numberPhrases,
  testForm,
} from './form.ts';
import { reader, type Setting } from './setting.ts';
import { NO, type Truth, truthOf, UNKNOWN, YES } from './truth.ts';

const dayBounds = z.strictObject(boundsSchema(dayRuleSchema)).refine(hasBound, boundRequired);
const integerBounds = z.strictObject(boundsSchema(z.int())).refine(hasBound, boundRequired);

type DayBounds = Bounds<DayRule>;

function rulesIn(test: DayBounds): DayRule[] {
  return [test.from, test.to, test.over, test.under].filter((rule) => rule !== undefined);
}

function dayMarks(fact: string, test: DayBounds, setting: Setting): Mark[] {
  return rulesIn(test).flatMap((rule): Mark[] => {
    const fixed = fixedDay(rule, setting);
    if (fixed !== null)
      return [addDays(fixed, -1), fixed, addDays(fixed, 1)].map((value) => ({ fact, value }));
    if (typeof rule === 'string') return [];
    const ends = dayIsOpen(rule) ? (['least', 'most'] as const) : (['least'] as const);
    return ends.map((side) => ({ fact, value: null, near: bindDay(rule, setting, side) }));
  });
}

/** 2020-09-21 至 2020-12-31 缴费; 2021 年内出生. */
function dayBoundsWords(test: DayBounds, fact: FactDefinition, setting: Setting): Text {
  const verb = fact.phrase ?? fact.ask;
  if (test.from === 'planYearStart' && test.to === 'planYearEnd') {
    const year = setting.planYearStart.slice(0, 4);
    return { zh: `${year}年内${verb.zh}`, en: `${verb.en} in ${year}` };
  }
  if (test.from !== undefined && test.to !== undefined) {
    const [from, to] = [dayRuleWords(test.from, setting), dayRuleWords(test.to, setting)];
    return { zh: `${from.zh} 至 ${to.zh} ${verb.zh}`, en: `${verb.en} from ${from.en} to ${to.en}` };
  }
  const { zh } = boundsWords(inWords(test, 'zh', setting), dayZh, dayEn);
  const { en } = boundsWords(inWords(test, 'en', setting), dayZh, dayEn);
  return { zh: `${zh}${verb.zh}`, en: `${verb.en} ${en}` };
}

const dayZh: BoundPhrases = {
  from: (day) => `${day} 起`,
  to: (day) => `${day} 及以前`,
  over: (day) => `${day} 之后`,
  under: (day) => `${day} 之前`,
};
const dayEn: BoundPhrases = {
  from: (day) => `on or after ${day}`,
  to: (day) => `on or before ${day}`,
  over: (day) => `after ${day}`,
  under: (day) => `before ${day}`,
};

/** The bounds of days in one language. */
function inWords(test: DayBounds, language: keyof Text, setting: Setting): Bounds<string> {
  const words = (rule: DayRule | undefined) =>
    rule === undefined ? undefined : dayRuleWords(rule, setting)[language];
  return { from: words(test.from), to: words(test.to), over: words(test.over), under: words(test.under) };
}

/** Bounds that are days of the calendar: two comparisons of text. Null where one of them moves with the person. */
function fixedDays(test: DayBounds, setting: Setting, read: ReadDay): ((person: Person) => Truth) | null {
  if (rulesIn(test).some((rule) => fixedDay(rule, setting) === null)) return null;
  const day = (rule: DayRule | undefined) => fixedDay(rule, setting);
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

/** A bound that moves with the person, at both ends of what it could be. */
interface MovingBound {
  least: ReadDay;
  most: ReadDay;
  keeps: (day: Day, bound: Day) => boolean;
}

const comparisons: Record<keyof DayBounds, MovingBound['keeps']> = {
  from: (day, bound) => day >= bound,
  to: (day, bound) => day <= bound,
  over: (day, bound) => day > bound,
  under: (day, bound) => day < bound,
};

/** Bounds that depend on the person; where one is open, so may be the answer. An absent bound is kept by nobody. */
function movingDays(test: DayBounds, setting: Setting, read: ReadDay): (person: Person) => Truth {
  const bounds = (['from', 'to', 'over', 'under'] as const).flatMap((key): MovingBound[] => {
    const rule = test[key];
    if (rule === undefined) return [];
    const least = bindDay(rule, setting, 'least');
    return [
      { least, most: dayIsOpen(rule) ? bindDay(rule, setting, 'most') : least, keeps: comparisons[key] },
    ];
  });
  return (person) => {
    const day = read(person);
    if (day === null) return NO;
    let truth: Truth = YES;
    for (const { least, most, keeps } of bounds) {
      const low = least(person);
      if (low === null) return NO;
      const high = most === least ? low : (most(person) ?? low);
      const kept = (keeps(day, low) ? 1 : 0) + (keeps(day, high) ? 1 : 0);
      if (kept === 0) return NO;
      if (kept === 1) truth = UNKNOWN;
    }
    return truth;
  };
}

/**
 * `payDate: { from: 2020-09-21, to: 2020-12-31 }`, `payDate: { to: { months: 3, after: birthDate } }`. A day that is
 * absent is within no bounds.
 */
export const dayForm = testForm<DayBounds>({
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
