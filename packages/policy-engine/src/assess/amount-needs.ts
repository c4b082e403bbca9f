import type { Answers } from '../amounts/index.ts';
import { daysWithin, numbersWithin } from '../amounts/index.ts';
import { amountsIn } from '../checks/amounts.ts';
import { reader, type Setting } from '../conditions/setting.ts';
import { NO } from '../conditions/truth.ts';
import { alwaysGiven, type DayRule, daysIn } from '../days/index.ts';
import type { Pack } from '../pack/definition.ts';
import type { Person } from '../person/model.ts';
import { BoundAnswers } from '../questions/answers.ts';
import type { Eligibility } from '../questions/eligible.ts';
import { compilePhases, phaseOf } from '../questions/phase.ts';
import { compilePrices } from '../questions/price.ts';
import { cellsOf } from './cells.ts';

/** Answers that remember the first day or number that was asked and is absent. */
class NotingAnswers implements Answers {
  missing: string | null = null;
  readonly planYearStart;
  readonly planYearEnd;
  readonly #answers: Answers;

  constructor(answers: Answers) {
    this.#answers = answers;
    this.planYearStart = answers.planYearStart;
    this.planYearEnd = answers.planYearEnd;
  }

  holds(when: Parameters<Answers['holds']>[0]) {
    return this.#answers.holds(when);
  }

  day(rule: DayRule, side: 'least' | 'most') {
    const day = this.#answers.day(rule, side);
    if (day === null) this.missing ??= daysIn(rule).find((ref) => !alwaysGiven(ref)) ?? null;
    return day;
  }

  number(fact: string) {
    const number = this.#answers.number(fact);
    if (number === null) this.missing ??= fact;
    return number;
  }
}

/** Finds the fact, such as the day of application, that this person lacks and from which their amounts are reckoned. */
export function compileAmountNeeds(
  pack: Pack,
  setting: Setting,
  eligibility: Eligibility,
): (person: Person) => string | null {
  const read = new Map<string, (person: Person) => unknown>();
  for (const { amount } of amountsIn(pack)) {
    const days = daysWithin(amount).flatMap(({ day }) => (alwaysGiven(day) ? [] : daysIn(day)));
    const numbers = numbersWithin(amount).map(({ fact }) => fact);
    for (const fact of [...days, ...numbers]) {
      if (!alwaysGiven(fact)) read.set(fact, reader(fact, setting));
    }
  }
  if (read.size === 0) return () => null;
  const readers = [...read.values()];
  const phases = compilePhases(pack, setting);
  const prices = compilePrices(pack, setting);
  const cells = cellsOf(pack, setting);
  const bound = new BoundAnswers(setting);
  return (person) => {
    if (readers.every((one) => one(person) !== null)) return null;
    const tier = pack.tiers.findIndex(({ id }) => id === (person.tier ?? setting.onlyTier));
    const phase = phaseOf(phases, person);
    if (phase?.outcome !== 'open') return null;
    const cell = cells[phase.index]?.[tier]?.[prices.of(tier, person)];
    if (cell === undefined) return null;
    const answers = new NotingAnswers(bound.of(person));
    const scope = cell.scopeFor(answers);
    for (const { index, truth } of eligibility.of(person)) if (truth !== NO) cell.pays(index, scope);
    return answers.missing;
  };
}
