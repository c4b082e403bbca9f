import { type Day, isDay } from '@canbao/values';
import { z } from 'zod';
import { dayReader, dayWords, type Setting } from '../conditions/setting.ts';
import type { Person } from '../person/model.ts';
import type { Text } from '../text.ts';
import type { Binding, Count, DayForm, DayRule, ReadDay, Side, Wording } from './form.ts';
import * as forms from './forms.ts';

export type { Count, DayRule, ReadDay } from './form.ts';

/** A day in a pack: a date as written, `planYearStart`, `planYearEnd`, or a fact that is a day. */
export const dayRefSchema = z.string().refine((text) => isDay(text) || /^[a-z][A-Za-z]*$/.test(text), {
  error: 'no-such-date',
  params: {
    code: 'no-such-date',
    zh: '没有这一天，写成 2021-01-31 这样，或 planYearStart、planYearEnd、payDate、birthDate',
    en: 'no such date: write it as 2021-01-31, or planYearStart, planYearEnd, payDate, birthDate',
  },
});

/** As the whole of a day: there is none. */
export const NO_DAY = 'none';

const countOf = (most: number) =>
  z.union([
    z.int().min(0).max(most),
    z.strictObject({ wait: z.string().min(1).describe('waits 中的一个 / one of the waits') }),
  ]);
const days = countOf(3660).describe('日 / days');
const months = countOf(240).describe('月 / months');

/** What a pack may write as a day. */
export const dayRuleSchema: z.ZodType<DayRule> = z
  .lazy(() =>
    z.union([
      dayRefSchema,
      z.strictObject({ later: z.array(dayRuleSchema).min(2) }),
      z.strictObject({ earlier: z.array(dayRuleSchema).min(2) }),
      z.strictObject({ firstGiven: z.array(dayRuleSchema).min(2) }),
      z.strictObject({ days, after: dayRuleSchema }),
      z.strictObject({ days, before: dayRuleSchema }),
      z.strictObject({ months, after: dayRuleSchema }),
      z.strictObject({ months, before: dayRuleSchema }),
      z.strictObject({ firstOfMonthAfter: dayRuleSchema }),
      z.strictObject({
        firstOfMonth: months,
        after: dayRuleSchema,
        ownMonthCounts: z.boolean().optional().describe('当月算第一个月 / its own month is the first'),
      }),
      z.strictObject({ lastOfMonth: dayRuleSchema }),
      z.strictObject({
        unknown: z.strictObject({
          ask: z.string().trim().min(1).max(500),
          atLeast: dayRuleSchema.optional(),
          atMost: dayRuleSchema.optional(),
        }),
      }),
    ]),
  )
  .meta({ id: 'Day' });

/** The registry: the key by which a written day is known, and its form. */
const byKey: Readonly<Record<string, DayForm<never>>> = {
  later: forms.laterForm,
  earlier: forms.earlierForm,
  firstGiven: forms.firstGivenForm,
  days: forms.spanForm,
  months: forms.spanForm,
  firstOfMonthAfter: forms.firstOfMonthAfterForm,
  firstOfMonth: forms.nthMonthForm,
  lastOfMonth: forms.lastOfMonthForm,
  unknown: forms.unknownForm,
};

function formOf(written: Exclude<DayRule, string>): DayForm<DayRule> {
  const key = Object.keys(written).find((name) => Object.hasOwn(byKey, name)) ?? 'later';
  return byKey[key] as unknown as DayForm<DayRule>;
}

function bindCount(count: Count, side: Side, setting: Setting): (person: Person) => number {
  if (typeof count === 'number') return () => count;
  const wait = setting.waits?.get(count.wait);
  if (wait === undefined) return () => 0;
  return (person) => wait(person)[side];
}

/** Binds a day once, at one end of what it could be (see `dayIsOpen`; both ends are the same where it is not open). */
export function bindDay(written: DayRule, setting: Setting, side: Side): ReadDay {
  if (written === NO_DAY) return () => null;
  if (typeof written === 'string') return dayReader(written, setting);
  const binding: Binding = {
    setting,
    side,
    day: (inner) => bindDay(inner, setting, side),
    count: (count, which) => bindCount(count, which, setting),
  };
  return formOf(written).bind(written, binding);
}

/** The number of days or months that a day is moved by, null where it is not moved. */
function countIn(written: Exclude<DayRule, string>): { count: Count; unit: 'days' | 'months' } | null {
  if ('days' in written) return { count: written.days, unit: 'days' };
  if ('months' in written) return { count: written.months, unit: 'months' };
  return 'firstOfMonth' in written ? { count: written.firstOfMonth, unit: 'months' } : null;
}

/** Every day inside a day, itself among them. */
function within(written: DayRule): DayRule[] {
  if (typeof written === 'string') return [written];
  return [written, ...formOf(written).inner(written).flatMap(within)];
}

/** The facts that a day reads, and `planYearStart`, `planYearEnd`. */
export function daysIn(written: DayRule): string[] {
  return within(written).filter((part) => typeof part === 'string' && !isDay(part)) as string[];
}

/** The waits that a day counts, with the unit in which it counts them. */
export function waitsIn(written: DayRule): { wait: string; unit: 'days' | 'months' }[] {
  return within(written).flatMap((part) => {
    const counted = typeof part === 'string' ? null : countIn(part);
    return counted === null || typeof counted.count === 'number'
      ? []
      : [{ wait: counted.count.wait, unit: counted.unit }];
  });
}

/** Whether the notice leaves the day open; a wait may be open as well, which its pack knows. */
export function dayIsOpen(written: DayRule): boolean {
  return within(written).some((part) => typeof part === 'object' && 'unknown' in part);
}

const ALWAYS: ReadonlySet<string> = new Set(['planYearStart', 'planYearEnd', 'payDate', 'birthDate']);

/** Whether everybody has this day: no fact that may be absent decides alone. */
export function alwaysGiven(written: DayRule): boolean {
  if (typeof written === 'string') return isDay(written) || ALWAYS.has(written);
  if ('unknown' in written) return true;
  const inner = formOf(written).inner(written);
  const any = 'later' in written || 'earlier' in written || 'firstGiven' in written;
  return any ? inner.some(alwaysGiven) : inner.every(alwaysGiven);
}

export function dayRuleWords(written: DayRule, setting: Setting): Text {
  if (written === NO_DAY) return { zh: '不享受待遇', en: 'no cover' };
  if (typeof written === 'string') return dayWords(written, setting);
  const wording: Wording = {
    day: (inner) => dayRuleWords(inner, setting),
    count: (count, unit) => countWords(count, unit, setting),
  };
  return formOf(written).words(written, wording);
}

function countWords(count: Count, unit: 'days' | 'months', setting: Setting): Text {
  const zh = unit === 'days' ? '日' : '个月';
  if (typeof count === 'number') return { zh: `${count}${zh}`, en: `${count} ${unit}` };
  const name = setting.waitNames?.get(count.wait) ?? { zh: count.wait, en: count.wait };
  return { zh: `“${name.zh}”的${unit === 'days' ? '日' : '月'}数`, en: `the ${unit} of “${name.en}”` };
}

/** A day that is known, as itself; null for one that depends on the person. */
export function fixedDay(written: DayRule | undefined, setting: Setting): Day | null {
  if (typeof written !== 'string') return null;
  if (written === 'planYearStart' || written === 'planYearEnd') return setting[written];
  return isDay(written) ? written : null;
}
