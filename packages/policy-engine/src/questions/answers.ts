import type { Day } from '@canbao/values';
import type { Answers } from '../amounts/index.ts';
import { bindCondition, evaluate, type When } from '../conditions/index.ts';
import { reader, type Setting } from '../conditions/setting.ts';
import { type Truth, UNKNOWN } from '../conditions/truth.ts';
import { bindDay, type DayRule, fixedDay, type ReadDay } from '../days/index.ts';
import type { Person } from '../person/model.ts';

/** The answers of nobody: every condition unknown, every day and number of a person absent. */
export function nobodysAnswers(setting: Setting): Answers {
  const { planYearStart, planYearEnd } = setting;
  return {
    holds: () => UNKNOWN,
    day: (rule) => fixedDay(rule, setting),
    number: () => null,
    planYearStart,
    planYearEnd,
  };
}

/** One person's answers, each condition asked as it is written: the slow way. */
export function answersOf(person: Person, setting: Setting): Answers {
  const { planYearStart, planYearEnd } = setting;
  return {
    holds: (when) => evaluate(when, person, setting),
    day: (rule, side) => bindDay(rule, setting, side)(person),
    number: (fact) => reader(fact, setting)(person) as number | null,
    planYearStart,
    planYearEnd,
  };
}

/** Answers for one person after another, with every condition and day bound once: the fast way. */
export class BoundAnswers implements Answers {
  readonly planYearStart: Day;
  readonly planYearEnd: Day;
  readonly #setting: Setting;
  readonly #tests = new Map<When, (person: Person) => Truth>();
  readonly #days = new Map<DayRule, Record<'least' | 'most', ReadDay>>();
  #person: Person | null = null;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.planYearStart = setting.planYearStart;
    this.planYearEnd = setting.planYearEnd;
  }

  /** The answers of this person, until another is asked. */
  of(person: Person): Answers {
    this.#person = person;
    return this;
  }

  holds(when: When): Truth {
    let test = this.#tests.get(when);
    if (test === undefined) {
      test = bindCondition(when, this.#setting).holds;
      this.#tests.set(when, test);
    }
    return this.#person === null ? UNKNOWN : test(this.#person);
  }

  day(rule: DayRule, side: 'least' | 'most'): Day | null {
    let read = this.#days.get(rule);
    if (read === undefined) {
      const bind = (which: 'least' | 'most') => bindDay(rule, this.#setting, which);
      read = { least: bind('least'), most: bind('most') };
      this.#days.set(rule, read);
    }
    return this.#person === null ? null : read[side](this.#person);
  }

  number(fact: string): number | null {
    return this.#person === null ? null : (reader(fact, this.#setting)(this.#person) as number | null);
  }
}
