import { addDays, addMonths, type Day, firstOfNextMonth, isDay } from '@canbao/values';
import { z } from 'zod';
import { dayRefSchema } from '../conditions/form-bounds.ts';
import { dayReader, dayWords, type Setting } from '../conditions/setting.ts';
import type { Person } from '../person/model.ts';
import { joinTexts, type Text } from '../text.ts';

/** A start of cover as a pack writes it. */
export type CoverDay =
  | string
  | { later: CoverDay[] }
  | { earlier: CoverDay[] }
  | { days: number; after: CoverDay }
  | { months: number; after: CoverDay }
  | { firstOfMonthAfter: CoverDay };

export const coverDaySchema: z.ZodType<CoverDay> = z.lazy(() =>
  z.union([
    dayRefSchema,
    z.strictObject({ later: z.array(coverDaySchema).min(2) }),
    z.strictObject({ earlier: z.array(coverDaySchema).min(2) }),
    z.strictObject({ days: z.int().min(0).max(3660), after: coverDaySchema }),
    z.strictObject({ months: z.int().min(0).max(120), after: coverDaySchema }),
    z.strictObject({ firstOfMonthAfter: coverDaySchema }),
  ]),
);

type DayOf = (person: Person) => Day;

/** Binds a start of cover once. Facts that may be absent are refused by the checks of a pack. */
export function bindCoverDay(written: CoverDay, setting: Setting): DayOf {
  if (typeof written === 'string') {
    const read = dayReader(written, setting);
    return (person) => read(person) ?? setting.planYearStart;
  }
  if ('later' in written) return extreme(written.later, setting, (a, b) => a > b);
  if ('earlier' in written) return extreme(written.earlier, setting, (a, b) => a < b);
  if ('firstOfMonthAfter' in written) {
    const day = bindCoverDay(written.firstOfMonthAfter, setting);
    return (person) => firstOfNextMonth(day(person));
  }
  const day = bindCoverDay(written.after, setting);
  if ('days' in written) return (person) => addDays(day(person), written.days);
  return (person) => addMonths(day(person), written.months);
}

function extreme(parts: CoverDay[], setting: Setting, wins: (a: Day, b: Day) => boolean): DayOf {
  const days = parts.map((part) => bindCoverDay(part, setting));
  return (person) => days.map((day) => day(person)).reduce((a, b) => (wins(b, a) ? b : a));
}

export function coverDayWords(written: CoverDay, setting: Setting): Text {
  if (typeof written === 'string') return dayWords(written, setting);
  const words = (part: CoverDay) => coverDayWords(part, setting);
  if ('later' in written) {
    const parts = joinTexts(written.later.map(words), '与', ' and ');
    return { zh: `${parts.zh}中较晚的一天`, en: `the later of ${parts.en}` };
  }
  if ('earlier' in written) {
    const parts = joinTexts(written.earlier.map(words), '与', ' and ');
    return { zh: `${parts.zh}中较早的一天`, en: `the earlier of ${parts.en}` };
  }
  if ('firstOfMonthAfter' in written) {
    const day = words(written.firstOfMonthAfter);
    return { zh: `${day.zh}的次月1日`, en: `the 1st of the month after ${day.en}` };
  }
  const day = words(written.after);
  if ('days' in written)
    return { zh: `${day.zh}起${written.days}日后`, en: `${written.days} days after ${day.en}` };
  return { zh: `${day.zh}起${written.months}个月后`, en: `${written.months} months after ${day.en}` };
}

/** The facts that a start of cover reads. */
export function daysIn(written: CoverDay): string[] {
  if (typeof written === 'string') return isDay(written) ? [] : [written];
  if ('later' in written) return written.later.flatMap(daysIn);
  if ('earlier' in written) return written.earlier.flatMap(daysIn);
  return daysIn('firstOfMonthAfter' in written ? written.firstOfMonthAfter : written.after);
}
