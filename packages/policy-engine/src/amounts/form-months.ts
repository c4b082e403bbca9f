import type { Day } from '@canbao/values';
import type { Setting } from '../conditions/setting.ts';
import { dayRuleWords } from '../days/index.ts';
import type { Text } from '../text.ts';
import type { Amount, AmountForm, Answers, Months, Range, Rounding } from './form.ts';
import { scaled } from './rounding.ts';

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** How many months count for this person; every number up to twelve where the days are not known. */
export function monthsFor({ from, to, first }: Months, answers: Answers): Range {
  const day: Answers['day'] = (rule, side) => answers.day(rule, side);
  const ends = day(to ?? 'planYearEnd', 'least');
  const lastEnd = day(to ?? 'planYearEnd', 'most');
  const begins = day(from, 'least');
  const lastBegin = day(from, 'most');
  if (begins === null || ends === null || lastBegin === null || lastEnd === null)
    return { least: 0, most: 12 };
  const count = (start: Day, end: Day) => {
    const begin = Math.max(monthOf(start) + (first === 'next' ? 1 : 0), monthOf(answers.planYearStart));
    return Math.max(0, monthOf(end) - begin + 1);
  };
  return { least: count(lastBegin, ends), most: count(begins, lastEnd) };
}

function monthsWords({ from, to, first }: Months, setting: Setting): Text {
  const start = dayRuleWords(from, setting);
  const end = to === undefined ? { zh: '年底', en: 'the end of the year' } : dayRuleWords(to, setting);
  const next = first === 'next';
  return {
    zh: `自${start.zh}${next ? '次月' : '当月'}起至${end.zh}的月数`,
    en: `the months from ${next ? 'the month after ' : 'that of '}${start.en} to ${end.en}`,
  };
}

function daysOf({ from, to }: Months) {
  const ends = to === undefined ? [] : [{ day: to, path: ['months', 'to'] }];
  return [{ day: from, path: ['months', 'from'] }, ...ends];
}

/** `{ perMonth: 67.48, months: { from: applicationDate } }`: so much for each month counted. */
export const perMonthForm: AmountForm<{ perMonth: Amount; months: Months }> = {
  reckon: ({ perMonth, months }, scope, reckon) =>
    scaled(reckon(perMonth), monthsFor(months, scope.answers), 1, {}),
  words: ({ perMonth, months }, { amount, setting }) => {
    const [rate, count] = [amount(perMonth), monthsWords(months, setting)];
    return { zh: `每月${rate.zh}×${count.zh}`, en: `${rate.en} a month × ${count.en}` };
  },
  parts: ({ perMonth }) => [{ part: perMonth, path: ['perMonth'] }],
  days: ({ months }) => daysOf(months),
};

interface Prorate {
  prorate: Amount;
  months: Months;
  round?: Rounding | undefined;
}

/** `{ prorate: tier, months: { from: birthDate } }`: of a year's amount a twelfth for each month, rounded once. */
export const prorateForm: AmountForm<Prorate> = {
  reckon: ({ prorate, months, round }, scope, reckon) =>
    scaled(reckon(prorate), monthsFor(months, scope.answers), 12, round ?? {}),
  words: ({ prorate, months }, { amount, setting }) => {
    const [year, count] = [amount(prorate), monthsWords(months, setting)];
    return { zh: `${year.zh}÷12×${count.zh}`, en: `${year.en} ÷ 12 × ${count.en}` };
  },
  parts: ({ prorate }) => [{ part: prorate, path: ['prorate'] }],
  days: ({ months }) => daysOf(months),
};
