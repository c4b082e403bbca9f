import { addDays, addMonths, ageOn, dayOf, daysBetween, isDay } from '@canbao/values';
import { z } from 'zod';
import { dayRefSchema } from '../days/index.ts';
import type { Text } from '../text.ts';
import {
  type BoundPhrases,
  type Bounds,
  boundRequired,
  boundsSchema,
  boundsWords,
  hasBound,
  type Mark,
  testForm,
} from './form.ts';
import { within } from './form-bounds.ts';
import { dayReader, dayWords, type Setting } from './setting.ts';
import { NO, truthOf, UNKNOWN } from './truth.ts';

type BySex = number | { male: number; female: number };
interface AgeTest extends Bounds<BySex> {
  on: string;
}

const years = z.int().min(0).max(150);
const bySex = z.union([years, z.strictObject({ male: years, female: years })]);
const ageSchema = z
  .strictObject({ ...boundsSchema(bySex), on: dayRefSchema.describe('年龄按哪一天算 / the day of the age') })
  .refine(hasBound, boundRequired);
const daysSchema = z
  .strictObject({ ...boundsSchema(z.int().min(0)), on: dayRefSchema })
  .refine(hasBound, boundRequired);

function bounds(test: AgeTest, sex: 'male' | 'female'): Bounds<number> {
  const pick = (bound: BySex | undefined) => (typeof bound === 'object' ? bound[sex] : bound);
  return { from: pick(test.from), to: pick(test.to), over: pick(test.over), under: pick(test.under) };
}

function ageMarks(test: AgeTest, setting: Setting): Mark[] {
  const on = test.on === 'planYearStart' || test.on === 'planYearEnd' ? setting[test.on] : test.on;
  if (!isDay(on)) return [];
  const ages = [test.from, test.to, test.over, test.under].flatMap((bound) =>
    bound === undefined ? [] : typeof bound === 'object' ? [bound.male, bound.female] : [bound],
  );
  return ages
    .flatMap((age) => [age, age + 1])
    .map((age) => addMonths(dayOf(on), -12 * age))
    .flatMap((born) => [born, addDays(born, 1)].map((value) => ({ fact: 'birthDate', value })));
}

const ageZh: BoundPhrases = {
  from: (n) => `满${n}周岁`,
  over: (n) => `超过${n}周岁`,
  to: (n) => `${n}周岁及以下`,
  under: (n) => `不满${n}周岁`,
};
const ageEn: BoundPhrases = {
  from: (n) => `aged ${n} or more`,
  over: (n) => `over ${n}`,
  to: (n) => `aged ${n} or less`,
  under: (n) => `under ${n}`,
};

function asText(test: Bounds<number>): Bounds<string> {
  const text = (bound: number | undefined) => (bound === undefined ? undefined : String(bound));
  return { from: text(test.from), to: text(test.to), over: text(test.over), under: text(test.under) };
}

function ageWords(male: Bounds<number>, female: Bounds<number>, differs: boolean): Text {
  const men = boundsWords(asText(male), ageZh, ageEn);
  if (!differs) return men;
  const women = boundsWords(asText(female), ageZh, ageEn);
  return { zh: `男${men.zh}、女${women.zh}`, en: `men ${men.en}, women ${women.en},` };
}

/** `age: { from: 60, under: 70, on: planYearStart }`, in full years; a bound may differ by sex, which then is needed. */
export const ageForm = testForm<AgeTest>({
  schema: () => ageSchema,
  bind: (test, _fact, setting) => {
    const on = dayReader(test.on, setting);
    const male = bounds(test, 'male');
    const female = bounds(test, 'female');
    const differs = JSON.stringify(male) !== JSON.stringify(female);
    const words = ageWords(male, female, differs);
    const day = dayWords(test.on, setting);
    return {
      holds: (person) => {
        const onDay = on(person);
        if (onDay === null) return NO;
        if (differs && person.sex === null) return UNKNOWN;
        const age = ageOn(person.birthDate, onDay);
        return truthOf(within(age, person.sex === 'female' ? female : male));
      },
      words: { zh: `${words.zh}（按${day.zh}算）`, en: `${words.en} on ${day.en}` },
      marks: ageMarks(test, setting),
    };
  },
});

/** `ageInDays: { to: 90, on: payDate }`: days from birth to that day. */
export const ageInDaysForm = testForm<Bounds<number> & { on: string }>({
  schema: () => daysSchema,
  bind: (test, _fact, setting) => {
    const on = dayReader(test.on, setting);
    const verb = setting.facts.get(test.on)?.phrase ?? { zh: '', en: '' };
    const parts = boundsWords(
      asText(test),
      {
        from: (n) => `出生满${n}日后`,
        over: (n) => `出生超过${n}日`,
        to: (n) => `出生${n}日内`,
        under: (n) => `出生不满${n}日`,
      },
      {
        from: (n) => `${n} or more days after birth`,
        over: (n) => `more than ${n} days after birth`,
        to: (n) => `within ${n} days of birth`,
        under: (n) => `less than ${n} days after birth`,
      },
    );
    const limits = [test.from, test.to, test.over, test.under].filter((bound) => bound !== undefined);
    return {
      holds: (person) => {
        const day = on(person);
        return truthOf(day !== null && within(daysBetween(person.birthDate, day), test));
      },
      words: { zh: `${parts.zh}${verb.zh}`, en: `${verb.en} ${parts.en}`.trim() },
      marks: limits.flatMap((limit) =>
        [limit - 1, limit, limit + 1].map((value) => ({ fact: 'ageInDays', value })),
      ),
    };
  },
});
