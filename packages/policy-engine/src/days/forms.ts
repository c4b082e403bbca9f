import { addDays, addMonths, type Day, firstOfNextMonth } from '@canbao/values';
import { joinTexts, type Text } from '../text.ts';
import type { Binding, Count, DayForm, DayRule, ReadDay } from './form.ts';

/** The ends of a day of which nothing is known. */
const EARLIEST = '0001-01-01' as Day;
const LATEST = '9999-12-31' as Day;

/** Moves a day, but not the ends of what is not known at all. */
function moved(read: ReadDay, move: (day: Day, person: Parameters<ReadDay>[0]) => Day): ReadDay {
  return (person) => {
    const day = read(person);
    return day === null || day === LATEST || day === EARLIEST ? day : move(day, person);
  };
}

function extreme(parts: readonly ReadDay[], wins: (a: Day, b: Day) => boolean): ReadDay {
  return (person) => {
    let best: Day | null = null;
    for (const part of parts) {
      const day = part(person);
      if (day !== null && (best === null || wins(day, best))) best = day;
    }
    return best;
  };
}

/** `{ later: [planYearStart, payDate] }`: of those that are given. */
export const laterForm: DayForm<{ later: DayRule[] }> = {
  bind: ({ later }, { day }) => extreme(later.map(day), (a, b) => a > b),
  words: ({ later }, { day }) => {
    const parts = joinTexts(later.map(day), '与', ' and ');
    return { zh: `${parts.zh}中较晚的一天`, en: `the later of ${parts.en}` };
  },
  inner: ({ later }) => later,
};

/** `{ earlier: [diedOn, planYearEnd] }`: of those that are given. */
export const earlierForm: DayForm<{ earlier: DayRule[] }> = {
  bind: ({ earlier }, { day }) => extreme(earlier.map(day), (a, b) => a < b),
  words: ({ earlier }, { day }) => {
    const parts = joinTexts(earlier.map(day), '与', ' and ');
    return { zh: `${parts.zh}中较早的一天`, en: `the earlier of ${parts.en}` };
  },
  inner: ({ earlier }) => earlier,
};

/** `{ firstGiven: [applicationDate, payDate] }`: the first that this person has. */
export const firstGivenForm: DayForm<{ firstGiven: DayRule[] }> = {
  bind: ({ firstGiven }, { day }) => {
    const parts = firstGiven.map(day);
    return (person) => {
      for (const part of parts) {
        const given = part(person);
        if (given !== null) return given;
      }
      return null;
    };
  },
  words: ({ firstGiven }, { day }) => {
    const parts = joinTexts(firstGiven.map(day), '（没有的，按', ' (if there is none, ');
    const close = firstGiven.length - 1;
    return { zh: `${parts.zh}${'）'.repeat(close)}`, en: `${parts.en}${')'.repeat(close)}` };
  },
  inner: ({ firstGiven }) => firstGiven,
};

type Span = { days?: Count; months?: Count; after?: DayRule; before?: DayRule };

function spanOf(written: Span): { unit: 'days' | 'months'; count: Count; from: DayRule; back: boolean } {
  const unit = written.days === undefined ? 'months' : 'days';
  const count = written.days ?? written.months ?? 0;
  return { unit, count, from: written.after ?? written.before ?? '', back: written.before !== undefined };
}

/** The number at the end at which the day is meant: a longer span before a day makes it earlier. */
function countOf({ count, side }: Binding, written: Count, back: boolean) {
  return count(written, back === (side === 'least') ? 'most' : 'least');
}

/** `{ days: 30, after: payDate }`, `{ months: 4, before: planYearStart }`: the same day of the month, or its last. */
export const spanForm: DayForm<Span> = {
  bind: (written, binding) => {
    const { unit, count, from, back } = spanOf(written);
    const many = countOf(binding, count, back);
    const add = unit === 'days' ? addDays : addMonths;
    return moved(binding.day(from), (day, person) => add(day, back ? -many(person) : many(person)));
  },
  words: (written, { day, count }) => {
    const { unit, count: many, from, back } = spanOf(written);
    const [start, span] = [day(from), count(many, unit)];
    if (back) return { zh: `${start.zh}前${span.zh}`, en: `${span.en} before ${start.en}` };
    return { zh: `${start.zh}起${span.zh}后`, en: `${span.en} after ${start.en}` };
  },
  inner: (written) => [spanOf(written).from],
};

/** `{ firstOfMonthAfter: payDate }`. */
export const firstOfMonthAfterForm: DayForm<{ firstOfMonthAfter: DayRule }> = {
  bind: ({ firstOfMonthAfter }, { day }) => moved(day(firstOfMonthAfter), firstOfNextMonth),
  words: ({ firstOfMonthAfter }, { day }) => {
    const from = day(firstOfMonthAfter);
    return { zh: `${from.zh}的次月1日`, en: `the 1st of the month after ${from.en}` };
  },
  inner: ({ firstOfMonthAfter }) => [firstOfMonthAfter],
};

type NthMonth = { firstOfMonth: Count; after: DayRule; ownMonthCounts?: boolean | undefined };

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day;
}

/** `{ firstOfMonth: 3, after: payDate }`: the 1st of the 3rd month; with `ownMonthCounts` its own month is the first. */
export const nthMonthForm: DayForm<NthMonth> = {
  bind: ({ firstOfMonth: nth, after, ownMonthCounts }, binding) => {
    const many = countOf(binding, nth, false);
    const own = ownMonthCounts === true ? 1 : 0;
    return moved(binding.day(after), (day, person) =>
      addMonths(firstOfMonth(day), Math.max(0, many(person) - own)),
    );
  },
  words: ({ firstOfMonth: nth, after, ownMonthCounts }, { day, count }) => {
    const [from, span] = [day(after), count(nth, 'months')];
    const how =
      ownMonthCounts === true
        ? { zh: '（含当月）', en: ' (its own month counts)' }
        : { zh: '（不含当月）', en: '' };
    return {
      zh: `${from.zh}起第${span.zh}的1日${how.zh}`,
      en: `the 1st, ${span.en} after ${from.en}${how.en}`,
    };
  },
  inner: ({ after }) => [after],
};

/** `{ lastOfMonth: payDate }`: the last day of its month. */
export const lastOfMonthForm: DayForm<{ lastOfMonth: DayRule }> = {
  bind: ({ lastOfMonth }, { day }) =>
    moved(day(lastOfMonth), (given) => addDays(firstOfNextMonth(given), -1)),
  words: ({ lastOfMonth }, { day }) => {
    const from = day(lastOfMonth);
    return { zh: `${from.zh}当月的最后一天`, en: `the last day of the month of ${from.en}` };
  },
  inner: ({ lastOfMonth }) => [lastOfMonth],
};

type UnknownDay = { unknown: { ask: string; atLeast?: DayRule | undefined; atMost?: DayRule | undefined } };

/** `{ unknown: { ask: 市医保局, atLeast: payDate } }`: the notice is silent; any day between, both included. */
export const unknownForm: DayForm<UnknownDay> = {
  bind: ({ unknown }, { side, day }) => {
    const end = side === 'least' ? unknown.atLeast : unknown.atMost;
    const none = side === 'least' ? EARLIEST : LATEST;
    if (end === undefined) return () => none;
    const read = day(end);
    return (person) => read(person) ?? none;
  },
  words: ({ unknown }): Text => ({
    zh: `待定之日（问${unknown.ask}）`,
    en: `a day still open (ask ${unknown.ask})`,
  }),
  inner: ({ unknown }) => [unknown.atLeast, unknown.atMost].filter((one) => one !== undefined),
};
